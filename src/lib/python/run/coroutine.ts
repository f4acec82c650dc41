import { PyIterator } from '../values/iterator';
import { objectType, PyObject, PyType, type Value } from '../values/object';
import { error, runtimeError, type PyException } from '../values/exceptions';
import { libraryCode, type Code } from './code';
import { Frame } from './frame';
import type { Keeping } from './keeping';
import type { Interpreter } from './interpreter';
import type { Linked } from './linked-list';

export const coroutineType = new PyType('coroutine', [objectType]);
export const generatorType = new PyType('generator', [objectType]);
export const asyncGeneratorType = new PyType('async_generator', [objectType]);

export type Life = 'created' | 'running' | 'suspended' | 'closed';

/** What owns a frame that can be suspended: a coroutine, a generator or an async generator. */
export type Owner = PyCoroutine | PyGenerator | PyAsyncGenerator;

/** What `await` waits for when it cannot go on: asyncio's Future. */
export abstract class FutureLike extends PyObject {
	/** `_asyncio_future_blocking`: a frame awaits it and no task has taken note yet */
	declare isBlocking: boolean;
	abstract isDone(): boolean;
	/** The result. @throws PyException what the future failed with */
	abstract result(): Value;

	/**
	 * Whether it stands for a coroutine of the library, so that `await f()` need not make one: {@link goOn}
	 * does what the coroutine does behind its wait.
	 */
	get isStandIn(): boolean {
		return false;
	}

	/**
	 * What a frame that awaited it goes on with; `thrown` is what is raised there instead.
	 * @throws PyException what the frame goes on with, if it is no value
	 */
	goOn(_vm: Interpreter, thrown: PyException | null): Value {
		if (thrown) throw thrown;
		if (!this.isDone()) throw notAwaited();
		return this.result();
	}
}

/** What is raised where a future is awaited that nobody has taken to wait for it. */
export const notAwaited = (): PyException => error(runtimeError, "await wasn't used with future");

export class PyCoroutine extends PyObject implements Linked<PyCoroutine> {
	override get cls(): PyType {
		return coroutineType;
	}
	life: Life = 'created';
	/** the innermost frame of the chain of awaits, where it goes on */
	top: Frame;
	// in the list of coroutines that nobody has started
	isLinked = false;
	before: PyCoroutine | null = null;
	behind: PyCoroutine | null = null;

	constructor(
		public name: string,
		readonly frame: Frame,
		/** the line that made it */
		readonly line: number
	) {
		super();
		this.top = frame;
		frame.owner = this;
	}
}

export class PyGenerator extends PyIterator {
	override get cls(): PyType {
		return generatorType;
	}
	life: Life = 'created';
	top: Frame;

	constructor(
		public name: string,
		readonly frame: Frame
	) {
		super();
		this.top = frame;
		frame.owner = this;
	}

	override next(vm: Interpreter): Value | undefined {
		return vm.send(this, null);
	}
}

export class PyAsyncGenerator extends PyObject {
	override get cls(): PyType {
		return asyncGeneratorType;
	}
	life: Life = 'created';
	top: Frame;
	/** who holds it, where that decides when it is closed */
	keeping: Keeping | null = null;
	/** asyncio has been told of it (its first iteration) */
	isHooked = false;
	/** `aclose()` has been awaited, whatever came of it */
	isClosed = false;
	/** what asyncio does with it where nobody holds it any more; null: it is closed at once */
	finalizer: ((generator: PyAsyncGenerator) => void) | null = null;

	constructor(
		public name: string,
		readonly frame: Frame
	) {
		super();
		this.top = frame;
		frame.owner = this;
	}
}

/** What `__anext__()`, `asend()` and `athrow()` of an async generator return: awaiting it resumes the generator. */
export class AsyncGeneratorStep extends PyObject {
	override get cls(): PyType {
		return asyncGeneratorStepType;
	}
	isUsed = false;
	constructor(
		readonly generator: PyAsyncGenerator,
		readonly sent: Value,
		readonly thrown: PyException | null
	) {
		super();
	}
}
const asyncGeneratorStepType = new PyType('async_generator_asend', [objectType]);

/** What `coroutine.__await__()` and `future.__await__()` return: an iterator that awaits `awaited`. */
export class AwaitIterator extends PyObject {
	override get cls(): PyType {
		return awaitIteratorType;
	}
	constructor(readonly awaited: PyCoroutine | FutureLike) {
		super();
	}
}
const awaitIteratorType = new PyType('coroutine_wrapper', [objectType]);

/** A coroutine of the library: it yields what it awaits and receives the result, `null` gives up the turn. */
export type NativeBody = Generator<Value, Value, Value>;

/** The exception with which a coroutine was begun, where it was not begun as usual. */
export interface EarlyThrow {
	thrown: PyException | null;
}

/** The frame of a coroutine written in TypeScript. */
export class NativeFrame extends Frame {
	/** an exception to raise in the body when it goes on */
	thrown: PyException | null = null;
	/** what `throw()` raised before the first step goes here, to the body; null: it ends the coroutine */
	early: EarlyThrow | null = null;
	constructor(
		vm: Interpreter,
		code: Code,
		readonly body: NativeBody
	) {
		super(vm, code, [undefined]);
	}
}

const nativeCodes = new Map<string, Code>();

function nativeCode(name: string): Code {
	let code = nativeCodes.get(name);
	if (!code) {
		code = libraryCode(name, 'coroutine', [stepNative, stepNative]);
		nativeCodes.set(name, code);
	}
	return code;
}

/** A coroutine object whose body is a JavaScript generator; it does nothing until it is awaited. */
export function nativeCoroutine(vm: Interpreter, name: string, body: NativeBody): PyCoroutine {
	return vm.newCoroutine(name, new NativeFrame(vm, nativeCode(name), body));
}

/** Runs the body up to its next `yield`. Both instructions of a native frame are this one. */
function stepNative(frame: Frame): number {
	const native = frame as NativeFrame;
	const { vm, body } = native;
	native.pc = 0;
	for (;;) {
		const { thrown } = native;
		native.thrown = null;
		const step = thrown ? body.throw(thrown) : body.next(native.slots[0] as Value);
		if (step.done) return vm.returnFrom(native, step.value ?? null);
		try {
			return vm.awaitValue(native, step.value, 0);
		} catch (e) {
			native.thrown = vm.asException(e);
		}
	}
}
