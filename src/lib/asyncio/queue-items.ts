import { pop, push } from '../python/library/heap';
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

/** The least first, as heapq keeps them; equals come out by the order in which it compares. */
export class Heap implements Items {
	readonly #entries: Entry[] = [];

	constructor(private readonly isLess: (vm: Interpreter, a: Value, b: Value) => boolean) {}

	get length(): number {
		return this.#entries.length;
	}

	put(vm: Interpreter, entry: Entry): void {
		push(this.#entries, entry, (a, b) => this.isLess(vm, a.item, b.item));
	}

	get(vm: Interpreter): Entry {
		return pop(this.#entries, (a, b) => this.isLess(vm, a.item, b.item))!;
	}

	list(): readonly Value[] {
		return this.#entries.map(({ item }) => item);
	}
}
