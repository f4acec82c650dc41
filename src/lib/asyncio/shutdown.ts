import {
	nativeCoroutine,
	type NativeBody,
	type PyAsyncGenerator,
	type PyCoroutine
} from '../python/run/coroutine';
import { aclose } from '../python/run/generator-methods';
import { getAttribute } from '../python/values/attributes';
import { exception, isInstanceOf, PyException, timeoutError } from '../python/values/exceptions';
import type { PyList } from '../python/values/collections/list';
import type { Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import { CallHandle, CAUSE } from './events';
import { callExceptionHandler } from './exception-handler';
import { Future, setResultUnlessCancelled, WAIT } from './futures';
import { gather } from './gather';
import { toSeconds } from './seconds';
import { timeoutAfter } from './timeouts';
import { within } from './wait';

/** `BaseEventLoop.shutdown_asyncgens` */
export function shutdownAsyncgens(loop: EventLoop): PyCoroutine {
	return nativeCoroutine(loop.vm, 'BaseEventLoop.shutdown_asyncgens', closeAll(loop));
}

function* closeAll(loop: EventLoop): NativeBody {
	// those that have ended are gone in CPython, which keeps them by weak references
	const generators = [...loop.asyncGenerators].filter(({ life }) => life !== 'closed');
	loop.asyncGenerators.clear();
	if (generators.length === 0) return null;
	const closings = generators.map((generator) => aclose(loop.vm, generator));
	const results = (yield gather(loop.vm, closings, true, loop)) as PyList;
	results.items.forEach((result, i) => {
		if (result instanceof PyException && isInstanceOf(result, exception))
			callExceptionHandler(
				loop,
				'an error occurred during closing of asynchronous generator',
				result,
				{ asyncgen: generators[i] }
			);
	});
	return null;
}

/** `_asyncgen_finalizer_hook`: nobody holds the generator any more, so a task is to close it. */
export function finalizeAsyncGenerator(loop: EventLoop, generator: PyAsyncGenerator): void {
	loop.asyncGenerators.delete(generator);
	if (loop.isClosed) return;
	const { vm } = loop;
	const createTask = getAttribute(vm, loop, 'create_task');
	const handle = new CallHandle(
		loop,
		vm.recorder.string('create_task'),
		createTask,
		[aclose(vm, generator)],
		vm.asyncio.context.copy()
	);
	loop.enqueue(handle, CAUSE.thread);
}

/** `BaseEventLoop.shutdown_default_executor` */
export function shutdownDefaultExecutor(loop: EventLoop, timeout: Value): PyCoroutine {
	return nativeCoroutine(
		loop.vm,
		'BaseEventLoop.shutdown_default_executor',
		joinThreads(loop, timeout)
	);
}

function* joinThreads(loop: EventLoop, timeout: Value): NativeBody {
	loop.isExecutorShutDown = true;
	const executor = loop.defaultExecutor;
	if (!executor) return null;
	const future = new Future(loop);
	future.waitOn = WAIT.job;
	future.waitTarget = 0;
	future.waitLabel = loop.recorder.string('shutdown');
	executor.shutdown(false);
	executor.whenIdle(() =>
		loop.callSoonThreadsafe('_set_result_unless_cancelled', () =>
			setResultUnlessCancelled(future, null)
		)
	);
	const seconds =
		timeout === null ? null : toSeconds(timeout, (type) => `must be real number, not ${type}`);
	try {
		yield* within(loop.vm, timeoutAfter(loop.vm, seconds), future);
	} catch (thrown) {
		const exc = loop.vm.asException(thrown);
		if (!isInstanceOf(exc, timeoutError)) throw exc;
	}
	return null;
}
