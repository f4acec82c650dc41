import { statesOf } from '../timeline/legend-states';
import type { LaneState } from '../timeline/lane-state';
import { rows } from '../timeline/rows';
import { timing, type Timing } from '../timeline/timing';
import { taskNames } from '../trace/arguments';
import { lanes } from '../trace/intervals';
import { findRest, prepare, takePrepared, type Prepared } from '../trace/prepared';
import type { Trace } from '../trace/trace';

/** What the page needs of a trace before it can draw it, found in the worker. */
export interface PreparedPicture extends Prepared {
	readonly timing: Timing;
	readonly states: ReadonlySet<LaneState>;
}

/** Finds it; called in the worker. */
export function preparePicture(trace: Trace): PreparedPicture {
	return { ...prepare(trace), timing: timing(trace), states: statesOf(trace) };
}

/** Traces with fewer events are drawn at once. */
const LARGE = 50_000;

/** Takes it over on the page and finds the rest; of a large trace piece by piece, so that the page answers. */
export async function takePicture(trace: Trace, prepared: PreparedPicture): Promise<void> {
	takePrepared(trace, prepared);
	timing.take(trace, prepared.timing);
	statesOf.take(trace, prepared.states);
	if (trace.length < LARGE) return;
	const rest = findRest(trace);
	while (!rest.next().done) await pause();
	rows(lanes(trace));
	await pause();
	taskNames(trace);
	await pause();
}

/** Lets the page answer. A timer would wait for 4 ms each time. */
function pause(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
