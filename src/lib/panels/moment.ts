import type { State } from '../trace/state';

/** What the panels show: one program at one index of its trace, and how to select in it. */
export interface Moment {
	readonly state: State;
	/** The selected task, 0 = none. */
	readonly selected: number;
	/** Selects the task; with an index the playhead goes to that event. */
	readonly select: (task: number, index?: number) => void;
}

/** The name of a task in this moment, '' if there is none. */
export function nameOf({ state }: Moment, task: number): string {
	return state.task(task)?.name ?? '';
}

/** The state's name of a task in this moment. */
export function stateOf({ state }: Moment, task: number): string {
	return state.task(task)?.state ?? 'created';
}
