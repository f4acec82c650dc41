import { bisectRight } from '../../trace/derived/bisect';
import { handles } from '../../trace/derived/handles';
import { STEP_CAUSES } from '../../trace/derived/loop-life';
import { taskEvents } from '../../trace/derived/task-events';
import { awaited, type Awaited } from '../../trace/derived/waits';
import { CAUSES, KIND, type Cause } from '../../trace/kinds';
import type { ResourceState, State, TaskState } from '../../trace/state';
import type { Trace } from '../../trace/trace';
import { awaiters } from './awaiting';

const { 'handle.ready': HANDLE_READY, 'task.cancel': TASK_CANCEL } = KIND;

/** Everything that the trace says of one task at one moment. */
export interface TaskFacts {
	readonly task: TaskState;
	/** Its place in the ready queue (1 = next) and why it is there; null: it is not. */
	readonly queued: { readonly place: number; readonly cause: Cause } | null;
	/** What it waits for that has not ended. */
	readonly awaited: Awaited;
	/** In the line of a resource: who is served before it, and who holds it. */
	readonly ahead: readonly number[];
	readonly holders: readonly number[];
	/** What it holds, and how often. */
	readonly holds: readonly { readonly resource: ResourceState; readonly count: number }[];
	/** The tasks that await it alone. */
	readonly awaitedBy: readonly number[];
	/** A cancellation that is on its way: the task that asked for it, 0 = none did, and its message. */
	readonly cancellation: { readonly by: number; readonly message: string } | null;
}

/** The facts about a task, null if it is not there yet. */
export function taskFacts(state: State, id: number): TaskFacts | null {
	const task = state.task(id);
	if (!task) return null;
	const { trace, index } = state;
	const { wait } = task;
	const resource = wait?.on === 'resource' ? resourceOf(state, wait.target) : undefined;
	return {
		task,
		queued: queuedAt(state, task),
		awaited: wait ? awaited(trace, wait, index) : NOTHING,
		ahead: wait && resource && wait.place > 0 ? resource.waiters.slice(0, wait.place - 1) : [],
		holders: resource?.holders ?? [],
		holds: state.resources.flatMap((resource) => {
			const count = resource.holders.filter((holder) => holder === id).length;
			return count > 0 ? [{ resource, count }] : [];
		}),
		awaitedBy: awaiters(state, ['task'], new Set([id])).get(id) ?? [],
		cancellation: task.cancelRequested ? cancellationOf(state, id) : null
	};
}

/** The task that runs, else the last that did something; 0 while the program's own code runs. */
export function inDepth({ trace, index, phase, running }: State): number {
	if (running || phase === 'outside') return running;
	let i = index;
	while (i >= 0 && trace.task[i] === 0) i--;
	return i < 0 ? 0 : trace.task[i];
}

const NOTHING: Awaited = { tasks: [], futures: [] };

const resourceOf = (state: State, id: number): ResourceState | undefined =>
	state.resources.find((resource) => resource.id === id);

function queuedAt({ trace, index }: State, task: TaskState): TaskFacts['queued'] {
	if (task.state !== 'ready') return null;
	const isStep = (i: number) =>
		trace.kind[i] === HANDLE_READY && STEP_CAUSES.has(CAUSES[trace.c[i]]);
	const event = lastEvent(trace, task.id, index, isStep);
	const { ready } = handles(trace);
	const span = bisectRight(ready.start, event) - 1;
	if (event < 0 || ready.end[span] <= index) return null;
	return { place: ready.open(index, Infinity, 0, span + 1).length, cause: CAUSES[trace.c[event]] };
}

function cancellationOf({ trace, index }: State, id: number): TaskFacts['cancellation'] {
	const i = lastEvent(trace, id, index, (i) => trace.kind[i] === TASK_CANCEL);
	return i < 0 ? null : { by: trace.a[i], message: trace.strings[trace.b[i]] };
}

/** The last event about the task, up to `index`, that matches; -1 if there is none. */
function lastEvent(
	trace: Trace,
	task: number,
	index: number,
	matches: (i: number) => boolean
): number {
	const events = taskEvents(trace);
	const from = events.first[task];
	for (let k = bisectRight(events.index, index, from, events.first[task + 1]) - 1; k >= from; k--)
		if (matches(events.index[k])) return events.index[k];
	return -1;
}
