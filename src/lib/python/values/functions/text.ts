import { NotSimulated } from '../../run/limits';
import { PyBytes } from '../collections/bytes';
import { error, typeError, valueError } from '../exceptions';
import { native } from '../native';
import { plainOf, typeOf, type Value } from '../object';
import { asIndex } from '../operators';
import { countCodePoints } from '../text/code-points';
import { format as formatValue } from '../text/format';
import { ascii as asciiOf, repr as reprOf } from '../text/repr';
import type { Interpreter } from '../../run/interpreter';

function toIndex(vm: Interpreter, value: Value): number | bigint {
	const index = asIndex(vm, value);
	if (index !== undefined) return index;
	throw error(typeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
}

export const chr = native('chr', 'i, /', (vm, i: Value) => {
	const point = toIndex(vm, i);
	if (point < 0 || point > 0x10ffff) throw error(valueError, 'chr() arg not in range(0x110000)');
	return String.fromCodePoint(Number(point));
});

export const ord = native('ord', 'c, /', (_vm, given: Value) => {
	const c = plainOf(given);
	if (c instanceof PyBytes && c.text.length === 1) return c.text.charCodeAt(0);
	if (typeof c !== 'string')
		throw error(typeError, `ord() expected string of length 1, but ${typeOf(c).name} found`);
	const length = countCodePoints(c);
	if (length === 1) return c.codePointAt(0) as number;
	throw error(typeError, `ord() expected a character, but string of length ${length} found`);
});

const inRadix = (name: string, prefix: string, radix: number) =>
	native(name, 'number, /', (vm, number: Value) => {
		const value = toIndex(vm, number);
		const digits = (value < 0 ? -BigInt(value) : value).toString(radix);
		return `${value < 0 ? '-' : ''}${prefix}${digits}`;
	});
export const bin = inRadix('bin', '0b', 2);
export const oct = inRadix('oct', '0o', 8);
export const hex = inRadix('hex', '0x', 16);

export const repr = native('repr', 'obj, /', (vm, obj: Value) => reprOf(vm, obj));
export const ascii = native('ascii', 'obj, /', (vm, obj: Value) => asciiOf(vm, obj));

export const format = native(
	'format',
	"value, format_spec='', /",
	(vm, value: Value, spec: Value) => {
		if (typeof spec === 'string') return formatValue(vm, value, spec);
		throw error(
			typeError,
			`format() argument 2 must be str, not ${spec === null ? 'None' : typeOf(spec).name}`
		);
	}
);

/** A run has nobody to ask. */
export const input = native('input', 'prompt=None, /', () => {
	throw new NotSimulated('input()');
});
