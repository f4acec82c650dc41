import { KIND } from '../kinds';
import type { Trace } from '../trace';
import { perTrace } from './per-trace';

// Constants, since these are compared for every event of a trace.
const {
	'handle.run': HANDLE_RUN,
	'handle.ready': HANDLE_READY,
	'timer.set': TIMER_SET,
	'task.create': TASK_CREATE,
	'task.cancel': TASK_CANCEL,
	'task.step': TASK_STEP,
	'task.suspend': TASK_SUSPEND,
	'task.end': TASK_END,
	'loop.stop': LOOP_STOP
} = KIND;

/** The callback by which `run_until_complete` stops the loop. */
const STOPS_LOOP = '_run_until_complete_cb';

/**
 * Within which activity of the loop's thread each event happened: a handle that was called, or code outside
 * the loop (the module's own, or that of `asyncio.run` once the main task has ended).
 */
export interface Activities {
	/** By event: its activity's first event, a `handle.run` or, outside the loop, whatever came first. */
	readonly start: Int32Array;
	/** By handle: the event by which it joined the ready queue, -1 = it never did. */
	readonly ready: Int32Array;
	/** By handle: the event by which it was set as a timer, -1 = it is none. */
	readonly set: Int32Array;
}

/** The activities of a trace, found in one pass. */
export const activities: (trace: Trace) => Activities = perTrace((trace) => {
	const { length, kind, a } = trace;
	let handles = 0;
	for (let i = 0; i < length; i++) {
		if (kind[i] === HANDLE_READY || kind[i] === TIMER_SET) handles = Math.max(handles, a[i]);
	}
	const start = new Int32Array(length);
	const ready = new Int32Array(handles + 1).fill(-1);
	const set = new Int32Array(handles + 1).fill(-1);
	let current = 0;
	let isOutside = true;
	let steps = 0; // open: an eager task begins within another's step
	for (let i = 0; i < length; i++) {
		switch (kind[i]) {
			case HANDLE_RUN:
				current = i;
				isOutside = false;
				steps = 0;
				break;
			case TASK_STEP:
				steps++;
				break;
			case TASK_SUSPEND:
			case TASK_END:
				steps--;
				break;
			case HANDLE_READY:
				ready[a[i]] = i;
				break;
			case TIMER_SET:
				set[a[i]] = i;
				break;
			case LOOP_STOP:
			case TASK_CREATE:
			case TASK_CANCEL:
				if (isOutside || (kind[i] !== LOOP_STOP && !isOfRunner(trace, i, current, steps))) break;
				current = i;
				isOutside = true;
		}
		start[i] = current;
	}
	return { start, ready, set };
});

/** Whether a task is made or cancelled by nobody, after the step of the last handle was over. */
function isOfRunner({ kind, a }: Trace, i: number, handle: number, steps: number): boolean {
	return a[i] === 0 && steps <= 0 && kind[handle + 1] === TASK_STEP;
}

/**
 * The handle.run from which the loop's thread came to event `index`, or 0, the first event of all. Code outside
 * the loop goes on because a handle has stopped it, so it comes from that.
 */
export function activityOf(trace: Trace, index: number): number {
	const from = activities(trace).start[index];
	if (trace.kind[from] === HANDLE_RUN || from === 0) return from;
	return Math.max(0, stoppedBy(trace, from));
}

/** The handle.run that stopped the loop before event `index`, -1 if none ran. */
function stoppedBy({ kind, iteration, strings, b }: Trace, index: number): number {
	let last = -1;
	for (let i = index - 1; i >= 0; i--) {
		if (kind[i] !== HANDLE_RUN) continue;
		if (last >= 0 && iteration[i] !== iteration[last]) break;
		if (strings[b[i]] === STOPS_LOOP) return i;
		if (last < 0) last = i;
	}
	return last;
}
