import { CAUSES, KIND } from '../kinds';
import type { Trace } from '../trace';
import { bisectRight } from './bisect';
import { jobs, type Job } from './jobs';
import { perTrace } from './per-trace';

const { 'handle.ready': HANDLE_READY, 'job.end': JOB_END, 'loop.wait': LOOP_WAIT } = KIND;
const { 'loop.iteration': LOOP_ITERATION, 'timer.due': TIMER_DUE } = KIND;
const THREAD = CAUSES.indexOf('thread');

/** The job whose worker handed the loop the call that joined the queue at `ready`; null: the loop's own thread did. */
export function jobBehind(trace: Trace, ready: number): Job | null {
	const { kind, a, c, d } = trace;
	if (kind[ready] !== HANDLE_READY || c[ready] !== THREAD) return null;
	if (d[ready] > 0) return jobById(trace).get(d[ready]) ?? null;
	let i = ready - 1;
	while (i > 0 && kind[i] === HANDLE_READY && c[i] === THREAD) i--;
	if (kind[i] === JOB_END) return jobById(trace).get(a[i]) ?? null;
	while (i > 0 && kind[i] === HANDLE_READY) i--;
	// While the loop waits, only a worker can call.
	for (; i >= 0 && kind[i] !== LOOP_WAIT; i--) {
		if (kind[i] === LOOP_ITERATION || kind[i] === TIMER_DUE) return null;
	}
	return i < 0 ? null : runningJob(trace, ready);
}

/** The job that goes on at an event: its hold is just over, or else it is the last that began. */
function runningJob(trace: Trace, index: number): Job | null {
	const all = jobs(trace);
	const open = all.spans.open(index).map((span) => all.jobs[span]);
	const begun = open.filter(({ started }) => started < index);
	const ends = ({ holds }: Job) => {
		const hold = holds[bisectRight(holds, index) - 1];
		return hold !== undefined && trace.time[hold] + trace.x[hold] === trace.time[index];
	};
	return begun.find(ends) ?? begun.at(-1) ?? null;
}

const jobById = perTrace((trace) => new Map(jobs(trace).jobs.map((job) => [job.id, job])));

/** The job that kept a job's worker busy while it stood in the pool's line; null if it did not have to wait. */
export function jobBefore(trace: Trace, { submitted, started, worker }: Job): Job | null {
	const own = jobs(trace).workers.find(({ id }) => id === worker);
	const before = own?.jobs.findLast((job) => job.ended < started && job.ended > submitted);
	return before ?? null;
}
