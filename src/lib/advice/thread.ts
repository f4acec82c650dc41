import type { Change } from '../blocks/changes';
import { bisectRight } from '../trace/derived/bisect';
import { lives } from '../trace/derived/lives';
import { timeOf } from '../trace/intervals';
import { HOLDS } from '../trace/kinds';
import { TASK_STATES } from '../trace/life-cycle';
import type { Trace } from '../trace/trace';
import { kept, type Case } from './case';
import { argumentsText, calls, type Place } from './code';
import type { Finding } from './finding';

const COMPUTES = HOLDS.indexOf('computes');
/** Of a task in one of these states something is kept up; one that waits for another task loses nothing. */
const UNDER_WAY = ['created', 'ready', 'suspended', 'blocked'];

/** Holds of the loop's thread at one line of the program. */
interface Held {
	readonly line: number;
	readonly call: string;
	readonly computes: boolean;
	readonly task: number;
	readonly index: number;
	seconds: number;
	times: number;
	others: number;
}

/** Calls that hold the loop's thread while other tasks are under way. */
export function holdingThread(given: Case): Finding[] {
	const { trace } = given;
	const { holds } = lives(trace);
	const places = new Map<string, Held>();
	holds.start.forEach((index, k) => {
		const task = trace.task[index];
		const line = trace.line[index];
		const seconds = timeOf(trace, holds.end[k]) - trace.time[index];
		if (task === 0 || line === 0 || !(seconds > 0)) return;
		const computes = trace.a[index] === COMPUTES;
		const key = `${line} ${trace.b[index]} ${computes}`;
		let held = places.get(key);
		if (!held) {
			const call = trace.strings[trace.b[index]];
			held = { line, call, computes, task, index, seconds: 0, times: 0, others: 0 };
			places.set(key, held);
		}
		held.seconds += seconds;
		held.times += 1;
		if (held.others === 0) held.others = othersAt(trace, task, index);
	});
	return [...places.values()]
		.filter(({ others }) => others > 0)
		.map(({ computes, ...held }) => ({
			...held,
			kind: computes ? 'computing-on-loop' : 'blocking-call',
			mend: computes ? null : mended(given, held)
		}));
}

/** Tasks that are under way at an event beside the one that holds the thread. */
function othersAt(trace: Trace, holder: number, index: number): number {
	const { created, ended, first, start, state } = lives(trace);
	let others = 0;
	for (let task = 1; task < created.length && created[task] <= index; task++) {
		if (task === holder || ended[task] <= index) continue;
		const row = bisectRight(start, index, first[task], first[task + 1]) - 1;
		if (UNDER_WAY.includes(TASK_STATES[state[row]])) others += 1;
	}
	return others;
}

/** asyncio's own sleep, or else the call in a thread; of a plain function that blocks, wherever it is called. */
function mended(given: Case, { line, call }: { line: number; call: string }) {
	const { program } = given;
	const all = calls(program);
	const place = all.find((one) => isCalled(given, one, line, call));
	if (!place) return null;
	if (place.within?.isAsync) {
		if (program.names.dotted(place.call.func) === 'time.sleep' && importsAsyncio(given)) {
			const sleep = `await asyncio.sleep(${argumentsText(program, place.call)})`;
			return kept(given.mend('asyncio-sleep', [replaced(place, sleep)]));
		}
		return kept(given.mend('to-thread', [inThread(given, place)]));
	}
	const callers = all.filter(
		({ call: { func } }) => func.type === 'Name' && func.id === place.within?.name
	);
	if (callers.length === 0 || callers.some((one) => one.isAwaited || !one.within?.isAsync))
		return null;
	return kept(
		given.mend(
			'to-thread',
			callers.map((caller) => inThread(given, caller))
		)
	);
}

/** The call that the trace names by its function, or as it stands in the program. */
function isCalled(
	{ program }: Case,
	{ call, statement, isAwaited }: Place,
	line: number,
	text: string
) {
	if (isAwaited || program.text.lineOf(statement.start) > line) return false;
	if (program.text.lineOf(call.start) !== line) return false;
	return program.names.dotted(call.func) === text || program.text.slice(call) === text;
}

function importsAsyncio({ program }: Case): boolean {
	return program.module.body.some(
		(statement) =>
			statement.type === 'Import' &&
			statement.names.some(({ name, asname }) => name === 'asyncio' && asname === null)
	);
}

function inThread({ program }: Case, place: Place): Change {
	const rest = argumentsText(program, place.call).trim();
	const handed = [program.text.slice(place.call.func), ...(rest ? [rest] : [])];
	return replaced(place, `await asyncio.to_thread(${handed.join(', ')})`);
}

/** In brackets where the call is only a part of something. */
function replaced({ call, statement }: Place, code: string): Change {
	const isAll =
		(statement.type === 'Expr' || statement.type === 'Assign' || statement.type === 'Return') &&
		statement.value === call;
	return { from: call.start, to: call.end, insert: isAll ? code : `(${code})` };
}
