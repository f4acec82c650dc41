import { lives } from '../trace/derived/lives';
import { LOOP_STATES } from '../trace/derived/loop-life';
import { perTrace, type PerTrace } from '../trace/derived/per-trace';
import { HOLDS, KIND, OUTCOMES } from '../trace/kinds';
import { TASK_STATES } from '../trace/life-cycle';
import type { Trace } from '../trace/trace';
import { drawnAs, LANE_STATES, type LaneState } from './lane-state';

const { 'task.end': TASK_END, 'job.start': JOB_START, 'job.hold': JOB_HOLD } = KIND;

/** The states that occur in any of these programs, in the order of the legend. */
export function legendOf(traces: readonly Trace[]): readonly LaneState[] {
	const found = new Set(traces.flatMap((trace) => [...statesOf(trace)]));
	return LANE_STATES.filter((state) => found.has(state));
}

/** Read from the tables, without an interval: there may be millions. */
export const statesOf: PerTrace<ReadonlySet<LaneState>> = perTrace((trace) => {
	const found = new Set<LaneState>();
	const add = (state: LaneState | null) => state && found.add(state);
	const { state, loop } = lives(trace);
	for (const known of numbersIn(state)) add(drawnAs('task', TASK_STATES[known]));
	for (const known of numbersIn(loop.state)) add(drawnAs('loop', LOOP_STATES[known]));
	for (let i = 0; i < trace.length; i++) {
		const kind = trace.kind[i];
		if (kind === TASK_END) add(OUTCOMES[trace.a[i]]);
		else if (kind === JOB_START) add(drawnAs('worker', 'running'));
		else if (kind === JOB_HOLD)
			add(drawnAs('worker', HOLDS[trace.b[i]] === 'computes' ? 'computing' : 'blocking'));
	}
	return found;
});

/** Which numbers occur. */
function numbersIn(column: Uint8Array): number[] {
	const seen = new Uint8Array(256);
	for (let i = 0; i < column.length; i++) seen[column[i]] = 1;
	return [...seen.keys()].filter((number) => seen[number] === 1);
}
