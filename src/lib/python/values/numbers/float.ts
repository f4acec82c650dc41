import { error, overflowError, valueError, zeroDivisionError } from '../exceptions';
import { hashInt, normalise, trueDivideInts, type Int } from './integer';

/** Python's `//` on floats. @throws PyException ZeroDivisionError */
export function floorDivideFloats(a: number, b: number): number {
	if (b === 0) throw error(zeroDivisionError, 'division by zero');
	return divmodFloats(a, b)[0];
}

/** Python's `%` on floats: the sign of `b`. @throws PyException ZeroDivisionError */
export function moduloFloats(a: number, b: number): number {
	if (b === 0) throw error(zeroDivisionError, 'division by zero');
	return divmodFloats(a, b)[1];
}

/** CPython's `_float_div_mod`; `b` is not 0. */
export function divmodFloats(a: number, b: number): [number, number] {
	let rest = a % b;
	let quotient = (a - rest) / b;
	if (rest !== 0) {
		if (b < 0 !== rest < 0) {
			rest += b;
			quotient -= 1;
		}
	} else rest = b < 0 ? -0 : 0;
	if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, rest];
	const floor = Math.floor(quotient);
	return [quotient - floor > 0.5 ? floor + 1 : floor, rest];
}

/** C's `pow` with CPython's errors; undefined: the result is complex. */
export function powerFloats(a: number, b: number): number | undefined {
	if (a === 1 || b === 0) return 1;
	if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1;
	if (a === 0 && b < 0) throw error(zeroDivisionError, 'zero to a negative power');
	if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return undefined;
	const result = accuratePower(a, b);
	if (!Number.isFinite(result) && Number.isFinite(a) && Number.isFinite(b))
		throw error(overflowError, '(34, \'Numerical result out of range\')');
	return result;
}

/** Exponents whose powers are worked out exactly; what is larger is rarely met. */
const MOST_EXACT = 1024;

/**
 * C's pow rounds correctly in all but a few cases, JavaScript's does not: whole exponents are worked out
 * exactly, square roots by sqrt.
 */
function accuratePower(a: number, b: number): number {
	const rough = a ** b;
	if (b === 0.5 && a > 0) return Math.sqrt(a);
	if (!Number.isInteger(b) || Math.abs(b) > MOST_EXACT) return rough;
	if (!Number.isFinite(rough) || rough === 0 || Number.isSafeInteger(rough)) return rough;
	const [numerator, denominator] = toRatio(a);
	const exponent = BigInt(Math.abs(b));
	const [top, bottom] = [numerator ** exponent, denominator ** exponent];
	return b > 0 ? trueDivideInts(top, bottom) : trueDivideInts(bottom, top);
}

/** The integer part. @throws PyException OverflowError, ValueError on inf and nan */
export function truncate(a: number): Int {
	if (Number.isNaN(a)) throw error(valueError, 'cannot convert float NaN to integer');
	if (!Number.isFinite(a)) throw error(overflowError, 'cannot convert float infinity to integer');
	const whole = Math.trunc(a) + 0;
	return Number.isSafeInteger(whole) ? whole : BigInt(whole);
}

/** `a` as a fraction in lowest terms with a power of two below; `a` is finite. */
export function toRatio(a: number): [bigint, bigint] {
	let exponent = 0;
	let numerator = a;
	while (!Number.isInteger(numerator)) {
		numerator *= 2;
		exponent++;
	}
	return [BigInt(numerator), 1n << BigInt(exponent)];
}

/** CPython's `_Py_HashDouble` on 64 bits; NaN has none of its own. */
export function hashFloat(a: number): Int {
	if (Number.isInteger(a)) return hashInt(Number.isSafeInteger(a) ? a + 0 : normalise(BigInt(a)));
	if (!Number.isFinite(a)) return a > 0 ? 314159 : -314159;
	const modulus = (1n << 61n) - 1n;
	const [numerator, denominator] = toRatio(Math.abs(a));
	const places = BigInt(denominator.toString(2).length - 1);
	// 1/2**places modulo 2**61 - 1 is 2**(-places mod 61)
	const factor = 1n << (61n - (places % 61n)) % 61n;
	const hash = ((numerator % modulus) * factor) % modulus;
	const signed = normalise(a < 0 ? -hash : hash);
	return signed === -1 ? -2 : signed;
}
