import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../attributes';
import { PyDict } from '../collections/dict';
import { PyTuple } from '../collections/tuple';
import { error, overflowError, typeError, valueError } from '../exceptions';
import { getItem } from '../items';
import { truncate } from '../numbers/float';
import { asInt, toDouble, type Int } from '../numbers/integer';
import { plainOf, PyFloat, PyInstance, PyScalar, typeOf, type Value } from '../object';
import { formatFloat } from './format-number';
import type { FormatSpec } from './format-spec';
import { digitsOf } from './int-text';
import { ascii, repr, str } from './repr';

const CONVERSION =
	/%(?:\((?<key>[^)]*)\))?(?<flags>[-+ #0]*)(?<width>\*|\d+)?(?:\.(?<precision>\*|\d*))?[hlL]?(?<type>[^])?/gu;

interface Conversion {
	readonly flags: string;
	readonly width: number;
	/** -1: not given */
	readonly precision: number;
	readonly type: string;
}

/** `text % values`. @throws PyException TypeError, ValueError */
export function formatPercent(vm: Interpreter, text: string, values: Value): string {
	const positional = values instanceof PyTuple ? values.items : [values];
	let used = 0;
	let usesKeys = false;
	const next = (): Value => {
		const value = positional[used++];
		if (value === undefined) throw error(typeError, 'not enough arguments for format string');
		return value;
	};
	const nextInt = (): number => {
		const int = asInt(next());
		if (int === undefined) throw error(typeError, '* wants int');
		return Number(int);
	};
	const result = text.replace(CONVERSION, (...match) => {
		const groups = match[match.length - 1] as Record<string, string | undefined>;
		const offset = match[match.length - 3] as number;
		const { key, type } = groups;
		if (type === undefined) throw error(valueError, 'incomplete format');
		if (match[0] === '%%') return '%';
		if (key !== undefined) usesKeys = true;
		let flags = groups.flags ?? '';
		const keyed = key === undefined ? undefined : getKeyed(vm, values, key);
		let width = groups.width === '*' ? nextInt() : Number(groups.width ?? 0);
		if (width < 0) {
			flags += '-';
			width = -width;
		}
		const given = groups.precision;
		const precision =
			given === undefined ? -1 : given === '*' ? Math.max(0, nextInt()) : Number(given);
		vm.allocate(width + Math.max(precision, 0));
		const at = [...text.slice(0, offset + (match[0] as string).length - type.length)].length;
		return convert(vm, { flags, width, precision, type }, keyed ?? next, at);
	});
	if (!usesKeys && used < positional.length && !isMapping(values))
		throw error(typeError, 'not all arguments converted during string formatting');
	return result;
}

const isMapping = (values: Value): boolean =>
	values instanceof PyDict ||
	(values instanceof PyInstance &&
		!(values instanceof PyScalar) &&
		findSpecial(values, '__getitem__') !== undefined) ||
	(typeof values === 'object' &&
		values !== null &&
		!(values instanceof PyTuple) &&
		!(values instanceof PyInstance) &&
		['list', 'range', 'bytes'].includes(typeOf(values).name));

function getKeyed(vm: Interpreter, values: Value, key: string): () => Value {
	if (!isMapping(values)) throw error(typeError, 'format requires a mapping');
	return () => getItem(vm, values, key);
}

function convert(vm: Interpreter, to: Conversion, next: () => Value, at: number): string {
	switch (to.type) {
		case 's':
			return layOutText(to, str(vm, next()));
		case 'r':
			return layOutText(to, repr(vm, next()));
		case 'a':
			return layOutText(to, ascii(vm, next()));
		case 'c':
			return layOutText({ ...to, precision: -1 }, toCharacter(plainOf(next())));
		case 'd':
		case 'i':
		case 'u':
			return layOutInt(to, toDecimalInt(to.type, plainOf(next())));
		case 'o':
		case 'x':
		case 'X':
			return layOutInt(to, toExactInt(to.type, next()));
		case 'e':
		case 'E':
		case 'f':
		case 'F':
		case 'g':
		case 'G':
			return layOutFloat(to, toFloat(plainOf(next())));
		default: {
			const point = to.type.codePointAt(0) as number;
			const shown = point > 31 && point < 128 ? to.type : '?';
			throw error(
				valueError,
				`unsupported format character '${shown}' (0x${point.toString(16)}) at index ${at}`
			);
		}
	}
}

function layOutText(to: Conversion, text: string): string {
	const characters = [...text];
	const cut = to.precision >= 0 ? characters.slice(0, to.precision) : characters;
	const space = ' '.repeat(Math.max(0, to.width - cut.length));
	return to.flags.includes('-') ? cut.join('') + space : space + cut.join('');
}

function toCharacter(value: Value): string {
	if (typeof value === 'string' && [...value].length === 1) return value;
	if (typeof value === 'string')
		throw error(
			typeError,
			`%c requires an int or a unicode character, not a string of length ${[...value].length}`
		);
	const int = asInt(value);
	if (int === undefined)
		throw error(typeError, `%c requires an int or a unicode character, not ${typeOf(value).name}`);
	if (int < 0 || int > 0x10ffff) throw error(overflowError, '%c arg not in range(0x110000)');
	return String.fromCodePoint(Number(int));
}

function toDecimalInt(type: string, value: Value): Int {
	if (value instanceof PyFloat) return truncate(value.value);
	const int = asInt(value);
	if (int !== undefined) return int;
	throw error(typeError, `%${type} format: a real number is required, not ${typeOf(value).name}`);
}

function toExactInt(type: string, value: Value): Int {
	const int = asInt(value);
	if (int !== undefined) return int;
	throw error(typeError, `%${type} format: an integer is required, not ${typeOf(value).name}`);
}

function toFloat(value: Value): number {
	if (value instanceof PyFloat) return value.value;
	const int = asInt(value);
	if (int !== undefined) return toDouble(int);
	throw error(typeError, `must be real number, not ${typeOf(value).name}`);
}

function signOf(flags: string, isNegative: boolean): string {
	if (isNegative) return '-';
	return flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
}

function layOutInt(to: Conversion, value: Int): string {
	const radix = to.type === 'o' ? 8 : to.type === 'x' || to.type === 'X' ? 16 : 10;
	let digits = digitsOf(value < 0 ? -BigInt(value) : value, radix);
	if (to.type === 'X') digits = digits.toUpperCase();
	digits = digits.padStart(to.precision, '0');
	const prefix = to.flags.includes('#') && radix !== 10 ? '0' + to.type : '';
	return layOutNumber(to, signOf(to.flags, value < 0) + prefix, digits);
}

function layOutFloat(to: Conversion, value: number): string {
	const spec: FormatSpec = {
		fill: ' ',
		align: undefined,
		sign: undefined,
		coercesZero: false,
		isAlternate: to.flags.includes('#'),
		width: 0,
		grouping: '',
		precision: to.precision,
		fractionGrouping: '',
		type: to.type
	};
	const text = formatFloat(value, spec, 'float');
	const isNegative = text.startsWith('-');
	return layOutNumber(to, signOf(to.flags, isNegative), isNegative ? text.slice(1) : text);
}

function layOutNumber(to: Conversion, prefix: string, digits: string): string {
	const missing = Math.max(0, to.width - prefix.length - digits.length);
	if (to.flags.includes('-')) return prefix + digits + ' '.repeat(missing);
	return to.flags.includes('0')
		? prefix + '0'.repeat(missing) + digits
		: ' '.repeat(missing) + prefix + digits;
}
