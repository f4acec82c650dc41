import { simulate } from '../simulate';
import type { Ending } from '../trace/kinds';

/** What became of one run, as a point of a curve. */
export interface Measured {
	/** `problem`: the text is no program. */
	readonly ending: Ending | 'problem';
	/** Seconds at which it ended. */
	readonly end: number;
	/** The exception, the limit or the construct; else empty. */
	readonly value: string;
}

/** Runs a program and says when and how it ended. */
export function measure(source: string, entry?: number): Measured {
	const { trace, ending, value } = simulate(source, { entry });
	if (!trace) return { ending: 'problem', end: 0, value };
	return { ending, end: trace.time[trace.length - 1] ?? 0, value };
}
