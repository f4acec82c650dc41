import type { Executor } from '../python/library/concurrent/executors';
import { ThreadPoolExecutor } from '../python/library/concurrent/executors';
import type { ConcurrentFuture } from '../python/library/concurrent/future';
import { concurrentCancelledError } from '../python/library/concurrent/future';
import { error, PyException, runtimeError } from '../python/values/exceptions';
import type { Keywords, Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import type { Context } from './context';
import { cancelledError } from './exceptions';
import { Future, NativeCallback, WAIT } from './futures';

/** `BaseEventLoop.run_in_executor`; what runs in the worker sees a fresh context unless one is given. */
export function runInExecutor(
	loop: EventLoop,
	executor: Executor | null,
	callable: Value,
	args: Value[],
	keywords: Keywords | null = null,
	context: Context | null = null
): Future {
	loop.checkClosed();
	if (!executor) {
		if (loop.isExecutorShutDown) throw error(runtimeError, 'Executor shutdown has been called');
		executor = loop.defaultExecutor ??= new ThreadPoolExecutor(loop.vm, undefined, 'asyncio');
	}
	return wrapFuture(loop, executor.submit(callable, args, keywords, context));
}

/** `futures.wrap_future`: what the worker makes of the job reaches the loop by call_soon_threadsafe. */
function wrapFuture(loop: EventLoop, source: ConcurrentFuture): Future {
	const { recorder } = loop;
	const future = new Future(loop);
	future.waitOn = WAIT.job;
	future.waitTarget = source.job;
	future.waitLabel = recorder.string(source.label);
	future.addDoneCallback(
		new NativeCallback(recorder.string('_call_check_cancel'), () => {
			if (future.isCancelled) source.cancel();
		})
	);
	source.addDoneCallback(() => {
		if (loop.isClosed) return;
		loop.callSoonThreadsafe('_set_state', () => copyState(source, future), source.job);
	});
	return future;
}

/** `futures._copy_future_state` */
function copyState(source: ConcurrentFuture, future: Future): void {
	if (future.isCancelled) return;
	if (source.isCancelled) {
		future.cancel();
		return;
	}
	const { failed } = source;
	if (failed)
		future.setException(
			failed.cls === concurrentCancelledError
				? new PyException(cancelledError, failed.args)
				: failed
		);
	else future.setResult(source.value);
}
