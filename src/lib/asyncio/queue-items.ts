import type { Interpreter } from '../python/run/interpreter';
import type { Value } from '../python/values/object';

/** An item in a queue. */
export interface Entry {
	readonly item: Value;
	/** The event that put it in, which tells it from its equals; 0: none did, since comparing it failed. */
	put: number;
}

/** What a queue keeps its items in. */
export interface Items {
	readonly length: number;
	put(vm: Interpreter, entry: Entry): void;
	/** Takes out the next; it is not empty. */
	get(vm: Interpreter): Entry;
	/** all, as CPython's repr shows them */
	list(): readonly Value[];
}

export class Fifo implements Items {
	#entries: (Entry | null)[] = [];
	#taken = 0;

	get length(): number {
		return this.#entries.length - this.#taken;
	}

	put(_vm: Interpreter, entry: Entry): void {
		this.#entries.push(entry);
	}

	get(): Entry {
		const entry = this.#entries[this.#taken]!;
		this.#entries[this.#taken++] = null;
		if (this.#taken > 32 && this.#taken * 2 > this.#entries.length) {
			this.#entries = this.#entries.slice(this.#taken);
			this.#taken = 0;
		}
		return entry;
	}

	list(): readonly Value[] {
		return this.#entries.slice(this.#taken).map((entry) => entry!.item);
	}
}

export class Lifo implements Items {
	readonly #entries: Entry[] = [];

	get length(): number {
		return this.#entries.length;
	}

	put(_vm: Interpreter, entry: Entry): void {
		this.#entries.push(entry);
	}

	get(): Entry {
		return this.#entries.pop()!;
	}

	list(): readonly Value[] {
		return this.#entries.map(({ item }) => item);
	}
}

/**
 * The least first, compared in the same order as CPython's heapq, since equals come out by that. As in
 * Modules/_heapqmodule.c entries change places in pairs: where a comparison raises, none is lost or there twice.
 */
export class Heap implements Items {
	readonly #entries: Entry[] = [];

	constructor(private readonly isLess: (vm: Interpreter, a: Value, b: Value) => boolean) {}

	get length(): number {
		return this.#entries.length;
	}

	/** `heapq.heappush` */
	put(vm: Interpreter, entry: Entry): void {
		this.#entries.push(entry);
		this.#siftDown(vm, 0, this.#entries.length - 1);
	}

	/** `heapq.heappop` */
	get(vm: Interpreter): Entry {
		const last = this.#entries.pop()!;
		if (this.#entries.length === 0) return last;
		const least = this.#entries[0]!;
		this.#entries[0] = last;
		this.#siftUp(vm, 0);
		return least;
	}

	list(): readonly Value[] {
		return this.#entries.map(({ item }) => item);
	}

	#siftDown(vm: Interpreter, start: number, from: number): void {
		const entries = this.#entries;
		const entry = entries[from]!;
		for (let place = from; place > start;) {
			const parent = (place - 1) >> 1;
			const above = entries[parent]!;
			if (!this.isLess(vm, entry.item, above.item)) break;
			entries[place] = above;
			entries[parent] = entry;
			place = parent;
		}
	}

	#siftUp(vm: Interpreter, from: number): void {
		const entries = this.#entries;
		const entry = entries[from]!;
		let place = from;
		for (let child = 2 * place + 1; child < entries.length; child = 2 * place + 1) {
			const right = child + 1;
			const [one, other] = [entries[child]!, entries[right]];
			if (other && !this.isLess(vm, one.item, other.item)) child = right;
			entries[place] = entries[child]!;
			entries[child] = entry;
			place = child;
		}
		this.#siftDown(vm, from, place);
	}
}
