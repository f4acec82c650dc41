import type { Ending } from './kinds';
import type { Trace } from './trace';

export interface Totals {
	readonly end: number; // seconds at which the program ended
	readonly sequential: number; // seconds if its tasks had run one after another
	readonly gain: number; // sequential / end; 1 if nothing took time
	readonly blocked: number; // seconds for which the loop's own thread was held
	readonly mostAtOnce: number; // tasks created and not ended
	readonly tasks: number; // that the program created, the main one included
	readonly outcome: Ending | null; // null: the trace has no end yet
	readonly value: string; // the exception, the limit or the construct
}

/** What a run took as a whole. */
export function totals(_trace: Trace): Totals {
	throw new Error('not built yet');
}
