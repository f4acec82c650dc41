import { stack } from './crowds';
import { COUNT_ROWS, FAILED, GroupCounts } from './group-counts';
import type { View } from './layout';
import type { Crowd, End } from './marks';
import { barHeight } from './sizes';
import { BLOCKS, STEPS } from './widths';

/**
 * A group of lanes in columns: how many of them are in each state at the end of the column, of all. Steps, blocks and
 * failures show in the column in which they begin, however short they are.
 */
export function groupMarks(
	{ axis, program, zoom, width, sizes }: View,
	lanes: Parameters<typeof GroupCounts.of>[0],
	row: number,
	middle: number
): { crowds: Crowd[]; ends: End[] } {
	const counts = GroupCounts.of(lanes);
	const column = sizes.least;
	const height = barHeight(sizes, true);
	const y = Math.round(middle - height / 2);
	const radius = sizes.font * 0.36;
	const crowds: Crowd[] = [];
	const ends: End[] = [];
	let [before, after] = [new Float64Array(COUNT_ROWS), new Float64Array(COUNT_ROWS)];
	const last = axis.width * zoom.k + zoom.x;
	const start = zoom.x + Math.max(0, Math.floor(-zoom.x / column)) * column;
	// What happens before the part in sight has begun; at the start of the program nothing has.
	if (start > zoom.x) counts.after(axis.index((start - zoom.x) / zoom.k, program), before);
	for (let x = start; x < Math.min(width, last + column); x += column) {
		counts.after(axis.index((x + column - zoom.x) / zoom.k, program), after);
		const begun = (of: number) => after[of] - before[of];
		const sum = after.slice();
		sum[STEPS] = begun(STEPS);
		sum[BLOCKS] = begun(BLOCKS);
		const parts = stack(sum, lanes.length, y, height);
		if (parts.length > 0) {
			crowds.push({ lane: row, x, width: column, y, height, steps: sum[STEPS], parts });
		}
		const lastEnd = ends.at(-1);
		if (begun(FAILED) > 0 && !(lastEnd && x < lastEnd.x + 2 * radius)) {
			ends.push({ lane: row, outcome: 'failed', value: '', x: x + column / 2, y: middle, radius });
		}
		[before, after] = [after, before];
	}
	return { crowds, ends };
}
