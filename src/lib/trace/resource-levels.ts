import { bisectRight } from './derived/bisect';
import { leftOf, resources } from './derived/resources';
import { perTrace } from './derived/per-trace';
import { RESOURCES } from './kinds';
import type { Trace } from './trace';

/** How it stood with a resource over the whole run, at moments equally far apart. */
export interface Levels {
	readonly left: readonly number[]; // permits, places or items
	readonly line: readonly number[]; // tasks in line
	readonly mostLeft: number;
	readonly leastLeft: number;
	/** The longest line of all, however short it lasted. */
	readonly longestLine: number;
}

/** Moments at which it is looked: finer is not seen. */
export const MOMENTS = 160;

/** The levels of a resource, by its number; null if there is none. */
export function levelsOf(trace: Trace, id: number): Levels | null {
	const known = levels(trace);
	let found = known.get(id);
	if (found === undefined) known.set(id, (found = find(trace, id)));
	return found;
}

const levels = perTrace(() => new Map<number, Levels | null>());

function find(trace: Trace, id: number): Levels | null {
	const resource = resources(trace).find((one) => one.id === id);
	if (!resource) return null;
	const end = trace.time[trace.length - 1];
	// What is taken and given is the lock inside of it, of which its user knows nothing.
	const isBarrier = RESOURCES[trace.d[resource.index]] === 'barrier';
	const left: number[] = [];
	const line: number[] = [];
	for (let k = 0; k < MOMENTS; k++) {
		const index = bisectRight(trace.time, (k / (MOMENTS - 1)) * end) - 1;
		left.push(isBarrier ? 0 : leftOf(trace, resource, index));
		line.push(resource.waiters.count(index));
	}
	const moves = isBarrier ? [] : resource.moves.map((index) => trace.b[index]);
	const mostLeft = moves.reduce((most, n) => Math.max(most, n), Math.max(...left));
	const leastLeft = moves.reduce((least, n) => Math.min(least, n), Math.min(...left));
	return { left, line, mostLeft, leastLeft, longestLine: longest(resource.waiters) };
}

/** The most spans that are open at once. */
function longest({ start, end }: { start: Int32Array; end: Int32Array }): number {
	const ends = end.slice().sort();
	let most = 0;
	start.forEach((index, k) => (most = Math.max(most, k + 1 - bisectRight(ends, index))));
	return most;
}
