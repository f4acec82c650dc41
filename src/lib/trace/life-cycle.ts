import type { Kind, Outcome, Wait } from './kinds';

/** Every state a task can be in, from its creation to its end. */
export const TASK_STATES = [
	'created',
	'ready',
	'running',
	'blocking',
	'suspended',
	'waiting',
	'blocked',
	'done',
	'failed',
	'cancelled'
] as const;
export type TaskStateName = (typeof TASK_STATES)[number];

/** What a task is in while it is not running, by what it awaits. */
export const STATE_OF_WAIT = {
	turn: 'ready',
	sleep: 'suspended',
	io: 'suspended',
	job: 'suspended',
	task: 'waiting',
	gather: 'waiting',
	future: 'waiting',
	resource: 'blocked'
} as const satisfies Record<Wait, TaskStateName>;

/** The states that a task never leaves; they are the outcomes. */
export const ENDED: readonly TaskStateName[] = [
	'done',
	'failed',
	'cancelled'
] as const satisfies readonly Outcome[];

type Transitions = Partial<Record<TaskStateName, readonly Kind[] | 'any'>>;

const STEP_ENDS = {
	ready: ['task.suspend'],
	suspended: ['task.suspend'],
	waiting: ['task.suspend'],
	blocked: ['task.suspend'],
	done: ['task.end'],
	failed: ['task.end'],
	cancelled: ['task.end']
} as const satisfies Transitions;

/**
 * A task's life: from each state, the states that can follow and the kinds of event that cause it.
 * `any`: the hold of the thread is over, which the next event of the loop's thread shows.
 */
export const LIFE_CYCLE: Readonly<Record<TaskStateName, Readonly<Transitions>>> = {
	created: { ready: ['handle.ready'], running: ['task.step'] }, // task.step at once: an eager task
	ready: { running: ['task.step'] },
	running: { blocking: ['thread.block'], ...STEP_ENDS },
	blocking: { running: 'any', blocking: ['thread.block'], ...STEP_ENDS },
	suspended: { ready: ['handle.ready'] },
	waiting: { ready: ['handle.ready'] },
	blocked: { ready: ['handle.ready'] },
	done: {},
	failed: {},
	cancelled: {}
};

/** Whether an event of `kind` may take a task from one state to the other. */
export function canFollow(from: TaskStateName, to: TaskStateName, kind: Kind): boolean {
	const kinds = LIFE_CYCLE[from][to];
	return kinds === 'any' || (kinds?.includes(kind) ?? false);
}
