import { activities } from './derived/activities';
import { bisectRight } from './derived/bisect';
import { lives } from './derived/lives';
import { perTrace } from './derived/per-trace';
import { taskEvents } from './derived/task-events';
import { CAUSES, KIND, OUTCOMES, WAITS, type Outcome } from './kinds';
import { isTidying } from './totals';
import type { Trace } from './trace';

const {
	'handle.run': HANDLE_RUN,
	'task.suspend': TASK_SUSPEND,
	'thread.block': THREAD_BLOCK
} = KIND;
const FUTURE = CAUSES.indexOf('future');
const SLEEP = WAITS.indexOf('sleep');

/** A coroutine of which the program made several tasks: each of them is taken for a request. */
export interface Endpoint {
	readonly coroutine: string;
	readonly tasks: readonly number[]; // in the order of creation
}

/** A request: a task from when it was due to arrive until it ended. */
export interface Request {
	readonly task: number;
	/** When it was due (s), which is earlier than when a loop that was held noticed it. */
	readonly due: number;
	/** NaN: it never did */
	readonly ended: number;
	readonly outcome: Outcome | null;
	/** Its own code held the loop's thread. */
	readonly holds: boolean;
	readonly createdIndex: number;
}

/** What can be measured as requests: coroutines that have two tasks at least, the most numerous first. */
export const endpoints: (trace: Trace) => readonly Endpoint[] = perTrace((trace) => {
	const { tasks, created } = lives(trace);
	const byName = new Map<string, number[]>();
	for (let task = 1; task <= tasks; task++) {
		if (created[task] < 0) continue;
		const coroutine = trace.strings[trace.c[created[task]]];
		if (isTidying(coroutine)) continue;
		const same = byName.get(coroutine);
		if (same) same.push(task);
		else byName.set(coroutine, [task]);
	}
	return [...byName]
		.map(([coroutine, same]) => ({ coroutine, tasks: same }))
		.filter((endpoint) => endpoint.tasks.length > 1)
		.sort((p, q) => q.tasks.length - p.tasks.length);
});

/** The requests of an endpoint, in the order of creation. */
export function requestsOf(trace: Trace, { tasks }: Endpoint): Request[] {
	const { created, ended } = lives(trace);
	const holding = holders(trace);
	return tasks.map((task) => {
		const hasEnded = ended[task] < trace.length;
		return {
			task,
			due: dueOf(trace, created[task]),
			ended: hasEnded ? trace.time[ended[task]] : NaN,
			outcome: hasEnded ? OUTCOMES[trace.a[ended[task]]] : null,
			holds: holding.has(task),
			createdIndex: created[task]
		};
	});
}

/** The tasks whose own code held the loop's thread for some time. */
const holders = perTrace((trace) => {
	const found = new Set<number>();
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] === THREAD_BLOCK && trace.x[i] > 0) found.add(trace.task[i]);
	}
	return found;
});

/**
 * When a task was due (s): the time for which its creator had set its alarm, that is the `when` of the timer whose
 * callback created it (`call_at`, `call_later`) or the deadline of the sleep from which its creator had just woken;
 * otherwise when it was created.
 */
function dueOf(trace: Trace, created: number): number {
	const { start, ready, set } = activities(trace);
	const from = start[created];
	if (trace.kind[from] !== HANDLE_RUN) return trace.time[created];
	const handle = trace.a[from];
	if (set[handle] >= 0) return trace.x[set[handle]];
	const joined = ready[handle];
	if (joined < 0 || trace.c[joined] !== FUTURE) return trace.time[created];
	const wait = lastWait(trace, trace.task[from], from);
	return wait >= 0 && trace.a[wait] === SLEEP ? trace.x[wait] : trace.time[created];
}

/** The last task.suspend of a task before an event; -1: there is none. */
function lastWait(trace: Trace, task: number, before: number): number {
	const { first, index } = taskEvents(trace);
	let k = bisectRight(index, before, first[task], first[task + 1]) - 1;
	while (k >= first[task] && trace.kind[index[k]] !== TASK_SUSPEND) k--;
	return k >= first[task] ? index[k] : -1;
}
