import { KIND, type Kind } from '../kinds';
import { perTrace } from './per-trace';
import type { Trace } from '../trace';

/** What the program calls the things that events name by number. */
export interface Names {
	readonly futures: ReadonlyMap<number, string>;
	readonly resources: ReadonlyMap<number, string>;
	readonly jobs: ReadonlyMap<number, string>;
}

/** The names of a trace, read once. */
export const namesOf: (trace: Trace) => Names = perTrace((trace) => {
	const { strings, b, c } = trace;
	return {
		futures: named(trace, 'future.create', (i) => strings[c[i]] || strings[b[i]]),
		resources: named(trace, 'resource.create', (i) => strings[b[i]]),
		jobs: named(trace, 'job.submit', (i) => strings[b[i]])
	};
});

function named({ kind, a }: Trace, by: Kind, name: (index: number) => string) {
	const found = new Map<number, string>();
	for (let i = kind.indexOf(KIND[by]); i >= 0; i = kind.indexOf(KIND[by], i + 1)) {
		found.set(a[i], name(i));
	}
	return found;
}
