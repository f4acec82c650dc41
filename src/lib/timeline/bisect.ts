/** By halving: the first number from `low` for which the condition holds, and then for all above; else `high`. */
export function first(high: number, low: number, holds: (n: number) => boolean): number {
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
