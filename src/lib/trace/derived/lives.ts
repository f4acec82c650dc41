import { CAUSES, KIND, OUTCOMES, WAITS } from '../kinds';
import { STATE_OF_WAIT, TASK_STATES } from '../life-cycle';
import { LOOP_STATES, LoopLife, PHASES, STEP_CAUSES } from './loop-life';
import { perTrace, type PerTrace } from './per-trace';

// Constants, since these are compared for every event of a trace.
const {
	'task.create': TASK_CREATE,
	'thread.block': THREAD_BLOCK,
	'handle.run': HANDLE_RUN,
	'handle.ready': HANDLE_READY,
	'task.step': TASK_STEP,
	'task.suspend': TASK_SUSPEND,
	'task.end': TASK_END
} = KIND;

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

/** The place of each word in its list. */
function numbersOf<Word extends string>(words: readonly Word[]): Record<Word, number> {
	return Object.fromEntries(words.map((word, i) => [word, i])) as Record<Word, number>;
}
const STATE = numbersOf(TASK_STATES);
const PHASE = numbersOf(PHASES);
const LOOP_STATE = numbersOf(LOOP_STATES);

/** The lives of a trace, found in one pass over its events. */
export const lives: PerTrace<Lives> = perTrace((trace) => {
	const n = trace.length;
	let tasks = 0;
	let most = n; // rows: one an event, and one for the end of each hold
	for (let i = 0; i < n; i++) {
		if (trace.kind[i] === TASK_CREATE) tasks = Math.max(tasks, trace.task[i]);
		else if (trace.kind[i] === THREAD_BLOCK) most++;
	}
	const created = new Int32Array(tasks + 1).fill(-1);
	const ended = new Int32Array(tasks + 1).fill(n);

	// The rows in the order of events.
	const rowTask = new Int32Array(most);
	const rowStart = new Int32Array(most);
	const rowState = new Uint8Array(most);
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

	// The loop's rows; at most one an event.
	const loopStart = new Int32Array(n);
	const loopPhase = new Uint8Array(n);
	const loopState = new Uint8Array(n);
	const loopRunning = new Int32Array(n);
	let loopRows = 0;
	const holds = { start: [] as number[], end: [] as number[] };
	const life = new LoopLife(trace);
	for (let i = 0; i < n; i++) {
		const { phase, state, running, held } = life;
		life.follow(i);
		const kind = trace.kind[i];
		const blocks = kind === THREAD_BLOCK;
		if (held && (!life.held || blocks)) {
			holds.end.push(i);
			if (running > 0) enter(running, STATE.running, i);
		}
		if (blocks) holds.start.push(i);
		const calls = kind === HANDLE_RUN && life.state === 'running';
		if (
			i === 0 ||
			blocks ||
			calls ||
			life.phase !== phase ||
			life.state !== state ||
			life.running !== running
		) {
			loopStart[loopRows] = i;
			loopPhase[loopRows] = PHASE[life.phase];
			loopState[loopRows] = LOOP_STATE[life.state];
			loopRunning[loopRows++] = life.running;
		}

		const task = trace.task[i];
		if (task === 0) continue;
		switch (kind) {
			case TASK_CREATE:
				created[task] = i;
				enter(task, STATE.created, i);
				break;
			case HANDLE_READY: {
				if (!STEP_CAUSES.has(CAUSES[trace.c[i]])) break;
				const now = rowState[last[task]];
				if (now === STATE.running || now === STATE.blocking) woken[task] = 1;
				else if (now !== STATE.ready) enter(task, STATE.ready, i);
				break;
			}
			case TASK_STEP:
				enter(task, STATE.running, i);
				break;
			case THREAD_BLOCK:
				if (task === life.running) enter(task, STATE.blocking, i);
				break;
			case TASK_SUSPEND:
				enter(task, woken[task] ? STATE.ready : STATE[STATE_OF_WAIT[WAITS[trace.a[i]]]], i);
				woken[task] = 0;
				break;
			case TASK_END:
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
			start: loopStart.slice(0, loopRows),
			phase: loopPhase.slice(0, loopRows),
			state: loopState.slice(0, loopRows),
			running: loopRunning.slice(0, loopRows)
		},
		holds: { start: Int32Array.from(holds.start), end: Int32Array.from(holds.end) }
	};
});
