import type { Lane } from '../trace/intervals';
import type { Axis } from './axis';
import { firstWhere } from '../trace/derived/bisect';
import { drawnAs, type LaneState } from './lane-state';

/** The states that take room on a lane, from the ground up: what moves first, what waits above it. */
export const STACKED = [
	'blocking',
	'running',
	'ready',
	'blocked',
	'suspended',
	'waiting'
] as const satisfies readonly LaneState[];

/** Rows of a sum: the width of each state in pixels at zoom 1, then how many steps and blocks begin. */
export const STEPS = STACKED.length;
export const BLOCKS = STEPS + 1;
export const SUM_ROWS = BLOCKS + 1;

const ROW = new Map<LaneState | null, number>(STACKED.map((state, row) => [state, row]));

/** The sums are kept before every so many intervals: the rest is added when asked for. */
const EVERY = 16;

/** How much of a lane's width each state has, to the left of any place; found without walking the whole lane. */
export class Widths {
	readonly #intervals: Lane['intervals'];
	readonly #kind: Lane['kind'];
	readonly #x: (index: number) => number;
	readonly #kept: Float64Array;

	private constructor({ kind, intervals }: Lane, axis: Axis, program: number) {
		this.#kind = kind;
		this.#intervals = intervals;
		this.#x = (index) => axis.position(index, program);
		const sum = new Float64Array(SUM_ROWS);
		this.#kept = new Float64Array(Math.ceil((intervals.length + 1) / EVERY) * SUM_ROWS);
		for (let i = 0; i < intervals.length; i++) {
			if (i % EVERY === 0) this.#kept.set(sum, (i / EVERY) * SUM_ROWS);
			this.#add(sum, i);
		}
	}

	/** Those of a lane on an axis, made once. */
	static of(lane: Lane, axis: Axis, program: number): Widths {
		let known = made.get(axis);
		if (!known) made.set(axis, (known = new WeakMap()));
		let found = known.get(lane);
		if (!found) known.set(lane, (found = new Widths(lane, axis, program)));
		return found;
	}

	/** Sets `into` to the sums left of x, which is in pixels at zoom 1; an interval is cut there. */
	upTo(x: number, into: Float64Array): void {
		const count = firstWhere(this.#intervals.length, 0, (i) => this.#startX(i) >= x);
		// The last of them may reach beyond x, so it is never taken from what was kept.
		const kept = Math.max(0, Math.floor((count - 1) / EVERY));
		into.set(this.#kept.subarray(kept * SUM_ROWS, (kept + 1) * SUM_ROWS));
		for (let i = kept * EVERY; i < count; i++) this.#add(into, i, x);
	}

	#startX(i: number): number {
		return this.#x(this.#intervals[i].startIndex);
	}

	#add(sum: Float64Array, i: number, until = Infinity): void {
		const { state, startIndex, endIndex } = this.#intervals[i];
		const drawn = drawnAs(this.#kind, state);
		const row = ROW.get(drawn);
		if (row === undefined) return;
		sum[row] += Math.min(until, this.#x(endIndex)) - this.#x(startIndex);
		if (drawn === 'blocking') sum[BLOCKS]++;
		else if (state === 'running') sum[STEPS]++;
	}
}
const made = new WeakMap<Axis, WeakMap<Lane, Widths>>();
