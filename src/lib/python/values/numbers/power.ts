import { trueDivideInts } from './integer';
import { toRatio } from './ratio';

/** Whole exponents up to this one are worked out exactly; larger ones go through logarithms. */
const MOST_EXACT = 256;

/**
 * `a ** b` to the nearest double. C's pow is as good as that; JavaScript's is not, and an error in
 * the last digit shows in what the program prints.
 */
export function accuratePower(a: number, b: number): number {
	const rough = a ** b;
	if (!Number.isFinite(rough) || !Number.isFinite(a) || !Number.isFinite(b)) return rough;
	// zero, and what is too small for all of its digits
	if (Math.abs(rough) < Number.MIN_VALUE * 2 ** 60) return rough;
	if (!Number.isInteger(b) || Math.abs(b) > MOST_EXACT) {
		const size = exponential(b, Math.abs(a));
		return a < 0 && b % 2 !== 0 ? -size : size;
	}
	const [numerator, denominator] = toRatio(a);
	const exponent = BigInt(Math.abs(b));
	const [top, bottom] = [numerator ** exponent, denominator ** exponent];
	return b > 0 ? trueDivideInts(top, bottom) : trueDivideInts(bottom, top);
}

/** Numbers below are whole multiples of 2**-160. */
const BITS = 160n;
const ONE = 1n << BITS;

/** `2 * atanh(z)` */
function twiceAtanh(z: bigint): bigint {
	const square = (z * z) >> BITS;
	let sum = 0n;
	for (let term = z, n = 1n; term !== 0n; term = (term * square) >> BITS, n += 2n) {
		sum += term / n;
		if (term === -1n) break;
	}
	return 2n * sum;
}

const LN_2 = twiceAtanh(ONE / 3n);

/** `e ** (b * ln(a))` for `a` above 0. */
function exponential(b: number, a: number): number {
	const [top, bottom] = toRatio(a);
	// a = m * 2**shift with m between 1 and 2
	const shift = BigInt(top.toString(2).length - bottom.toString(2).length);
	const m = shift >= 0n ? ((top << BITS) >> shift) / bottom : ((top << BITS) << -shift) / bottom;
	const logarithm = twiceAtanh(((m - ONE) << BITS) / (m + ONE)) + shift * LN_2;
	const [p, q] = toRatio(b);
	const product = (logarithm * p) / q;
	let scale = product / LN_2;
	if (product < 0n) scale -= 1n;
	const rest = product - scale * LN_2;
	let sum = 0n;
	for (let term = ONE, n = 1n; term !== 0n; term = ((term * rest) >> BITS) / n++) sum += term;
	return scale >= 0n ? trueDivideInts(sum << scale, ONE) : trueDivideInts(sum, ONE << -scale);
}
