import { KIND } from '../trace/kinds';
import type { Interpreter } from '../python/run/interpreter';
import { PyList } from '../python/values/collections/list';
import { PyException } from '../python/values/exceptions';
import type { Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import { ensureFuture } from './ensure-future';
import { getEventLoop } from './events';
import { cancelledError } from './exceptions';
import { Future, futureType, NativeCallback, WAIT } from './futures';
import { libraryType } from '../python/library/library-type';
import { Task } from './tasks';

const FUTURE_DEPENDS = KIND['future.depends'];

const gatheringFutureType = libraryType('_GatheringFuture', 'asyncio.tasks', {
	base: futureType
});

/** The future of a gather: to cancel it is to cancel its children (CPython: _GatheringFuture). */
class GatheringFuture extends Future {
	isCancelRequested = false;
	constructor(
		loop: EventLoop,
		readonly children: readonly Future[]
	) {
		super(loop, gatheringFutureType);
		this.waitOn = WAIT.gather;
	}

	override cancel(message: Value = null): boolean {
		if (this.isDone()) return false;
		let isAny = false;
		for (const child of this.children) if (child.cancel(message)) isAny = true;
		// Then the cancellation goes on to whoever awaits the gather, whatever return_exceptions says.
		if (isAny) this.isCancelRequested = true;
		return isAny;
	}
}

/** `tasks.gather`: a future of the results of all, in the order given. */
export function gather(
	vm: Interpreter,
	awaitables: readonly Value[],
	returnExceptions: boolean,
	inLoop: EventLoop | null = vm.asyncio.runningLoop
): Future {
	if (awaitables.length === 0) {
		const outer = new Future(inLoop ?? getEventLoop(vm));
		outer.setResult(new PyList([]));
		return outer;
	}
	let loop = inLoop;
	let finished = 0;
	const futures = new Map<Value, Future>();
	const done: Future[] = [];
	let outer: GatheringFuture | null = null;
	const callback = new NativeCallback(vm.recorder.string('gather'), (child) => {
		finished++;
		if (!outer || outer.isDone()) {
			if (!child.isCancelled) child.exception(); // it has been looked at
			return;
		}
		if (!returnExceptions) {
			const exc = child.isCancelled ? child.makeCancelledError() : child.exception();
			if (exc) return outer.setException(exc);
		}
		if (finished < futures.size) return;
		const results = outer.children.map(resultOrException);
		// CPython's loop over the results leaves the last child in the variable that held this one
		if (outer.isCancelRequested) outer.setException(outer.children.at(-1)!.makeCancelledError());
		else outer.setResult(new PyList(results));
	});
	const children = awaitables.map((awaitable) => {
		const known = futures.get(awaitable);
		if (known) return known;
		const future = ensureFuture(vm, awaitable, loop);
		loop ??= future.loop;
		if (future !== awaitable && future instanceof Task) future.logsDestroyPending = false;
		futures.set(awaitable, future);
		if (future.isDone()) done.push(future);
		else future.addDoneCallback(callback);
		return future;
	});
	outer = new GatheringFuture(loop!, children);
	outer.announce('gather', `gather(${children.length})`);
	announceDependencies(outer.waitTarget, futures.values());
	for (const future of done) callback.futureDone(future);
	return outer;
}

/** What a gather that returns exceptions has of a child. */
function resultOrException(child: Future): Value {
	if (child.isCancelled)
		return new PyException(cancelledError, [
			child.cancelMessage === null ? '' : child.cancelMessage
		]);
	return child.exception() ?? child.result();
}

/** Says in the trace that the future waits for those tasks and futures. */
export function announceDependencies(future: number, on: Iterable<Future>): void {
	for (const child of on) {
		if (child.isDone()) continue;
		const { recorder } = child.loop;
		if (child instanceof Task) recorder.add(FUTURE_DEPENDS, undefined, future, child.number);
		else if (child.isAnnounced)
			recorder.add(FUTURE_DEPENDS, undefined, future, 0, child.waitTarget);
	}
}
