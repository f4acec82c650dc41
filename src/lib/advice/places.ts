import { KIND } from '../trace/kinds';
import type { Trace } from '../trace/trace';

const LINE = KIND.line;

/** The first event of a line that begins to run; -1 if it never does. */
export function firstAt(trace: Trace, line: number): number {
	for (let i = trace.line.indexOf(line); i >= 0; i = trace.line.indexOf(line, i + 1))
		if (trace.kind[i] === LINE) return i;
	return -1;
}

/** Differences of time below this, in seconds, come from rounding. */
const INSTANT = 1e-9;

/** Whether a moment is before another, by more than rounding. */
export function isSooner(a: number, b: number): boolean {
	return a < b - INSTANT;
}
