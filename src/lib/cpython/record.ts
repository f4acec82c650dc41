/** What one run of a program did, at the level at which CPython and the simulator are compared. */
export interface RunRecord {
	/** in order: steps of tasks, printed lines, requests to cancel */
	readonly events: readonly RecordedEvent[];
	/** code and subject, in no order */
	readonly warnings: readonly (readonly [code: string, subject: string])[];
	/** 'ok', 'error', 'deadlock' or 'limit'; what was not simulated is 'not-simulated' */
	readonly ending: string;
	/** the exception, as the last line of a traceback, else empty */
	readonly value: string;
	/** seconds */
	readonly end: number;
}

/** Times are in seconds, passes count from 1; the name of no task is empty. */
export type RecordedEvent =
	| readonly [kind: 'step', pass: number, time: number, task: string, how: string]
	| readonly [kind: 'cancel', pass: number, time: number, task: string, by: string]
	| readonly [kind: 'print', time: number, task: string, text: string];
