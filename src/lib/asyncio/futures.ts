import { KIND, OUTCOMES, WAITS } from '../trace/kinds';
import { AwaitIterator, FutureLike } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import {
	baseException,
	error,
	isInstanceOf,
	PyException,
	runtimeError,
	stopIteration,
	typeError
} from '../python/values/exceptions';
import { PyType, type Value } from '../python/values/object';
import { equals } from '../python/values/comparison';
import type { EventLoop } from './base-events';
import { futureRepr } from './base-futures';
import { callableName } from '../python/library/callable-name';
import type { Context } from './context';
import { CAUSE, getEventLoop, Handle } from './events';
import { cancelledError, invalidStateError } from './exceptions';
import { libraryType } from '../python/library/library-type';

const FUTURE_CREATE = KIND['future.create'];
const FUTURE_END = KIND['future.end'];

/** How a task waits for a future, as the number that the trace has for it. */
export const WAIT = Object.fromEntries(WAITS.map((name, i) => [name, i])) as Record<
	(typeof WAITS)[number],
	number
>;
export const OUTCOME = Object.fromEntries(OUTCOMES.map((name, i) => [name, i])) as Record<
	(typeof OUTCOMES)[number],
	number
>;

const PENDING = 0;
export const CANCELLED = 1;
const FINISHED = 2;

/** What is told when a future is done; by `call_soon`, never at once. */
export interface DoneCallback {
	/** index in the trace's strings */
	readonly label: number;
	/** the task that it steps, 0: none */
	readonly steps: number;
	readonly context: Context | null;
	/** of the program's own; undefined: a function of the library */
	readonly callable?: Value;
	futureDone(future: Future): void;
}

/** A done callback of the library. */
export class NativeCallback implements DoneCallback {
	readonly steps = 0;
	readonly context = null;
	constructor(
		readonly label: number,
		readonly futureDone: (future: Future) => void
	) {}
}

/** A done callback of the program. */
class CallableCallback implements DoneCallback {
	readonly steps = 0;
	readonly label: number;
	constructor(
		private readonly vm: Interpreter,
		readonly callable: Value,
		readonly context: Context
	) {
		this.label = vm.recorder.string(callableName(callable));
	}
	futureDone(future: Future): void {
		this.vm.call(this.callable, [future]);
	}
}

/** The call of a done callback. */
class DoneHandle extends Handle {
	constructor(
		loop: EventLoop,
		private readonly callback: DoneCallback,
		private readonly future: Future
	) {
		super(loop, callback.label);
	}
	override get task(): number {
		return this.callback.steps;
	}
	override get context(): Context | null {
		return this.callback.context;
	}
	override get callee(): Value | undefined {
		return this.callback.callable;
	}
	override run(): void {
		this.callback.futureDone(this.future);
	}
}

/** A result that will come (CPython: futures.Future). */
export class Future extends FutureLike {
	// Fields are set in the constructor: V8 initialises those of a class with many subclasses ten times as slowly.
	declare attrs: Map<string, Value> | undefined;
	declare state: number;
	/** the result, once it is finished and has not failed */
	declare protected value: Value;
	declare protected failure: PyException | null;
	declare cancelMessage: Value;
	declare protected cancelledError: PyException | null;
	/** kept apart, as in CPython's _asynciomodule.c: most futures have no other */
	declare private firstCallback: DoneCallback | null;
	declare private moreCallbacks: DoneCallback[] | null;
	/** the line that made it */
	declare readonly line: number;

	/** What a task that awaits it is shown to wait for: an index of WAITS, whom, in which words, until when. */
	declare waitOn: number;
	declare waitTarget: number;
	declare waitLabel: number;
	declare until: number;
	/** the trace has a `future.create` for it */
	declare isAnnounced: boolean;

