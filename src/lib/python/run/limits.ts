/** Ends a run from within; not exceptions of the program: no `except` sees them. */

/** A construct outside the subset was reached. */
export class NotSimulated {
	constructor(
		readonly construct: string,
		/** where it stands; undefined: at the line that runs */
		readonly place?: { readonly line: number; readonly column: number }
	) {}
}

/** A limit of the run was reached: what happened so far is kept. */
export class LimitReached {
	constructor(readonly limit: 'events' | 'turns' | 'seconds' | 'memory' | 'steps') {}
}

/** JavaScript's own stack is full: `RangeError` in V8 and JavaScriptCore, `InternalError` in SpiderMonkey. */
export function isStackOverflow(thrown: unknown): boolean {
	if (!(thrown instanceof Error)) return false;
	// no regular expression: to compile one needs stack that is not there
	return thrown.message.startsWith('Maximum call stack') || thrown.message === 'too much recursion';
}

/** A string, an array, a map or a bigint beyond what JavaScript can hold. */
export const isTooLarge = (thrown: unknown): boolean =>
	thrown instanceof RangeError && !isStackOverflow(thrown);

/** Frames on top of one another; CPython's limit. */
export const RECURSION_LIMIT = 1000;

export interface Limits {
	/** events in the trace */
	readonly events: number;
	/** passes of the loop */
	readonly turns: number;
	/** simulated seconds */
	readonly seconds: number;
	/** items and characters in what the program builds at once */
	readonly memory: number;
	/** turns of loops within one line: comprehensions, what draws from an iterator */
	readonly steps: number;
}

export const DEFAULT_LIMITS: Limits = {
	events: 3_000_000,
	turns: 200_000,
	seconds: 1e9,
	memory: 20_000_000,
	steps: 10_000_000
};
