import { nativeCoroutine, type NativeBody, type PyCoroutine } from '../python/run/coroutine';
import { AsyncGeneratorStep } from '../python/run/coroutine';
import {
	exception,
	generatorExit,
	isInstanceOf,
	PyException,
	stopAsyncIteration,
	timeoutError
} from '../python/values/exceptions';
import type { PyList } from '../python/values/collections/list';
import type { Value } from '../python/values/object';
import type { EventLoop } from './base-events';
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
	const closings = generators.map((generator) => {
		const exit = new PyException(generatorExit, []);
		return nativeCoroutine(
			loop.vm,
			`${generator.name}.aclose`,
			close(loop, new AsyncGeneratorStep(generator, null, exit))
		);
	});
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

/** `agen.aclose()`: its end, by GeneratorExit or at once, is what is wanted. */
function* close(loop: EventLoop, step: AsyncGeneratorStep): NativeBody {
	if (step.generator.life === 'closed') return null;
	try {
		yield step;
	} catch (thrown) {
		const exc = loop.vm.asException(thrown);
		if (![generatorExit, stopAsyncIteration].some((end) => isInstanceOf(exc, end))) throw exc;
	}
	return null;
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
