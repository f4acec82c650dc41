import type { Lane } from '../trace/intervals';
import type { Axis } from './axis';
import { drawnAs } from './lane-state';
import { STACKED } from './widths';

/** How many tasks are in each state at each of `count` places along the axis; one array a state of {@link STACKED}. */
export interface Overview {
	readonly counts: readonly Float64Array[];
	/** The most tasks at one place. */
	readonly most: number;
}

/** Counts the tasks along the axis by adding up where states begin and end: linear in intervals and places. */
export function overview(
	lanes: readonly Lane[],
	axis: Axis,
	program: number,
	count: number
): Overview {
	const counts = STACKED.map(() => new Float64Array(count + 1));
	const place = (index: number) =>
		Math.min(count, Math.round((axis.position(index, program) / axis.width) * count));
	for (const lane of lanes) {
		if (lane.kind !== 'task') continue;
		for (const interval of lane.intervals) {
			const state = drawnAs(lane.kind, interval.state);
			const row = STACKED.findIndex((one) => one === state);
			const from = place(interval.startIndex);
			const to = place(interval.endIndex);
			if (row < 0 || from === to) continue;
			counts[row][from]++;
			counts[row][to]--;
		}
	}
	let most = 0;
	const now = new Float64Array(STACKED.length);
	for (let i = 0; i < count; i++) {
		let sum = 0;
		counts.forEach((column, row) => {
			now[row] += column[i];
			column[i] = now[row];
			sum += now[row];
		});
		most = Math.max(most, sum);
	}
	return { counts: counts.map((column) => column.subarray(0, count)), most };
}
