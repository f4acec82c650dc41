/** What a {@link LinkedList} holds; each object can be in one list. */
export interface Linked<T> {
	isLinked: boolean;
	before: T | null;
	behind: T | null;
}

/**
 * Objects in the order in which they were added. Unlike a Set it allocates nothing, which counts where
 * every coroutine and every task of a run enters and leaves.
 */
export class LinkedList<T extends Linked<T>> {
	first: T | null = null;
	#last: T | null = null;

	add(item: T): void {
		item.isLinked = true;
		item.before = this.#last;
		if (this.#last) this.#last.behind = item;
		else this.first = item;
		this.#last = item;
	}

	/** Does nothing where `item` is not in the list. */
	delete(item: T): void {
		if (!item.isLinked) return;
		const { before, behind } = item;
		if (before) before.behind = behind;
		else this.first = behind;
		if (behind) behind.before = before;
		else this.#last = before;
		item.isLinked = false;
		item.before = item.behind = null;
	}

	*[Symbol.iterator](): Generator<T, void, void> {
		for (let item = this.first; item; item = item.behind) yield item;
	}
}
