import type { Cause, Hold, Outcome, Wait } from './kinds';
import type { TaskStateName } from './life-cycle';
import type { Trace } from './trace';

/** The phases of the loop machine, and `outside`: the module's own code runs. */
export type Phase =
	| 'outside'
	| 'starting'
	| 'polling'
	| 'collecting'
	| 'running'
	| 'stopped'
	| 'deadlocked'
	| 'truncated';

/** What a task that is not running awaits. */
export interface Waiting {
	readonly on: Wait;
	readonly target: number; // future, task, job or resource: see WAITS
	readonly label: string;
	readonly until: number; // deadline in seconds, NaN if there is none
	readonly place: number; // in the resource's line, 1 = first; 0 = not in a line
}

export interface TaskState {
	readonly id: number;
	readonly name: string;
	readonly coroutine: string;
	readonly parent: number; // 0 = made outside every task
	readonly state: TaskStateName;
	readonly since: number; // seconds
	readonly sinceIndex: number; // event that brought the state
	readonly line: number; // where its code stands, 0 = before its first line
	readonly wait: Waiting | null; // while suspended, waiting or blocked; also ready after sleep(0)
	readonly outcome: Outcome | null;
	readonly value: string; // repr of the result or the exception, '' before the end
	readonly cancelRequested: boolean; // a cancellation is on its way and not yet delivered
}

export interface ReadyHandle {
	readonly handle: number;
	readonly task: number; // the task it steps, 0 = a plain callback
	readonly label: string;
	readonly cause: Cause;
	readonly ref: number; // the future that caused it
	readonly index: number; // event by which it joined the queue
}

export interface Timer {
	readonly handle: number;
	readonly when: number; // seconds
	readonly label: string;
	readonly task: number; // whom it will wake, 0 = nobody in particular
	readonly index: number; // event by which it was set
}

export interface ResourceState {
	readonly id: number;
	readonly name: string;
	readonly size: number; // permits or places, 0 = no bound
	readonly left: number; // permits, places or items left, as the last take or give says
	readonly holders: readonly number[]; // tasks in the order in which they took it
	readonly waiters: readonly number[]; // tasks in line, the first is next
	readonly index: number; // event that made it
}

export interface JobState {
	readonly id: number;
	readonly label: string;
	readonly pool: string;
	readonly task: number; // who submitted it
	readonly state: 'queued' | 'running';
	readonly worker: number; // 0 while queued
	readonly hold: { hold: Hold; label: string; seconds: number } | null; // what it does now
	readonly index: number; // event by which it was submitted
}

export interface WorkerState {
	readonly id: number;
	readonly name: string;
	readonly job: number; // 0 = idle
}

/**
 * Everything as it stands after one event. Numbers are there at once; lists are made when they are
 * asked for, so a state of 100,000 tasks costs only what is looked at.
 */
export interface State {
	readonly index: number; // -1 = before everything
	readonly time: number; // seconds
	readonly iteration: number;
	readonly phase: Phase;
	readonly running: number; // the task in its step, 0 = none
	readonly line: number; // the line that runs now, 0 = none
	readonly tasks: number; // created so far: their numbers are 1 … tasks
	readonly readyCount: number;
	readonly timerCount: number;
	readonly printed: number; // how many of outputs(trace) have been printed
	/** The task of this number, or null if it is not created yet. */
	task(id: number): TaskState | null;
	/** The ready queue, the next to run first; at most `limit` handles. */
	ready(limit?: number): readonly ReadyHandle[];
	/** The timers in the order in which they will come; at most `limit`. */
	timers(limit?: number): readonly Timer[];
	/** The tasks for which `task` waits now and which have not ended. */
	waitsFor(task: number): readonly number[];
	readonly resources: readonly ResourceState[];
	readonly jobs: readonly JobState[]; // queued or running, in the order of submission
	readonly workers: readonly WorkerState[];
}

export interface States {
	/** The state after event `index`; -1 = before everything. Clamped to the trace. */
	at(index: number): State;
}

/** Access to the state at any index of the trace, in logarithmic time. */
export function createStates(_trace: Trace): States {
	throw new Error('not built yet');
}
