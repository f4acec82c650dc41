import { wakeAt } from './causes';
import { lives } from './derived/lives';
import { resources, type Resource } from './derived/resources';
import { taskEvents } from './derived/task-events';
import { perTrace } from './derived/per-trace';
import { timeOf } from './intervals';
import { HOLDS, KIND, OUTCOMES, type Outcome } from './kinds';
import { TASK_STATES, type TaskStateName } from './life-cycle';
import { isTidying } from './totals';
import type { Trace } from './trace';

const { 'task.step': TASK_STEP, 'handle.ready': HANDLE_READY } = KIND;
const COMPUTES = HOLDS.indexOf('computes');

/** For how long the loop's thread did what, in seconds; together they are the whole run. */
export interface LoopFigures {
	readonly busy: number; // it computed
	readonly blocked: number; // a blocking call held it
	readonly idle: number; // it waited
	/** The longest time that it was held at a stretch; null if it never was. */
	readonly longest: Hold | null;
}

export interface Hold {
	readonly seconds: number;
	readonly task: number; // 0: the program's own code or a callback
	readonly line: number; // 0 = unknown
	readonly label: string;
	readonly index: number; // its thread.block
}

/** A task's wait in the line of a resource. */
export interface ResourceWait {
	readonly task: number;
	readonly seconds: number;
	/** The task that served it at last; 0: none did. */
	readonly behind: number;
	readonly index: number; // its resource.wait
}

export interface ResourceFigures {
	readonly id: number;
	readonly name: string;
	/** Waits that took time, the longest first. */
	readonly waits: readonly ResourceWait[];
	readonly seconds: number; // of all of them
}

/** For how long a task was in what, in seconds; NaN is a moment that never came. */
export interface TaskFigures {
	readonly task: number;
	readonly created: number;
	readonly started: number; // its first step
	readonly ended: number;
	readonly steps: number;
	readonly seconds: Readonly<Record<TimedState, number>>;
	readonly outcome: Outcome | null;
}

/** The states that can last. A step takes time only as far as it holds the thread, which is `blocking`. */
export type TimedState = 'ready' | 'suspended' | 'waiting' | 'blocked' | 'blocking';

/** What the loop's thread did during a run. */
export function loopFigures(trace: Trace): LoopFigures {
	const { holds } = lives(trace);
	let busy = 0;
	let blocked = 0;
	let longest: Hold | null = null;
	holds.start.forEach((index, k) => {
		const seconds = timeOf(trace, holds.end[k]) - trace.time[index];
		if (trace.a[index] === COMPUTES) busy += seconds;
		else blocked += seconds;
		if (seconds <= (longest?.seconds ?? 0)) return;
		const label = trace.strings[trace.b[index]];
		longest = { seconds, task: trace.task[index], line: trace.line[index], label, index };
	});
	const end = timeOf(trace, trace.length);
	return { busy, blocked, idle: Math.max(0, end - busy - blocked), longest };
}

/** The waits for each resource for which somebody waited, the most waited for first. */
export const resourceFigures: (trace: Trace) => readonly ResourceFigures[] = perTrace((trace) =>
	resources(trace)
		.map((resource) => {
			const waits = waitsOf(trace, resource);
			const seconds = waits.reduce((sum, wait) => sum + wait.seconds, 0);
			return { id: resource.id, name: resource.name, waits, seconds };
		})
		.filter(({ waits }) => waits.length > 0)
		.sort((p, q) => q.seconds - p.seconds)
);

function waitsOf(trace: Trace, { waiters, waiting }: Resource): ResourceWait[] {
	const found: ResourceWait[] = [];
	waiting.forEach((task, span) => {
		const index = waiters.start[span];
		const end = waiters.end[span];
		const seconds = timeOf(trace, end) - trace.time[index];
		if (seconds > 0)
			found.push({ task, seconds, behind: servedBy(trace, task, index, end), index });
	});
	return found.sort((p, q) => q.seconds - p.seconds);
}

/** Who made the task ready that stood in line between two events; 0: nobody, or no task. */
function servedBy(trace: Trace, task: number, from: number, to: number): number {
	const { first, index } = taskEvents(trace);
	// It may be taken out of the line before it is made ready, by the same call.
	for (let k = first[task]; k < first[task + 1]; k++) {
		const i = index[k];
		if (i <= from || trace.kind[i] !== HANDLE_READY) continue;
		if (trace.time[i] > timeOf(trace, to)) return 0;
		const wake = wakeAt(trace, i);
		return wake?.kind === 'resource' && wake.giver !== task ? wake.giver : 0;
	}
	return 0;
}

/** The figures of every task of the program, in the order of creation. */
export const taskFigures: (trace: Trace) => readonly TaskFigures[] = perTrace((trace) => {
	const { tasks, created, ended, first, state, start, end } = lives(trace);
	const { steps, started } = countSteps(trace, tasks);
	const found: TaskFigures[] = [];
	for (let task = 1; task <= tasks; task++) {
		if (created[task] < 0 || isTidying(trace.strings[trace.c[created[task]]])) continue;
		const seconds = { ready: 0, suspended: 0, waiting: 0, blocked: 0, blocking: 0 };
		for (let row = first[task]; row < first[task + 1]; row++) {
			const timed = TIMED[TASK_STATES[state[row]]];
			if (timed) seconds[timed] += timeOf(trace, end[row]) - trace.time[start[row]];
		}
		const hasEnded = ended[task] < trace.length;
		found.push({
			task,
			created: trace.time[created[task]],
			started: started[task],
			ended: hasEnded ? trace.time[ended[task]] : NaN,
			steps: steps[task],
			seconds,
			outcome: hasEnded ? OUTCOMES[trace.a[ended[task]]] : null
		});
	}
	return found;
});

const TIMED: Readonly<Partial<Record<TaskStateName, TimedState>>> = {
	created: 'ready',
	ready: 'ready',
	suspended: 'suspended',
	waiting: 'waiting',
	blocked: 'blocked',
	blocking: 'blocking'
};

function countSteps(trace: Trace, tasks: number) {
	const steps = new Int32Array(tasks + 1);
	const started = new Float64Array(tasks + 1).fill(NaN);
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] !== TASK_STEP) continue;
		const task = trace.task[i];
		if (steps[task]++ === 0) started[task] = trace.time[i];
	}
	return { steps, started };
}
