import type { Interval, Lane } from '../trace/intervals';
import type { Axis, Zoom } from './axis';
import { firstWhere } from '../trace/derived/bisect';
import { drawnAs, type LaneState } from './lane-state';

/** A stretch of the screen in one state, or a crowd: steps too dense to be told apart. */
export interface Span {
	readonly state: LaneState;
	readonly from: number;
	readonly to: number;
	/** Which of the lane's intervals; of several merged, a block if there is one, else the first step. */
	readonly interval: number;
	/** The event with which it begins, although an earlier mark may reach further. */
	readonly start: number;
	/** How its width is shared by the states is drawn, not the one state. */
	readonly isCrowd: boolean;
}

export interface Sight {
	readonly axis: Axis;
	/** Which of the axis's programs. */
	readonly program: number;
	readonly zoom: Zoom;
	/** Pixels in sight: from 0 to this. */
	readonly width: number;
}

/** Steps nearer than this to each other, in pixels between their marks, are a crowd. */
const REACH = 1;

/** On the screen, the x of the event `index`. */
export function screenX({ axis, program, zoom }: Sight, index: number): number {
	return axis.position(index, program) * zoom.k + zoom.x;
}

/**
 * The spans of a lane that are in sight, from the left, without overlap. A step or a block is at least `least` pixels
 * wide, although a step takes no time; of several at one place a block shows before a step; and where such marks
 * would touch each other they are one crowd.
 */
export function spans(lane: Lane, sight: Sight, least: number): Span[] {
	const { intervals } = lane;
	const found: Span[] = [];
	for (let i = firstInSight(intervals, sight, least); i < intervals.length; i++) {
		const interval = intervals[i];
		const from = screenX(sight, interval.startIndex);
		if (from > sight.width) break;
		const state = drawnAs(lane.kind, interval.state);
		if (state === null) continue;
		const last = found.at(-1);
		const left = last ? Math.max(from, last.to) : from;
		if (isPulse(lane, i, sight, least)) {
			const group = pulses(lane, i, sight, least);
			found.push({ ...group, from: left, to: Math.max(group.to, left + 1) });
			i = group.last;
			continue;
		}
		const right = screenX(sight, interval.endIndex);
		if (state === 'blocking' && last && last.to > from) {
			// The step before it gives way: nobody may overlook a block. What is less than a pixel and has moved
			// that step behind the block's begin gives way to both.
			const before = found.at(-2);
			const isMoved =
				last.from > from && before && before.state !== 'running' && before.state !== 'blocking';
			if (isMoved) found.splice(-2, 1);
			const start = isMoved ? before.from : last.from;
			const to = Math.max(start + 1, from);
			found[found.length - 1] = { ...last, from: start, to };
			found.push({ ...span(interval, i, state), from: to, to: Math.max(right, to + 1) });
			continue;
		}
		// A task is created and made ready by two events, which nobody needs to see apart.
		if (last && state === 'ready' && last.state === 'ready' && from <= last.to) {
			found[found.length - 1] = { ...last, to: Math.max(right, last.to), interval: i };
		} else if (right > left) {
			found.push({ ...span(interval, i, state), from: left, to: Math.max(right, left + 1) });
		}
	}
	return found;
}

const span = ({ startIndex }: Interval, interval: number, state: LaneState) => ({
	state,
	interval,
	start: startIndex,
	isCrowd: false
});

/** Whether it is a step or a block that must be drawn wider than it is. */
function isPulse({ kind, intervals }: Lane, i: number, sight: Sight, least: number): boolean {
	const { state, startIndex, endIndex } = intervals[i];
	// The module's own code after the loop has stopped is no step of anybody.
	if (state !== 'running' && drawnAs(kind, state) !== 'blocking') return false;
	return screenX(sight, endIndex) - screenX(sight, startIndex) < least;
}

/**
 * The pulses from interval `i` whose marks touch one another, as one span; `last` is the last of them. They
 * reach up to the next block that has room for a mark of its own.
 */
function pulses(lane: Lane, i: number, sight: Sight, least: number): Span & { last: number } {
	const { intervals } = lane;
	const startX = (n: number) => screenX(sight, intervals[n].startIndex);
	const from = startX(i);
	const held = blocks(lane);
	const ahead = firstWhere(held.length, 0, (n) => held[n] >= i);
	let wide = ahead; // the blocks up to this one have no room
	let last = i;
	// One crowd reaches no further than what is in sight.
	while (startX(last) <= sight.width) {
		const beyond = startX(last) + least + REACH;
		let next = firstWhere(intervals.length, last + 1, (n) => startX(n) > beyond) - 1;
		while (wide < held.length && held[wide] <= next && isPulse(lane, held[wide], sight, least))
			wide++;
		if (wide < held.length) next = Math.min(next, held[wide] - 1);
		while (next > last && !isPulse(lane, next, sight, least)) next--;
		if (next === last) break;
		last = next;
	}
	const isCrowd = startX(last) - from > REACH;
	const block = held[ahead];
	const shown = block <= last ? block : i;
	const state = block <= last ? 'blocking' : 'running';
	return {
		state,
		from,
		to: startX(last) + least,
		interval: shown,
		start: intervals[i].startIndex,
		isCrowd,
		last
	};
}

/** The blocks of a lane: few, and never to be overlooked. */
export function blocks(lane: Lane): readonly number[] {
	let found = known.get(lane);
	if (!found) {
		found = [];
		for (const [i, { state }] of lane.intervals.entries()) {
			if (drawnAs(lane.kind, state) === 'blocking') found.push(i);
		}
		known.set(lane, found);
	}
	return found;
}
const known = new WeakMap<Lane, number[]>();

function firstInSight(intervals: readonly Interval[], sight: Sight, least: number): number {
	return firstWhere(intervals.length, 0, (n) => screenX(sight, intervals[n].endIndex) >= -least);
}
