import { taskNames } from './arguments';
import { bisectRight } from './derived/bisect';
import { lives } from './derived/lives';
import { namesOf } from './derived/names';
import { perTrace } from './derived/per-trace';
import { isCancelRequested } from './derived/waits';
import { ENDINGS, KIND, type Ending, type Need } from './kinds';
import type { Trace } from './trace';
import { cyclesOf, waitsFor, type TaskWait } from './waits-for';

/** Tasks by name, and how many more there are. */
export interface Group {
	readonly names: readonly string[];
	readonly rest: number;
}

/** Tasks that wait at one line for one thing. */
export interface StuckWait {
	readonly who: Group;
	readonly line: number; // 0 = unknown
	/** What they wait for, where it is no task. */
	readonly thing: string;
	/** Of a resource: the call that nobody will make any more. */
	readonly needs: Need | null;
	/** The tasks for which they wait, or which hold the resource; may be none. */
	readonly whom: Group;
	/** How it stands with the holders, if that is all that is wrong: it is who waits, or they have ended. */
	readonly holders: 'itself' | 'ended' | 'others';
}

/** Who waits for whom in a program that can never go on, the cause or the cycle first. */
export interface Deadlock {
	readonly waits: readonly StuckWait[];
	/** Tasks that wait as well and are in none of `waits`. */
	readonly rest: number;
}

/** Waits that are told, and names in each; the rest is counted. */
const MOST_WAITS = 4;
const MOST_NAMES = 3;

/** How the deadlock stands with which the program ended; null if it did not end by one. */
export const deadlockOf: (trace: Trace) => Deadlock | null = perTrace((trace) => {
	if (endingOf(trace) !== 'deadlock') return null;
	const all = waitsFor(trace, trace.kind.lastIndexOf(KIND['program.end']));
	const cycles = cyclesOf(all);
	return tell(trace, cycles.length > 0 ? withHolders(all, cycles) : fromFirst(all));
});

/** Tasks that wait for one another in a ring while others may still run. */
export interface ClosedRing {
	/** Each waits for the next, the last for the first. */
	readonly ring: readonly TaskWait[];
	readonly told: Deadlock;
	/** The time in seconds at which a cancellation opens it; Infinity if nothing ever does. */
	readonly until: number;
}

/**
 * The deadlocks among the waits after event `index`, from the event on that closes each ring. Somebody
 * outside might still give what a ring waits for (anybody may release a semaphore), so only those rings
 * count which in this run nothing opens, or nothing but a cancellation.
 */
export function closedRings(
	trace: Trace,
	index: number,
	all: readonly TaskWait[] = waitsFor(trace, index)
): ClosedRing[] {
	return cyclesOf(all).flatMap((ring) => {
		const until = openedAt(trace, index, ring);
		return until === null ? [] : [{ ring, told: tell(trace, withHolders(all, [ring])), until }];
	});
}

/** When a cancellation opens the ring, in seconds; null if something else does or may. */
function openedAt(trace: Trace, index: number, ring: readonly TaskWait[]): number | null {
	const { first, start, end } = lives(trace);
	const ends = ring.map(
		({ task }) => end[bisectRight(start, index, first[task], first[task + 1]) - 1]
	);
	const at = Math.min(...ends);
	if (at === trace.length) {
		const isCut = ['limit', 'not-simulated'].includes(endingOf(trace) ?? 'limit');
		return isCut ? null : Infinity;
	}
	const { task } = ring[ends.indexOf(at)];
	return isCancelRequested(trace, task, at) ? trace.time[at] : null;
}

function endingOf(trace: Trace): Ending | null {
	const end = trace.kind.lastIndexOf(KIND['program.end']);
	return end < 0 ? null : ENDINGS[trace.a[end]];
}

function tell(trace: Trace, told: ReadonlySet<TaskWait>): Deadlock {
	const groups = [...grouped(told)].slice(0, MOST_WAITS);
	const tasks = groups.reduce((sum, group) => sum + group.length, 0);
	return { waits: groups.map((group) => describe(trace, group)), rest: told.size - tasks };
}

/** The waits of the cycles, then those of all others who hold their resources, down to the cause. */
function withHolders(all: readonly TaskWait[], cycles: readonly TaskWait[][]): Set<TaskWait> {
	const reached = new Set<TaskWait>();
	for (const cycle of cycles) {
		const within = new Set(cycle);
		follow(all, cycle, reached, (wait) => wait.needs === 'release' || !within.has(wait));
	}
	return reached;
}

/** The first task's wait, then those of whom it waits for, and so on to the cause; then the others. */
function fromFirst(all: readonly TaskWait[]): Set<TaskWait> {
	const reached = new Set<TaskWait>();
	for (const wait of all) if (!reached.has(wait)) follow(all, [wait], reached, () => true);
	return reached;
}

/** Adds to `reached` the waits `from` and, in breadth, those of the tasks to which a wait `leads`. */
function follow(
	all: readonly TaskWait[],
	from: readonly TaskWait[],
	reached: Set<TaskWait>,
	leads: (wait: TaskWait) => boolean
): void {
	const byTask = new Map(all.map((wait) => [wait.task, wait]));
	const seen = new Set<unknown>(); // many may wait for the same tasks
	const queue = [...from];
	for (const wait of queue) {
		reached.add(wait);
		if (!leads(wait) || seen.has(wait.whom)) continue;
		seen.add(wait.whom);
		for (const task of wait.whom.tasks) {
			const next = byTask.get(task);
			if (next && !reached.has(next)) queue.push(next);
		}
	}
}

/** Waits for the same thing at the same line, together where the first of them stands. */
function grouped(waits: Iterable<TaskWait>): Iterable<TaskWait[]> {
	const groups = new Map<string, TaskWait[]>();
	for (const wait of waits) {
		const key = `${wait.wait.on} ${wait.wait.target} ${wait.needs} ${wait.line}`;
		const group = groups.get(key);
		if (group) group.push(wait);
		else groups.set(key, [wait]);
	}
	return groups.values();
}

function describe(trace: Trace, group: readonly TaskWait[]): StuckWait {
	const { line, needs, wait, whom } = group[0];
	const { ended } = lives(trace);
	const { futures, resources } = namesOf(trace);
	const who = group.map(({ task }) => task);
	const thing = needs ? resources.get(wait.target) : futures.get(whom.futures[0] ?? wait.target);
	const isItself = who.length === 1 && whom.tasks.length === 1 && whom.tasks[0] === who[0];
	const haveEnded = whom.tasks.length > 0 && whom.tasks.every((task) => ended[task] < trace.length);
	return {
		who: named(trace, who),
		line,
		thing: thing || wait.label,
		needs,
		whom: named(trace, whom.tasks),
		holders: isItself ? 'itself' : haveEnded ? 'ended' : 'others'
	};
}

function named(trace: Trace, tasks: readonly number[]): Group {
	const names = tasks.slice(0, MOST_NAMES).map((task) => taskNames(trace)[task]);
	return { names, rest: tasks.length - names.length };
}
