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

/** By halving: the first number from `low` for which the condition holds, and then for all above; else `high`. */
export function firstWhere(high: number, low: number, holds: (n: number) => boolean): number {
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
