import { resources, type Resource } from '../trace/derived/resources';
import { KIND, RESOURCES } from '../trace/kinds';
import { kept, type Case } from './case';
import { calls } from './code';
import type { Finding } from './finding';

const { 'resource.give': GIVE, 'resource.take': TAKE } = KIND;
/** A queue of fewer items, or filled at fewer moments, tells nothing about growth. */
const LEAST_LENGTH = 4;
const LEAST_MOMENTS = 4;

/** Queues without a bound that grew for as long as somebody put in, though somebody took out. */
export function growingQueues(given: Case): Finding[] {
	const { trace } = given;
	return resources(trace)
		.filter(({ index, size }) => RESOURCES[trace.d[index]] === 'queue' && size === 0)
		.flatMap((queue) => growing(given, queue) ?? []);
}

function growing(given: Case, { name, moves }: Resource): Finding | null {
	const { trace } = given;
	const puts = moves.filter((move) => trace.kind[move] === GIVE);
	const takes = moves.filter((move) => trace.kind[move] === TAKE);
	const last = puts.at(-1);
	if (last === undefined || takes.length === 0 || takes[0] > last) return null;
	if (new Set(puts.map((put) => trace.time[put])).size < LEAST_MOMENTS) return null;
	const lengths = puts.map((put) => trace.b[put]);
	const longest = Math.max(...quarters(lengths));
	if (longest < LEAST_LENGTH || lengths.at(-1)! < longest) return null;
	if (quarters(lengths).some((most, k, all) => k > 0 && most <= all[k - 1])) return null;
	const left = trace.b[moves.at(-1)!];
	const lag = trace.time[takes.at(-1)!] - trace.time[last];
	return {
		kind: 'growing-queue',
		line: trace.line[last],
		task: trace.task[last],
		index: last,
		seconds: left === 0 && lag > 0 ? lag : null,
		mend: bounded(given, name, new Set(takes.map((take) => trace.task[take])).size),
		name,
		longest,
		put: puts.length,
		left
	};
}

/** The most in each quarter of a list. */
function quarters(lengths: readonly number[]): number[] {
	return [0, 1, 2, 3].map((k) =>
		lengths
			.slice((k * lengths.length) / 4, ((k + 1) * lengths.length) / 4)
			.reduce((most, length) => Math.max(most, length), 0)
	);
}

/** The queue with a place for each of those that take from it. */
function bounded(given: Case, name: string, places: number) {
	const { program } = given;
	const made = calls(program).filter(({ call, statement }) => {
		const type = program.names.dotted(call.func);
		const isQueue = type !== undefined && /^asyncio\.(?:Lifo|Priority)?Queue$/.test(type);
		const target = statement.type === 'Assign' ? statement.targets[0] : null;
		return isQueue && target !== null && program.text.slice(target) === name;
	});
	if (made.length !== 1 || made[0].call.args.length + made[0].call.keywords.length > 0) return null;
	const from = made[0].call.end - 1;
	return kept(given.mend('maxsize', [{ from, to: from, insert: `maxsize=${places}` }]));
}
