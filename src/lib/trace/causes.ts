import { activities } from './derived/activities';
import { bisectRight } from './derived/bisect';
import { lives } from './derived/lives';
import { STEP_CAUSES } from './derived/loop-life';
import { taskEvents } from './derived/task-events';
import { waitingOf } from './derived/waits';
import { jobBehind } from './derived/worker-calls';
import { CAUSES, KIND } from './kinds';
import type { Trace } from './trace';

const {
	'handle.ready': HANDLE_READY,
	'handle.run': HANDLE_RUN,
	'task.step': TASK_STEP,
	'task.cancel': TASK_CANCEL,
	'task.suspend': TASK_SUSPEND,
	'resource.give': RESOURCE_GIVE,
	'resource.take': RESOURCE_TAKE
} = KIND;
const TIMER = CAUSES.indexOf('timer');

/** What made a task ready. */
export type WakeKind =
	| 'created'
	| 'turn' // it had given up its turn
	| 'timer'
	| 'task' // the task, or the last of the tasks, that it awaited has ended
	| 'future' // somebody gave the future its result
	| 'resource' // a permit, the lock or an item was handed over, an event was set …
	| 'job' // the work in a thread or process is done
	| 'cancelled';

/** Why a task became ready, and who did it. */
export interface Wake {
	readonly kind: WakeKind;
	/** The woken task's handle.ready. */
	readonly index: number;
	readonly task: number;
	/** The task in whose step it was done; 0: the loop (a timer, a callback) or the module's own code. */
	readonly giver: number;
	/** The worker that did it, 0 = none. */
	readonly worker: number;
	/** What the giver did: its release, put, set …, or the timer that it had set, or the end of the job. */
	readonly giverIndex: number;
	/** What the task had waited for: a resource's number, else 0. */
	readonly resource: number;
}

/** Every time that a task became ready, in order; the first is its creation. */
export function wakesOf(trace: Trace, task: number): Wake[] {
	const { first, index } = taskEvents(trace);
	const found: Wake[] = [];
	for (let k = first[task]; k < first[task + 1]; k++) {
		const wake = wakeAt(trace, index[k]);
		if (wake) found.push(wake);
	}
	return found;
}

/** What the handle.ready event `index` says of its task; null where it makes no task ready. */
export function wakeAt(trace: Trace, index: number): Wake | null {
	const task = trace.task[index];
	const cause = CAUSES[trace.c[index]];
	if (trace.kind[index] !== HANDLE_READY || task === 0 || !STEP_CAUSES.has(cause)) return null;
	const of = { index, task, worker: 0, resource: 0 };
	if (cause === 'created') {
		const parent = trace.a[lives(trace).created[task]];
		return { ...of, kind: 'created', giver: parent, giverIndex: index };
	}
	if (cause === 'yielded') return { ...of, kind: 'turn', giver: task, giverIndex: index };
	const suspend = lastOf(trace, task, index, TASK_SUSPEND);
	const wait = suspend < 0 ? null : waitingOf(trace, suspend);
	const source = sourceOf(trace, index);
	const giver = { giver: source.task, worker: source.worker, giverIndex: source.index };
	// the request may have come before the wait, in the same step
	const step = lastOf(trace, task, index, TASK_STEP);
	if (cause === 'cancelled' && lastOf(trace, task, index, TASK_CANCEL) > step) {
		return { ...of, ...giver, kind: 'cancelled' };
	}
	switch (wait?.on) {
		case 'sleep':
		case 'io':
			return { ...of, ...giver, kind: 'timer' };
		case 'job':
			return { ...of, ...giver, kind: 'job' };
		case 'task':
		case 'gather':
			return { ...of, ...giver, kind: source.isTimer ? 'timer' : 'task' };
		case 'resource': {
			const giverIndex = moveOf(trace, wait.target, source.index, source.start);
			return { ...of, ...giver, giverIndex, kind: 'resource', resource: wait.target };
		}
		default:
			return { ...of, ...giver, kind: 'future' };
	}
}

/** Where something that the loop called for came from. */
interface Source {
	/** The event at which it was asked for. */
	readonly index: number;
	/** The first event of the activity in which that was. */
	readonly start: number;
	/** The task in its step then; 0: none. */
	readonly task: number;
	readonly worker: number;
	readonly isTimer: boolean;
}

/** Follows plain callbacks back to a step of a task, a timer, a worker or code outside the loop. */
function sourceOf(trace: Trace, ready: number): Source {
	const { start, ready: readyAt, set } = activities(trace);
	for (let i = ready; ;) {
		const job = jobBehind(trace, i);
		if (job) {
			const index = job.ended < i ? job.ended : i;
			return { index, start: job.started, task: 0, worker: job.worker, isTimer: false };
		}
		if (trace.c[i] === TIMER && set[trace.a[i]] >= 0) {
			const index = set[trace.a[i]];
			return { index, start: start[index], task: trace.task[index], worker: 0, isTimer: true };
		}
		const from = start[i];
		const isCallback = trace.kind[from] === HANDLE_RUN && trace.kind[from + 1] !== TASK_STEP;
		const before = isCallback ? readyAt[trace.a[from]] : -1;
		if (before < 0)
			return { index: i, start: from, task: stepAt(trace, i), worker: 0, isTimer: false };
		i = before;
	}
}

/** The task in whose step event `index` is, or whose step has just ended with it. */
function stepAt(trace: Trace, index: number): number {
	const { start } = activities(trace);
	const from = start[index];
	if (trace.kind[from] !== HANDLE_RUN) return 0;
	const { loop } = lives(trace);
	const running = loop.running[bisectRight(loop.start, index) - 1] ?? 0;
	return running || trace.task[from];
}

/** The last event of a kind about a task before `index`, -1 if there is none. */
function lastOf(trace: Trace, task: number, before: number, kind: number): number {
	const { first, index } = taskEvents(trace);
	for (
		let k = bisectRight(index, before - 1, first[task], first[task + 1]) - 1;
		k >= first[task];
		k--
	) {
		if (trace.kind[index[k]] === kind) return index[k];
	}
	return -1;
}

/** The move of the resource that served somebody at event `index`: the last in the giver's step. */
function moveOf(trace: Trace, resource: number, index: number, start: number): number {
	const { kind, a } = trace;
	let found = index;
	for (let i = index; i >= start; i--) {
		if (a[i] !== resource) continue;
		if (kind[i] === RESOURCE_GIVE) return i;
		if (kind[i] === RESOURCE_TAKE) found = i;
	}
	return found;
}
