import { bisectRight } from './bisect';
import { KIND, WAITS, type Wait } from '../kinds';
import { lives } from './lives';
import { perTrace } from './per-trace';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	'task.suspend': TASK_SUSPEND,
	'future.depends': FUTURE_DEPENDS,
	'task.cancel': TASK_CANCEL,
	'task.end': TASK_END,
	'task.step': TASK_STEP
} = KIND;

/** What a task that is not running awaits. */
export interface Suspension {
	readonly on: Wait;
	readonly target: number; // future, task, job or resource: see WAITS
	readonly label: string;
	readonly until: number; // deadline in seconds, NaN if there is none
}

/** What the task.suspend event `index` says; null if the event is of another kind. */
export function waitingOf(trace: Trace, index: number): Suspension | null {
	if (trace.kind[index] !== TASK_SUSPEND) return null;
	return {
		on: WAITS[trace.a[index]],
		target: trace.b[index],
		label: trace.strings[trace.c[index]],
		until: trace.x[index]
	};
}

/** By future: the future.depends events that name the tasks for which it waits. */
const dependencies = perTrace((trace) => {
	const found = new Map<number, number[]>();
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] !== FUTURE_DEPENDS) continue;
		const of = found.get(trace.a[i]);
		if (of) of.push(i);
		else found.set(trace.a[i], [i]);
	}
	return found;
});

/** The tasks for which the wait stands and which have not ended after event `index`. */
export function tasksAwaited(trace: Trace, waiting: Suspension, index: number): number[] {
	const { ended } = lives(trace);
	if (waiting.on === 'task') return ended[waiting.target] > index ? [waiting.target] : [];
	if (waiting.on !== 'gather' && waiting.on !== 'future') return [];
	const events = dependencies(trace).get(waiting.target) ?? [];
	return events
		.slice(0, bisectRight(events, index))
		.map((i) => trace.b[i])
		.filter((task) => ended[task] > index);
}

/** By task: its task.cancel events, each followed by the event that delivers it (or trace.length). */
const cancellations = perTrace((trace) => {
	const found = new Map<number, number[]>();
	for (let i = 0; i < trace.length; i++) {
		const kind = trace.kind[i];
		const task = trace.task[i];
		if (kind === TASK_CANCEL) {
			const of = found.get(task);
			if (!of) found.set(task, [i, trace.length]);
			else if (of[of.length - 1] < trace.length) of.push(i, trace.length);
		} else if (kind === TASK_END || (kind === TASK_STEP && trace.a[i] === 1)) {
			const of = found.get(task);
			if (of && of[of.length - 1] === trace.length) of[of.length - 1] = i;
		}
	}
	return found;
});

/** Whether a cancellation of the task has been requested and has not reached its code. */
export function isCancelRequested(trace: Trace, task: number, index: number): boolean {
	const events = cancellations(trace).get(task);
	return events !== undefined && bisectRight(events, index) % 2 === 1;
}
