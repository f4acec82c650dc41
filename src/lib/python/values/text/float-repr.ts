import { toRatio } from '../numbers/ratio';

/** A finite number as decimal digits: `0.d1d2d3… * 10**point` (CPython's `decpt`). */
export interface Decimal {
	readonly digits: string;
	readonly point: number;
}

/** The fewest digits that read back as the same double; `value` is finite and not negative. */
function shortestDecimal(value: number): Decimal {
	const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
	return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/** `value * 10**places` rounded half to even, exactly; `value` is finite and not negative. */
export function roundScaled(value: number, places: number): bigint {
	const [numerator, denominator] = toRatio(value);
	const top = places > 0 ? numerator * 10n ** BigInt(places) : numerator;
	const bottom = places < 0 ? denominator * 10n ** BigInt(-places) : denominator;
	const quotient = top / bottom;
	const twice = (top - quotient * bottom) * 2n;
	const isUp = twice > bottom || (twice === bottom && quotient % 2n === 1n);
	return isUp ? quotient + 1n : quotient;
}

/** `value` rounded to `count` significant digits. */
export function significantDecimal(value: number, count: number): Decimal {
	if (value === 0) return { digits: '0'.repeat(count), point: 1 };
	// the shortest digits of a subnormal number may be above the number itself
	let { point } = shortestDecimal(value);
	let digits = roundScaled(value, count - point).toString();
	if (digits.length !== count) {
		point += digits.length - count;
		digits = roundScaled(value, count - point).toString();
	}
	return { digits, point };
}

/** `repr()` of a float. */
export function reprFloat(value: number): string {
	if (!Number.isFinite(value)) return nonFinite(value);
	if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
	const size = Math.abs(value);
	// there JavaScript writes no exponent either
	if (size >= 1e-4 && size < 1e16) return Number.isInteger(value) ? `${value}.0` : `${value}`;
	const { digits, point } = shortestDecimal(size);
	return (value < 0 ? '-' : '') + withExponent(digits, point - 1);
}

export const nonFinite = (value: number): string =>
	Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';

/** `d.ddde±XX`; two digits of exponent at least */
export function withExponent(digits: string, exponent: number, keepsPoint = false): string {
	const fraction = digits.length > 1 ? '.' + digits.slice(1) : keepsPoint ? '.' : '';
	const size = String(Math.abs(exponent)).padStart(2, '0');
	return `${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${size}`;
}
