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
