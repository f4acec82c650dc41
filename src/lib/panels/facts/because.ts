import type { Because } from '../../i18n/facts';
import { wakeAt, type Wake } from '../../trace/causes';
import { activities } from '../../trace/derived/activities';
import { lives } from '../../trace/derived/lives';
import { joinedAt, type Suspension } from '../../trace/derived/waits';
import { KIND, NEEDS, OUTCOMES, type Need, type Outcome } from '../../trace/kinds';
import type { Trace } from '../../trace/trace';
import { cancellerOf, pendingCancel } from './cancellation';
import { futureName, plain, since, taskName, waitOf, type Told } from './told';

const { 'resource.give': RESOURCE_GIVE, 'resource.take': RESOURCE_TAKE } = KIND;
/** Later than this is late, in seconds: a timer is due the clock's resolution early. */
const INSTANT = 1e-9;

/** What made the task of the handle.ready event `index` ready; null where it makes no task ready. */
export function becauseOf(told: Told, index: number): Because | null {
	const { trace } = told;
	const wake = wakeAt(trace, index);
	if (!wake) return null;
	const { task, giver } = wake;
	const wait = waitOf(trace, task, index - 1);
	const cancel = wake.kind === 'cancelled' ? pendingCancel(trace, task, index) : -1;
	const by = enderOf(trace, wake, wait, giver);
	const until = wait?.until ?? NaN;
	return {
		kind: wake.kind,
		by: taskName(told, by),
		label: labelOf(told, wake, index),
		on: wait?.on ?? null,
		outcome: outcomeOf(trace, wake, by, index),
		need: needOf(trace, wake, index),
		canceller: cancel < 0 ? null : cancellerOf(told, cancel),
		at: trace.time[index],
		late: trace.time[index] - until > INSTANT ? trace.time[index] - until : 0
	};
}

/** The task that ended the wait: that which was awaited, else whoever did something. */
function enderOf(trace: Trace, { kind, index }: Wake, wait: Suspension | null, giver: number) {
	if (wait?.on === 'task') return wait.target;
	return kind === 'task' && !(lives(trace).ended[giver] < index) ? 0 : giver;
}

function labelOf(told: Told, { kind, task }: Wake, index: number): string {
	if (kind === 'created' || kind === 'turn') return '';
	const { trace } = told;
	const wait = waitOf(trace, task, index - 1);
	if (!wait || (wait.on === 'job' && wait.target === 0)) return '';
	return plain(wait.label) || futureName(told, wait.target);
}

/** How what was waited for ended. */
function outcomeOf(trace: Trace, { kind }: Wake, by: number, index: number): Outcome {
	const end = kind === 'task' && by > 0 ? lives(trace).ended[by] : -1;
	if (end >= 0 && end < index) return OUTCOMES[trace.a[end]];
	const before = lastEnd(trace, index);
	return before < 0 ? 'done' : OUTCOMES[trace.b[before]];
}

/** The future.end to which the handle.ready events before `index` belong, -1 if there is none. */
function lastEnd(trace: Trace, index: number): number {
	let i = index - 1;
	while (i >= 0 && trace.kind[i] === KIND['handle.ready']) i--;
	return i >= 0 && trace.kind[i] === KIND['future.end'] ? i : -1;
}

/** The call that served the task that waited for a resource, null if it cannot be told for sure. */
function needOf(trace: Trace, wake: Wake, index: number): Need | null {
	if (wake.kind !== 'resource') return null;
	const suspend = since(trace, wake.task, index - 1);
	const joined = joinedAt(trace, suspend);
	if (joined < 0) return null;
	const need = NEEDS[trace.c[joined]];
	const move = trace.kind[wake.giverIndex];
	switch (need) {
		case 'release':
		case 'set':
		case 'put':
			return move === RESOURCE_GIVE ? need : null;
		case 'get':
			return move === RESOURCE_TAKE ? need : null;
		case 'notify':
			return isThrown(trace, index) ? null : need;
		default:
			return need;
	}
}

/** Whether the step in which event `index` is began with an exception: whoever leaves a line passes its turn on. */
function isThrown(trace: Trace, index: number): boolean {
	const step = activities(trace).start[index] + 1;
	return trace.kind[step] === KIND['task.step'] && trace.a[step] === 1;
}
