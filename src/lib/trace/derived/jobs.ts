import { KIND } from '../kinds';
import { perTrace } from './per-trace';
import { Spans } from './spans';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	'job.submit': JOB_SUBMIT,
	'job.start': JOB_START,
	'job.hold': JOB_HOLD,
	'job.end': JOB_END
} = KIND;

/** A function handed to a pool, over the whole trace. */
export interface Job {
	readonly id: number;
	readonly submitted: number; // event
	readonly started: number; // event; trace.length if no worker took it
	readonly ended: number; // event; trace.length if it did not end
	readonly worker: number; // 0 if no worker took it
	readonly holds: readonly number[]; // its job.hold events
}

/** A worker and the jobs it did, in order. */
export interface Worker {
	readonly id: number;
	readonly name: string;
	readonly jobs: readonly Job[];
}

export interface Jobs {
	readonly jobs: readonly Job[]; // in the order of submission
	readonly spans: Spans; // of jobs: from submission until the end
	readonly workers: readonly Worker[]; // in the order in which they first worked
}

/** The jobs and workers of a trace. */
export const jobs: (trace: Trace) => Jobs = perTrace((trace) => {
	type Open = { -readonly [key in keyof Job]: Job[key] } & { holds: number[] };
	const byId = new Map<number, Open>();
	const workers = new Map<number, { id: number; name: string; jobs: Job[] }>();
	for (let i = 0; i < trace.length; i++) {
		const id = trace.a[i];
		switch (trace.kind[i]) {
			case JOB_SUBMIT:
				byId.set(id, {
					id,
					submitted: i,
					started: trace.length,
					ended: trace.length,
					worker: 0,
					holds: []
				});
				break;
			case JOB_START: {
				const job = byId.get(id);
				if (!job) break;
				job.started = i;
				job.worker = trace.b[i];
				let worker = workers.get(job.worker);
				if (!worker) {
					worker = { id: job.worker, name: trace.strings[trace.c[i]], jobs: [] };
					workers.set(worker.id, worker);
				}
				worker.jobs.push(job);
				break;
			}
			case JOB_HOLD:
				byId.get(id)?.holds.push(i);
				break;
			case JOB_END: {
				const job = byId.get(id);
				if (job) job.ended = i;
				break;
			}
		}
	}
	const all = [...byId.values()];
	return {
		jobs: all,
		spans: new Spans(
			Int32Array.from(all, (job) => job.submitted),
			Int32Array.from(all, (job) => job.ended)
		),
		workers: [...workers.values()]
	};
});
