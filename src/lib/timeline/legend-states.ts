import { lanes } from '../trace/intervals';
import type { Trace } from '../trace/trace';
import { drawnAs, LANE_STATES, type LaneState } from './lane-state';

/** The states that occur in any of these programs, in the order of the legend. */
export function legendOf(traces: readonly Trace[]): readonly LaneState[] {
	const found = new Set(traces.flatMap((trace) => [...statesOf(trace)]));
	return LANE_STATES.filter((state) => found.has(state));
}

/** Found once: it takes a look at every interval. */
function statesOf(trace: Trace): ReadonlySet<LaneState> {
	let found = known.get(trace);
	if (found) return found;
	known.set(trace, (found = new Set()));
	for (const { kind, intervals, outcome } of lanes(trace)) {
		for (const { state } of intervals) {
			const drawn = drawnAs(kind, state);
			if (drawn) found.add(drawn);
		}
		if (outcome) found.add(outcome);
	}
	return found;
}
const known = new WeakMap<Trace, Set<LaneState>>();
