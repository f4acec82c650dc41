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

/**
 * The event that made the handle of the event `index`, -1 if there is none: `timer.set`, or else
 * `handle.ready`. There can be millions of handles and one is asked for at a time, so it is looked for.
 */
export function madeAt({ kind, a }: Trace, index: number): number {
	let made = -1;
	for (let i = index; i >= 0; i--) {
		if (a[i] !== a[index]) continue;
		if (kind[i] === KIND['timer.set']) return i;
		if (kind[i] === KIND['handle.ready']) made = i;
	}
	return made;
}
