import { lives } from '../trace/derived/lives';
import { perTrace } from '../trace/derived/per-trace';
import { lanes } from '../trace/intervals';
import { KIND, OUTCOMES } from '../trace/kinds';
import { TASK_STATES } from '../trace/life-cycle';
import type { Trace } from '../trace/trace';
import { drawnAs, LANE_STATES, type LaneState } from './lane-state';

const { 'task.end': TASK_END } = KIND;

/** The states that occur in any of these programs, in the order of the legend. */
export function legendOf(traces: readonly Trace[]): readonly LaneState[] {
	const found = new Set(traces.flatMap((trace) => [...statesOf(trace)]));
	return LANE_STATES.filter((state) => found.has(state));
}

/** Found once. The states of tasks are read from the table: their intervals are made only when they are drawn. */
const statesOf: (trace: Trace) => ReadonlySet<LaneState> = perTrace((trace) => {
	const found = new Set<LaneState>();
	for (const state of new Set(lives(trace).state)) {
		const drawn = drawnAs('task', TASK_STATES[state]);
		if (drawn) found.add(drawn);
	}
	for (const { kind, intervals } of lanes(trace)) {
		if (kind === 'task') continue;
		for (const { state } of intervals) {
			const drawn = drawnAs(kind, state);
			if (drawn) found.add(drawn);
		}
	}
	for (let i = 0; i < trace.length; i++)
		if (trace.kind[i] === TASK_END) found.add(OUTCOMES[trace.a[i]]);
	return found;
});
