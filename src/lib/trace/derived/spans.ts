import { bisectRight } from './bisect';

const LATER = 0x7fffffff;

/**
 * Things that are there from event `start[k]` until event `end[k]` (not included), in the order in
 * which they are to be listed. Finds those that are there at an index without visiting the others: a
 * binary tree over k holds, for each node, the earliest start and the latest end below it.
 */
export class Spans {
	readonly length: number;
	readonly #leaves: number;
	readonly #earliest: Int32Array;
	readonly #latest: Int32Array;
	#starts: Int32Array | null = null;
	#ends: Int32Array | null = null;

	constructor(
		readonly start: Int32Array,
		readonly end: Int32Array
	) {
		this.length = start.length;
		let leaves = 1;
		while (leaves < this.length) leaves *= 2;
		this.#leaves = leaves;
		this.#earliest = new Int32Array(2 * leaves).fill(LATER);
		this.#latest = new Int32Array(2 * leaves).fill(-1);
		this.#earliest.set(start, leaves);
		this.#latest.set(end, leaves);
		for (let node = leaves - 1; node > 0; node--) {
			const left = 2 * node;
			this.#earliest[node] = Math.min(this.#earliest[left], this.#earliest[left + 1]);
			this.#latest[node] = Math.max(this.#latest[left], this.#latest[left + 1]);
		}
	}

	/** How many are there after event `index`. */
	count(index: number): number {
		this.#starts ??= this.start.slice().sort();
		this.#ends ??= this.end.slice().sort();
		return bisectRight(this.#starts, index) - bisectRight(this.#ends, index);
	}

	/** Those among `from … to-1` that are there after event `index`, in order; at most `limit`. */
	open(index: number, limit = Infinity, from = 0, to = this.length): number[] {
		const found: number[] = [];
		const visit = (node: number, low: number, width: number): void => {
			if (low >= to || low + width <= from || found.length >= limit) return;
			if (this.#earliest[node] > index || this.#latest[node] <= index) return;
			if (width === 1) {
				found.push(low);
				return;
			}
			visit(2 * node, low, width / 2);
			visit(2 * node + 1, low + width / 2, width / 2);
		};
		if (this.length > 0) visit(1, 0, this.#leaves);
		return found;
	}
}

/** Collects spans while events are read in order: each key has at most one open at a time. */
export class SpanWriter {
	readonly start: number[] = [];
	readonly end: number[] = [];
	#open = new Map<number, number>();

	/** Opens a span for `key` at event `index`; its number is the order of opening. */
	begin(key: number, index: number): void {
		this.#open.set(key, this.start.length);
		this.start.push(index);
		this.end.push(-1);
	}

	/** Closes the open span of `key`, if there is one, and says which it was; else -1. */
	finish(key: number, index: number): number {
		const span = this.#open.get(key);
		if (span === undefined) return -1;
		this.#open.delete(key);
		this.end[span] = index;
		return span;
	}

	/** Ends what is still open where the loop that held it stopped, else at `length`. */
	close(stops: ArrayLike<number>, length: number): void {
		for (const span of this.#open.values()) {
			const stop = bisectRight(stops, this.start[span]);
			this.end[span] = stop < stops.length ? stops[stop] : length;
		}
		this.#open.clear();
	}
}
