import { CAUSES, KIND, OUTCOMES, WAITS } from '../kinds';
import { STATE_OF_WAIT, TASK_STATES, type TaskStateName } from '../life-cycle';
import { LOOP_STATES, LoopLife, PHASES, STEP_CAUSES } from './loop-life';
import { perTrace } from './per-trace';
import type { Trace } from '../trace';

/**
 * What each task and the loop are in, from which event to which: the one table from which the state at
 * an index, the lanes and the totals are read. Rows of task t are first[t] … first[t + 1] - 1.
 */
export interface Lives {
	readonly tasks: number; // their numbers are 1 … tasks
	readonly created: Int32Array; // by task: its task.create; [0] is -1, so that the array is sorted
	readonly ended: Int32Array; // by task: its task.end, or trace.length
	readonly first: Int32Array;
	readonly state: Uint8Array; // index into TASK_STATES
	readonly start: Int32Array;
	readonly end: Int32Array;
	readonly loop: {
		readonly start: Int32Array;
		readonly phase: Uint8Array; // index into PHASES
		readonly state: Uint8Array; // index into LOOP_STATES
		readonly running: Int32Array; // task
	};
	readonly holds: { readonly start: Int32Array; readonly end: Int32Array }; // of the loop's thread
}

const STATE = Object.fromEntries(TASK_STATES.map((name, i) => [name, i])) as Record<
	TaskStateName,
	number
>;

/** The lives of a trace, found in one pass over its events. */
export const lives: (trace: Trace) => Lives = perTrace((trace) => {
	const n = trace.length;
	let tasks = 0;
	for (let i = 0; i < n; i++) {
		if (trace.kind[i] === KIND['task.create']) tasks = Math.max(tasks, trace.task[i]);
	}
	const created = new Int32Array(tasks + 1).fill(-1);
	const ended = new Int32Array(tasks + 1).fill(n);

	// The rows in the order of events; at most one an event.
	const rowTask = new Int32Array(n);
	const rowStart = new Int32Array(n);
	const rowState = new Uint8Array(n);
	const last = new Int32Array(tasks + 1).fill(-1); // by task: its last row
	const woken = new Uint8Array(tasks + 1); // its next step joined the queue before this one ended
	let rows = 0;
	const enter = (task: number, state: number, i: number): void => {
		const row = last[task];
		if (row >= 0 && rowStart[row] === i) {
			rowState[row] = state;
			return;
		}
		last[task] = rows;
		rowTask[rows] = task;
		rowStart[rows] = i;
		rowState[rows++] = state;
	};

	const loop = {
		start: [] as number[],
		phase: [] as number[],
		state: [] as number[],
		running: [] as number[]
	};
	const holds = { start: [] as number[], end: [] as number[] };
	const life = new LoopLife(trace);
	for (let i = 0; i < n; i++) {
		const { phase, state, running, held } = life;
		life.follow(i);
		const kind = trace.kind[i];
		const blocks = kind === KIND['thread.block'];
		if (held && (!life.held || blocks)) {
			holds.end.push(i);
			if (running > 0) enter(running, STATE.running, i);
		}
		if (blocks) holds.start.push(i);
		const calls = kind === KIND['handle.run'] && life.state === 'running';
		if (
			i === 0 ||
			blocks ||
			calls ||
			life.phase !== phase ||
			life.state !== state ||
			life.running !== running
		) {
			loop.start.push(i);
			loop.phase.push(PHASES.indexOf(life.phase));
			loop.state.push(LOOP_STATES.indexOf(life.state));
			loop.running.push(life.running);
		}

		const task = trace.task[i];
		if (task === 0) continue;
		switch (kind) {
			case KIND['task.create']:
				created[task] = i;
				enter(task, STATE.created, i);
				break;
			case KIND['handle.ready']: {
				if (!STEP_CAUSES.has(CAUSES[trace.c[i]])) break;
				const now = rowState[last[task]];
				if (now === STATE.running || now === STATE.blocking) woken[task] = 1;
				else if (now !== STATE.ready) enter(task, STATE.ready, i);
				break;
			}
			case KIND['task.step']:
				enter(task, STATE.running, i);
				break;
			case KIND['thread.block']:
				if (task === life.running) enter(task, STATE.blocking, i);
				break;
			case KIND['task.suspend']:
				enter(task, woken[task] ? STATE.ready : STATE[STATE_OF_WAIT[WAITS[trace.a[i]]]], i);
				woken[task] = 0;
				break;
			case KIND['task.end']:
				ended[task] = i;
				enter(task, STATE[OUTCOMES[trace.a[i]]], i);
				break;
		}
	}
	if (holds.end.length < holds.start.length) holds.end.push(n);

	// By task, by counting.
	const first = new Int32Array(tasks + 2);
	for (let r = 0; r < rows; r++) first[rowTask[r] + 1]++;
	for (let t = 0; t <= tasks; t++) first[t + 1] += first[t];
	const next = first.slice();
	const state = new Uint8Array(rows);
	const start = new Int32Array(rows);
	const end = new Int32Array(rows).fill(n);
	for (let r = 0; r < rows; r++) {
		const task = rowTask[r];
		const place = next[task]++;
		state[place] = rowState[r];
		start[place] = rowStart[r];
		if (place > first[task]) end[place - 1] = rowStart[r];
	}
	return {
		tasks,
		created,
		ended,
		first,
		state,
		start,
		end,
		loop: {
			start: Int32Array.from(loop.start),
			phase: Uint8Array.from(loop.phase),
			state: Uint8Array.from(loop.state),
			running: Int32Array.from(loop.running)
		},
		holds: { start: Int32Array.from(holds.start), end: Int32Array.from(holds.end) }
	};
});
