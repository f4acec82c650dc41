import type { Canceller, Delivery } from '../../i18n/facts';
import { activities } from '../../trace/derived/activities';
import { bisectRight } from '../../trace/derived/bisect';
import { lives } from '../../trace/derived/lives';
import { perTrace } from '../../trace/derived/per-trace';
import { taskEvents } from '../../trace/derived/task-events';
import { KIND } from '../../trace/kinds';
import { TASK_STATES } from '../../trace/life-cycle';
import type { Trace } from '../../trace/trace';
import { taskName, waitOf, type Told } from './told';

const {
	'task.cancel': TASK_CANCEL,
	'task.step': TASK_STEP,
	'handle.ready': HANDLE_READY,
	'handle.run': HANDLE_RUN,
	'handle.cancel': HANDLE_CANCEL,
	'timer.cancel': TIMER_CANCEL,
	'future.end': FUTURE_END,
	'future.depends': FUTURE_DEPENDS
} = KIND;

/** What may stand between a cancellation and those to which it is passed on. */
const BETWEEN: ReadonlySet<number> = new Set([
	TASK_CANCEL,
	HANDLE_READY,
	HANDLE_CANCEL,
	TIMER_CANCEL,
	FUTURE_END
]);
/** Further back it is not looked for. */
const MOST_BETWEEN = 200;

/** By task: the futures that depend on it (a gather, a TaskGroup …). */
export const dependents = perTrace((trace) => {
	const found = new Map<number, number[]>();
	for (let i = trace.kind.indexOf(FUTURE_DEPENDS); i >= 0;) {
		const futures = found.get(trace.b[i]);
		if (futures) futures.push(trace.a[i]);
		else found.set(trace.b[i], [trace.a[i]]);
		i = trace.kind.indexOf(FUTURE_DEPENDS, i + 1);
	}
	return found;
});

/** Who is behind the task.cancel event `index`. */
export function cancellerOf(told: Told, index: number): Canceller {
	const { trace } = told;
	const through = passedOnBy(trace, index);
	if (through > 0) return { how: 'through', by: taskName(told, through) };
	if (trace.a[index] > 0) return { how: 'task', by: taskName(told, trace.a[index]) };
	const from = activities(trace).start[index];
	const label = trace.kind[from] === HANDLE_RUN ? trace.strings[trace.b[from]] : '';
	if (label === 'timeout') return { how: 'timeout', by: '' };
	if (label === '_on_task_done') return { how: 'group', by: '' };
	if (label === '_run_until_complete_cb') return { how: 'run', by: '' };
	const isCallback = label !== '' && trace.kind[from + 1] !== TASK_STEP;
	return isCallback ? { how: 'task', by: '' } : { how: 'run', by: '' };
}

/** The task that was cancelled just before and awaits this one, 0 if there is none. */
function passedOnBy(trace: Trace, index: number): number {
	const { start } = activities(trace);
	const task = trace.task[index];
	const groups = dependents(trace).get(task) ?? [];
	for (let i = index - 1; i >= Math.max(start[index], index - MOST_BETWEEN); i--) {
		if (!BETWEEN.has(trace.kind[i])) return 0;
		if (trace.kind[i] !== TASK_CANCEL || trace.task[i] === task) continue;
		const wait = waitOf(trace, trace.task[i], i);
		const isAwaited = wait?.on === 'task' && wait.target === task;
		if (isAwaited || (wait?.on === 'gather' && groups.includes(wait.target))) return trace.task[i];
	}
	return 0;
}

/** The last task.cancel event of a task before `index` that has not been delivered before; -1: none. */
export function pendingCancel(trace: Trace, task: number, index: number): number {
	const { first, index: events } = taskEvents(trace);
	const from = first[task];
	for (let k = bisectRight(events, index - 1, from, first[task + 1]) - 1; k >= from; k--) {
		const i = events[k];
		if (trace.kind[i] === TASK_CANCEL) return i;
		if (trace.kind[i] === TASK_STEP) break;
	}
	return -1;
}

/** How the cancellation at `index` reaches its task. */
export function deliveryOf({ trace }: Told, index: number): Delivery {
	const task = trace.task[index];
	const { first, start, state } = lives(trace);
	const row = bisectRight(start, index, first[task], first[task + 1]) - 1;
	const wait = waitOf(trace, task, index);
	switch (TASK_STATES[state[row]]) {
		case 'running':
		case 'blocking':
			return 'running';
		case 'created':
			return 'unbegun';
		case 'ready':
			return hasBegun(trace, task, index) ? 'queued' : 'unbegun';
	}
	if (wait?.on === 'job') return 'job';
	const isPassedOn = wait?.on === 'task' || (wait?.on === 'gather' && /^gather/.test(wait.label));
	return isPassedOn ? 'passed-on' : 'wait';
}

function hasBegun(trace: Trace, task: number, index: number): boolean {
	const { first, index: events } = taskEvents(trace);
	for (let k = first[task]; k < first[task + 1] && events[k] <= index; k++) {
		if (trace.kind[events[k]] === TASK_STEP) return true;
	}
	return false;
}
