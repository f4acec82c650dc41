import { nativeCoroutine, type NativeBody, type PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import {
	error,
	PyException,
	stopAsyncIteration,
	timeoutError,
	typeError
} from '../python/values/exceptions';
import { toArray } from '../python/values/iteration';
import { PyIterator } from '../python/values/iterator';
import { typeOf, type PyType, type Value } from '../python/values/object';
import { isAwaitable } from './awaitables';
import { ensureFuture } from './ensure-future';
import { getEventLoop, NativeTimer, type Handle } from './events';
import { Future, NativeCallback } from './futures';
import { announceDependencies } from './gather';
import { libraryType } from '../python/library/library-type';
import { Fifo } from './queue-items';
import { Queue, queueType } from './queues';
import { ShownAsFuture } from './resource';
import { deadline, toSeconds, unsupportedSum } from './seconds';

/** What `as_completed` returns, for `for` and for `async for` (CPython: tasks._AsCompletedIterator). */
class AsCompletedIterator extends PyIterator {
	override get cls(): PyType {
		return asCompletedIteratorType;
	}
	readonly #done: Queue;
	readonly #todo: Set<Future>;
	readonly #callback: NativeCallback;
	#timer: Handle | null = null;
	#left: number;

	constructor(
		private readonly vm: Interpreter,
		awaitables: readonly Value[],
		timeout: Value
	) {
		super();
		const loop = getEventLoop(vm);
		const futures = [...new Set(awaitables)].map((item) => ensureFuture(vm, item, loop));
		this.#todo = new Set(futures);
		this.#left = this.#todo.size;
		const shown = new Future(loop); // whom those who wait are shown to wait for
		shown.announce('as_completed', 'as_completed');
		announceDependencies(shown.waitTarget, this.#todo);
		this.#done = new Queue(queueType, new Fifo(), new ShownAsFuture(shown));
		this.#callback = new NativeCallback(loop.recorder.string('_handle_completion'), (future) =>
			this.#handleCompletion(future)
		);
		for (const future of this.#todo) future.addDoneCallback(this.#callback);
		if (this.#todo.size > 0 && timeout !== null)
			this.#timer = loop.callAt(
				new NativeTimer(
					loop,
					loop.recorder.string('_handle_timeout'),
					deadline(loop.time(), toSeconds(timeout, unsupportedSum)),
					() => this.#handleTimeout()
				)
			);
	}

	/** `__next__`: a coroutine with the result of the next to be done */
	override next(): Value | undefined {
		if (this.#left === 0) return undefined;
		this.#left--;
		return nativeCoroutine(this.vm, '_AsCompletedIterator._wait_for_one', this.#waitForOne(true));
	}

	/** `__anext__` */
	nextAwaitable(): PyCoroutine {
		return nativeCoroutine(this.vm, '_AsCompletedIterator.__anext__', this.#nextBody());
	}

	*#nextBody(): NativeBody {
		if (this.#left === 0) throw new PyException(stopAsyncIteration, []);
		this.#left--;
		return yield* this.#waitForOne(false);
	}

	*#waitForOne(resolve: boolean): NativeBody {
		const future = yield* this.#done.get(this.vm);
		if (!(future instanceof Future)) throw new PyException(timeoutError, []);
		return resolve ? future.result() : future;
	}

	#handleTimeout(): void {
		for (const future of this.#todo) {
			future.removeDoneCallback((callback) => callback === this.#callback);
			this.#done.putNowait(this.vm, null);
		}
		this.#todo.clear();
	}

	#handleCompletion(future: Future): void {
		if (this.#todo.size === 0) return; // the timeout was first
		this.#todo.delete(future);
		this.#done.putNowait(this.vm, future);
		if (this.#todo.size === 0) this.#timer?.cancel();
	}
}

const asCompletedIteratorType = libraryType('_AsCompletedIterator', 'asyncio.tasks', {
	methods: {
		__aiter__: ['', (_vm, self: AsCompletedIterator) => self],
		__anext__: ['', (_vm, self: AsCompletedIterator) => self.nextAwaitable()]
	}
});

/** `tasks.as_completed` */
export function asCompleted(vm: Interpreter, awaitables: Value, timeout: Value): Value {
	if (isAwaitable(awaitables))
		throw error(typeError, `expects an iterable of awaitables, not ${typeOf(awaitables).name}`);
	return new AsCompletedIterator(vm, toArray(vm, awaitables), timeout);
}
