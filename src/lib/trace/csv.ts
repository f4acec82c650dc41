import { argumentsOf, taskNames } from './arguments';
import { lanes } from './intervals';
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

/** What each lane is in and for how long, as lines of a CSV file without line ends: a line an interval. */
export function* intervalsCsv(trace: Trace): Generator<string> {
	yield 'lane,name,coroutine,parent,state,label,start,end,seconds,line,place';
	const names = taskNames(trace);
	for (const { kind, name, coroutine, parent, intervals } of lanes(trace)) {
		for (const { state, label, start, end, line, place } of intervals) {
			yield [
				kind,
				field(name),
				field(coroutine),
				field(names[parent]),
				state,
				field(label),
				start,
				end,
				end - start,
				line || '',
				place || ''
			].join(',');
		}
	}
}

/** Quotes what needs it; a name that a spreadsheet would run as a formula is marked as text. */
function field(text: string): string {
	const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
