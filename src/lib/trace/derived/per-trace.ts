import type { Trace } from '../trace';

export interface PerTrace<T> {
	(trace: Trace): T;
	/** Takes what was computed of the trace in another thread. */
	take(trace: Trace, value: T): void;
}

/** `compute` done once for each trace and kept as long as the trace itself: a trace never changes. */
export function perTrace<T>(compute: (trace: Trace) => T): PerTrace<T> {
	const known = new WeakMap<Trace, { value: T }>();
	const take = (trace: Trace, value: T) => void known.set(trace, { value });
	const get = (trace: Trace): T => {
		let found = known.get(trace);
		if (!found) known.set(trace, (found = { value: compute(trace) }));
		return found.value;
	};
	return Object.assign(get, { take });
}
