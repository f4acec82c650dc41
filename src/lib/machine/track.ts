import { firstWhere } from '../trace/derived/bisect';
import { KIND } from '../trace/kinds';
import { createNavigation, type Navigation, type StepSize } from '../trace/navigate';
import type { Trace } from '../trace/trace';

/** Where to stop while playing: a line or a task of a program. */
export interface Breakpoint {
	readonly program: number;
	readonly line?: number;
	readonly task?: number;
}

/**
 * What the playhead moves along: the events of one trace, or of several that share one clock, merged
 * by time (at one instant the first program's come first). Positions are -1 (before everything) … length - 1.
 */
export interface Track {
	readonly length: number;
	/** Seconds at a position. */
	time(position: number): number;
	next(position: number, by: StepSize): number;
	previous(position: number, by: StepSize): number;
	/** The last position at or before `time` (seconds). */
	positionAt(time: number): number;
	/** The index in the trace of a program when the playhead is at the position. */
	indexOf(program: number, position: number): number;
	/** The position at which the event of a program is the last that happened. */
	positionOf(program: number, index: number): number;
	/** The program whose event stands at the position. */
	programAt(position: number): number;
	/** The first position in (from, to] at which a breakpoint stops, -1 if there is none. */
	breakBetween(from: number, to: number, breakpoints: readonly Breakpoint[]): number;
}

/** The track along one trace or several. */
export function createTrack(traces: readonly Trace[]): Track {
	const navigations = traces.map(createNavigation);
	const length = traces.reduce((sum, trace) => sum + trace.length, 0);

	/** How many events of a program come before the event `index` of program `other`. */
	function before(program: number, other: number, index: number): number {
		if (index < 0) return 0;
		const time = traces[other].time[index];
		return program < other
			? countUntil(traces[program], time, true)
			: countUntil(traces[program], time, false);
	}

	function positionOf(program: number, index: number): number {
		if (index < 0) return -1;
		let position = index;
		for (let other = 0; other < traces.length; other++) {
			if (other !== program) position += before(other, program, index);
		}
		return position;
	}

	function indexOf(program: number, position: number): number {
		if (traces.length === 1) return position;
		let low = -1;
		let high = traces[program].length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (positionOf(program, middle) <= position) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	function programAt(position: number): number {
		if (position < 0) return 0;
		const found = traces.findIndex(
			(_, program) => positionOf(program, indexOf(program, position)) === position
		);
		return Math.max(found, 0);
	}

	/** The nearest stop after or before the position in any of the programs. */
	function nearest(position: number, direction: 1 | -1, by: StepSize): number {
		const stops = traces.map((trace, program) =>
			direction > 0
				? nextStop(trace, navigations[program], program, position, by)
				: previousStop(navigations[program], program, position, by)
		);
		return direction > 0 ? Math.min(length - 1, ...stops) : Math.max(-1, ...stops);
	}

	function nextStop(
		trace: Trace,
		navigation: Navigation,
		program: number,
		from: number,
		by: StepSize
	) {
		const index = indexOf(program, from);
		if (index >= trace.length - 1) return Infinity;
		return positionOf(program, navigation.next(index, by));
	}

	function previousStop(navigation: Navigation, program: number, from: number, by: StepSize) {
		const index = indexOf(program, from);
		// Not only what comes before the event, unless the playhead stands on it: also the event itself.
		const isOnIt = positionOf(program, index) === from;
		const last = traces[program].length - 1;
		if (!isOnIt && index === last) return positionOf(program, last);
		const previous = navigation.previous(isOnIt ? index : index + 1, by);
		return positionOf(program, previous);
	}

	return {
		length,
		time(position) {
			if (position < 0) return 0;
			return Math.max(
				...traces.map((trace, program) => trace.time[indexOf(program, position)] ?? 0)
			);
		},
		next: (position, by) => nearest(position, 1, by),
		previous: (position, by) => nearest(position, -1, by),
		positionAt: (time) => traces.reduce((sum, trace) => sum + countUntil(trace, time, true), 0) - 1,
		indexOf,
		positionOf,
		programAt,
		breakBetween(from, to, breakpoints) {
			let first = -1;
			for (const breakpoint of breakpoints) {
				const at = firstHit(breakpoint, from, first < 0 ? to : first - 1);
				if (at >= 0) first = at;
			}
			return first;
		}
	};

	function firstHit({ program, line, task }: Breakpoint, from: number, to: number): number {
		const trace = traces[program];
		if (!trace) return -1;
		const last = indexOf(program, to);
		for (let index = indexOf(program, from) + 1; index <= last; index++) {
			if (line !== undefined && isLine(trace, index, line)) return positionOf(program, index);
			if (task !== undefined && isStep(trace, index, task)) return positionOf(program, index);
		}
		return -1;
	}
}

const isLine = (trace: Trace, index: number, line: number) =>
	trace.kind[index] === KIND.line && trace.line[index] === line;
const isStep = (trace: Trace, index: number, task: number) =>
	trace.kind[index] === KIND['task.step'] && trace.task[index] === task;

/** How many events happen before `time`, those at that very time counted or not. */
function countUntil(trace: Trace, time: number, inclusive: boolean): number {
	const { time: times } = trace;
	return firstWhere(trace.length, 0, (i) => (inclusive ? times[i] > time : times[i] >= time));
}
