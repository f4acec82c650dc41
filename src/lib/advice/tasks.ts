import { Writer } from '../blocks/bring';
import type { Change } from '../blocks/changes';
import type { Program } from '../blocks/program';
import { taskNames } from '../trace/arguments';
import { lives } from '../trace/derived/lives';
import { taskEvents } from '../trace/derived/task-events';
import { KIND, OUTCOMES, WAITS } from '../trace/kinds';
import { isTidying } from '../trace/totals';
import type { Trace } from '../trace/trace';
import type { Group } from '../trace/deadlock';
import { kept, type Case } from './case';
import { calls, type Place } from './code';
import type { Finding } from './finding';

const CANCELLED = OUTCOMES.indexOf('cancelled');
const FAILED = OUTCOMES.indexOf('failed');
const MOST_NAMES = 3;

/** Tasks by name, the first few of them. */
export function group(trace: Trace, tasks: readonly number[]): Group {
	const names = tasks.slice(0, MOST_NAMES).map((task) => taskNames(trace)[task]);
	return { names, rest: tasks.length - names.length };
}

/**
 * Tasks to which nobody holds: made by a statement that drops them, or kept in a name that nothing uses and cut
 * short by the program's end. The loop itself holds no task that waits.
 */
export function unkeptTasks(given: Case): Finding[] {
	const { program, trace } = given;
	const { created, ended } = lives(trace);
	const byLine = new Map<number, number[]>();
	for (let task = 1; task < created.length; task++) {
		if (created[task] < 0) continue;
		const line = trace.line[created[task]];
		const tasks = byLine.get(line);
		if (tasks) tasks.push(task);
		else byLine.set(line, [task]);
	}
	const awaited = awaitedTasks(trace);
	const mains = mainTasks(trace);
	const found: Finding[] = [];
	for (const place of calls(program)) {
		const starts = program.names.dotted(place.call.func);
		if (starts !== 'asyncio.create_task' && starts !== 'asyncio.ensure_future') continue;
		const name = keptAs(program, place);
		if (name === null) continue;
		const tasks = (byLine.get(program.text.lineOf(place.call.start)) ?? []).filter(
			(task) => hasWaited(trace, task) && !awaited.has(task)
		);
		// A failure that nobody saw is a finding of its own.
		const hasFailed = tasks.some(
			(task) => ended[task] < trace.length && trace.a[ended[task]] === FAILED
		);
		const cut = tasks.filter((task) => isCutShort(trace, task, mains));
		if (hasFailed || tasks.length === 0 || (name !== '' && cut.length === 0)) continue;
		const [task] = cut.length > 0 ? cut : tasks;
		found.push({
			kind: 'unkept-task',
			line: program.text.lineOf(place.call.start),
			task,
			index: created[task],
			seconds: null,
			mend: kept(given.mend('keep-task', keeping(program, place, name))),
			tasks: group(trace, tasks),
			cutShort: cut.length
		});
	}
	return found;
}

/** The name that is given to a task and used nowhere; '' if it gets none; null if somebody may hold to it. */
function keptAs(program: Program, { call, statement }: Place): string | null {
	if (statement.type === 'Expr') return statement.value === call ? '' : null;
	if (statement.type !== 'Assign' || statement.value !== call) return null;
	const [target, ...others] = statement.targets;
	if (others.length > 0 || target.type !== 'Name') return null;
	const { text, source } = program;
	const uses = text.tokens({ start: 0, end: source.length });
	return uses.filter((token) => token.text === target.id).length === 1 ? target.id : null;
}

/** Tasks that others awaited, alone or with others: who keeps no task may still find all of them. */
function awaitedTasks(trace: Trace): Set<number> {
	const found = new Set<number>();
	for (let i = 0; i < trace.length; i++) {
		if (trace.task[i] === 0) continue;
		if (trace.kind[i] === KIND['future.depends']) found.add(trace.b[i]);
		else if (trace.kind[i] === KIND['task.suspend'] && trace.a[i] === WAITS.indexOf('task'))
			found.add(trace.b[i]);
	}
	return found;
}

/** It gave up its turn, so that it could have been lost. */
function hasWaited(trace: Trace, task: number): boolean {
	const { first, index } = taskEvents(trace);
	for (let k = first[task]; k < first[task + 1]; k++)
		if (trace.kind[index[k]] === KIND['task.suspend']) return true;
	return false;
}

/** It was still under way when the program's own task had ended, and was cancelled or lost for that. */
function isCutShort(trace: Trace, task: number, mains: readonly number[]): boolean {
	const { created, ended } = lives(trace);
	if (ended[task] >= trace.length) return true;
	if (trace.a[ended[task]] !== CANCELLED) return false;
	const main = mains.findLast((one) => created[one] < created[task]) ?? -1;
	if (main < 0 || ended[main] >= ended[task]) return false;
	const { first, index } = taskEvents(trace);
	for (let k = first[task + 1] - 1; k >= first[task]; k--) {
		const i = index[k];
		if (trace.kind[i] === KIND['task.cancel']) return trace.a[i] === 0 && i > ended[main];
	}
	return false;
}

/** The tasks that code outside of every task made, such as `asyncio.run`. */
function mainTasks(trace: Trace): number[] {
	const { created } = lives(trace);
	return [...created.keys()].filter((task) => {
		const at = created[task];
		return at >= 0 && trace.a[at] === 0 && !isTidying(trace.strings[trace.c[at]]);
	});
}

/** The task gets a name, and is awaited at the end of the function that made it. */
function keeping(program: Program, { statement, within }: Place, name: string): Change[] {
	const last = within?.body.at(-1);
	if (!within?.isAsync || !last || !within.body.includes(statement)) return [];
	const { text } = program;
	const writer = new Writer(program, statement.start);
	const task = name || writer.unique('task');
	const margin = text.before(statement.start);
	if (margin.trim() !== '') return [];
	const awaiting = `await ${task}`;
	const naming: Change[] =
		name === '' ? [{ from: statement.start, to: statement.start, insert: `${task} = ` }] : [];
	if (last.type === 'Return') {
		const from = text.lineStart(text.lineOf(last.start));
		return [...naming, { from, to: from, insert: margin + awaiting + text.newline }];
	}
	const from = text.lineEnd(text.lineOf(last.end));
	return [...naming, { from, to: from, insert: text.newline + margin + awaiting }];
}
