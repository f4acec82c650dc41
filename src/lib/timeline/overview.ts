import { countIn, enteredBetween } from '../trace/derived/state-counts';
import type { Trace } from '../trace/trace';
import type { Axis } from './axis';
import { STACKED } from './widths';

/** How many tasks are in each state at each of `count` places along the axis; one array a state of {@link STACKED}. */
export interface Overview {
	readonly counts: readonly Float64Array[];
	/** The most tasks at one place. */
	readonly most: number;
}

/**
 * Counts the tasks along the axis, where each place begins. The cost does not depend on how many tasks there
 * are. A block that is over before the next place counts all the same: it must not be overlooked.
 */
export function overview(trace: Trace, axis: Axis, program: number, count: number): Overview {
	const counts = STACKED.map(() => new Float64Array(count));
	let most = 0;
	let index = axis.index(0, program);
	for (let i = 0; i < count; i++) {
		const next = axis.index(((i + 1) / count) * axis.width, program);
		let sum = 0;
		STACKED.forEach((state, row) => {
			let found = countIn(trace, state, index);
			if (state === 'ready') found += countIn(trace, 'created', index);
			if (state === 'blocking' && found === 0) {
				found = Math.min(1, enteredBetween(trace, state, index, next));
			}
			counts[row][i] = found;
			sum += found;
		});
		most = Math.max(most, sum);
		index = next;
	}
	return { counts, most };
}
