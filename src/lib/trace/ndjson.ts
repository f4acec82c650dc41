import { argumentsOf, taskNames, type ArgumentValue } from './arguments';
import { ENDINGS, KIND, KIND_NAMES } from './kinds';
import type { Trace } from './trace';

export type NdjsonObject = Record<string, ArgumentValue>;

/** The sentence of a notice; given by whoever knows the language. */
export type NoticeMessage = (code: string, subject: string, line: number) => string;

/** The trace as the objects of an NDJSON file, one an event, and the line that says how it ended. */
export function* ndjson(trace: Trace, message: NoticeMessage): Generator<NdjsonObject> {
	const names = taskNames(trace);
	for (let i = 0; i < trace.length; i++) {
		const kind = trace.kind[i];
		const object: NdjsonObject = {
			seq: i,
			time: trace.time[i],
			iteration: trace.iteration[i],
			kind: KIND_NAMES[kind],
			task: trace.task[i] === 0 ? null : names[trace.task[i]],
			line: trace.line[i] || null,
			...argumentsOf(trace, i)
		};
		if (kind === KIND.notice) {
			object.message = message(trace.strings[trace.a[i]], trace.strings[trace.b[i]], trace.line[i]);
		}
		yield object;
	}
	yield { kind: 'end', time: trace.time[trace.length - 1] ?? 0, outcome: outcomeOf(trace) };
}

/** ok, deadlock, limit, not-simulated, or the type of the exception that ended the program. */
function outcomeOf(trace: Trace): string {
	const i = trace.kind.lastIndexOf(KIND['program.end']);
	if (i < 0) return 'limit';
	const ending = ENDINGS[trace.a[i]];
	if (ending !== 'error') return ending;
	return /^[\p{L}\p{N}_.]+/u.exec(trace.strings[trace.b[i]])?.[0] ?? 'Exception';
}
