import { bisectRight } from './bisect';
import { KIND } from '../kinds';
import { perTrace } from './per-trace';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const { line: LINE, 'task.suspend': TASK_SUSPEND, 'task.end': TASK_END } = KIND;

/** The events of each task: `index[first[t]] … index[first[t + 1] - 1]`, in order; 0 = no task. */
export interface TaskEvents {
	readonly first: Int32Array;
	readonly index: Int32Array;
}

/** The events sorted by task, by counting; done once for a trace. */
export const taskEvents: (trace: Trace) => TaskEvents = perTrace((trace) => {
	let tasks = 0;
	for (let i = 0; i < trace.length; i++) tasks = Math.max(tasks, trace.task[i]);
	const first = new Int32Array(tasks + 2);
	for (let i = 0; i < trace.length; i++) first[trace.task[i] + 1]++;
	for (let t = 0; t <= tasks; t++) first[t + 1] += first[t];
	const next = first.slice();
	const index = new Int32Array(trace.length);
	for (let i = 0; i < trace.length; i++) index[next[trace.task[i]]++] = i;
	return { first, index };
});

/**
 * The line on which the task's code stands after event `index`: that of its last `line` or of its last
 * await (which may be within a coroutine that it awaits); 0 = before its first line.
 */
export function lineOf(trace: Trace, task: number, index: number): number {
	const events = taskEvents(trace);
	const from = events.first[task];
	for (let k = bisectRight(events.index, index, from, events.first[task + 1]) - 1; k >= from; k--) {
		const i = events.index[k];
		const kind = trace.kind[i];
		const own = kind === LINE || kind === TASK_SUSPEND || kind === TASK_END;
		if (own && trace.line[i] > 0) return trace.line[i];
	}
	return 0;
}

/** The first line that the task begins to run between two events, 0 if none. */
export function nextLineOf(trace: Trace, task: number, from: number, to: number): number {
	const events = taskEvents(trace);
	const last = events.first[task + 1];
	for (let k = bisectRight(events.index, from, events.first[task], last); k < last; k++) {
		const i = events.index[k];
		if (i >= to) return 0;
		if (trace.kind[i] === LINE) return trace.line[i];
	}
	return 0;
}
