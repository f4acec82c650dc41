import type { Handle } from './events';

/** The ready queue: first in, first out, in a ring that doubles when it is full. */
export class ReadyQueue {
	length = 0;
	#ring: (Handle | undefined)[] = new Array<Handle | undefined>(64);
	#head = 0;

	push(handle: Handle): void {
		if (this.length === this.#ring.length) this.#grow();
		this.#ring[(this.#head + this.length++) & (this.#ring.length - 1)] = handle;
	}

	/** Takes the first out; undefined: it is empty. */
	shift(): Handle | undefined {
		if (this.length === 0) return undefined;
		const handle = this.#ring[this.#head];
		this.#ring[this.#head] = undefined;
		this.#head = (this.#head + 1) & (this.#ring.length - 1);
		this.length--;
		return handle;
	}

	clear(): void {
		while (this.shift());
	}

	#grow(): void {
		const old = this.#ring;
		const ring = new Array<Handle | undefined>(old.length * 2);
		for (let i = 0; i < this.length; i++) ring[i] = old[(this.#head + i) & (old.length - 1)];
		this.#ring = ring;
		this.#head = 0;
	}
}
