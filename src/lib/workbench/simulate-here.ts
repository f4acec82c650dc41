import { simulate, type Run, type SimulateOptions } from '../simulate';

/** What a run may cost where nothing can end it and the page does not answer meanwhile: about half a second. */
const LIMITS = { events: 200_000, turns: 50_000, memory: 2_000_000, steps: 1_000_000 };

/** Runs a program on the page's own thread, to its end or to smaller limits than a worker has. */
export function simulateHere(source: string, options: SimulateOptions): Run {
	return simulate(source, { ...options, limits: LIMITS });
}