	constructor(
		readonly loop: EventLoop,
		readonly cls: PyType = futureType,
		id = loop.state.nextFuture()
	) {
		super();
		this.state = PENDING;
		this.value = null;
		this.failure = null;
		this.cancelMessage = null;
		this.cancelledError = null;
		this.firstCallback = null;
		this.moreCallbacks = null;
		this.waitOn = WAIT.future;
		this.waitLabel = 0;
		this.until = NaN;
		this.isAnnounced = false;
		this.isBlocking = false;
		this.waitTarget = id;
		this.line = loop.recorder.line;
		this.attrs = cls.isOwn ? new Map() : undefined;
	}

	get vm(): Interpreter {
		return this.loop.vm;
	}

	/** Says in the trace that it was made. */
	announce(type: string, label = ''): void {
		const { recorder, state } = this.loop;
		this.isAnnounced = true;
		state.watcher?.future(this);
		this.waitLabel = recorder.string(label || type);
		recorder.add(
			FUTURE_CREATE,
			undefined,
			this.waitTarget,
			recorder.string(type),
			recorder.string(label)
		);
	}

	override isDone(): boolean {
		return this.state !== PENDING;
	}

	get isCancelled(): boolean {
		return this.state === CANCELLED;
	}

	/** What it failed with, without being asked for it. */
	get failed(): PyException | null {
		return this.failure;
	}

	get callbacks(): readonly DoneCallback[] {
		return this.firstCallback ? [this.firstCallback, ...(this.moreCallbacks ?? [])] : [];
	}

	makeCancelledError(): PyException {
		if (this.cancelledError) {
			const exc = this.cancelledError;
			this.cancelledError = null;
			return exc;
		}
		return new PyException(cancelledError, this.cancelMessage === null ? [] : [this.cancelMessage]);
	}

	/** Whether it was still pending. */
	cancel(message: Value = null): boolean {
		this.loop.state.unretrieved.delete(this);
		if (this.state !== PENDING) return false;
		this.state = CANCELLED;
		this.cancelMessage = message;
		this.scheduleCallbacks();
		return true;
	}

	override result(): Value {
		const exc = this.exception('Result is not set.');
		if (exc) throw exc;
		return this.value;
	}

	/** What `result()` would raise, with the same effects; null: it would return. */
	thrown(): PyException | null {
		if (this.state === CANCELLED) return this.makeCancelledError();
		if (this.failure) this.loop.state.unretrieved.delete(this);
		return this.failure;
	}

	/** @throws PyException CancelledError, or InvalidStateError while it is pending */
	exception(asked = 'Exception is not set.'): PyException | null {
		if (this.state === CANCELLED) throw this.makeCancelledError();
		if (this.state !== FINISHED) throw error(invalidStateError, asked);
		return this.thrown();
	}

	addDoneCallback(callback: DoneCallback): void {
		if (this.state !== PENDING) this.callSoon(callback);
		else if (!this.firstCallback) this.firstCallback = callback;
		else if (this.moreCallbacks) this.moreCallbacks.push(callback);
		else this.moreCallbacks = [callback];
	}

	/** Takes out what `matches`. @returns how many */
	removeDoneCallback(matches: (callback: DoneCallback) => boolean): number {
		const { callbacks } = this;
		const [first, ...more] = callbacks.filter((callback) => !matches(callback));
		this.firstCallback = first ?? null;
		this.moreCallbacks = more;
		return callbacks.length - this.callbacks.length;
	}

	/** @throws PyException InvalidStateError where it is done */
	setResult(value: Value): void {
		if (this.state !== PENDING) throw error(invalidStateError, 'invalid state');
		this.value = value;
		this.state = FINISHED;
		this.scheduleCallbacks();
	}

	/** @throws PyException InvalidStateError where it is done */
	setException(exc: PyException): void {
		if (this.state !== PENDING) throw error(invalidStateError, 'invalid state');
		if (isInstanceOf(exc, stopIteration)) {
			const converted = error(
				runtimeError,
				'StopIteration interacts badly with generators and cannot be raised into a Future'
			);
			converted.cause = converted.context = exc;
			exc = converted;
		}
		this.failure = exc;
		this.state = FINISHED;
		this.scheduleCallbacks();
		this.loop.state.unretrieved.add(this);
	}

