import { bisectRight } from './bisect';
import { KIND, WAITS, type Wait } from '../kinds';
import { lives } from './lives';
import { perTrace } from './per-trace';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	'task.suspend': TASK_SUSPEND,
	'future.depends': FUTURE_DEPENDS,
	'future.end': FUTURE_END,
	'resource.wait': RESOURCE_WAIT,
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

/** The resource.wait event by which the task stands in line since its task.suspend, -1 if in none. */
export function joinedAt(trace: Trace, suspend: number): number {
	if (waitingOf(trace, suspend)?.on !== 'resource') return -1;
	const task = trace.task[suspend];
	for (let i = suspend - 1; i >= 0 && trace.kind[i] !== TASK_STEP; i--) {
		const joins = trace.kind[i] === RESOURCE_WAIT && trace.task[i] === task;
		if (joins && trace.a[i] === trace.b[suspend]) return i;
	}
	return -1;
}

/** By future: the future.depends events that name the tasks and futures for which it waits. */
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

/** By future: the event that ended it. */
const futureEnds = perTrace((trace) => {
	const found = new Map<number, number>();
	for (let i = 0; i < trace.length; i++) if (trace.kind[i] === FUTURE_END) found.set(trace.a[i], i);
	return found;
});

/** What a wait stands for and has not ended: tasks, and futures that wait for nothing that is known. */
export interface Awaited {
	readonly tasks: readonly number[];
	readonly futures: readonly number[];
}

/** What the wait stands for after event `index`, through gathers of gathers down to the tasks. */
export function awaited(trace: Trace, waiting: Suspension, index: number): Awaited {
	const { ended } = lives(trace);
	const { on, target } = waiting;
	if (on === 'task') return { tasks: ended[target] > index ? [target] : [], futures: [] };
	if (on !== 'gather' && on !== 'future') return { tasks: [], futures: [] };
	const tasks: number[] = [];
	/** Most often they come in the order of their numbers, and none can be there twice. */
	let isAscending = true;
	const futures: number[] = [];
	const reached = new Set([target]);
	const [known, ends] = [dependencies(trace), futureEnds(trace)];
	for (const future of reached) {
		const events = known.get(future);
		if (!events) futures.push(future);
		// A gather may have 100,000 of them, and this is asked at every step.
		const count = events ? bisectRight(events, index) : 0;
		for (let n = 0; n < count; n++) {
			const i = events![n];
			const task = trace.b[i];
			const inner = trace.c[i];
			if (task > 0 && ended[task] > index) {
				if (tasks.length > 0 && tasks[tasks.length - 1] >= task) isAscending = false;
				tasks.push(task);
			}
			if (inner > 0 && (ends.get(inner) ?? trace.length) > index) reached.add(inner);
		}
	}
	return { tasks: isAscending ? tasks : [...new Set(tasks)], futures };
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
