import { TASK_STATES, type TaskStateName } from '../life-cycle';
import { bisectRight } from './bisect';
import { lives } from './lives';
import { perTrace, type PerTrace } from './per-trace';
import type { Trace } from '../trace';

/** By state, in the order of TASK_STATES: the events at which tasks enter it and leave it, each list sorted. */
export interface StateChanges {
	readonly enter: readonly Int32Array[];
	readonly leave: readonly Int32Array[];
}

/** When tasks change their states; so many that it is found in the worker. */
export const stateChanges: PerTrace<StateChanges> = perTrace((trace) => {
	const { state, start, end } = lives(trace);
	const sizes = new Int32Array(TASK_STATES.length);
	for (let row = 0; row < state.length; row++) sizes[state[row]]++;
	const enter = Array.from(sizes, (size) => new Int32Array(size));
	const leave = Array.from(sizes, (size) => new Int32Array(size));
	const next = new Int32Array(TASK_STATES.length);
	for (let row = 0; row < state.length; row++) {
		const of = state[row];
		enter[of][next[of]] = start[row];
		leave[of][next[of]++] = end[row];
	}
	for (const list of [...enter, ...leave]) list.sort();
	return { enter, leave };
});

/** How many tasks are in a state after event `index`. */
export function countIn(trace: Trace, state: TaskStateName, index: number): number {
	const { enter, leave } = stateChanges(trace);
	const of = TASK_STATES.indexOf(state);
	return bisectRight(enter[of], index) - bisectRight(leave[of], index);
}

/** How many tasks enter a state after event `from`, up to event `to`. */
export function enteredBetween(
	trace: Trace,
	state: TaskStateName,
	from: number,
	to: number
): number {
	const entered = stateChanges(trace).enter[TASK_STATES.indexOf(state)];
	return bisectRight(entered, to) - bisectRight(entered, from);
}
