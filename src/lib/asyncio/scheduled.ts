import type { TimerHandle } from './events';

/**
 * The timers in the order in which they come: a binary heap by deadline and, where deadlines are equal,
 * by the order in which they were set (CPython's heap leaves that open; a real clock never has equals).
 */
export class Scheduled {
	#heap: TimerHandle[] = [];

	get length(): number {
		return this.#heap.length;
	}

	get first(): TimerHandle | undefined {
		return this.#heap[0];
	}

	push(timer: TimerHandle): void {
		const heap = this.#heap;
		let i = heap.length;
		heap.push(timer);
		while (i > 0) {
			const parent = (i - 1) >> 1;
			if (!isBefore(timer, heap[parent]!)) break;
			heap[i] = heap[parent]!;
			i = parent;
		}
		heap[i] = timer;
	}

	pop(): TimerHandle | undefined {
		const heap = this.#heap;
		const first = heap[0];
		const last = heap.pop();
		if (last !== undefined && heap.length > 0) this.#sink(last, 0);
		return first;
	}

	/** Takes out the timers that were cancelled, wherever they stand. */
	dropCancelled(): void {
		this.#heap = this.#heap.filter((timer) => !timer.isCancelled);
		for (let i = (this.#heap.length >> 1) - 1; i >= 0; i--) this.#sink(this.#heap[i]!, i);
	}

	clear(): void {
		this.#heap = [];
	}

	#sink(timer: TimerHandle, from: number): void {
		const heap = this.#heap;
		let i = from;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= heap.length) break;
			if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
			if (!isBefore(heap[child]!, timer)) break;
			heap[i] = heap[child]!;
			i = child;
		}
		heap[i] = timer;
	}
}

const isBefore = (a: TimerHandle, b: TimerHandle) =>
	a.when < b.when || (a.when === b.when && a.id < b.id);
