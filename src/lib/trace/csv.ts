import { argumentsOf, taskNames } from './arguments';
import { KIND_NAMES } from './kinds';
import type { Trace } from './trace';

/** The trace as lines of a CSV file (RFC 4180), without line ends; the kind's arguments are JSON. */
export function* csv(trace: Trace): Generator<string> {
	yield 'seq,time,iteration,kind,task,line,arguments';
	const names = taskNames(trace);
	for (let i = 0; i < trace.length; i++) {
		yield [
			i,
			trace.time[i],
			trace.iteration[i],
			KIND_NAMES[trace.kind[i]],
			field(trace.task[i] === 0 ? '' : names[trace.task[i]]),
			trace.line[i] || '',
			field(JSON.stringify(argumentsOf(trace, i)))
		].join(',');
	}
}

/** Quotes what needs it; a name that a spreadsheet would run as a formula is marked as text. */
function field(text: string): string {
	const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
