import type { Change } from '../blocks/changes';
import { bisectRight } from '../trace/derived/bisect';
import { resources, type Resource } from '../trace/derived/resources';
import { timeOf } from '../trace/intervals';
import { KIND, RESOURCES } from '../trace/kinds';
import type { Trace } from '../trace/trace';
import { kept, type Case } from './case';
import { calls } from './code';
import type { Finding } from './finding';
import { stretches } from './locks';
import { isSooner } from './places';

/** A semaphore of which this share of the time of its use somebody stood in line is the limit. */
const MOSTLY = 0.5;

/** Semaphores that never kept anybody waiting with permits to spare, and those that always did. */
export function semaphores(given: Case): Finding[] {
	const { trace } = given;
	return resources(trace)
		.filter(({ index }) => RESOURCES[trace.d[index]] === 'semaphore')
		.flatMap((one) => (one.waiting.length === 0 ? unused(trace, one) : limiting(given, one)) ?? []);
}

function unused(trace: Trace, { name, size, moves, index }: Resource): Finding | null {
	const taken = moves.find((move) => trace.kind[move] === KIND['resource.take']);
	if (taken === undefined) return null;
	const least = moves.reduce((least, move) => Math.min(least, trace.b[move]), size);
	if (least < 1) return null;
	return {
		kind: 'unused-permits',
		line: trace.line[index],
		task: trace.task[taken],
		index: taken,
		seconds: null,
		mend: null,
		name,
		size,
		used: size - least
	};
}

function limiting(given: Case, semaphore: Resource): Finding | null {
	const { trace } = given;
	const { name, size, moves, waiters, holders } = semaphore;
	const lines = stretches(trace, semaphore);
	const waited = lines.reduce((sum, [from, to]) => sum + to - from, 0);
	const used = timeOf(trace, moves.at(-1)!) - trace.time[moves[0]];
	if (!(waited > 0) || waited < MOSTLY * used) return null;
	const most = mostAtOnce(waiters.start, waiters.end) + mostAtOnce(holders.start, holders.end);
	const tried = new Map<number, ReturnType<typeof withSize>>();
	const attempt = (permits: number) => {
		if (!tried.has(permits)) tried.set(permits, withSize(given, semaphore, permits));
		return tried.get(permits) ?? null;
	};
	const best = attempt(most);
	if (!best || !isSooner(best.end, given.end)) return null;
	let [low, high] = [size + 1, most];
	while (low < high) {
		const middle = (low + high) >> 1;
		const mend = attempt(middle);
		if (mend && !isSooner(best.end, mend.end)) high = middle;
		else low = middle + 1;
	}
	const mend = attempt(high);
	if (!mend) return null;
	return {
		kind: 'semaphore-limit',
		line: trace.line[waiters.start[0]],
		task: semaphore.waiting[0],
		index: waiters.start[0],
		seconds: given.end - mend.end,
		mend: kept(mend),
		name,
		size,
		enough: high
	};
}

/** The most spans that are open at once. */
function mostAtOnce(start: Int32Array, end: Int32Array): number {
	const ends = end.slice().sort();
	return start
		.slice()
		.sort()
		.reduce((most, index, k) => Math.max(most, k + 1 - bisectRight(ends, index)), 0);
}

/** The program with another number of permits, where exactly one place in the text makes that semaphore. */
function withSize(given: Case, { name, size }: Resource, permits: number) {
	const argument =
		sizeOf(given, 'asyncio.Semaphore', name) ?? sizeOf(given, 'asyncio.BoundedSemaphore', name);
	if (argument?.type !== 'Constant' || argument.value.kind !== 'int') return null;
	if (argument.value.value !== size) return null;
	const { start, end } = argument;
	const change: Change = { from: start, to: end, insert: String(permits) };
	return given.mend('permits', [change]);
}

function sizeOf({ program }: Case, type: string, name: string) {
	const made = calls(program).filter(({ call }) => program.names.dotted(call.func) === type);
	const named = made.filter(({ statement }) => {
		if (statement.type !== 'Assign' && statement.type !== 'AnnAssign') return false;
		const target = statement.type === 'Assign' ? statement.targets[0] : statement.target;
		return program.text.slice(target) === name;
	});
	const places = named.length > 0 ? named : made;
	return places.length === 1 ? (places[0].call.args[0] ?? null) : null;
}
