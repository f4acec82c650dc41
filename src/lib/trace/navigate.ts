import type { Trace } from './trace';

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

/** The ways through a trace; back is the exact reverse of forward. */
export function createNavigation(_trace: Trace): Navigation {
	throw new Error('not built yet');
}
