import type { EventFacts } from '../../i18n/facts';
import { jobs, type Job } from '../../trace/derived/jobs';
import { perTrace } from '../../trace/derived/per-trace';
import { HOLDS, OUTCOMES } from '../../trace/kinds';
import { jobName, own, plain, taskName, text, waitOf, type Told } from './told';

const jobById = perTrace((trace) => new Map(jobs(trace).jobs.map((job) => [job.id, job])));
const workerById = perTrace(
	(trace) => new Map(jobs(trace).workers.map((worker) => [worker.id, worker.name]))
);

/** What the model calls the workers of a ProcessPoolExecutor, as CPython does. */
const PROCESS = /^ForkServerProcess-/;

const workerOf = ({ trace }: Told, job: Job | undefined) =>
	plain(workerById(trace).get(job?.worker ?? 0) ?? '');

/** A function is handed to a pool. */
export function submits(told: Told, index: number): EventFacts['job.submit'] {
	const { trace } = told;
	const all = jobs(trace);
	const job = jobById(trace).get(trace.a[index]);
	let ahead = 0;
	for (const span of all.spans.open(index)) {
		const { id, submitted, started } = all.jobs[span];
		if (id !== job?.id && started > index && trace.c[submitted] === trace.c[index]) ahead++;
	}
	return {
		task: own(told, index),
		label: text(told, trace.b[index]),
		pool: text(told, trace.c[index]),
		ahead: job?.started === index + 1 ? -1 : ahead
	};
}

/** A worker takes a job. */
export function startsJob(told: Told, index: number): EventFacts['job.start'] {
	const { trace } = told;
	const submitted = jobById(trace).get(trace.a[index])?.submitted ?? index;
	return {
		label: jobName(told, trace.a[index]),
		worker: text(told, trace.c[index]),
		waited: trace.time[index] - trace.time[submitted]
	};
}

/** A worker is blocked or computes. */
export function holdsWorker(told: Told, index: number): EventFacts['job.hold'] {
	const { trace } = told;
	const job = jobById(trace).get(trace.a[index]);
	return {
		label: text(told, trace.c[index]) || jobName(told, trace.a[index]),
		hold: HOLDS[trace.b[index]],
		seconds: trace.x[index],
		isProcess: PROCESS.test(workerOf(told, job))
	};
}

/** A worker has finished a job; `whom`: who handed it in, if that task awaits it. */
export function endsJob(told: Told, index: number): EventFacts['job.end'] {
	const { trace } = told;
	const job = jobById(trace).get(trace.a[index]);
	const task = job ? trace.task[job.submitted] : 0;
	const wait = waitOf(trace, task, index);
	return {
		label: jobName(told, trace.a[index]),
		outcome: OUTCOMES[trace.b[index]],
		worker: workerOf(told, job),
		whom: wait?.on === 'job' && wait.target === job?.id ? taskName(told, task) : ''
	};
}
