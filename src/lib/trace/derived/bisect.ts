/** Where `value` would go after equal ones in `sorted[lo … hi-1]`, as Python's bisect.bisect_right. */
export function bisectRight(
	sorted: ArrayLike<number>,
	value: number,
	lo = 0,
	hi = sorted.length
): number {
	while (lo < hi) {
		const middle = (lo + hi) >>> 1;
		if (value < sorted[middle]) hi = middle;
		else lo = middle + 1;
	}
	return lo;
}
