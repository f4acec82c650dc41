import { error, overflowError, valueError, zeroDivisionError } from '../exceptions';
import { hashInt, normalise, type Int } from './integer';
import { accuratePower } from './power';
import { toRatio } from './ratio';

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
		throw error(overflowError, "(34, 'Numerical result out of range')");
	return result;
}

/** The integer part. @throws PyException OverflowError, ValueError on inf and nan */
export function truncate(a: number): Int {
	if (Number.isNaN(a)) throw error(valueError, 'cannot convert float NaN to integer');
	if (!Number.isFinite(a)) throw error(overflowError, 'cannot convert float infinity to integer');
	const whole = Math.trunc(a) + 0;
	return Number.isSafeInteger(whole) ? whole : BigInt(whole);
}

/** CPython's `_Py_HashDouble` on 64 bits; NaN has none of its own. */
export function hashFloat(a: number): Int {
	if (Number.isInteger(a)) return hashInt(Number.isSafeInteger(a) ? a + 0 : normalise(BigInt(a)));
	if (!Number.isFinite(a)) return a > 0 ? 314159 : -314159;
	const modulus = (1n << 61n) - 1n;
	const [numerator, denominator] = toRatio(Math.abs(a));
	const places = BigInt(denominator.toString(2).length - 1);
	// 1/2**places modulo 2**61 - 1 is 2**(-places mod 61)
	const factor = 1n << ((61n - (places % 61n)) % 61n);
	const hash = ((numerator % modulus) * factor) % modulus;
	const signed = normalise(a < 0 ? -hash : hash);
	return signed === -1 ? -2 : signed;
}
