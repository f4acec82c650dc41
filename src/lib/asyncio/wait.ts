import { nativeCoroutine, type NativeBody, type PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { PySet } from '../python/values/collections/set';
import { PyTuple } from '../python/values/collections/tuple';
import { error, timeoutError, typeError, valueError } from '../python/values/exceptions';
import { PyException } from '../python/values/exceptions';
import { isInstanceOf } from '../python/values/exceptions';
import { toArray } from '../python/values/iteration';
import { typeOf, type Value } from '../python/values/object';
import { str } from '../python/values/text/repr';
import { isCoroutine } from './awaitables';
import type { EventLoop } from './base-events';
import { ensureFuture } from './ensure-future';
import { getRunningLoop, NativeTimer } from './events';
import { cancelledError } from './exceptions';
import { Future, NativeCallback, WAIT } from './futures';
import { announceDependencies } from './gather';
import { deadline, toSeconds, unsupportedSum } from './seconds';
import type { Timeout } from './timeouts';
import { timeoutAfter } from './timeouts';

export const FIRST_COMPLETED = 'FIRST_COMPLETED';
export const FIRST_EXCEPTION = 'FIRST_EXCEPTION';
export const ALL_COMPLETED = 'ALL_COMPLETED';

/** `tasks.wait` */
export function wait(
	vm: Interpreter,
	futures: Value,
	timeout: Value,
	returnWhen: Value
): PyCoroutine {
	return nativeCoroutine(vm, 'wait', waitBody(vm, futures, timeout, returnWhen));
}

function* waitBody(vm: Interpreter, futures: Value, timeout: Value, returnWhen: Value): NativeBody {
	if (futures instanceof Future || isCoroutine(futures))
		throw error(typeError, `expect a list of futures, not ${typeOf(futures).name}`);
	const items = [...new Set(toArray(vm, futures))];
	if (items.length === 0) throw error(valueError, 'Set of Tasks/Futures is empty.');
	if (
		returnWhen !== FIRST_COMPLETED &&
		returnWhen !== FIRST_EXCEPTION &&
		returnWhen !== ALL_COMPLETED
	)
		throw error(valueError, `Invalid return_when value: ${str(vm, returnWhen)}`);
	if (items.some(isCoroutine))
		throw error(typeError, 'Passing coroutines is forbidden, use tasks explicitly.');
	const stranger = items.find((item) => !(item instanceof Future));
	if (stranger !== undefined)
		throw error(typeError, `'${typeOf(stranger).name}' object is not a future`);
	return yield* waitForAll(getRunningLoop(vm), items as Future[], timeout, returnWhen);
}

/** `tasks._wait` */
function* waitForAll(
	loop: EventLoop,
	futures: readonly Future[],
	timeout: Value,
	returnWhen: string
): NativeBody {
	const { vm, recorder } = loop;
	const waiter = new Future(loop);
	waiter.waitOn = WAIT.gather;
	waiter.announce('wait', `wait(${futures.length})`);
	announceDependencies(waiter.waitTarget, futures);
	let timer: NativeTimer | null = null;
	if (timeout !== null) {
		waiter.until = deadline(loop.time(), toSeconds(timeout, unsupportedSum));
		timer = loop.callAt(
			new NativeTimer(
				loop,
				recorder.string('_release_waiter'),
				waiter.until,
				() => releaseWaiter(waiter),
				loop.currentTask?.number
			)
		);
	}
	let counter = futures.length;
	const onCompletion = new NativeCallback(recorder.string('_on_completion'), (future) => {
		counter--;
		if (
			counter <= 0 ||
			returnWhen === FIRST_COMPLETED ||
			(returnWhen === FIRST_EXCEPTION && !future.isCancelled && future.exception() !== null)
		) {
			timer?.cancel();
			releaseWaiter(waiter);
		}
	});
	for (const future of futures) future.addDoneCallback(onCompletion);
	try {
		yield waiter;
	} finally {
		timer?.cancel();
		for (const future of futures)
			future.removeDoneCallback((callback) => callback === onCompletion);
	}
	const done = new PySet();
	const pending = new PySet();
	for (const future of futures) (future.isDone() ? done : pending).add(vm, future);
	return new PyTuple([done, pending]);
}

/** `tasks._release_waiter` */
function releaseWaiter(waiter: Future): void {
	if (!waiter.isDone()) waiter.setResult(null);
}

/** `tasks.wait_for` */
export function waitFor(vm: Interpreter, awaitable: Value, timeout: Value): PyCoroutine {
	return nativeCoroutine(vm, 'wait_for', waitForBody(vm, awaitable, timeout));
}

function* waitForBody(vm: Interpreter, awaitable: Value, timeout: Value): NativeBody {
	const seconds =
		timeout === null
			? null
			: toSeconds(timeout, (type) => `'<=' not supported between instances of '${type}' and 'int'`);
	if (seconds !== null && seconds <= 0) {
		const future = ensureFuture(vm, awaitable);
		if (future.isDone()) return future.result();
		yield nativeCoroutine(vm, '_cancel_and_wait', cancelAndWait(vm, future));
		try {
			return future.result();
		} catch (thrown) {
			const exc = vm.asException(thrown);
			if (!isInstanceOf(exc, cancelledError)) throw exc;
			const expired = new PyException(timeoutError, []);
			expired.cause = expired.context = exc;
			throw expired;
		}
	}
	const limit = timeoutAfter(vm, seconds);
	return yield* within(vm, limit, awaitable);
}

/** `async with limit: return await awaitable` */
export function* within(vm: Interpreter, limit: Timeout, awaitable: Value): NativeBody {
	limit.enter();
	let value: Value;
	try {
		value = yield awaitable;
	} catch (thrown) {
		const exc = vm.asException(thrown);
		limit.exit(exc);
		throw exc;
	}
	limit.exit(null);
	return value;
}

/** `tasks._cancel_and_wait` */
function* cancelAndWait(vm: Interpreter, future: Future): NativeBody {
	const loop = getRunningLoop(vm);
	const waiter = new Future(loop);
	waiter.waitOn = WAIT.gather;
	waiter.announce('wait', 'wait_for');
	announceDependencies(waiter.waitTarget, [future]);
	const release = new NativeCallback(loop.recorder.string('_release_waiter'), () =>
		releaseWaiter(waiter)
	);
	future.addDoneCallback(release);
	try {
		future.cancel();
		yield waiter;
	} finally {
		future.removeDoneCallback((callback) => callback === release);
	}
	return null;
}
