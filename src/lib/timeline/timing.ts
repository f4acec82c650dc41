import { perTrace, type PerTrace } from '../trace/derived/per-trace';
import { KIND } from '../trace/kinds';
import type { Trace } from '../trace/trace';

/**
 * When each event happens, as the axis needs it: its instant (events at the same time share one) and how many
 * steps of that instant lie before it. Independent of scale and width, so made once for a trace.
 */
export interface Timing {
	/** Seconds of each instant, increasing. */
	readonly times: Float64Array;
	/** How many steps wide each instant is. */
	readonly widths: Float64Array;
	/** The instant of each event. */
	readonly instant: Int32Array;
	/** Steps between the start of the instant and the event. */
	readonly within: Float64Array;
}

/** A plain callback (a timer that wakes a task, a done callback) is half as wide as a step of a task. */
const CALLBACK_WIDTH = 0.5;

/** The timing of a trace. Times never decrease along it. */
export const timing: PerTrace<Timing> = perTrace((trace) => {
	const { length, kind, time } = trace;
	const instant = new Int32Array(length);
	const within = new Float64Array(length);
	const times: number[] = [];
	const widths: number[] = [];
	let width = 0; // of the instant so far
	let isStepping = true; // the module's own code, at first

	for (let i = 0; i < length;) {
		if (i === 0 || time[i] !== time[i - 1]) {
			if (times.length) widths.push(width);
			times.push(time[i]);
			width = 0;
		}
		const end = pieceEnd(trace, i);
		instant.fill(times.length - 1, i, end);
		const first = kind[i];
		isStepping = (isStepping && !isBetweenSteps(first)) || first === KIND['handle.run'];
		if (isStepping && !isOfWorker(first)) width = spread(trace, i, end, width, within);
		else within.fill(width, i, end);
		if (first === KIND['loop.stop']) isStepping = true; // the module goes on
		i = end;
	}
	if (times.length) widths.push(width);
	return { times: Float64Array.from(times), widths: Float64Array.from(widths), instant, within };
});

/** What the loop does between two handles takes no width. */
function isBetweenSteps(kind: number): boolean {
	return (
		kind === KIND['loop.start'] ||
		kind === KIND['loop.iteration'] ||
		kind === KIND['loop.wait'] ||
		kind === KIND['loop.stop'] ||
		kind === KIND['program.end']
	);
}

/** A worker says that it is done at its own time, also while the loop's thread is held. */
function isOfWorker(kind: number): boolean {
	return kind === KIND['job.end'] || kind === KIND['job.start'] || kind === KIND['job.hold'];
}

/**
 * A piece is a handle with all that it does, or the loop's own work between two handles, or the part of a step
 * that lies on one side of a block (the clock moves in the middle of it).
 */
function pieceEnd({ kind, time, length }: Trace, start: number): number {
	let i = start + 1;
	while (
		i < length &&
		time[i] === time[start] &&
		kind[i] !== KIND['handle.run'] &&
		!isBetweenSteps(kind[i])
	) {
		i++;
	}
	return i;
}

/** Spreads the events of a piece over its width, from the first action of the step to its last. */
function spread(trace: Trace, start: number, end: number, at: number, within: Float64Array) {
	const { kind } = trace;
	const isHandle = kind[start] === KIND['handle.run'];
	const isStep = isHandle && start + 1 < end && kind[start + 1] === KIND['task.step'];
	// The step begins where its piece does; so does what follows a block, the end of the block being its start.
	const first = start + (isStep ? 1 : 0);
	let last = first;
	while (last < end - 1 && kind[last] !== KIND['task.suspend'] && kind[last] !== KIND['task.end']) {
		last++;
	}
	const parts = last - first;
	const width = parts === 0 && !isHandle ? 0 : isHandle && !isStep ? CALLBACK_WIDTH : 1;
	for (let i = start; i < end; i++) {
		const share = parts > 0 ? (i - first) / parts : 0;
		within[i] = at + width * Math.max(0, Math.min(1, share));
	}
	return at + width;
}
