import { bisectRight } from './derived/bisect';
import { perTrace, type PerTrace } from './derived/per-trace';
import { taskEvents } from './derived/task-events';
import { KIND } from './kinds';
import type { Trace } from './trace';

// Constants, since these are compared for every event of a trace.
const {
	line: LINE,
	'task.step': TASK_STEP,
	'handle.run': HANDLE_RUN,
	'loop.iteration': LOOP_ITERATION
} = KIND;

/** The sizes of a step, from the smallest to the largest. */
export const STEP_SIZES = ['line', 'step', 'turn', 'wake-up'] as const;
export type StepSize = (typeof STEP_SIZES)[number];

/** Where the playhead can go from an index; all answers are in -1 … trace.length - 1. */
export interface Navigation {
	/** All indices at which a step of this size stops, sorted; the start (-1) and the end included. */
	stops(by: StepSize): Int32Array;
	next(index: number, by: StepSize): number;
	previous(index: number, by: StepSize): number;
	/** The next event about the task, or `index` itself if there is none. */
	nextOfTask(index: number, task: number): number;
	previousOfTask(index: number, task: number): number;
	/** The last event at or before `time` (seconds), -1 if there is none. */
	indexAtTime(time: number): number;
}

/** Whether a step of this size stops at event `i`, so that what it begins is seen as running. */
const STOPS_AT: Readonly<Record<StepSize, (trace: Trace, i: number) => boolean>> = {
	line: ({ kind }, i) => kind[i] === LINE,
	// A handle that steps a task is seen at the step itself; a plain callback at its call.
	step: ({ kind }, i) =>
		kind[i] === TASK_STEP || (kind[i] === HANDLE_RUN && kind[i + 1] !== TASK_STEP),
	turn: ({ kind }, i) => kind[i] === LOOP_ITERATION,
	'wake-up': ({ time }, i) => time[i] > (i === 0 ? 0 : time[i - 1])
};

/** For each size all indices at which it stops, sorted. */
export const stopsOf = Object.fromEntries(
	STEP_SIZES.map((by) => [by, perTrace((trace) => findStops(trace, by))])
) as Readonly<Record<StepSize, PerTrace<Int32Array>>>;

/** The ways through a trace; back is the exact reverse of forward. Made once for a trace. */
export const createNavigation: (trace: Trace) => Navigation = perTrace((trace) => {
	const end = trace.length - 1;
	const stops = (by: StepSize) => stopsOf[by](trace);

	return {
		stops,
		next(index, by) {
			const all = stops(by);
			return all[Math.min(bisectRight(all, index), all.length - 1)];
		},
		previous(index, by) {
			const all = stops(by);
			return all[Math.max(bisectRight(all, index - 1) - 1, 0)];
		},
		nextOfTask(index, task) {
			const { events, from, to } = eventsOf(trace, task);
			const k = bisectRight(events, index, from, to);
			return k < to ? events[k] : index;
		},
		previousOfTask(index, task) {
			const { events, from, to } = eventsOf(trace, task);
			const k = bisectRight(events, index - 1, from, to) - 1;
			return k >= from ? events[k] : index;
		},
		indexAtTime(time) {
			return Math.min(bisectRight(trace.time, time) - 1, end);
		}
	};
});

function findStops(trace: Trace, by: StepSize): Int32Array {
	const isStop = STOPS_AT[by];
	const found = [-1];
	for (let i = 0; i < trace.length; i++) if (isStop(trace, i)) found.push(i);
	const end = trace.length - 1;
	if (found[found.length - 1] < end) found.push(end);
	return Int32Array.from(found);
}

function eventsOf(trace: Trace, task: number): { events: Int32Array; from: number; to: number } {
	const { first, index } = taskEvents(trace);
	if (task < 0 || task >= first.length - 1) return { events: index, from: 0, to: 0 };
	return { events: index, from: first[task], to: first[task + 1] };
}
