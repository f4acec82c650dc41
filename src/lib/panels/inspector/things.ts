import { lives } from '../../trace/derived/lives';
import { countIn } from '../../trace/derived/state-counts';
import { isCancelRequested } from '../../trace/derived/waits';
import {
	endedFutures,
	futureAt,
	pendingCount,
	pendingFutures,
	type FutureState
} from '../../trace/futures';
import { ENDED } from '../../trace/life-cycle';
import type {
	JobState,
	ReadyHandle,
	ResourceState,
	State,
	TaskState,
	Timer,
	WorkerState
} from '../../trace/state';
import { awaiters, MOST_ASKED } from './awaiting';
import { changedTasks, goneFrom, type Change, type Gone } from './changes';

/** What is shown of a list, with what the step did to each, and how many more there are. */
export interface Listed<T> {
	readonly items: readonly (T & { readonly change: Change })[];
	readonly rest: number;
}

export interface AwaitedFuture extends FutureState {
	readonly waiters: readonly number[];
}

/** Everything but the task in depth, after a step that began with the state `before`. */
export interface Things {
	readonly ready: Listed<ReadyHandle> & { readonly gone: readonly Gone[] };
	readonly timers: Listed<Timer> & { readonly gone: readonly Gone[] };
	/** Those that have not ended, and those that the step changed. */
	readonly tasks: Listed<TaskState> & { readonly alive: number; readonly ended: number };
	/** Tasks to which a cancellation is on its way. */
	readonly cancelling: readonly number[];
	/** Those that are pending, then those that the step ended. */
	readonly futures: Listed<AwaitedFuture>;
	readonly resources: Listed<ResourceState>;
	readonly jobs: Listed<JobState>;
	readonly workers: Listed<WorkerState>;
}

const MOST_HANDLES = 12;
const MOST_TASKS = 10;
const MOST_CHANGED = 6;
const MOST_THINGS = 8;

/** The lists of one moment. */
export function thingsOf(now: State, before: State): Things {
	const isNew = ({ index }: { index: number }): Change => (index > before.index ? 'new' : null);
	return {
		ready: {
			...listed(now.ready(MOST_HANDLES), now.readyCount, isNew),
			gone: goneFrom('ready', now, before, MOST_HANDLES)
		},
		timers: {
			...listed(now.timers(MOST_HANDLES), now.timerCount, isNew),
			gone: goneFrom('timers', now, before, MOST_HANDLES)
		},
		tasks: tasksOf(now, before),
		cancelling: cancellingOf(now),
		futures: futuresOf(now, before),
		resources: resourcesOf(now, before),
		jobs: jobsOf(now, before),
		workers: workersOf(now, before)
	};
}

function listed<T>(items: readonly T[], all: number, changeOf: (item: T) => Change): Listed<T> {
	return {
		items: items.map((item) => ({ ...item, change: changeOf(item) })),
		rest: all - items.length
	};
}

function tasksOf(now: State, before: State): Things['tasks'] {
	const { trace, index } = now;
	const { ended: ends } = lives(trace);
	const ended = ENDED.reduce((sum, state) => sum + countIn(trace, state, index), 0);
	const changed = new Set(changedTasks(now, before, MOST_CHANGED));
	const shown = new Set(changed);
	for (let id = 1; id <= now.tasks && shown.size < MOST_TASKS; id++)
		if (ends[id] > index) shown.add(id);
	const tasks = [...shown].sort((a, b) => a - b).flatMap((id) => now.task(id) ?? []);
	const change = ({ id }: TaskState): Change =>
		changed.has(id) ? (id > before.tasks ? 'new' : 'changed') : null;
	const alive = now.tasks - ended;
	const list = listed(tasks, tasks.length, change);
	return {
		...list,
		rest: alive - tasks.filter((task) => task.outcome === null).length,
		alive,
		ended
	};
}

function cancellingOf({ trace, index, tasks }: State): number[] {
	const found: number[] = [];
	for (let id = 1; id <= Math.min(tasks, MOST_ASKED); id++)
		if (isCancelRequested(trace, id, index)) found.push(id);
	return found;
}

function futuresOf(now: State, before: State): Listed<AwaitedFuture> {
	const shown = [
		...pendingFutures(now, MOST_THINGS),
		...endedFutures(now, before.index, MOST_THINGS)
	];
	const ids = new Set(shown.map(({ id }) => id));
	const withWaiters = (future: FutureState, waiters: ReadonlyMap<number, number[]>) => ({
		...future,
		waiters: waiters.get(future.id) ?? []
	});
	const waiters = awaiters(now, ['gather', 'future'], ids);
	const waitersBefore = awaiters(before, ['gather', 'future'], ids);
	const textOf = ({ outcome, over, waiters }: AwaitedFuture) =>
		JSON.stringify([outcome, over, waiters]);
	const rest = pendingCount(now) - shown.filter(({ outcome }) => outcome === null).length;
	const list = listed(
		shown.map((future) => withWaiters(future, waiters)),
		shown.length,
		(future) => {
			if (future.index > before.index) return 'new';
			const was = withWaiters(futureAt(before.trace, future.index, before.index), waitersBefore);
			return textOf(was) === textOf(future) ? null : 'changed';
		}
	);
	return { ...list, rest };
}

function resourcesOf(now: State, before: State): Things['resources'] {
	const textOf = ({ left, holders, waiters }: ResourceState) =>
		JSON.stringify([left, holders, waiters]);
	const was = new Map(before.resources.map((resource) => [resource.id, resource]));
	const change = (resource: ResourceState): Change => {
		const old = was.get(resource.id);
		if (!old) return 'new';
		return textOf(old) === textOf(resource) ? null : 'changed';
	};
	return listed(now.resources.slice(0, MOST_THINGS), now.resources.length, change);
}

function jobsOf(now: State, before: State): Listed<JobState> {
	const was = new Map(before.jobs.map((job) => [job.id, JSON.stringify(job)]));
	const all = now.jobs;
	return listed(all.slice(0, MOST_THINGS), all.length, (job) => {
		const old = was.get(job.id);
		if (old === undefined) return 'new';
		return old === JSON.stringify(job) ? null : 'changed';
	});
}

function workersOf(now: State, before: State): Listed<WorkerState> {
	const was = new Map(before.workers.map((worker) => [worker.id, worker.job]));
	const all = now.workers;
	return listed(all.slice(0, MOST_THINGS), all.length, ({ id, job }) => {
		const old = was.get(id);
		if (old === undefined) return 'new';
		return old === job ? null : 'changed';
	});
}
