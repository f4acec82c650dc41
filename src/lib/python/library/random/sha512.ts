const MASK = (1n << 64n) - 1n;

/** The first primes, whose roots give the constants of FIPS 180-4. */
function primes(count: number): bigint[] {
	const found: bigint[] = [];
	for (let n = 2n; found.length < count; n++) if (found.every((p) => n % p !== 0n)) found.push(n);
	return found;
}

/** The first 64 bits behind the point of the `degree`-th root of `n`. */
function rootBits(n: bigint, degree: bigint): bigint {
	const target = n << (64n * degree);
	let [low, high] = [0n, 1n << 70n];
	while (high - low > 1n) {
		const middle = (low + high) >> 1n;
		if (middle ** degree <= target) low = middle;
		else high = middle;
	}
	return low & MASK;
}

const ROUND_CONSTANTS = primes(80).map((p) => rootBits(p, 3n));
const INITIAL = primes(8).map((p) => rootBits(p, 2n));

const rotate = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

/** SHA-512 of bytes: random.seed() spreads a text by it. */
export function sha512(bytes: readonly number[]): number[] {
	const padded = [...bytes, 0x80];
	while (padded.length % 128 !== 112) padded.push(0);
	const size = BigInt(bytes.length * 8);
	for (let i = 15n; i >= 0n; i--) padded.push(Number((size >> (8n * i)) & 0xffn));
	const hash = [...INITIAL];
	for (let at = 0; at < padded.length; at += 128) addBlock(hash, padded.slice(at, at + 128));
	return hash.flatMap((word) =>
		[56n, 48n, 40n, 32n, 24n, 16n, 8n, 0n].map((shift) => Number((word >> shift) & 0xffn))
	);
}

function addBlock(hash: bigint[], block: readonly number[]): void {
	const w: bigint[] = [];
	for (let t = 0; t < 16; t++)
		w.push(block.slice(8 * t, 8 * t + 8).reduce((word, byte) => (word << 8n) | BigInt(byte), 0n));
	for (let t = 16; t < 80; t++) {
		const [x, y] = [w[t - 15]!, w[t - 2]!];
		const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
		const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
		w.push((w[t - 16]! + s0 + w[t - 7]! + s1) & MASK);
	}
	let [a, b, c, d, e, f, g, h] = hash as [
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint
	];
	for (let t = 0; t < 80; t++) {
		const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
		const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + ROUND_CONSTANTS[t]! + w[t]!;
		const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
		const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
	}
	[a, b, c, d, e, f, g, h].forEach((word, i) => {
		hash[i] = (hash[i]! + word) & MASK;
	});
}
