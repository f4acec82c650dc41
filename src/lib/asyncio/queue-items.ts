import type { Interpreter } from '../python/run/interpreter';
import type { Value } from '../python/values/object';

/** What a queue keeps its items in. */
export interface Items {
	readonly length: number;
	put(vm: Interpreter, item: Value): void;
	/** Takes out the next; it is not empty. */
	get(vm: Interpreter): Value;
	/** all, as CPython's repr shows them */
	list(): readonly Value[];
}

export class Fifo implements Items {
	#items: Value[] = [];
	#taken = 0;

	get length(): number {
		return this.#items.length - this.#taken;
	}

	put(_vm: Interpreter, item: Value): void {
		this.#items.push(item);
	}

	get(): Value {
		const item = this.#items[this.#taken]!;
		this.#items[this.#taken++] = null;
		if (this.#taken > 32 && this.#taken * 2 > this.#items.length) {
			this.#items = this.#items.slice(this.#taken);
			this.#taken = 0;
		}
		return item;
	}

	list(): readonly Value[] {
		return this.#items.slice(this.#taken);
	}
}

export class Lifo implements Items {
	readonly #items: Value[] = [];

	get length(): number {
		return this.#items.length;
	}

	put(_vm: Interpreter, item: Value): void {
		this.#items.push(item);
	}

	get(): Value {
		return this.#items.pop()!;
	}

	list(): readonly Value[] {
		return this.#items;
	}
}

/** The least first, compared in the same order as CPython's heapq, since equals come out by that. */
export class Heap implements Items {
	readonly #items: Value[] = [];

	constructor(private readonly isLess: (vm: Interpreter, a: Value, b: Value) => boolean) {}

	get length(): number {
		return this.#items.length;
	}

	/** `heapq.heappush` */
	put(vm: Interpreter, item: Value): void {
		this.#items.push(item);
		this.#siftDown(vm, 0, this.#items.length - 1);
	}

	/** `heapq.heappop` */
	get(vm: Interpreter): Value {
		const last = this.#items.pop()!;
		if (this.#items.length === 0) return last;
		const least = this.#items[0]!;
		this.#items[0] = last;
		this.#siftUp(vm, 0);
		return least;
	}

	list(): readonly Value[] {
		return this.#items;
	}

	#siftDown(vm: Interpreter, start: number, from: number): void {
		const items = this.#items;
		const item = items[from]!;
		let place = from;
		while (place > start) {
			const parent = (place - 1) >> 1;
			if (!this.isLess(vm, item, items[parent]!)) break;
			items[place] = items[parent]!;
			place = parent;
		}
		items[place] = item;
	}

	#siftUp(vm: Interpreter, from: number): void {
		const items = this.#items;
		const item = items[from]!;
		let place = from;
		for (let child = 2 * place + 1; child < items.length; child = 2 * place + 1) {
			const right = child + 1;
			if (right < items.length && !this.isLess(vm, items[child]!, items[right]!)) child = right;
			items[place] = items[child]!;
			place = child;
		}
		items[place] = item;
		this.#siftDown(vm, from, place);
	}
}
