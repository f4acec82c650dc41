import { bisectRight } from './derived/bisect';
import { cycles, type Graph } from './derived/cycles';
import { lives } from './derived/lives';
import { perTrace } from './derived/per-trace';
import { resources } from './derived/resources';
import { lineOf } from './derived/running-line';
import { awaited, joinedAt, waitingOf, type Suspension } from './derived/waits';
import { NEEDS, type Need } from './kinds';
import type { Trace } from './trace';

/** Who can end a wait. Tasks that wait for the same thing share one and the same object. */
interface Whom {
	/** Tasks, none twice: those that are awaited and have not ended, or the holders of a resource. */
	readonly tasks: readonly number[];
	/** Futures that are awaited and depend on no task that is known. */
	readonly futures: readonly number[];
}

/** A task that waits: an arrow, or several, in the graph of who waits for whom. */
export interface TaskWait {
	readonly task: number;
	readonly line: number; // where it waits, 0 = unknown
	readonly wait: Suspension;
	readonly needs: Need | null; // of a resource: the call that serves it
	readonly whom: Whom;
}

const NOBODY: Whom = { tasks: [], futures: [] };

const resourceOf = perTrace((trace) => new Map(resources(trace).map((of) => [of.id, of])));

/** Every task that waits after event `index` for something other than its turn or the time, by number. */
export function waitsFor(trace: Trace, index: number): TaskWait[] {
	const { tasks, created, ended, first, start } = lives(trace);
	const known = new Map<string, Whom>(); // by what is waited for
	const found: TaskWait[] = [];
	for (let task = 1; task <= tasks && created[task] <= index; task++) {
		if (ended[task] <= index) continue;
		const suspend = start[bisectRight(start, index, first[task], first[task + 1]) - 1];
		const wait = waitingOf(trace, suspend);
		if (!wait || ['turn', 'sleep', 'io', 'job'].includes(wait.on)) continue;
		const joined = joinedAt(trace, suspend);
		const needs = joined < 0 ? null : NEEDS[trace.c[joined]];
		const key = `${wait.on} ${wait.target} ${needs}`;
		let whom = known.get(key);
		if (!whom) known.set(key, (whom = whomOf(trace, wait, needs, index)));
		found.push({ task, line: lineOf(trace, task, index), wait, needs, whom });
	}
	return found;
}

function whomOf(trace: Trace, wait: Suspension, needs: Need | null, index: number): Whom {
	if (wait.on !== 'resource') return awaited(trace, wait, index);
	if (needs !== 'release') return NOBODY;
	const resource = resourceOf(trace).get(wait.target);
	if (!resource) return NOBODY;
	const holders = resource.holders.open(index).map((span) => resource.holding[span]);
	return { tasks: [...new Set(holders)].filter((task) => task > 0), futures: [] };
}

/**
 * The cycles among the waits, one for each group of tasks that all lead to one another: each task waits
 * for the next one, the last for the first. The smallest first; each begins with its lowest task.
 */
export function cyclesOf(waits: readonly TaskWait[]): TaskWait[][] {
	// The nodes are the waits and, behind them, whom several may share: so the graph stays small.
	const nodeOf = new Map<number, number>(waits.map(({ task }, node) => [task, node]));
	const shared = [...new Set(waits.map(({ whom }) => whom))];
	const placeOf = new Map(shared.map((whom, place) => [whom, waits.length + place]));
	const next: Graph = [
		...waits.map(({ whom }) => [placeOf.get(whom)!]),
		...shared.map(({ tasks }) => tasks.flatMap((task) => nodeOf.get(task) ?? []))
	];
	return cycles(next).map((cycle) => cycle.flatMap((node) => waits[node] ?? []));
}