	protected scheduleCallbacks(): void {
		const first = this.firstCallback;
		const more = this.moreCallbacks;
		if (this.isAnnounced)
			this.loop.recorder.add(
				FUTURE_END,
				undefined,
				this.waitTarget,
				this.state === CANCELLED ? OUTCOME.cancelled : this.failure ? OUTCOME.failed : OUTCOME.done
			);
		if (!first) return;
		this.firstCallback = this.moreCallbacks = null;
		this.callSoon(first);
		if (more) for (const callback of more) this.callSoon(callback);
	}

	private callSoon(callback: DoneCallback): void {
		this.loop.enqueue(
			new DoneHandle(this.loop, callback, this),
			this.state === CANCELLED ? CAUSE.cancelled : CAUSE.future,
			this.waitTarget
		);
	}
}

/** `futures._set_result_unless_cancelled` */
export function setResultUnlessCancelled(future: Future, value: Value): void {
	if (!future.isCancelled) future.setResult(value);
}

/** The exception that `set_exception` is given: an instance, or a class to make one of. */
function toException(vm: Interpreter, value: Value): PyException {
	const exc =
		value instanceof PyType && value.isSubclassOf(baseException) ? vm.call(value, []) : value;
	if (exc instanceof PyException) return exc;
	throw error(typeError, 'invalid exception object');
}

/** What asyncio calls on whatever future it is given. */
export const FUTURE_CALLS =
	'add_done_callback remove_done_callback cancel cancelled done exception result get_loop __await__ __iter__';

export const futureType = libraryType('Future', '_asyncio', {
	refused:
		'_asyncio_awaited_by _asyncio_future_blocking _callbacks _cancel_message ' +
		'_exception _log_traceback _loop _make_cancelled_error _result _source_traceback',
	make: (cls, vm) => new Future(getEventLoop(vm), cls),
	ownCalls: FUTURE_CALLS,
	init: [
		'*, loop=None',
		(_vm, self: Future) => {
			self.announce('Future');
			return null;
		}
	],
	methods: {
		done: ['', (_vm, self: Future) => self.isDone()],
		cancelled: ['', (_vm, self: Future) => self.isCancelled],
		cancel: ['msg=None', (_vm, self: Future, message: Value) => self.cancel(message)],
		result: ['', (_vm, self: Future) => self.result()],
		exception: ['', (_vm, self: Future) => self.exception()],
		set_result: [
			'result, /',
			(_vm, self: Future, value: Value) => {
				self.setResult(value);
				return null;
			}
		],
		set_exception: [
			'exception, /',
			(vm, self: Future, value: Value) => {
				self.setException(toException(vm, value));
				return null;
			}
		],
		add_done_callback: [
			'fn, /, *, context=None',
			(vm, self: Future, fn: Value, context: Context | null) => {
				self.addDoneCallback(new CallableCallback(vm, fn, context ?? vm.asyncio.context.copy()));
				return null;
			}
		],
		remove_done_callback: [
			'fn, /',
			(vm, self: Future, fn: Value) =>
				self.removeDoneCallback(
					(callback) => callback instanceof CallableCallback && equals(vm, callback.callable, fn)
				)
		],
		get_loop: ['', (_vm, self: Future) => self.loop],
		__await__: ['', (_vm, self: Future) => new AwaitIterator(self)],
		__iter__: ['', (_vm, self: Future) => new AwaitIterator(self)],
		__repr__: ['', (vm, self: Future) => futureRepr(vm, self)]
	},
	getters: {
		_state: (_vm, self: Future) => ['PENDING', 'CANCELLED', 'FINISHED'][self.state]!
	}
});
