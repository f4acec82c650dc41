import { namesOf } from '../../trace/derived/names';
import { KIND } from '../../trace/kinds';
import type { State } from '../../trace/state';

/** For how long and for what the loop waits, or would if nothing more became ready. */
export type NextWait =
	/** Not at all: something is ready. */
	| { readonly for: 'nothing'; readonly ready: number }
	/** For a timer; `task` is whom it will wake, 0 = nobody in particular. */
	| {
			readonly for: 'timer';
			readonly seconds: number;
			readonly until: number;
			readonly task: number;
			readonly label: string;
	  }
	/** For a thread or process to report. */
	| { readonly for: 'job'; readonly label: string }
	/** Without end: nobody is left who could wake it. */
	| { readonly for: 'ever' };

/** As `BaseEventLoop._run_once` chooses the timeout of its `select`; null where no loop turns. */
export function nextWait(state: State): NextWait | null {
	if (!['starting', 'polling', 'collecting', 'running'].includes(state.phase)) return null;
	const { trace, index } = state;
	const kind = trace.kind[index];
	const ready = state.readyCount + (kind === KIND['timer.due'] ? 1 : 0);
	if (ready > 0) return { for: 'nothing', ready };
	const [timer] = state.timers(1);
	// A job that has just ended reports in the next event.
	const job =
		kind === KIND['job.end'] ? namesOf(trace).jobs.get(trace.a[index]) : state.jobs[0]?.label;
	if (timer)
		return {
			for: 'timer',
			seconds: Math.max(0, timer.when - state.time),
			until: timer.when,
			task: timer.task,
			label: timer.label
		};
	return job === undefined ? { for: 'ever' } : { for: 'job', label: job };
}
