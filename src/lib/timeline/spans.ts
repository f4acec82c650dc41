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
			// Thousands of steps may lie under this one; only a block could still show instead.
			if (isPulse) i = nextToShow(lane, i, last.to, sight) - 1;
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

/** The blocks of a lane: few, and never to be overlooked. */
export function blocks(lane: Lane): readonly number[] {
	let found = known.get(lane);
	if (!found) {
		found = [];
		for (const [i, { state }] of lane.intervals.entries()) if (state === 'blocking') found.push(i);
		known.set(lane, found);
	}
	return found;
}
const known = new WeakMap<Lane, number[]>();

/** After interval `i`: the next that ends to the right of `x`, or the next block if that comes first. */
function nextToShow(lane: Lane, i: number, x: number, sight: Sight): number {
	const { intervals } = lane;
	const beyond = first(intervals.length, i + 1, (n) => screenX(sight, intervals[n].endIndex) > x);
	const held = blocks(lane);
	const block = held[first(held.length, 0, (n) => held[n] > i)] ?? beyond;
	return Math.min(beyond, block);
}

function firstInSight(intervals: readonly Interval[], sight: Sight, least: number): number {
	return first(intervals.length, 0, (n) => screenX(sight, intervals[n].endIndex) >= -least);
}

/** By halving: the first number from `low` for which the condition holds, and then for all above; else `high`. */
function first(high: number, low: number, holds: (n: number) => boolean): number {
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
