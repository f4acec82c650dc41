import type { Need } from '../trace/kinds';
import type { NativeBody } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { isInstanceOf } from '../python/values/exceptions';
import { cancelledError } from './exceptions';
import { Future } from './futures';
import type { LoopBound } from './mixins';
import type { Shown } from './resource';

/** A future in the line of a lock, semaphore …, and the task that stands there. */
export class Waiter extends Future {
	readonly task = this.loop.currentTask?.number ?? 0;
	isInLine = false;
	before: Waiter | null = null;
	behind: Waiter | null = null;
}

/**
 * The line of those who wait, first come first (CPython: a deque of futures). It is linked, so that
 * to leave it costs the same at every place.
 */
export class Waiters {
	length = 0;
	first: Waiter | null = null;
	#last: Waiter | null = null;

	constructor(
		private readonly resource: Shown,
		/** the call that serves the first */
		private readonly needs: Need,
		readonly bound: LoopBound
	) {}

	/** Puts a new future at the end of the line. @throws PyException RuntimeError on another loop than before */
	join<Place extends Waiter = Waiter>(
		vm: Interpreter,
		waiter = new Waiter(this.bound.getLoop(vm)) as Place
	): Place {
		waiter.isInLine = true;
		waiter.before = this.#last;
		if (this.#last) this.#last.behind = waiter;
		else this.first = waiter;
		this.#last = waiter;
		this.length++;
		this.resource.wait(vm, waiter, this.length, this.needs);
		return waiter;
	}

	remove(waiter: Waiter): void {
		if (!waiter.isInLine) return;
		const { before, behind } = waiter;
		if (before) before.behind = behind;
		else this.first = behind;
		if (behind) behind.before = before;
		else this.#last = before;
		waiter.isInLine = false;
		waiter.before = waiter.behind = null;
		this.length--;
	}

	/** Takes out the first; null: nobody is there. */
	shift(): Waiter | null {
		const { first } = this;
		if (first) this.remove(first);
		return first;
	}

	/** The first who is not served nor cancelled. */
	get firstPending(): Waiter | null {
		let waiter = this.first;
		while (waiter?.isDone()) waiter = waiter.behind;
		return waiter;
	}

	/** Whether nobody stands here who was not cancelled. */
	get isAllCancelled(): boolean {
		let waiter = this.first;
		while (waiter?.isCancelled) waiter = waiter.behind;
		return waiter === null;
	}

	/** Stands in line until served. @throws PyException CancelledError, or that of {@link join} */
	*stand(vm: Interpreter): NativeBody {
		const waiter = this.join(vm);
		try {
			return yield waiter;
		} catch (thrown) {
			const exc = vm.asException(thrown);
			if (isInstanceOf(exc, cancelledError)) this.resource.leave(vm);
			throw exc;
		} finally {
			this.remove(waiter);
		}
	}
}
