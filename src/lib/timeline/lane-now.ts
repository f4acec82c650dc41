import { firstWhere } from '../trace/derived/bisect';
import type { Interval, Lane } from '../trace/intervals';

/** The stretch of a lane in which the event `index` was the last; undefined before its birth and after its end. */
export function intervalAt({ intervals }: Lane, index: number): Interval | undefined {
	const found =
		intervals[firstWhere(intervals.length, 0, (n) => intervals[n].startIndex > index) - 1];
	return found && index < found.endIndex ? found : undefined;
}
