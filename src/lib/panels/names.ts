import { perTrace } from '../trace/derived/per-trace';
import { KIND } from '../trace/kinds';
import type { Trace } from '../trace/trace';

/** What the program calls the things that events name by number. */
export interface Names {
	readonly futures: ReadonlyMap<number, string>;
	readonly resources: ReadonlyMap<number, string>;
	readonly jobs: ReadonlyMap<number, string>;
	/** The event that made a handle: `handle.ready` or `timer.set`. */
	readonly handles: ReadonlyMap<number, number>;
}

/** The names of a trace, read once. */
export const namesOf: (trace: Trace) => Names = perTrace((trace) => {
	const { length, kind, strings, a, b, c } = trace;
	const futures = new Map<number, string>();
	const resources = new Map<number, string>();
	const jobs = new Map<number, string>();
	const handles = new Map<number, number>();
	for (let i = 0; i < length; i++) {
		switch (kind[i]) {
			case KIND['future.create']:
				futures.set(a[i], strings[c[i]] || strings[b[i]]);
				break;
			case KIND['resource.create']:
				resources.set(a[i], strings[b[i]]);
				break;
			case KIND['job.submit']:
				jobs.set(a[i], strings[b[i]]);
				break;
			case KIND['handle.ready']:
			case KIND['timer.set']:
				if (!handles.has(a[i])) handles.set(a[i], i);
		}
	}
	return { futures, resources, jobs, handles };
});
