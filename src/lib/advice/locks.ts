import { bisectRight } from '../trace/derived/bisect';
import { lives } from '../trace/derived/lives';
import { resources, type Resource } from '../trace/derived/resources';
import { timeOf } from '../trace/intervals';
import { KIND, RESOURCES } from '../trace/kinds';
import { TASK_STATES } from '../trace/life-cycle';
import type { Trace } from '../trace/trace';
import type { Case } from './case';
import type { Finding } from './finding';

const AWAY = ['suspended', 'waiting', 'blocked'];

/** Locks that were held by a task that waited, while others stood in line; a deadlock says more by itself. */
export function heldLocks({ trace, run }: Case): Finding[] {
	if (run.ending === 'deadlock') return [];
	return resources(trace)
		.filter(({ index }) => RESOURCES[trace.d[index]] === 'lock')
		.flatMap((lock) => heldLock(trace, lock) ?? []);
}

function heldLock(trace: Trace, lock: Resource): Finding | null {
	const line = stretches(trace, lock);
	if (line.length === 0) return null;
	const byPlace = new Map<number, { index: number; seconds: number }>(); // by line of the wait
	let seconds = 0;
	lock.holders.start.forEach((start, span) => {
		const task = lock.holding[span];
		for (const wait of awayOf(trace, task, start, lock.holders.end[span])) {
			const shared = overlap(line, trace.time[wait.from], timeOf(trace, wait.to));
			if (!(shared > 0)) continue;
			seconds += shared;
			const place = byPlace.get(trace.line[wait.from]);
			if (place) place.seconds += shared;
			else byPlace.set(trace.line[wait.from], { index: wait.from, seconds: shared });
		}
	});
	if (!(seconds > 0)) return null;
	const [most] = [...byPlace.values()].sort((p, q) => q.seconds - p.seconds);
	const waiters = new Set(
		lock.waiting.filter(
			(_, span) => timeOf(trace, lock.waiters.end[span]) > trace.time[lock.waiters.start[span]]
		)
	);
	return {
		kind: 'lock-held',
		line: trace.line[most.index],
		task: trace.task[most.index],
		index: most.index,
		seconds,
		mend: null,
		name: lock.name,
		waiters: waiters.size,
		label: trace.strings[trace.c[most.index]]
	};
}

/** When somebody stood in line, in seconds: stretches that neither overlap nor touch, in order. */
export function stretches(trace: Trace, { waiters }: Resource): [from: number, to: number][] {
	const found: [number, number][] = [];
	waiters.start.forEach((start, span) => {
		const from = trace.time[start];
		const to = timeOf(trace, waiters.end[span]);
		const last = found.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else if (to > from) found.push([from, to]);
	});
	return found;
}

/** For how long some of the stretches last between two moments. */
function overlap(line: readonly [number, number][], from: number, to: number): number {
	let sum = 0;
	for (const [start, end] of line) {
		if (start >= to) break;
		sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
	}
	return sum;
}

/** The waits of a task between two events, each with the event that begins and the one that ends it. */
function* awayOf(trace: Trace, task: number, from: number, to: number) {
	const { first, start, end, state } = lives(trace);
	if (task === 0) return;
	let row = bisectRight(start, from, first[task], first[task + 1]);
	for (; row < first[task + 1] && start[row] < to; row++) {
		const isAway = AWAY.includes(TASK_STATES[state[row]]);
		if (isAway && trace.kind[start[row]] === KIND['task.suspend'])
			yield { from: start[row], to: Math.min(end[row], to) };
	}
}
