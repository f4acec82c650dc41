import type { Interpreter } from '../run/interpreter';
import { PySet } from '../values/collections/set';
import { PyTuple, tupleType } from '../values/collections/tuple';
import { error, PyException, timeoutError, valueError } from '../values/exceptions';
import { toArray } from '../values/iteration';
import { iteratorType, NativeIterator } from '../values/iterator';
import { defineGetters } from '../values/descriptors';
import { native } from '../values/native';
import { PyModule, PyType, type Value } from '../values/object';
import { repr } from '../values/text/repr';
import { libraryModule } from './library-module';
import { processPoolExecutorType, threadPoolExecutorType } from './concurrent/executor-types';
import {
	concurrentCancelledError,
	concurrentFutureType,
	concurrentInvalidStateError,
	waitUntil,
	type ConcurrentFuture
} from './concurrent/future';

const doneAndNotDoneType = new PyType(
	'DoneAndNotDoneFutures',
	[tupleType],
	'concurrent.futures._base'
);
defineGetters<PyTuple>(doneAndNotDoneType, {
	done: (_vm, self) => self.items[0]!,
	not_done: (_vm, self) => self.items[1]!
});
const completedType = iteratorType('generator');

const futuresOf = (vm: Interpreter, futures: Value): ConcurrentFuture[] => [
	...new Set(toArray(vm, futures) as ConcurrentFuture[])
];

/** `concurrent.futures.wait` */
function wait(vm: Interpreter, futures: ConcurrentFuture[], timeout: Value, until: Value): Value {
	const hasFailed = () => futures.some((future) => future.failed !== null);
	const isAllDone = () => futures.every((future) => future.isDone);
	const conditions: Readonly<Record<string, () => boolean>> = {
		FIRST_COMPLETED: () => futures.some((future) => future.isDone),
		FIRST_EXCEPTION: () => hasFailed() || isAllDone(),
		ALL_COMPLETED: isAllDone
	};
	const isEnough = typeof until === 'string' ? conditions[until] : undefined;
	if (!isEnough) throw error(valueError, `Invalid return condition: ${repr(vm, until)}`);
	if (futures.length > 0) waitUntil(vm, isEnough, timeout, 'wait');
	const done = new PySet();
	const notDone = new PySet();
	for (const future of futures) (future.isDone ? done : notDone).add(vm, future);
	return new PyTuple([done, notDone], doneAndNotDoneType);
}

/** `concurrent.futures.as_completed`: those that are done come first, then the others as they end. */
function asCompleted(vm: Interpreter, futures: ConcurrentFuture[], timeout: Value): Value {
	const left = new Set(futures);
	const finished: ConcurrentFuture[] = [];
	for (const future of futures)
		future.addDoneCallback(() => {
			left.delete(future);
			finished.push(future);
		});
	let next = 0;
	return new NativeIterator(completedType, () => {
		if (next === futures.length) return undefined;
		if (!waitUntil(vm, () => finished.length > next, timeout, 'as_completed'))
			throw new PyException(timeoutError, [
				`${left.size} (of ${futures.length}) futures unfinished`
			]);
		return finished[next++];
	});
}

/** The module `concurrent.futures`. */
export const concurrentFuturesModule = libraryModule(
	'concurrent.futures',
	[
		threadPoolExecutorType,
		processPoolExecutorType,
		concurrentFutureType,
		concurrentCancelledError,
		concurrentInvalidStateError,
		timeoutError,
		native('wait', "fs, timeout=None, return_when='ALL_COMPLETED'", (vm, futures, timeout, until) =>
			wait(vm, futuresOf(vm, futures), timeout, until)
		),
		native('as_completed', 'fs, timeout=None', (vm, futures, timeout) =>
			asCompleted(vm, futuresOf(vm, futures), timeout)
		)
	],
	Object.fromEntries(
		['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'].map((name) => [name, name])
	),
	'Executor BrokenExecutor InterpreterPoolExecutor process thread interpreter'
);

/** The package `concurrent`, with its one module. */
export const concurrentModule = new PyModule('concurrent', [['futures', concurrentFuturesModule]]);
