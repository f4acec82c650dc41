import { normalise, type Int } from './integer';

/** `hash(None)` since CPython 3.12 */
export const NONE_HASH = 0xfca86420;

const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;

const unsigned = (value: Int): bigint => BigInt.asUintN(64, BigInt(value));
const signed = (value: bigint): Int => normalise(BigInt.asIntN(64, value));

/** CPython's `tuple_hash` on 64 bits (xxHash) of the items' hashes. */
export function hashTuple(hashes: readonly Int[]): Int {
	let sum = PRIME_5;
	for (const hash of hashes) {
		sum = BigInt.asUintN(64, sum + unsigned(hash) * PRIME_2);
		sum = BigInt.asUintN(64, (sum << 31n) | (sum >> 33n));
		sum = BigInt.asUintN(64, sum * PRIME_1);
	}
	sum = BigInt.asUintN(64, sum + (BigInt(hashes.length) ^ PRIME_5 ^ 3527539n));
	return sum === (1n << 64n) - 1n ? 1546275796 : signed(sum);
}

/** CPython's `frozenset_hash` on 64 bits of the items' hashes, in any order. */
export function hashFrozenset(hashes: readonly Int[]): Int {
	let sum = 0n;
	for (const hash of hashes) {
		const h = unsigned(hash);
		sum ^= BigInt.asUintN(64, (h ^ 89869747n ^ (h << 16n)) * 3644798167n);
	}
	sum ^= BigInt.asUintN(64, BigInt(hashes.length + 1) * 1927868237n);
	sum ^= (sum >> 11n) ^ (sum >> 25n);
	sum = BigInt.asUintN(64, sum * 69069n + 907133923n);
	return sum === (1n << 64n) - 1n ? 590923713 : signed(sum);
}

/** A hash for text, the same in every run (CPython's is drawn anew for each process): FNV-1a. */
export function hashText(text: string): Int {
	let sum = 14695981039346656037n;
	for (let i = 0; i < text.length; i++)
		sum = BigInt.asUintN(64, (sum ^ BigInt(text.charCodeAt(i))) * 1099511628211n);
	const hash = signed(sum);
	return hash === -1 ? -2 : hash;
}
