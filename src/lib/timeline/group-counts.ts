import type { Lane } from '../trace/intervals';
import { firstWhere } from '../trace/derived/bisect';
import { drawnAs } from './lane-state';
import { BLOCKS, STACKED, STEPS, SUM_ROWS } from './widths';

/** After the rows of a lane's sums: how many tasks have failed so far. */
export const FAILED = SUM_ROWS;
export const COUNT_ROWS = FAILED + 1;

/** The counts are kept before every so many changes: the rest is added when asked for. */
const EVERY = 64;

/** How many lanes of a group are in each state after any event, and how many steps, blocks and failures began. */
export class GroupCounts {
	readonly #index: Int32Array;
	/** The row that changes, and by how much: row × 2 if it grows, one more if it falls. */
	readonly #change: Uint8Array;
	readonly #kept: Int32Array;

	private constructor(lanes: readonly Lane[]) {
		const changes: number[] = [];
		const add = (index: number, row: number, isFall: boolean) =>
			changes.push(index * CODES + row * 2 + Number(isFall));
		for (const lane of lanes) {
			for (const { state, startIndex, endIndex } of lane.intervals) {
				const drawn = drawnAs(lane.kind, state);
				const row = STACKED.findIndex((one) => one === drawn);
				if (row < 0) continue;
				add(startIndex, row, false);
				add(endIndex, row, true);
				if (drawn === 'blocking') add(startIndex, BLOCKS, false);
				else if (drawn === 'running') add(startIndex, STEPS, false);
			}
			if (lane.outcome === 'failed') add(lane.endIndex, FAILED, false);
		}
		const sorted = Float64Array.from(changes).sort();
		this.#index = Int32Array.from(sorted, (change) => Math.floor(change / CODES));
		this.#change = Uint8Array.from(sorted, (change) => change % CODES);
		this.#kept = new Int32Array(Math.ceil((sorted.length + 1) / EVERY) * COUNT_ROWS);
		const sum = new Float64Array(COUNT_ROWS);
		for (let i = 0; i <= sorted.length; i++) {
			if (i % EVERY === 0) this.#kept.set(sum, (i / EVERY) * COUNT_ROWS);
			if (i < sorted.length) this.#add(sum, i);
		}
	}

	/** Those of a group of lanes, made once. */
	static of(lanes: readonly Lane[]): GroupCounts {
		let found = made.get(lanes);
		if (!found) made.set(lanes, (found = new GroupCounts(lanes)));
		return found;
	}

	/** Sets `into` to the counts after event `index`. */
	after(index: number, into: Float64Array): void {
		const count = firstWhere(this.#index.length, 0, (i) => this.#index[i] > index);
		const kept = Math.floor(count / EVERY);
		into.set(this.#kept.subarray(kept * COUNT_ROWS, (kept + 1) * COUNT_ROWS));
		for (let i = kept * EVERY; i < count; i++) this.#add(into, i);
	}

	#add(sum: Float64Array, i: number): void {
		sum[this.#change[i] >> 1] += this.#change[i] & 1 ? -1 : 1;
	}
}
const CODES = COUNT_ROWS * 2;
const made = new WeakMap<readonly Lane[], GroupCounts>();
