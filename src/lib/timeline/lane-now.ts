import type { Interval, Lane } from '../trace/intervals';

/** The stretch of a lane in which the event `index` was the last; undefined before its birth and after its end. */
export function intervalAt({ intervals }: Lane, index: number): Interval | undefined {
	let low = 0;
	let high = intervals.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (intervals[middle].startIndex <= index) low = middle + 1;
		else high = middle;
	}
	const found = intervals[low - 1];
	return found && index < found.endIndex ? found : undefined;
}
