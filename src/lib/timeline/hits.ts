import { intervalAt } from './lane-now';
import type { View } from './layout';
import type { Bar, Crowd, End, Marks } from './marks';
import { rowAt } from './places';

/** What of a drawing is at a point of the screen, in pixels. */
export interface Hit {
	/** Number of the row; there may be none of it. */
	readonly row: number;
	readonly bar: Bar | undefined;
	readonly crowd: Crowd | undefined;
	readonly end: End | undefined;
}

/** End marks count around their strokes, a little further than they reach. */
const AROUND_END = 1.6;
/** The hair between two bars belongs to the first. */
const HAIR = 1;

/** The marks of the lane at a point; a line of two pixels is hard to hit, so a lane counts in its whole height. */
export function hit(view: View, marks: Marks, x: number, y: number): Hit {
	const row = rowAt(view, y);
	const sheet = marks.kept?.rows.has(row) ? marks.kept.marks : marks;
	const isHere = (mark: { lane: number }) => mark.lane === row;
	return {
		row,
		bar: sheet.bars.find((bar) => isHere(bar) && x >= bar.x && x <= bar.x + bar.width + HAIR),
		crowd: sheet.crowds.find((one) => isHere(one) && x >= one.x && x < one.x + one.width),
		end: sheet.ends.find((one) => isHere(one) && Math.abs(x - one.x) <= one.radius * AROUND_END)
	};
}

/** The stretch of a lane's life at a point: of the mark there, or of a crowd what is nearest before. */
export function lifeAt({ rows, axis, zoom, program }: View, { row, bar, crowd }: Hit, x: number) {
	const at = rows[row];
	if (!at || at.group) return undefined;
	if (bar) return at.lane.intervals[bar.interval];
	return crowd && intervalAt(at.lane, axis.index((x - zoom.x) / zoom.k, program));
}
