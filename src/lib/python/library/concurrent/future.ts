import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { KIND } from '../../../trace/kinds';
import { defineMethods } from '../../values/native';
import {
	error,
	exception,
	exceptionType,
	isInstanceOf,
	PyException,
	timeoutError
} from '../../values/exceptions';
import { objectType, PyFloat, PyObject, PyType, typeOf, type Value } from '../../values/object';
import { Deadlock } from './deadlock';

const futuresError = exceptionType('Error', exception, 'concurrent.futures._base');
export const concurrentCancelledError = exceptionType(
	'CancelledError',
	futuresError,
	'concurrent.futures._base'
);
export const concurrentInvalidStateError = exceptionType(
	'InvalidStateError',
	futuresError,
	'concurrent.futures._base'
);

type State = 'pending' | 'running' | 'cancelled' | 'finished';

/** The result that a worker will give (CPython: concurrent.futures.Future). */
export class ConcurrentFuture extends PyObject {
	override get cls(): PyType {
		return concurrentFutureType;
	}
	state: State = 'pending';
	value: Value = null;
	failed: PyException | null = null;
	#callbacks: (() => void)[] = [];

	constructor(
		private readonly vm: Interpreter,
		/** its job in the trace; 0: none */
		readonly job = 0,
		/** what the job does */
		readonly label = ''
	) {
		super();
	}

	get isDone(): boolean {
		return this.state === 'finished' || this.state === 'cancelled';
	}

	get isCancelled(): boolean {
		return this.state === 'cancelled';
	}

	/** Only a job that no worker has taken can be cancelled. */
	cancel(): boolean {
		if (this.state === 'running' || this.state === 'finished') return false;
		if (this.state === 'cancelled') return true;
		this.#end('cancelled');
		return true;
	}

	finish(value: Value, failed: PyException | null): void {
		this.value = value;
		this.failed = failed;
		this.#end('finished');
	}

	/** Calls `callback` when it is done, at once if it is. */
	addDoneCallback(callback: () => void): void {
		if (this.isDone) callback();
		else this.#callbacks.push(callback);
	}

	/** Holds the thread until it is done. @throws PyException TimeoutError, CancelledError */
	wait(timeout: Value): void {
		if (!waitUntil(this.vm, () => this.isDone, timeout, this.label))
			throw new PyException(timeoutError, []);
		if (this.isCancelled) throw new PyException(concurrentCancelledError, []);
	}

	#end(state: State): void {
		this.state = state;
		const callbacks = this.#callbacks;
		this.#callbacks = [];
		for (const callback of callbacks) callback();
	}
}

/** The time `timeout` seconds from now; null: for ever. */
export const endOf = ({ recorder }: Interpreter, timeout: Value): number =>
	timeout === null
		? Infinity
		: recorder.time + (timeout instanceof PyFloat ? timeout.value : Number(timeout));

/**
 * Holds the main thread until `isDone()`, at most `timeout` seconds (null: for ever). @returns whether it
 * is done. @throws Deadlock where it never would be
 */
export function waitUntil(
	vm: Interpreter,
	isDone: () => boolean,
	timeout: Value,
	label: string
): boolean {
	if (isDone()) return true;
	const { threads, recorder } = vm;
	if (!threads.isMain) throw new NotSimulated('waiting for a job within a job');
	recorder.add(KIND['thread.block'], undefined, 0, recorder.string(label));
	const limit = endOf(vm, timeout);
	while (!isDone()) {
		const next = threads.nextEvent();
		if (next > limit) {
			threads.advance(limit);
			return isDone();
		}
		if (next === Infinity) throw new Deadlock();
		threads.advance(next);
	}
	return true;
}

export const concurrentFutureType: PyType = new PyType(
	'Future',
	[objectType],
	'concurrent.futures._base',
	(vm) => new ConcurrentFuture(vm)
);
defineMethods(concurrentFutureType, {
	result: [
		'timeout=None',
		(_vm, self: ConcurrentFuture, timeout: Value) => {
			self.wait(timeout);
			if (self.failed) throw self.failed;
			return self.value;
		}
	],
	exception: [
		'timeout=None',
		(_vm, self: ConcurrentFuture, timeout: Value) => {
			self.wait(timeout);
			return self.failed;
		}
	],
	done: ['', (_vm, self: ConcurrentFuture) => self.isDone],
	running: ['', (_vm, self: ConcurrentFuture) => self.state === 'running'],
	cancelled: ['', (_vm, self: ConcurrentFuture) => self.isCancelled],
	cancel: ['', (_vm, self: ConcurrentFuture) => self.cancel()],
	add_done_callback: [
		'fn',
		(vm, self: ConcurrentFuture, fn: Value) => {
			self.addDoneCallback(() => callQuietly(vm, fn, self));
			return null;
		}
	],
	set_result: ['result', (_vm, self: ConcurrentFuture, value: Value) => set(self, value, null)],
	set_exception: [
		'exception',
		(_vm, self: ConcurrentFuture, exc: PyException) => set(self, null, exc)
	],
	set_running_or_notify_cancel: [
		'',
		(_vm, self: ConcurrentFuture) => {
			if (self.isCancelled) return false;
			self.state = 'running';
			return true;
		}
	],
	__repr__: ['', (vm, self: ConcurrentFuture) => describe(vm, self)]
});

function set(future: ConcurrentFuture, value: Value, exc: PyException | null): null {
	if (future.isDone)
		throw error(concurrentInvalidStateError, `${future.state.toUpperCase()}: invalid state`);
	future.finish(value, exc);
	return null;
}

/** A callback's exception is logged and goes no further. */
function callQuietly(vm: Interpreter, fn: Value, future: ConcurrentFuture): void {
	try {
		vm.call(fn, [future]);
	} catch (thrown) {
		if (!isInstanceOf(vm.asException(thrown), exception)) throw thrown;
	}
}

function describe(vm: Interpreter, future: ConcurrentFuture): string {
	const { state, failed, value } = future;
	const outcome =
		state !== 'finished'
			? ''
			: failed
				? ` raised ${failed.cls.name}`
				: ` returned ${typeOf(value).name}`;
	return `<Future at ${vm.address(future)} state=${state}${outcome}>`;
}
