import type { Trace } from '../trace';

/** `compute` done once for each trace and kept as long as the trace itself: a trace never changes. */
export function perTrace<T>(compute: (trace: Trace) => T): (trace: Trace) => T {
	const known = new WeakMap<Trace, { value: T }>();
	return (trace) => {
		let found = known.get(trace);
		if (!found) known.set(trace, (found = { value: compute(trace) }));
		return found.value;
	};
}
