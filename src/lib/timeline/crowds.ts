import type { View } from './layout';
import type { Crowd, Part } from './marks';
import { barHeight } from './sizes';
import type { Span } from './spans';
import { BLOCKS, STACKED, STEPS, SUM_ROWS, Widths } from './widths';

/** The least height of a step or a block in a column, in shares of the column's. */
const LEAST = 0.15;

/**
 * A crowd in columns, each shared by the states in proportion to their widths. The columns keep their places on
 * the axis, so that they do not flicker while somebody pans.
 */
export function crowds(view: View, span: Span, row: number, middle: number): Crowd[] {
	const { axis, program, zoom, width, sizes } = view;
	const widths = Widths.of(view.rows[row].lane, axis, program);
	// As wide as a step's mark.
	const column = sizes.least;
	const height = barHeight(sizes, true);
	const y = Math.round(middle - height / 2);
	const from = Math.max(-column, span.from);
	const to = Math.min(width + column, span.to);
	const found: Crowd[] = [];
	let [left, right] = [new Float64Array(SUM_ROWS), new Float64Array(SUM_ROWS)];
	widths.upTo((from - zoom.x) / zoom.k, left);
	if (from === span.from) countFrom(axis.position(span.start, program), widths, left);
	for (let x = from; x < to;) {
		const next = Math.floor((x - zoom.x) / column + 1 + 1e-6) * column + zoom.x;
		const end = Math.min(to, next);
		widths.upTo((end - zoom.x) / zoom.k, right);
		const sum = right.map((value, i) => value - left[i]);
		const parts = stack(sum, (end - x) / zoom.k, y, height);
		found.push({ lane: row, x, width: end - x, y, height, steps: sum[STEPS], parts });
		[left, right] = [right, left];
		x = end;
	}
	return found;
}

/** Lets a sum begin to count steps and blocks where the crowd does, which may lie under the mark before it. */
function countFrom(x: number, widths: Widths, sum: Float64Array): void {
	const start = new Float64Array(SUM_ROWS);
	widths.upTo(x, start);
	sum[STEPS] = start[STEPS];
	sum[BLOCKS] = start[BLOCKS];
}

/** The parts of a column from its ground up; what nobody uses is left empty above them. */
export function stack(sum: Float64Array, width: number, y: number, height: number): Part[] {
	const shares = STACKED.map((_, row) => Math.min(1, sum[row] / width));
	const heights = shares.map((share) => share * height);
	const least = Math.ceil(LEAST * height);
	const raise = (row: number, count: number) => {
		if (count > 0 || heights[row] > 0) heights[row] = Math.max(least, heights[row]);
	};
	raise(0, sum[BLOCKS]);
	raise(1, sum[STEPS]);
	// What was raised takes its height from the highest.
	let excess = heights.reduce((all, one) => all + one, 0) - height;
	while (excess > 1e-9) {
		const highest = heights.indexOf(Math.max(...heights));
		const taken = Math.min(excess, heights[highest] - least);
		if (taken <= 0) break;
		heights[highest] -= taken;
		excess -= taken;
	}
	const parts: Part[] = [];
	let top = y + height;
	STACKED.forEach((state, row) => {
		if (heights[row] < 0.25) return;
		parts.push({ state, share: shares[row], y: top - heights[row], height: heights[row] });
		top -= heights[row];
	});
	return parts;
}
