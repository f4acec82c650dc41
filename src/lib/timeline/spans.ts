import type { Interval, Lane } from '../trace/intervals';
import type { Axis, Zoom } from './axis';
import { drawnAs, urgency, type LaneState } from './lane-state';

/** A stretch of the screen in one state: an interval, or several too narrow to be told apart. */
export interface Span {
	readonly state: LaneState;
	readonly from: number;
	readonly to: number;
	/** Which of the lane's intervals; the most urgent of those merged. */
	readonly interval: number;
}

export interface Sight {
	readonly axis: Axis;
	/** Which of the axis's programs. */
	readonly program: number;
	readonly zoom: Zoom;
	/** Pixels in sight: from 0 to this. */
	readonly width: number;
}

/** On the screen, the x of the event `index`. */
export function screenX({ axis, program, zoom }: Sight, index: number): number {
	return axis.position(index, program) * zoom.k + zoom.x;
}

/**
 * The spans of a lane that are in sight, from the left, without overlap. Steps and blocks are at least `least` pixels
 * wide, although a step takes no time; what lies wholly under an earlier span joins it, and the more urgent state shows.
 */
export function spans(lane: Lane, sight: Sight, least: number): Span[] {
	const { intervals } = lane;
	const found: Span[] = [];
	for (let i = firstInSight(intervals, sight, least); i < intervals.length; i++) {
		const interval = intervals[i];
		const state = drawnAs(lane.kind, interval.state);
		const from = screenX(sight, interval.startIndex);
		if (from > sight.width) break;
		if (state === null) continue;
		const to = screenX(sight, interval.endIndex);
		const last = found.at(-1);
		// The module's own code after the loop has stopped is no step of anybody.
		const isPulse = interval.state === 'running' || state === 'blocking';
		const right = isPulse ? Math.max(to, from + least) : to;
		if (last && right <= last.to) {
			const isNarrow = last.to - last.from <= least;
			if (isNarrow && urgency(state) > urgency(last.state)) {
				found[found.length - 1] = { ...last, state, interval: i };
			}
			continue;
		}
		// A task is created and made ready by two events, which nobody needs to see apart.
		if (last && state === 'ready' && last.state === 'ready' && from <= last.to) {
			found[found.length - 1] = { ...last, to: right, interval: i };
			continue;
		}
		const left = last ? Math.max(from, last.to) : from;
		if (right > left) found.push({ state, from: left, to: Math.max(right, left + 1), interval: i });
	}
	return found;
}

/** By halving: the first interval that ends in sight. */
function firstInSight(intervals: readonly Interval[], sight: Sight, least: number): number {
	let low = 0;
	let high = intervals.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (screenX(sight, intervals[middle].endIndex) < -least) low = middle + 1;
		else high = middle;
	}
	return low;
}
