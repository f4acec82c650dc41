const bits = new DataView(new ArrayBuffer(8));

/** The next double after `x` towards `y`. */
export function nextAfter(x: number, y: number): number {
	if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
	if (x === y) return y;
	if (x === 0) return y > 0 ? 5e-324 : -5e-324;
	bits.setFloat64(0, x);
	bits.setBigInt64(0, bits.getBigInt64(0) + (x < y === x > 0 ? 1n : -1n));
	return bits.getFloat64(0);
}
