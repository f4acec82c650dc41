import { jobs } from '../trace/derived/jobs';
import { timeOf } from '../trace/intervals';
import { HOLDS } from '../trace/kinds';
import type { Case } from './case';
import type { Finding } from './finding';
import { isSooner } from './places';

const COMPUTES = HOLDS.indexOf('computes');

interface Slowed {
	readonly own: number; // seconds
	readonly took: number; // seconds
	readonly submitted: number; // event
	readonly holds: readonly number[]; // events
}

/** Jobs that compute in threads at the same time: they share the GIL, so each takes longer than alone. */
export function sharingGil({ trace }: Case): Finding[] {
	let worst: Slowed | null = null;
	let slowed = 0;
	for (const { submitted, ended, holds } of jobs(trace).jobs) {
		if (trace.strings[trace.c[submitted]].startsWith('ProcessPoolExecutor')) continue;
		if (ended >= trace.length) continue;
		let own = 0;
		let took = 0;
		holds.forEach((hold, k) => {
			if (trace.b[hold] !== COMPUTES) return;
			own += trace.x[hold];
			took += timeOf(trace, holds[k + 1] ?? ended) - trace.time[hold];
		});
		if (!isSooner(own, took)) continue;
		slowed += 1;
		if (!worst || took - own > worst.took - worst.own) worst = { own, took, submitted, holds };
	}
	if (!worst) return [];
	const { own, took, submitted, holds } = worst;
	return [
		{
			kind: 'computing-in-threads',
			line: trace.line[holds[0]],
			task: trace.task[submitted],
			index: submitted,
			seconds: took - own,
			mend: null,
			jobs: slowed,
			own,
			took
		}
	];
}
