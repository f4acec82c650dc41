import { bisectRight } from './derived/bisect';
import { perTrace } from './derived/per-trace';
import { Spans } from './derived/spans';
import { awaited, type Awaited } from './derived/waits';
import { KIND, OUTCOMES, type Outcome } from './kinds';
import type { State } from './state';
import type { Trace } from './trace';

const {
	'future.create': FUTURE_CREATE,
	'future.depends': FUTURE_DEPENDS,
	'future.end': FUTURE_END,
	'task.end': TASK_END
} = KIND;

/** What has no future.end event: it is over when the last of its tasks has ended. */
const WITHOUT_END: ReadonlySet<string> = new Set(['TaskGroup', 'as_completed']);

/** A future that the program made, or the library for a gather, a TaskGroup, a wait. */
export interface FutureState {
	readonly id: number;
	readonly type: string; // Future, gather, TaskGroup …
	readonly label: string;
	readonly outcome: Outcome | null; // null: pending
	readonly over: Awaited; // what it waits for itself
	readonly index: number; // event that made it
	readonly endIndex: number; // event that ended it; -1 while it is pending
}

interface Futures {
	readonly made: ReadonlyMap<number, number>; // by number: the future.create event
	readonly ends: ReadonlyMap<number, number>; // by number: the future.end event
	readonly pending: Spans; // in the order in which they were made
	readonly ended: Int32Array; // future.end events
}

const futures: (trace: Trace) => Futures = perTrace((trace) => {
	const made = new Map<number, number>();
	const ended: number[] = [];
	const ends = new Map<number, number>();
	const groups = new Map<number, number[]>(); // by number: its tasks
	const taskEnds = new Map<number, number>();
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] === FUTURE_CREATE) {
			made.set(trace.a[i], i);
			if (WITHOUT_END.has(trace.strings[trace.b[i]])) groups.set(trace.a[i], []);
		} else if (trace.kind[i] === FUTURE_DEPENDS) groups.get(trace.a[i])?.push(trace.b[i]);
		else if (trace.kind[i] === TASK_END) taskEnds.set(trace.task[i], i);
		else if (trace.kind[i] === FUTURE_END && made.has(trace.a[i])) {
			ended.push(i);
			ends.set(trace.a[i], i);
		}
	}
	const events = [...made.values()];
	const end = (i: number) => {
		const tasks = groups.get(trace.a[i]) ?? [];
		if (tasks.length === 0) return ends.get(trace.a[i]) ?? trace.length;
		return tasks.reduce((last, task) => Math.max(last, taskEnds.get(task) ?? trace.length), i);
	};
	return {
		made,
		ends,
		pending: new Spans(Int32Array.from(events), Int32Array.from(events, end)),
		ended: Int32Array.from(ended)
	};
});

/** How many futures are pending. */
export const pendingCount = ({ trace, index }: State): number =>
	futures(trace).pending.count(index);

/** The futures that are pending, in the order in which they were made; at most `limit`. */
export function pendingFutures({ trace, index }: State, limit = Infinity): FutureState[] {
	const { pending } = futures(trace);
	return pending.open(index, limit).map((span) => futureAt(trace, pending.start[span], index));
}

/** The futures that ended after the event `from`, in the order in which they did; at most `limit`. */
export function endedFutures(
	{ trace, index }: State,
	from: number,
	limit = Infinity
): FutureState[] {
	const { ended, made } = futures(trace);
	const first = bisectRight(ended, from);
	const last = Math.min(bisectRight(ended, index), first + limit);
	return Array.from(ended.subarray(first, last), (end) =>
		futureAt(trace, made.get(trace.a[end])!, index)
	);
}

/** The future that the future.create event `event` made, after event `index`. */
export function futureAt(trace: Trace, event: number, index: number): FutureState {
	const id = trace.a[event];
	const end = futures(trace).ends.get(id) ?? trace.length;
	const isPending = end > index;
	const label = trace.strings[trace.c[event]];
	return {
		id,
		type: trace.strings[trace.b[event]],
		label,
		outcome: isPending ? null : OUTCOMES[trace.b[end]],
		over: isPending ? overOf(trace, id, index) : NOTHING,
		index: event,
		endIndex: isPending ? -1 : end
	};
}

const NOTHING: Awaited = { tasks: [], futures: [] };

function overOf(trace: Trace, id: number, index: number): Awaited {
	const { tasks, futures } = awaited(
		trace,
		{ on: 'gather', target: id, label: '', until: NaN },
		index
	);
	return { tasks, futures: futures.filter((future) => future !== id) };
}
