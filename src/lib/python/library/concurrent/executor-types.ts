import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { iterate, toArray } from '../../values/iteration';
import { iteratorType, NativeIterator } from '../../values/iterator';
import { defineMethods } from '../../values/native';
import { objectType, PyFloat, PyType, type Keywords, type Value } from '../../values/object';
import { isTrue } from '../../values/truth';
import type { Executor } from './executors';
import { ProcessPoolExecutor, ThreadPoolExecutor } from './executors';
import { endOf, type ConcurrentFuture } from './future';

const executorType = new PyType('Executor', [objectType], 'concurrent.futures._base');
const resultIteratorType = iteratorType('generator');

defineMethods(executorType, {
	submit: [
		'fn, /, *args, **kwargs',
		(_vm, self: Executor, callable: Value, args: Value[], keywords: Keywords) =>
			self.submit(callable, args, keywords.size > 0 ? keywords : null)
	],
	map: [
		'fn, *iterables, timeout=None, chunksize=1, buffersize=None',
		(
			vm,
			self: Executor,
			callable: Value,
			timeout: Value,
			chunk: Value,
			buffer: Value,
			iterables: Value[]
		) => {
			if (buffer !== null) throw new NotSimulated('Executor.map with a buffersize');
			if (self instanceof ProcessPoolExecutor && chunk !== 1)
				throw new NotSimulated('Executor.map with a chunksize');
			return map(vm, self, callable, iterables, timeout);
		}
	],
	shutdown: [
		'wait=True, *, cancel_futures=False',
		(vm, self: Executor, wait: Value, cancel: Value) => {
			self.shutdown(isTrue(vm, cancel));
			if (isTrue(vm, wait)) self.join();
			return null;
		}
	],
	__enter__: ['', (_vm, self: Executor) => self],
	__exit__: [
		'exc_type, exc_val, exc_tb',
		(_vm, self: Executor) => {
			self.shutdown(false);
			self.join();
			return false;
		}
	]
});

/** `Executor.map`: all jobs are submitted at once, their results come in that order, `timeout` s from now at most. */
function map(
	vm: Interpreter,
	executor: Executor,
	callable: Value,
	iterables: readonly Value[],
	timeout: Value
): NativeIterator {
	const columns = iterables.map((iterable) => toArray(vm, iterate(vm, iterable)));
	const length = Math.min(...columns.map((column) => column.length));
	const futures: ConcurrentFuture[] = [];
	for (let i = 0; i < length; i++)
		futures.push(
			executor.submit(
				callable,
				columns.map((column) => column[i]!),
				null
			)
		);
	const end = endOf(vm, timeout);
	return new NativeIterator(resultIteratorType, () => {
		const future = futures.shift();
		if (!future) return undefined;
		try {
			future.wait(end === Infinity ? null : new PyFloat(end - vm.recorder.time));
			if (future.failed) throw future.failed;
			return future.value;
		} catch (thrown) {
			for (const left of [future, ...futures.splice(0)]) left.cancel();
			throw thrown;
		}
	});
}

const workersOf = (value: Value): number | undefined =>
	value === null ? undefined : Number(value);

export const threadPoolExecutorType = new PyType(
	'ThreadPoolExecutor',
	[executorType],
	'concurrent.futures.thread',
	(vm, _cls, args, keywords) => {
		const [
			size = keywords?.get('max_workers') ?? null,
			prefix = keywords?.get('thread_name_prefix')
		] = args;
		return new ThreadPoolExecutor(vm, workersOf(size), typeof prefix === 'string' ? prefix : '');
	}
);

export const processPoolExecutorType = new PyType(
	'ProcessPoolExecutor',
	[executorType],
	'concurrent.futures.process',
	(vm, _cls, args, keywords) =>
		new ProcessPoolExecutor(vm, workersOf(args[0] ?? keywords?.get('max_workers') ?? null))
);
