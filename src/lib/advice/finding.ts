import type { Deadlock, Group } from '../trace/deadlock';

/**
 * What can be found in a run, the gravest first: what is wrong, then what costs time, then what was of no
 * use. Findings are listed in this order, those of one rank by what they cost.
 */
export const FINDING_KINDS = [
	'deadlock',
	'forgotten-await',
	'never-retrieved',
	'unkept-task',
	'siblings-run-on',
	'late-timeout',
	'in-turn',
	'blocking-call',
	'computing-on-loop',
	'computing-in-threads',
	'lock-held',
	'semaphore-limit',
	'growing-queue',
	'unused-permits',
	'idle-timeout'
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a mend does. */
export const MENDS = [
	'await', // the call is awaited
	'keep-task', // the task is kept, and awaited at the function's end
	'return-exceptions', // gather gives exceptions like results
	'gather', // the awaits become one wait for all
	'asyncio-sleep', // asyncio's sleep in place of the one that blocks
	'to-thread', // the call runs in a thread
	'permits', // the semaphore gets as many permits as are of use
	'maxsize' // the queue gets a bound
] as const;
export type MendCode = (typeof MENDS)[number];

/** The program with a finding mended. */
export interface Mend {
	readonly code: MendCode;
	readonly source: string;
	/** The line of the function from which the person had it started. */
	readonly entry?: number;
	/** Seconds at which the mended program ends: it was simulated. */
	readonly end: number;
}

interface Common {
	/** Where it is in the program, 1-based; 0 = unknown. */
	readonly line: number;
	/** Whom it concerns first; 0: no task. */
	readonly task: number;
	/** The event of the trace at which it is seen. */
	readonly index: number;
	/** What it cost in seconds, of the trace or by simulating the mended program; null: it is no matter of time. */
	readonly seconds: number | null;
	readonly mend: Mend | null;
}

/** What the sentence about a finding says, by its kind. */
export type Facts =
	| { readonly kind: 'deadlock'; readonly deadlock: Deadlock }
	| { readonly kind: 'forgotten-await'; readonly coroutine: string; readonly times: number }
	| { readonly kind: 'never-retrieved'; readonly exception: string; readonly times: number }
	| {
			readonly kind: 'unkept-task';
			readonly tasks: Group;
			/** How many of them had not ended when the program did. */
			readonly cutShort: number;
	  }
	| {
			readonly kind: 'siblings-run-on';
			readonly failed: string;
			readonly exception: string;
			readonly siblings: Group;
	  }
	/** A wait whose time was over, and yet it was not ended: in seconds. */
	| { readonly kind: 'late-timeout'; readonly delay: number; readonly took: number }
	/** `calls` as they stand in the program; of a loop the one in it. */
	| { readonly kind: 'in-turn'; readonly calls: readonly string[]; readonly isLoop: boolean }
	| {
			readonly kind: 'blocking-call' | 'computing-on-loop';
			/** As it stands in the program. */
			readonly call: string;
			readonly times: number;
			/** Tasks that were under way meanwhile, of the first time. */
			readonly others: number;
	  }
	| {
			readonly kind: 'computing-in-threads';
			readonly jobs: number;
			/** The job that was slowed down most, in seconds: what it had to do, and how long it took. */
			readonly own: number;
			readonly took: number;
	  }
	| {
			readonly kind: 'lock-held';
			readonly name: string;
			/** Tasks that stood in line while its holder waited. */
			readonly waiters: number;
			/** What the holder waited for. */
			readonly label: string;
	  }
	| {
			readonly kind: 'semaphore-limit';
			readonly name: string;
			readonly size: number;
			/** The fewest permits with which the program ends as early as it can. */
			readonly enough: number;
	  }
	| {
			readonly kind: 'growing-queue';
			readonly name: string;
			readonly longest: number;
			readonly put: number;
			/** Items that nobody took. */
			readonly left: number;
	  }
	| {
			readonly kind: 'unused-permits';
			readonly name: string;
			readonly size: number;
			readonly used: number;
	  }
	| {
			readonly kind: 'idle-timeout';
			/** Seconds that it grants, and the most that was needed. */
			readonly delay: number;
			readonly longest: number;
			readonly times: number;
	  };

/** A fact of one run that the person may want to change. */
export type Finding = Common & Facts;
