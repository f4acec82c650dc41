import { wakeAt, type Wake } from './causes';
import { activities } from './derived/activities';
import { bisectRight } from './derived/bisect';
import { lives } from './derived/lives';
import { LOOP_STATES } from './derived/loop-life';
import { resourceById } from './derived/resources';
import { taskEvents } from './derived/task-events';
import { KIND, RESOURCES } from './kinds';
import type { Trace } from './trace';

const {
	'handle.run': HANDLE_RUN,
	'resource.take': RESOURCE_TAKE,
	'task.suspend': TASK_SUSPEND,
	'task.end': TASK_END
} = KIND;
const IDLE = LOOP_STATES.indexOf('idle');
const QUEUE = RESOURCES.indexOf('queue');

/** An item that went through a queue from one to another. */
export interface Passed {
	/** The task that put it in; 0: a callback of the loop, or the module's own code. */
	readonly giver: number;
	readonly taker: number; // likewise
	readonly putIndex: number; // its resource.give
	readonly takeIndex: number; // its resource.take
}

/** The event that put in the item that event `index` takes out of a queue; 0: it takes none. */
export function putOf(trace: Trace, index: number): number {
	return trace.kind[index] === RESOURCE_TAKE ? trace.c[index] : 0;
}

/**
 * The item that event `index` takes out, if somebody else had put it in and no wake-up tells so already; else
 * null. What a worker puts in or takes out by itself, which no queue bears, is left out: its lane is not known.
 */
export function passedAt(trace: Trace, index: number): Passed | null {
	const putIndex = putOf(trace, index);
	if (putIndex === 0 || trace.task[putIndex] === trace.task[index]) return null;
	if (isOfWorker(trace, putIndex) || isOfWorker(trace, index) || isToldByWake(trace, index)) {
		return null;
	}
	return { giver: trace.task[putIndex], taker: trace.task[index], putIndex, takeIndex: index };
}

/**
 * Whether a wake-up hands something over: a permit, the lock, a place in a queue; or an item, if it is one that
 * the woken task then takes. It may find another's there, be cancelled first, or wake in the place of such a one.
 */
export function handsOver(
	trace: Trace,
	{ kind, task, index, giverIndex, resource }: Wake
): boolean {
	if (kind !== 'resource') return false;
	const made = resourceById(trace).get(resource)?.index ?? -1;
	if (trace.d[made] !== QUEUE || trace.kind[giverIndex] === RESOURCE_TAKE) return true;
	const { first, index: events } = taskEvents(trace);
	for (let k = bisectRight(events, index, first[task], first[task + 1]); k < first[task + 1]; k++) {
		const i = events[k];
		if (putOf(trace, i) === giverIndex) return true;
		if (trace.kind[i] === TASK_SUSPEND || trace.kind[i] === TASK_END) return false;
	}
	return false;
}

/** Whether the item woke the task that takes it, for the step in which it does. */
function isToldByWake(trace: Trace, take: number): boolean {
	const { start, ready } = activities(trace);
	const from = start[take];
	if (trace.kind[from] !== HANDLE_RUN) return false;
	const wake = wakeAt(trace, ready[trace.a[from]]);
	return wake?.task === trace.task[take] && wake.giverIndex === putOf(trace, take);
}

/** Whether a worker did it: an event about no task while a task is in its step or the loop waits. */
function isOfWorker(trace: Trace, index: number): boolean {
	if (trace.task[index] > 0) return false;
	const { start, running, state } = lives(trace).loop;
	const row = bisectRight(start, index) - 1;
	return running[row] > 0 || state[row] === IDLE;
}
