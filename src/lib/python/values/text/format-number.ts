import { error, overflowError, valueError } from '../exceptions';
import { toDouble, type Int } from '../numbers/integer';
import { nonFinite, reprFloat, roundScaled, significantDecimal, withExponent } from './float-repr';
import { group, pad, type FormatSpec } from './format-spec';
import { digitsOf } from './int-text';

/** The type of a conversion that the value's type does not know. */
const unknown = (type: string, typeName: string) =>
	error(
		valueError,
		`Unknown format code '${type > ' ' && type < '\x80' ? type : `\\x${(type.codePointAt(0) as number).toString(16)}`}' for object of type '${typeName}'`
	);

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** `format(int, spec)` */
export function formatInt(value: Int, spec: FormatSpec, typeName: string): string {
	const { type } = spec;
	if (type && 'eEfFgG%'.includes(type)) return formatFloat(toDouble(value), spec, typeName);
	if (type && !'bcdnoxX'.includes(type)) throw unknown(type, typeName);
	if (spec.precision >= 0)
		throw error(valueError, 'Precision not allowed in integer format specifier');
	if (spec.coercesZero)
		throw error(valueError, 'Negative zero coercion (z) not allowed in integer format specifier');
	if (type === 'c') return formatCharacter(value, spec);
	const radix = RADIX[type] ?? 10;
	const isNegative = value < 0;
	let digits = digitsOf(isNegative ? -BigInt(value) : value, radix);
	if (type === 'X') digits = digits.toUpperCase();
	const prefix = spec.isAlternate && radix !== 10 ? '0' + type : '';
	const sign = isNegative ? '-' : signOf(spec);
	return padNumber(spec, sign + prefix, digits, '', radix === 10 ? 3 : 4);
}

function formatCharacter(value: Int, spec: FormatSpec): string {
	if (spec.sign) throw error(valueError, "Sign not allowed with integer format specifier 'c'");
	if (spec.isAlternate)
		throw error(valueError, "Alternate form (#) not allowed with integer format specifier 'c'");
	if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value)
		throw error(overflowError, 'Python int too large to convert to C long');
	if (value < 0 || value > 0x10ffff) throw error(overflowError, '%c arg not in range(0x110000)');
	return pad(spec, '', String.fromCodePoint(Number(value)), '>');
}

const signOf = (spec: FormatSpec): string =>
	spec.sign === '+' ? '+' : spec.sign === ' ' ? ' ' : '';

/** Groups the whole digits and pads; zeros that fill a number are grouped too. */
function padNumber(
	spec: FormatSpec,
	prefix: string,
	whole: string,
	rest: string,
	groupSize: number
): string {
	let grouped = group(whole, spec.grouping, groupSize);
	if (spec.fill === '0' && spec.align === '=' && spec.grouping) {
		const room = spec.width - prefix.length - rest.length;
		let digits = whole;
		while (grouped.length < room) {
			digits = '0' + digits;
			grouped = group(digits, spec.grouping, groupSize);
		}
	}
	return pad(spec, prefix, grouped + rest, '>');
}

/** `format(float, spec)` */
export function formatFloat(value: number, spec: FormatSpec, typeName: string): string {
	const { type } = spec;
	if (type && !'eEfFgGn%'.includes(type)) throw unknown(type, typeName);
	let text = floatText(type === '%' ? value * 100 : value, spec);
	if (type === '%') text += '%';
	if (spec.coercesZero && /^-[0.]*(e[-+]\d+)?%?$/.test(text)) text = text.slice(1);
	if (type && 'EFG'.includes(type)) text = text.toUpperCase();
	const isNegative = text.startsWith('-');
	const sign = isNegative ? '-' : signOf(spec);
	const [, whole, rest] = /^(\d*)(.*)$/.exec(isNegative ? text.slice(1) : text) as unknown as [
		string,
		string,
		string
	];
	if (!whole) return pad(spec, sign, rest, '>'); // inf, nan
	return padNumber(spec, sign, whole, groupFraction(rest, spec.fractionGrouping), 3);
}

function groupFraction(rest: string, separator: string): string {
	if (!separator) return rest;
	return rest.replace(
		/^\.(\d+)/,
		(_, digits: string) => '.' + digits.replace(/\d{3}(?=\d)/g, `$&${separator}`)
	);
}

function floatText(value: number, spec: FormatSpec): string {
	const { precision, isAlternate } = spec;
	if (!Number.isFinite(value)) return nonFinite(value);
	switch (spec.type) {
		case '':
			if (precision >= 0) return generalText(value, precision, isAlternate, true);
			return withAlternatePoint(reprFloat(value), isAlternate);
		case 'e':
		case 'E':
			return exponentText(value, precision < 0 ? 6 : precision, isAlternate);
		case 'f':
		case 'F':
		case '%':
			return fixedText(value, precision < 0 ? 6 : precision, isAlternate);
		default:
			return generalText(value, precision < 0 ? 6 : precision, isAlternate, false);
	}
}

const withAlternatePoint = (text: string, isAlternate: boolean): string =>
	isAlternate && !text.includes('.') ? text.replace(/e|$/, '.$&') : text;

const minus = (value: number): string => (value < 0 || Object.is(value, -0) ? '-' : '');

/** `%.{places}f` */
function fixedText(value: number, places: number, keepsPoint = false): string {
	const digits = roundScaled(Math.abs(value), places)
		.toString()
		.padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const point = places > 0 || keepsPoint ? '.' : '';
	return minus(value) + whole + point + digits.slice(digits.length - places);
}

/** `%.{places}e` */
function exponentText(value: number, places: number, keepsPoint: boolean): string {
	const { digits, point } = significantDecimal(Math.abs(value), places + 1);
	return minus(value) + withExponent(digits, point - 1, keepsPoint);
}

/** `%.{precision}g`; as `str()` would, where no type is given */
function generalText(
	value: number,
	precision: number,
	isAlternate: boolean,
	isRepr: boolean
): string {
	const count = precision || 1;
	const decimal = significantDecimal(Math.abs(value), count);
	const { point } = decimal;
	const digits = isAlternate ? decimal.digits : decimal.digits.replace(/(?!^)0+$/, '');
	if (point <= -4 || point > count - (isRepr ? 1 : 0))
		return minus(value) + withExponent(digits, point - 1, isAlternate);
	if (point <= 0) return `${minus(value)}0.${'0'.repeat(-point)}${digits}`;
	const whole = digits.slice(0, point).padEnd(point, '0');
	const fraction = digits.slice(point);
	if (fraction) return `${minus(value)}${whole}.${fraction}`;
	return minus(value) + whole + (isRepr ? '.0' : isAlternate ? '.' : '');
}
