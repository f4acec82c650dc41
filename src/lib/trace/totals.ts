import { lives } from './derived/lives';
import { perTrace, type PerTrace } from './derived/per-trace';
import { timeOf } from './intervals';
import { ENDINGS, KIND, WAITS, type Ending } from './kinds';
import { TASK_STATES } from './life-cycle';
import type { Trace } from './trace';

// Constants, since these are compared for every event of a trace.
const {
	'program.end': PROGRAM_END,
	'job.hold': JOB_HOLD,
	'task.end': TASK_END,
	'task.create': TASK_CREATE
} = KIND;

export interface Totals {
	readonly end: number; // seconds at which the program ended
	readonly sequential: number; // seconds if its tasks had run one after another
	readonly gain: number; // sequential / end; 1 if nothing took time
	readonly blocked: number; // seconds for which the loop's own thread was held
	readonly mostAtOnce: number; // tasks created and not ended
	readonly tasks: number; // that the program created, the main one included
	readonly outcome: Ending | null; // null: the trace has no end yet
	readonly value: string; // the exception, the limit or the construct
}

/** What a run took as a whole. */
export const totals: PerTrace<Totals> = perTrace((trace) => {
	const end = timeOf(trace, trace.length);
	const { blocked, work } = timeHeld(trace);
	const sequential = work + timeWaited(trace) + timeOfJobs(trace);
	const last = trace.kind.lastIndexOf(PROGRAM_END);
	return {
		end,
		sequential,
		gain: end > 0 && sequential > 0 ? sequential / end : 1,
		blocked,
		...countTasks(trace),
		outcome: last < 0 ? null : ENDINGS[trace.a[last]],
		value: last < 0 ? '' : trace.strings[trace.b[last]]
	};
});

/** How long the loop's thread was held, and how much of it was its own work: a GIL may be shared. */
function timeHeld(trace: Trace): { blocked: number; work: number } {
	const { holds } = lives(trace);
	let blocked = 0;
	let work = 0;
	holds.start.forEach((start, k) => {
		const held = timeOf(trace, holds.end[k]) - trace.time[start];
		blocked += held;
		work += Math.min(held, trace.x[start]);
	});
	return { blocked, work };
}

/**
 * The sleeps and requests of all tasks, each as long as it would take alone: until its deadline, even
 * if the loop was held then and woke it later; or until it was cancelled.
 */
function timeWaited(trace: Trace): number {
	const { state, start, end } = lives(trace);
	const suspended = TASK_STATES.indexOf('suspended');
	const job = WAITS.indexOf('job'); // counted by the job itself, once for all who wait
	let sum = 0;
	for (let row = 0; row < state.length; row++) {
		const i = start[row];
		if (state[row] !== suspended || trace.a[i] === job) continue;
		const until = timeOf(trace, end[row]);
		const deadline = trace.x[i];
		sum += Math.max(0, (deadline < until ? deadline : until) - trace.time[i]);
	}
	return sum;
}

/** What all jobs did in their workers, of a job that the end cut off the part that was done. */
function timeOfJobs(trace: Trace): number {
	const end = timeOf(trace, trace.length);
	let sum = 0;
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] === JOB_HOLD) sum += Math.min(trace.x[i], end - trace.time[i]);
	}
	return sum;
}

/** The coroutines with which asyncio.run tidies up; they are tasks, but not the program's. */
const TIDYING = /(^|\.)shutdown_(asyncgens|default_executor)$/;

/** Whether a task of this coroutine is one with which asyncio.run tidies up. */
export const isTidying = (coroutine: string) => TIDYING.test(coroutine);

function countTasks(trace: Trace): Pick<Totals, 'tasks' | 'mostAtOnce'> {
	let tasks = 0;
	let now = 0;
	let mostAtOnce = 0;
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] === TASK_END) now--;
		if (trace.kind[i] !== TASK_CREATE) continue;
		if (!isTidying(trace.strings[trace.c[i]])) tasks++;
		if (++now > mostAtOnce) mostAtOnce = now;
	}
	return { tasks, mostAtOnce };
}
