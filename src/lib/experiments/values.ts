import { isLength, isSize } from './number-roles';
import type { NumberSite } from './number-sites';

/** The values that are tried, from the least to the greatest. */
export interface ValueRange {
	readonly from: number;
	readonly to: number;
}

/** More points than these say no more, and take longer. */
export const MOST_VALUES = 48;
/** So many steps are enough for a curve. */
const STEPS = 24;

/** The range that says most about a number: around it, from nothing. */
export function usualRange({ role, value, isWhole }: NumberSite): ValueRange {
	if (isLength(role) || !isWhole) return { from: 0, to: value > 0 ? tidy(twice(value)) : 1 };
	const from = isSize(role) && value > 0 ? 1 : 0;
	return { from, to: Math.max(twice(value), from + 9) };
}

/** The values of a range, at steps that are easy to read; the number that stands there is one of them. */
export function valuesIn({ from, to }: ValueRange, { value, isWhole }: NumberSite): number[] {
	const step = stepFor(to - from, isWhole);
	const found = [from, to, value];
	const first = Math.ceil(from / step);
	// Counted from 0: of numbers so large, or so close, that adding 1 changes nothing, there would be no end.
	for (let k = 0; k < MOST_VALUES && (first + k) * step <= to; k++)
		found.push(tidy((first + k) * step));
	const within = found.filter((one) => one >= from && one <= to);
	return [...new Set(within)].sort((p, q) => p - q);
}

/** 1, 2 or 5 times a power of ten; for whole numbers every one of them as long as that is not too many. */
function stepFor(length: number, isWhole: boolean): number {
	if (length <= 0) return 1;
	if (isWhole && length < MOST_VALUES - 1) return 1;
	const rough = length / STEPS;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough)!;
	return isWhole ? Math.max(1, Math.round(step)) : step;
}

const twice = (value: number) => Math.min(value * 2, Number.MAX_VALUE);

/** Without what binary fractions add: 0.1 + 0.2 is 0.3. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** The places 0 … count - 1, the ends first, then always the middle of the widest gap. */
export function coarseFirst(count: number): number[] {
	if (count < 1) return [];
	const order = count > 1 ? [0, count - 1] : [0];
	let gaps = count > 1 ? [[0, count - 1]] : [];
	while (gaps.length > 0) {
		gaps = gaps.flatMap(([low, high]) => {
			const middle = (low + high) >> 1;
			if (middle === low) return [];
			order.push(middle);
			return [
				[low, middle],
				[middle, high]
			];
		});
	}
	return order;
}
