/**
 * A trace: an append-only table of events in columns, one typed array each, and one table of strings.
 * It is plain data, so it crosses from the worker without a copy, and everything the page shows is
 * derived from (trace, index). The columns are as long as `length` once the recorder has finished.
 */
export interface Trace {
	readonly length: number;
	readonly time: Float64Array; // seconds since the program began
	readonly iteration: Int32Array; // pass of the loop, 0 before the first
	readonly kind: Uint8Array; // index into KIND_NAMES
	readonly task: Int32Array; // 1 = the first task created, 0 = none
	readonly line: Int32Array; // 1 = first line, 0 = none
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly c: Int32Array;
	readonly d: Int32Array;
	readonly x: Float64Array; // seconds, NaN = none
	readonly strings: readonly string[]; // strings[0] is ''
}

/** The columns in the order in which they are written; also what is transferred between threads. */
export const COLUMNS = [
	'time',
	'iteration',
	'kind',
	'task',
	'line',
	'a',
	'b',
	'c',
	'd',
	'x'
] as const;
