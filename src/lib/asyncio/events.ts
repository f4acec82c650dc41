import { CAUSES, KIND } from '../trace/kinds';
import type { Interpreter } from '../python/run/interpreter';
import { PyTuple } from '../python/values/collections/tuple';
import { equals } from '../python/values/comparison';
import { notImplemented } from '../python/values/constants';
import { error, runtimeError } from '../python/values/exceptions';
import { hash } from '../python/values/hash';
import { repr } from '../python/values/text/repr';
import { PyFloat, PyObject, type PyType, type Value } from '../python/values/object';
import type { EventLoop } from './base-events';
import type { Context } from './context';
import { formatCallbackSource } from './format-helpers';
import { libraryType } from '../python/library/library-type';

const HANDLE_CANCEL = KIND['handle.cancel'];
const TIMER_CANCEL = KIND['timer.cancel'];

/** Why a handle is in the ready queue, as the number that the trace has for it. */
export const CAUSE = Object.fromEntries(CAUSES.map((name, i) => [name, i])) as Record<
	(typeof CAUSES)[number],
	number
>;

/** Where a handle is: nowhere, among the timers, in the ready queue. */
export const IDLE = 0;
export const SCHEDULED = 1;
export const READY = 2;

/** A call that the loop is to make (CPython: events.Handle); subclasses know which. */
export abstract class Handle extends PyObject {
	override get cls(): PyType {
		return handleType;
	}
	readonly id: number;
	isCancelled = false;
	place = IDLE;

	constructor(
		readonly loop: EventLoop,
		/** index in the trace's strings */
		readonly label: number
	) {
		super();
		this.id = loop.state.nextHandle();
	}

	/** The task that it steps; 0: a plain callback. */
	get task(): number {
		return 0;
	}

	/** The context in which it runs; null: that of the loop. */
	get context(): Context | null {
		return null;
	}

	/** Makes the call. @throws PyException what it raises */
	abstract run(): void;

	/** What it calls, for its repr; undefined: a function of the library. */
	get callee(): Value | undefined {
		return undefined;
	}

	cancel(): void {
		if (this.isCancelled) return;
		this.isCancelled = true;
		if (this.place === READY) this.loop.recorder.add(HANDLE_CANCEL, this.task, this.id);
	}
}

/** A handle with a deadline (CPython: events.TimerHandle). Equal deadlines come in the order of `id`. */
export abstract class TimerHandle extends Handle {
	override get cls(): PyType {
		return timerHandleType;
	}
	constructor(
		loop: EventLoop,
		label: number,
		/** seconds, on the loop's clock */
		readonly when: number
	) {
		super(loop, label);
	}

	/** The deadline as whoever set it wrote it: it may be an int. */
	get given(): Value {
		return new PyFloat(this.when);
	}

	/** The task that it will wake; 0: nobody in particular. */
	get wakes(): number {
		return 0;
	}

	override cancel(): void {
		if (!this.isCancelled && this.place === SCHEDULED) {
			this.loop.timerCancelled();
			this.loop.recorder.add(TIMER_CANCEL, this.wakes, this.id);
		}
		super.cancel();
	}
}

/** Calls a function of the library. */
export class NativeHandle extends Handle {
	constructor(
		loop: EventLoop,
		label: number,
		private readonly work: () => void
	) {
		super(loop, label);
	}
	override run(): void {
		this.work();
	}
}

export class NativeTimer extends TimerHandle {
	constructor(
		loop: EventLoop,
		label: number,
		when: number,
		private readonly work: () => void,
		private readonly waking = 0
	) {
		super(loop, label, when);
	}
	override get wakes(): number {
		return this.waking;
	}
	override run(): void {
		this.work();
	}
}

/** Calls a function of the program: `loop.call_soon` and `call_soon_threadsafe`. */
export class CallHandle extends Handle {
	constructor(
		loop: EventLoop,
		label: number,
		private readonly callback: Value,
		private readonly args: readonly Value[],
		private readonly calledIn: Context,
		private readonly isThreadSafe = false
	) {
		super(loop, label);
	}
	override get cls(): PyType {
		return this.isThreadSafe ? threadSafeHandleType : handleType;
	}
	override get context(): Context {
		return this.calledIn;
	}
	override run(): void {
		this.loop.vm.call(this.callback, [...this.args]);
	}
	override get callee(): Value {
		return this.callback;
	}
}

