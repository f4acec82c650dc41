import { LimitReached } from '../../run/limits';
import { error, overflowError, valueError, zeroDivisionError } from '../exceptions';
import { PyScalar, type Value } from '../object';

/** A product of more bits costs far more time than its size says. */
const MOST_BITS = 5_000_000;

/** A Python `int`: a number where it is a safe integer (never -0), else a bigint. */
export type Int = number | bigint;

/** A bigint in the one form a Python `int` has here. */
export function normalise(value: bigint): Int {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}

/** The `int` that a value is (bool included), else undefined; of a subclass the `int` that it holds. */
export function asInt(value: Value): Int | undefined {
	return exactInt(value instanceof PyScalar ? value.plain : value);
}

/** As `asInt`, but not of subclasses of the program, whose special methods go first. */
export function exactInt(value: Value): Int | undefined {
	switch (typeof value) {
		case 'number':
		case 'bigint':
			return value;
		case 'boolean':
			return value ? 1 : 0;
		default:
			return undefined;
	}
}

export function addInts(a: Int, b: Int): Int {
	if (typeof a === 'number' && typeof b === 'number') {
		const sum = a + b;
		if (Number.isSafeInteger(sum)) return sum;
	}
	return normalise(BigInt(a) + BigInt(b));
}

export function subtractInts(a: Int, b: Int): Int {
	if (typeof a === 'number' && typeof b === 'number') {
		const difference = a - b;
		if (Number.isSafeInteger(difference)) return difference;
	}
	return normalise(BigInt(a) - BigInt(b));
}

export function multiplyInts(a: Int, b: Int): Int {
	if (typeof a === 'number' && typeof b === 'number') {
		const product = a * b;
		if (Number.isSafeInteger(product)) return product + 0; // not -0
	}
	const [x, y] = [BigInt(a), BigInt(b)];
	if (typeof a === 'bigint' && typeof b === 'bigint' && bitLength(a) + bitLength(b) > MOST_BITS)
		throw new LimitReached('memory');
	return normalise(x * y);
}

/** Rounds towards minus infinity. @throws PyException ZeroDivisionError */
export function floorDivideInts(a: Int, b: Int): Int {
	if (typeof a === 'number' && typeof b === 'number') {
		if (b === 0) throw divisionByZero();
		const rest = a % b;
		const quotient = (a - rest) / b;
		return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
	}
	const [x, y] = [BigInt(a), BigInt(b)];
	if (y === 0n) throw divisionByZero();
	const rest = x % y;
	const quotient = x / y;
	return normalise(rest !== 0n && rest < 0n !== y < 0n ? quotient - 1n : quotient);
}

/** Has the sign of `b`. @throws PyException ZeroDivisionError */
export function moduloInts(a: Int, b: Int): Int {
	if (typeof a === 'number' && typeof b === 'number') {
		if (b === 0) throw moduloByZero();
		const rest = a % b;
		return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
	}
	const [x, y] = [BigInt(a), BigInt(b)];
	if (y === 0n) throw moduloByZero();
	const rest = x % y;
	return normalise(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

const divisionByZero = () => error(zeroDivisionError, 'division by zero');
const moduloByZero = () => error(zeroDivisionError, 'division by zero');

export const negateInt = (a: Int): Int => (typeof a === 'number' ? 0 - a : normalise(-a));

/** Bits of the absolute value, without leading zeros. */
export function bitLength(a: Int): number {
	if (typeof a === 'number' && Math.abs(a) < 2 ** 31) return 32 - Math.clz32(Math.abs(a));
	const digits = (BigInt(a) < 0n ? -BigInt(a) : BigInt(a)).toString(16);
	return 4 * (digits.length - 1) + (32 - Math.clz32(parseInt(digits[0] as string, 16)));
}

/** 64-bit words that a bigint takes: how long it takes to work with. 0 for what is a number. */
export const words = (a: Int): number => (typeof a === 'bigint' ? bitLength(a) / 64 : 0);

/** `a ** exponent` for an exponent that is not negative; the caller has checked the size. */
export function powerInts(a: Int, exponent: Int): Int {
	if (typeof a === 'number' && typeof exponent === 'number') {
		let result = 1;
		let square = a;
		for (let left = exponent; ;) {
			if (left % 2 === 1) result *= square;
			left = Math.floor(left / 2);
			if (!Number.isSafeInteger(result)) break;
			if (left === 0) return result + 0;
			square *= square;
			if (!Number.isSafeInteger(square)) break;
		}
	}
	return normalise(BigInt(a) ** BigInt(exponent));
}

/** `pow(a, exponent, modulus)`. @throws PyException ValueError */
export function powerModulo(a: Int, exponent: Int, modulus: Int): Int {
	const m = BigInt(modulus);
	if (m === 0n) throw error(valueError, 'pow() 3rd argument cannot be 0');
	const size = m < 0n ? -m : m;
	let base = ((BigInt(a) % size) + size) % size;
	let left = BigInt(exponent);
	if (left < 0n) {
		base = inverse(base, size);
		left = -left;
	}
	let result = 1n % size;
	for (; left > 0n; left >>= 1n) {
		if (left & 1n) result = (result * base) % size;
		base = (base * base) % size;
	}
	return normalise(m < 0n && result !== 0n ? result + m : result);
}

function inverse(a: bigint, modulus: bigint): bigint {
	let [old, rest, oldX, x] = [a, modulus, 1n, 0n];
	while (rest !== 0n) {
		const quotient = old / rest;
		[old, rest] = [rest, old - quotient * rest];
		[oldX, x] = [x, oldX - quotient * x];
	}
	if (old !== 1n) throw error(valueError, 'base is not invertible for the given modulus');
	return ((oldX % modulus) + modulus) % modulus;
}

/** @throws PyException OverflowError where it is past the largest double */
export function toDouble(a: Int): number {
	const double = Number(a);
	if (!Number.isFinite(double)) throw error(overflowError, 'int too large to convert to float');
	return double;
}

/** `a / b`, correctly rounded (CPython's `long_true_divide`). */
export function trueDivideInts(a: Int, b: Int): number {
	if (b === 0) throw divisionByZero();
	if (typeof a === 'number' && typeof b === 'number') return a / b;
	const negative = a < 0 !== b < 0;
	let x = BigInt(a) < 0n ? -BigInt(a) : BigInt(a);
	let y = BigInt(b) < 0n ? -BigInt(b) : BigInt(b);
	// A quotient of 64 bits and more, its last bit set where something is left over, rounds as the
	// exact one; below the smallest normal double fewer bits are kept.
	let shift = Math.max(bitLength(y) - bitLength(x) + 66, -4000);
	shift = Math.min(shift, 1074 + 2);
	if (shift > 0) x <<= BigInt(shift);
	else y <<= BigInt(-shift);
	let quotient = x / y;
	if (quotient * y !== x) quotient |= 1n;
	let result = Number(quotient);
	for (let left = shift; left !== 0;) {
		const step = Math.max(-1000, Math.min(1000, left));
		result *= 2 ** -step;
		left -= step;
	}
	if (!Number.isFinite(result))
		throw error(overflowError, 'integer division result too large for a float');
	return negative ? -result : result;
}

/** CPython's `long_hash` on 64 bits: modulo 2**61 - 1, with the sign of `a`; never -1. */
export function hashInt(a: Int): Int {
	if (a === -1) return -2;
	if (typeof a === 'number') return a;
	const modulus = (1n << 61n) - 1n;
	const hash = normalise(a % modulus);
	return hash === -1 ? -2 : hash;
}
