import type { EventFacts, Listeners, Next, Raised } from '../../i18n/facts';
import { wakeAt } from '../../trace/causes';
import type { Group } from '../../trace/deadlock';
import { lives } from '../../trace/derived/lives';
import { joinedAt, waitingOf } from '../../trace/derived/waits';
import { CAUSES, KIND, NEEDS, OUTCOMES, WAITS } from '../../trace/kinds';
import type { Trace } from '../../trace/trace';
import { becauseOf } from './because';
import { cancellerOf, deliveryOf, dependents, pendingCancel } from './cancellation';
import { dependenciesOf, isTaskGroup } from './future-facts';
import { holdersOf } from './resource-facts';
import {
	futureName,
	group,
	jobName,
	MOST_NAMED,
	NOBODY,
	own,
	plain,
	readyFor,
	resourceName,
	since,
	taskName,
	text,
	waitOf,
	type Told
} from './told';

const { 'handle.ready': HANDLE_READY, 'task.step': TASK_STEP } = KIND;

/** A task is made. */
export function created(told: Told, index: number): EventFacts['task.create'] {
	const { trace } = told;
	return {
		task: text(told, trace.b[index]),
		coroutine: text(told, trace.c[index]),
		parent: taskName(told, trace.a[index]),
		isEager: trace.kind[index + 1] === TASK_STEP
	};
}

/** A task begins a step. */
export function steps(told: Told, index: number): EventFacts['task.step'] {
	const { trace } = told;
	const ready = readyFor(trace, index);
	const isFirst = ready < 0 || CAUSES[trace.c[ready]] === 'created';
	return {
		task: own(told, index),
		because: isFirst ? null : becauseOf(told, ready),
		raised: trace.a[index] === 1 ? raised(told, index, ready) : null,
		others: othersReady(told, index)
	};
}

/** With which exception the step begins. */
function raised(told: Told, index: number, ready: number): Raised {
	const { trace } = told;
	const task = trace.task[index];
	const cancel = pendingCancel(trace, task, index);
	const wake = ready < 0 ? null : wakeAt(trace, ready);
	const wait = ready < 0 ? null : waitOf(trace, task, ready - 1);
	const ended = wake?.kind !== 'task' ? 0 : wait?.on === 'task' ? wait.target : wake.giver;
	const end = ended > 0 ? lives(trace).ended[ended] : trace.length;
	const outcome = end < index ? OUTCOMES[trace.a[end]] : 'done';
	// Whoever is asked to stop may fail instead, and then that is what its waiter hears.
	const hasFailed = outcome === 'failed' && wait?.on === 'task';
	if (cancel >= 0 && !hasFailed) return { what: 'cancelled', canceller: cancellerOf(told, cancel) };
	if (outcome !== 'done') {
		return {
			what: 'task',
			task: taskName(told, ended),
			value: outcome === 'failed' ? text(told, trace.b[end]) : '',
			isCancelled: outcome === 'cancelled'
		};
	}
	if (!wait || wait.on === 'turn') return { what: 'misuse' };
	const label = plain(wait.label) || futureName(told, wait.target);
	const isCancelled = CAUSES[trace.c[ready]] === 'cancelled';
	return { what: wait.on === 'job' ? 'job' : 'future', label, isCancelled };
}

function othersReady(told: Told, index: number): Group {
	const self = told.trace.task[index];
	const state = told.states.at(index);
	const first = state.ready(MOST_NAMED);
	const others = first.filter(({ task }) => task !== 0 && task !== self);
	return group(
		told,
		others.map(({ task }) => task),
		state.readyCount - first.length
	);
}

/** A task's step ends at an await. */
export function suspends(told: Told, index: number): EventFacts['task.suspend'] {
	const { trace } = told;
	const { a, b, c, x } = trace;
	const on = WAITS[a[index]];
	const joined = joinedAt(trace, index);
	const name = on === 'resource' ? resourceName(told, b[index]) : futureName(told, b[index]);
	return {
		task: own(told, index),
		on,
		label: text(told, c[index]) || (on === 'turn' ? '' : name),
		target: on === 'task' ? taskName(told, b[index]) : on === 'job' ? jobName(told, b[index]) : '',
		seconds: x[index] - trace.time[index],
		until: x[index],
		need: joined < 0 ? null : NEEDS[trace.c[joined]],
		holders: on === 'resource' ? holdersOf(told, b[index], index) : NOBODY,
		next: nextAfter(told, index)
	};
}

/** Who runs when the step that ends at `index` is over. */
function nextAfter({ trace, states }: Told, index: number): Next {
	const state = states.at(index);
	if (state.running > 0) return { what: 'starter', name: nameOf(trace, state.running) };
	const [first] = state.ready(1);
	if (!first) return { what: 'nobody', name: '' };
	return first.task > 0
		? { what: 'task', name: nameOf(trace, first.task) }
		: { what: 'callback', name: plain(first.label) };
}

const nameOf = (trace: Trace, task: number) =>
	plain(trace.strings[trace.b[lives(trace).created[task]]]);

/** A cancellation is requested. */
export function cancelled(told: Told, index: number): EventFacts['task.cancel'] {
	const { trace } = told;
	const at = since(trace, trace.task[index], index);
	const wait = at < 0 ? null : waitingOf(trace, at);
	return {
		task: own(told, index),
		canceller: cancellerOf(told, index),
		message: text(told, trace.b[index]),
		delivery: deliveryOf(told, index),
		label: wait
			? wait.on === 'task'
				? taskName(told, wait.target)
				: plain(wait.label) || futureName(told, wait.target)
			: ''
	};
}

/** A task ends. */
export function ends(told: Told, index: number): EventFacts['task.end'] {
	const { trace } = told;
	return {
		task: own(told, index),
		outcome: OUTCOMES[trace.a[index]],
		value: text(told, trace.b[index]),
		listeners: listenersTo(told, index)
	};
}

/** Who hears by a callback of the library that a task has ended. */
const OWNER: Readonly<Record<string, string>> = {
	_on_completion: 'wait',
	_handle_completion: 'as_completed',
	_release_waiter: 'wait_for',
	_inner_done_callback: 'shield',
	_clear_awaited_by_callback: 'shield'
};

/** The handles that join the queue because a task has ended: they follow its end at once. */
function listenersTo(told: Told, index: number): Listeners {
	const { trace } = told;
	const task = trace.task[index];
	const tasks: number[] = [];
	let callback = '';
	for (let i = index + 1; trace.kind[i] === HANDLE_READY && trace.d[i] === task; i++) {
		if (trace.task[i] > 0) tasks.push(trace.task[i]);
		else callback ||= text(told, trace.b[i]);
	}
	return { tasks: group(told, tasks), callback, group: groupOf(told, index, callback) };
}

/** What counts the task among those it waits for, as the callback says. */
function groupOf(told: Told, index: number, callback: string): Listeners['group'] {
	const { trace } = told;
	const owner = OWNER[callback];
	if (owner) return { label: owner, missing: -1 };
	const [of] = dependents(trace).get(trace.task[index]) ?? [];
	if (of === undefined || (callback !== 'gather' && callback !== '_on_task_done')) return null;
	return {
		label: isTaskGroup(trace, of) ? 'TaskGroup' : futureName(told, of),
		missing: dependenciesOf(trace, of, index).missing
	};
}