/** `loop.call_later` and `call_at`. */
export class CallTimer extends TimerHandle {
	constructor(
		loop: EventLoop,
		label: number,
		when: number,
		private readonly callback: Value,
		readonly args: readonly Value[],
		private readonly calledIn: Context,
		private readonly whenGiven: Value
	) {
		super(loop, label, when);
	}
	override get given(): Value {
		return this.whenGiven;
	}
	override get context(): Context {
		return this.calledIn;
	}
	override run(): void {
		this.loop.vm.call(this.callback, [...this.args]);
	}
	override get callee(): Value {
		return this.callback;
	}
}

export const handleType = libraryType('Handle', 'asyncio.events', {
	refused: '_args _callback _cancelled _context _loop _repr _run _source_traceback',
	methods: {
		cancel: ['', (_vm, self: Handle) => (self.cancel(), null)],
		cancelled: ['', (_vm, self: Handle) => self.isCancelled],
		get_context: ['', (_vm, self: Handle) => self.context],
		__repr__: ['', (vm, self: Handle) => `<${reprInfo(vm, self).join(' ')}>`]
	}
});

const threadSafeHandleType = libraryType('_ThreadSafeHandle', 'asyncio.events', {
	base: handleType
});

export const timerHandleType = libraryType('TimerHandle', 'asyncio.events', {
	refused: '_scheduled _when',
	base: handleType,
	methods: {
		when: ['', (_vm, self: TimerHandle) => self.given],
		__hash__: ['', (vm, self: TimerHandle) => hash(vm, self.given)],
		__lt__: comparison((_vm, a, b) => a.when < b.when),
		__le__: comparison((vm, a, b) => a.when < b.when || isSame(vm, a, b)),
		__gt__: comparison((_vm, a, b) => a.when > b.when),
		__ge__: comparison((vm, a, b) => a.when > b.when || isSame(vm, a, b)),
		__eq__: comparison(isSame)
	}
});

function comparison(holds: (vm: Interpreter, a: CallTimer, b: CallTimer) => boolean) {
	const compare = (vm: Interpreter, self: CallTimer, other: Value): Value =>
		other instanceof CallTimer ? holds(vm, self, other) : notImplemented;
	return ['other, /', compare] as const;
}

/** `TimerHandle.__eq__`: what is cancelled has forgotten whom to call. */
function isSame(vm: Interpreter, a: CallTimer, b: CallTimer): boolean {
	if (a.when !== b.when || a.isCancelled !== b.isCancelled) return false;
	const callOf = ({ callee, args }: CallTimer) => new PyTuple([callee, ...args]);
	return a.isCancelled || equals(vm, callOf(a), callOf(b));
}

/** `Handle._repr_info` and `TimerHandle._repr_info`: what is cancelled has forgotten whom to call. */
function reprInfo(vm: Interpreter, handle: Handle): string[] {
	const info = [handle.cls.name];
	if (handle.isCancelled) info.push('cancelled');
	if (handle instanceof TimerHandle) info.push(`when=${repr(vm, handle.given)}`);
	if (!handle.isCancelled && handle.callee !== undefined)
		info.push(formatCallbackSource(vm, handle.callee));
	return info;
}

/** @throws PyException RuntimeError outside of a loop */
export function getRunningLoop(vm: Interpreter): EventLoop {
	const loop = vm.asyncio.runningLoop;
	if (!loop) throw error(runtimeError, 'no running event loop');
	return loop;
}

/** The running loop, else the one that was set. @throws PyException RuntimeError where there is none */
export function getEventLoop(vm: Interpreter): EventLoop {
	const loop = vm.asyncio.runningLoop ?? vm.asyncio.setLoop;
	if (!loop) throw error(runtimeError, "There is no current event loop in thread 'MainThread'.");
	return loop;
}
