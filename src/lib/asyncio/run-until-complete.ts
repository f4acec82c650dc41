import {
	error,
	isInstanceOf,
	keyboardInterrupt,
	runtimeError,
	systemExit
} from '../python/values/exceptions';
import type { Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import { ensureFuture } from './ensure-future';
import { Future, NativeCallback } from './futures';
import type { MainCall } from './state';
import { Task } from './tasks';

/** `BaseEventLoop.run_until_complete`. @throws PyException what the future failed with */
export function* runUntilComplete(loop: EventLoop, awaitable: Value): MainCall {
	loop.checkClosed();
	loop.checkRunning();
	const isNew = !(awaitable instanceof Future);
	const future = ensureFuture(loop.vm, awaitable, loop);
	if (isNew && future instanceof Task) future.logsDestroyPending = false;
	const done = new NativeCallback(loop.recorder.string('_run_until_complete_cb'), stopLoop);
	future.addDoneCallback(done);
	try {
		yield* loop.runForever();
	} catch (thrown) {
		loop.vm.asException(thrown);
		if (isNew && future.isDone() && !future.isCancelled) future.exception();
		throw thrown;
	} finally {
		future.removeDoneCallback((callback) => callback === done);
	}
	if (!future.isDone()) throw error(runtimeError, 'Event loop stopped before Future completed.');
	return future.result();
}

/**
 * `_run_until_complete_cb`: what ends the loop goes on upwards by itself. This may be called in a later run of the
 * loop, as that of `Runner.close`; whatever was raised counts as looked at then.
 */
function stopLoop(future: Future): void {
	const failed = future.isCancelled ? null : future.exception();
	if (failed && (isInstanceOf(failed, systemExit) || isInstanceOf(failed, keyboardInterrupt)))
		return;
	future.loop.stop();
}
