import { taskNames } from '../trace/arguments';
import { lives } from '../trace/derived/lives';
import { timeOf } from '../trace/intervals';
import { KIND, OUTCOMES } from '../trace/kinds';
import type { Change } from '../blocks/changes';
import { kept, type Case } from './case';
import { calls } from './code';
import type { Finding } from './finding';
import { group } from './tasks';

const { 'future.create': CREATE, 'future.depends': DEPENDS, 'future.end': END } = KIND;
const FAILED = OUTCOMES.indexOf('failed');

/** A gather of the program. */
interface Gather {
	readonly index: number; // its future.create
	readonly tasks: number[];
}

/** A `gather` that failed with one of its tasks, while the others ran on. */
export function runningOn(given: Case): Finding[] {
	const { trace } = given;
	const { ended } = lives(trace);
	const gathers = new Map<number, Gather>();
	const found: Finding[] = [];
	for (let i = 0; i < trace.length; i++) {
		const future = trace.a[i];
		if (trace.kind[i] === CREATE && trace.strings[trace.b[i]] === 'gather' && trace.task[i] > 0)
			gathers.set(future, { index: i, tasks: [] });
		else if (trace.kind[i] === DEPENDS && trace.b[i] > 0)
			gathers.get(future)?.tasks.push(trace.b[i]);
		else if (trace.kind[i] === END && trace.b[i] === FAILED) {
			const gather = gathers.get(future);
			const siblings = gather?.tasks.filter((task) => ended[task] > i) ?? [];
			const failed = gather?.tasks.findLast(
				(task) => ended[task] < i && trace.a[ended[task]] === FAILED
			);
			if (!gather || !failed || siblings.length === 0) continue;
			const until = Math.max(...siblings.map((task) => timeOf(trace, ended[task])));
			const seconds = until - trace.time[i];
			if (!(seconds > 0)) continue;
			const line = trace.line[gather.index];
			found.push({
				kind: 'siblings-run-on',
				line,
				task: failed,
				index: ended[failed],
				seconds,
				mend: kept(given.mend('return-exceptions', returning(given, line))),
				failed: taskNames(trace)[failed],
				exception: trace.strings[trace.b[ended[failed]]],
				siblings: group(trace, siblings)
			});
		}
	}
	return found;
}

function returning({ program }: Case, line: number): Change[] {
	const { text } = program;
	const place = calls(program).find(
		({ call }) =>
			text.lineOf(call.start) === line && program.names.dotted(call.func) === 'asyncio.gather'
	);
	if (!place || place.call.keywords.length > 0) return [];
	const last = place.call.args.at(-1);
	if (!last) return [];
	// Of `*(…)` the last token may be a bracket: the option goes before the call's own.
	const tokens = text.tokens({ start: last.end, end: place.call.end });
	const comma = tokens.find((token) => token.text === ',');
	const from = comma?.end ?? place.call.end - 1;
	return [
		{ from, to: from, insert: `${comma ? '' : ','} return_exceptions=True${comma ? ',' : ''}` }
	];
}
