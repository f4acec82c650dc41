import type { EventFacts } from '../../i18n/facts';
import { CAUSES, KIND } from '../../trace/kinds';
import { jobBehind } from '../../trace/derived/worker-calls';
import { becauseOf } from './because';
import { jobName, madeAt, own, taskName, text, wakes, type Told } from './told';

/** What the library's timers bring about at once; nothing if the wait was cancelled before. */
const EFFECTS: ReadonlySet<number> = new Set([
	KIND['handle.ready'],
	KIND['future.end'],
	KIND['task.cancel']
]);

/** A handle joins the ready queue. */
export function joins(told: Told, index: number): EventFacts['handle.ready'] {
	const { trace, states } = told;
	const cause = CAUSES[trace.c[index]];
	const label = text(told, trace.b[index]);
	const job = cause === 'thread' ? jobBehind(trace, index) : null;
	const isEnd = cause === 'future' || cause === 'cancelled';
	const ended = isEnd ? taskBefore(told, index) : 0;
	return {
		task: own(told, index),
		label,
		wakes: wakes(told, index),
		ahead: states.at(index).readyCount - 1,
		because: becauseOf(told, index),
		from: isEnd ? 'end' : cause === 'timer' || cause === 'thread' ? cause : 'call',
		of: job ? jobName(told, job.id) : taskName(told, ended)
	};
}

/** The task whose end the handle.ready events before `index` belong to, 0 if it is none's. */
function taskBefore({ trace }: Told, index: number): number {
	const task = trace.d[index];
	let i = index - 1;
	while (i >= 0 && trace.kind[i] === KIND['handle.ready'] && trace.d[i] === task) i--;
	return i >= 0 && trace.kind[i] === KIND['task.end'] && trace.task[i] === task ? task : 0;
}

/** The loop calls a handle. */
export function called(told: Told, index: number): EventFacts['handle.run'] {
	return {
		task: own(told, index),
		label: text(told, told.trace.b[index]),
		wakes: wakes(told, index),
		isInVain: !EFFECTS.has(told.trace.kind[index + 1]),
		rest: told.states.at(index).readyCount
	};
}

/** The handle that events name by number only: the label with which it was made, its task, its time. */
export function handleNamed(
	told: Told,
	index: number
): { task: string; label: string; when: number; late: number } {
	const { trace } = told;
	const made = madeAt(trace, index);
	if (made < 0) return { task: own(told, index), label: '', when: NaN, late: 0 };
	const when = trace.kind[made] === KIND['timer.set'] ? trace.x[made] : NaN;
	return {
		task: own(told, made),
		label: text(told, trace.b[made]),
		when,
		late: Math.max(0, trace.time[index] - when)
	};
}
