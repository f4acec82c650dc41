import type { Recorder } from '../../trace/recorder';
import { KIND, type Hold } from '../../trace/kinds';
import { findSpecial } from '../values/attributes';
import {
	error,
	generatorExit,
	isInstanceOf,
	PyException,
	recursionError,
	runtimeError,
	stopAsyncIteration,
	stopIteration,
	typeError,
	valueError
} from '../values/exceptions';
import { PyIterator } from '../values/iterator';
import { typeOf, type Keywords, type PyObject, type Value } from '../values/object';
import { Opaque } from '../values/opaque';
import { BLOCKED, invoke, type CallSite } from './call';
import { libraryCode, SWITCH } from './code';
import {
	AsyncGeneratorStep,
	AwaitIterator,
	FutureLike,
	NativeFrame,
	notAwaited,
	PyAsyncGenerator,
	PyCoroutine,
	PyGenerator,
	type Owner
} from './coroutine';
import { Frame } from './frame';
import { letGo, letGoOfVariables } from './keeping';
import { waitOf } from './known-libraries';
import {
	isStackOverflow,
	isTooLarge,
	LimitReached,
	NotSimulated,
	RECURSION_LIMIT,
	type Limits
} from './limits';
import { LinkedList } from './linked-list';
import { Threads } from './threads';

/** How `run` ended: the first frame returned, a coroutine or generator yielded, the thread is held. */
export type Signal = 'returned' | 'yielded' | 'blocked';

/** How many times the largest size may be allocated in all: nothing is known of what is free again. */
const ALLOCATIONS = 5;

/** What is done with items in one go takes about this much less time than a turn of a loop for each. */
const ITEMS_IN_A_TURN = 16;

/** How many lines are recorded where nothing else happens: nobody steps through more of them. */
const LINES_IN_A_ROW = 10_000;

/** What a for loop finds in its slot when a generator has returned. */
export const EXHAUSTED: unique symbol = Symbol('exhausted');

/**
 * Runs frames. One instance serves one run of a program; it is the only mutable state that the
 * compiled code and the library share.
 */
export class Interpreter {
	/** the frame that runs; null: none, `signal` says why */
	frame: Frame | null = null;
	signal: Signal = 'returned';
	/** what was returned or yielded */
	value: Value = null;
	/** the innermost frame at the last yield or block */
	top: Frame | null = null;
	/** coroutines that nobody has started */
	readonly unawaited = new LinkedList<PyCoroutine>();
	/** the source text, for texts of opaque values and for tracebacks */
	source = '';
	readonly threads = new Threads(this);
	/** the base frame of the last call made by native code: it received the result */
	lastCall: Frame | null = null;
	/** the await that runs: its comment labels the wait */
	waitSite: CallSite | null = null;

	/** Makes what waits for an opaque value, and gives it back after `seconds`; set by the asyncio library. */
	awaitOpaque: (opaque: Opaque, seconds: number, label: string) => Value = () => null;
	/** Told of an async generator's first iteration; set by the event loop. */
	asyncGeneratorHook: ((generator: PyAsyncGenerator) => void) | null = null;

	#allocated = 0;
	#ticks = 0;
	#linesInRow = 0;
	#lastLineEnd = -1;
	#addresses = new WeakMap<PyObject, string>();
	#nextAddress = 0x7f3a1c0d2a40;

	constructor(
		readonly recorder: Recorder,
		readonly limits: Limits
	) {}

	// --- what the library uses ---------------------------------------------------------------

	/** Calls `callable` and runs it to its end. @throws PyException what it raises */
	call(callable: Value, args: Value[], keywords: Keywords | null = null): Value {
		const base = new Frame(this, NESTED, [undefined]);
		const outer = this.frame;
		base.depth = (outer?.depth ?? 0) + 1;
		base.caller = null;
		try {
			if (base.depth > RECURSION_LIMIT) throw tooDeep();
			this.frame = base;
			if (invoke(base, callable, args, keywords, 0) !== SWITCH) {
				this.lastCall = base;
				return base.slots[0] as Value;
			}
			this.#run();
			if (this.signal !== 'returned') throw new NotSimulated('blocking inside a nested call');
			this.lastCall = base;
			return this.value;
		} finally {
			this.frame = outer;
		}
	}

	/**
	 * Resumes a coroutine or generator until it returns, yields or is held.
	 * @throws PyException what it raises
	 */
	resume(owner: Owner, sent: Value, thrown: PyException | null = null): Signal {
		if (owner instanceof PyCoroutine && owner.life === 'closed')
			throw thrown ?? error(runtimeError, 'cannot reuse already awaited coroutine');
		const outer = this.frame;
		const { frame } = owner;
		try {
			frame.caller = null;
			frame.delegated = true;
			frame.depth = (outer?.depth ?? 0) + 1;
			this.#begin(owner, sent, thrown);
			this.#run();
			if (this.signal !== 'returned') {
				owner.top = this.top!;
				if (this.signal === 'yielded') owner.life = 'suspended';
			}
			return this.signal;
		} finally {
			this.frame = outer;
		}
	}

	/**
	 * `generator.send`: the next value, or undefined when it has returned (the value is `vm.value`).
	 * @throws PyException what it raises
	 */
	send(generator: PyGenerator, sent: Value, thrown: PyException | null = null): Value | undefined {
		if (generator.life === 'closed') {
			if (thrown) throw thrown;
			this.value = null;
			return undefined;
		}
		if (generator.life === 'running') throw error(valueError, 'generator already executing');
		const signal = this.resume(generator, sent, thrown);
		if (signal === 'blocked') throw new NotSimulated('blocking inside a nested call');
		return signal === 'yielded' ? this.value : undefined;
	}

	/** Begins a call that may be held (a job in a worker thread). @returns as `resume` */
	start(callable: Value, args: Value[], keywords: Keywords | null): Signal {
		const base = new Frame(this, NESTED, [undefined]);
		return this.#outside(() => {
			this.frame = base;
			if (invoke(base, callable, args, keywords, 0) !== SWITCH) {
				this.value = base.slots[0] as Value;
				this.signal = 'returned';
			} else this.#run();
		});
	}

	/** Runs the frame of a module or function from where it stands. @returns as `resume` */
	startFrame(frame: Frame): Signal {
		return this.#outside(() => {
			this.frame = frame;
			this.#run();
		});
	}

	/** Goes on with what `start` or `startFrame` left held in `top`; the call that held it gives `value`. */
	unblock(top: Frame, value: Value, thrown: PyException | null = null): Signal {
		return this.#outside(() => {
			if (thrown) this.frame = this.#deliver(top, thrown);
			else this.#continue(top, value);
			this.#run();
		});
	}

	newCoroutine(name: string, frame: Frame): PyCoroutine {
		const coroutine = new PyCoroutine(name, frame, this.recorder.line);
		this.unawaited.add(coroutine);
		return coroutine;
	}

	/** Writes a line of output, without its end. */
	print(text: string): void {
		this.recorder.add(KIND.print, undefined, this.recorder.string(text));
	}

	/** To be asked before `units` items or characters are made at once. @throws LimitReached */
	allocate(units: number): void {
		this.#allocated += units;
		const { memory } = this.limits;
		if (units > memory || this.#allocated > memory * ALLOCATIONS) throw new LimitReached('memory');
	}

	/** To be called in each turn of a loop that runs no line of the program. @throws LimitReached */
	tick(turns = 1): void {
		this.#ticks += turns;
		if (this.#ticks > this.limits.steps) throw new LimitReached('steps');
	}

	/** To be called where items are compared, copied or moved in one go, many in the time of a turn. */
	goThrough(items: number): void {
		this.tick(items / ITEMS_IN_A_TURN);
	}

	/** The address in an object's repr: the same in every run. */
	address(object: PyObject): string {
		let address = this.#addresses.get(object);
		if (!address) {
			address = '0x' + this.#nextAddress.toString(16);
			this.#nextAddress += 0x60;
			this.#addresses.set(object, address);
		}
		return address;
	}

	/** What was caught as the program's exception. @throws what is none, as it is */
	asException(caught: unknown): PyException {
		if (caught instanceof PyException) return caught;
		if (isStackOverflow(caught)) return tooDeep();
		throw isTooLarge(caught) ? new LimitReached('memory') : caught;
	}

	/** The comment at the await that runs: it names the wait. */
	get waitLabel(): string | null {
		return this.waitSite?.remarks?.label ?? null;
	}

	/** The exception being handled where the program stands. */
	handledException(): PyException | null {
		for (let f = this.frame; f; f = f.caller) if (f.handling) return f.handling;
		return null;
	}

	/**
	 * Records that a line begins. Lines that run in worker threads are not the loop's; of a long
	 * computation, where nothing but lines happens, only the first are recorded.
	 */
	beginLine(line: number): void {
		const { recorder } = this;
		recorder.line = line;
		this.#linesInRow = recorder.length === this.#lastLineEnd ? this.#linesInRow + 1 : 0;
		if (this.#linesInRow > LINES_IN_A_ROW) this.tick();
		else if (this.threads.isMain) recorder.add(KIND.line);
		this.#lastLineEnd = recorder.length;
	}

	// --- what instructions use ----------------------------------------------------------------

	/** Makes `callee` the running frame, its result going to slot `dest` of `frame`. */
	enter(frame: Frame, callee: Frame, dest: number): number {
		callee.caller = frame;
		callee.dest = dest;
		callee.depth = frame.depth + 1;
		if (callee.depth > RECURSION_LIMIT) throw tooDeep();
		this.frame = callee;
		return SWITCH;
	}

	/** Ends `frame` with `value`: its caller goes on behind its call. */
	returnFrom(frame: Frame, value: Value): number {
		const { caller, owner } = frame;
		if (owner) {
			owner.life = 'closed';
			if (caller) {
				if (owner instanceof PyAsyncGenerator)
					return this.#raiseIn(caller, new PyException(stopAsyncIteration, []));
				if (!frame.delegated) return this.#pass(caller, frame.dest, EXHAUSTED as unknown as Value);
			}
		}
		if (!caller) {
			this.signal = 'returned';
			this.value = value;
			this.frame = null;
			return SWITCH;
		}
		if (!frame.discards) return this.#pass(caller, frame.dest, value);
		if (value !== null)
			return this.#raiseIn(
				caller,
				error(typeError, `__init__() should return None, not '${typeOf(value).name}'`)
			);
		return this.#goOnBehind(caller);
	}

	/** `yield` in a generator: the value goes to whoever asked for it, past frames that delegate. */
	yieldValue(frame: Frame, value: Value, dest: number): number {
		frame.awaitDest = dest;
		let root = frame;
		while (root.delegated && root.caller) root = root.caller;
		const { caller } = root;
		if (!caller) return this.#leave(frame, 'yielded', value);
		const owner = root.owner!;
		owner.top = frame;
		owner.life = 'suspended';
		return this.#pass(caller, root.dest, value);
	}

	/** `yield` in an async generator: ends the step that was awaited. */
	yieldAsync(frame: Frame, value: Value, dest: number): number {
		frame.awaitDest = dest;
		const owner = frame.owner!;
		owner.top = frame;
		owner.life = 'suspended';
		if (!frame.caller) return this.#leave(frame, 'yielded', value);
		return this.#pass(frame.caller, frame.dest, value);
	}

	/** Holds the thread at a call; `unblock` gives the call's value. */
	block(frame: Frame, dest: number): number {
		frame.awaitDest = dest;
		return this.#leave(frame, 'blocked', null);
	}

	/** A statement's own hold of the thread (`# sim: 2s cpu`). */
	hold(frame: Frame, seconds: number, how: Hold, label: string, dest: number): number {
		if (this.threads.hold(seconds, how, label) === BLOCKED) return this.block(frame, dest);
		return frame.pc + 1;
	}

	/**
	 * `await value`: its result goes to slot `dest`, now or when `frame` is resumed.
	 * @throws PyException TypeError for what cannot be awaited, or the failure of a future that is done
	 */
	awaitValue(frame: Frame, value: Value, dest: number): number {
		if (value instanceof FutureLike) {
			if (value.isDone()) {
				frame.slots[dest] = value.result();
				return frame.pc + 1;
			}
			if (value.isBlocking) throw notAwaited();
			value.isBlocking = true;
			frame.awaiting = value;
			frame.awaitDest = dest;
			return this.#leave(frame, 'yielded', value);
		}
		if (value instanceof PyCoroutine) {
			if (value.life !== 'created')
				throw error(
					runtimeError,
					value.life === 'closed'
						? 'cannot reuse already awaited coroutine'
						: 'coroutine is being awaited already'
				);
			return this.delegate(frame, value, null, null, dest);
		}
		if (value === null && frame instanceof NativeFrame) {
			frame.awaitDest = dest;
			return this.#leave(frame, 'yielded', null);
		}
		if (value instanceof AsyncGeneratorStep) return this.#stepAsyncGenerator(frame, value, dest);
		if (value instanceof Opaque) {
			const { seconds, label } = waitOf(this, value);
			if (seconds > 0) return this.awaitValue(frame, this.awaitOpaque(value, seconds, label), dest);
			frame.slots[dest] = value;
			return frame.pc + 1;
		}
		if (value instanceof AwaitIterator) return this.awaitValue(frame, value.awaited, dest);
		const method = findSpecial(value, '__await__');
		if (method === undefined)
			throw error(typeError, `'${typeOf(value).name}' object can't be awaited`);
		const iterator = this.call(method, [value]);
		if (iterator instanceof AwaitIterator) return this.awaitValue(frame, iterator.awaited, dest);
		if (iterator instanceof PyGenerator) return this.delegate(frame, iterator, null, null, dest);
		if (iterator instanceof PyIterator) throw new NotSimulated('__await__ without a generator');
		throw error(typeError, `__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
	}

	/** Goes on in a coroutine or generator whose yields go past `frame`. */
	delegate(
		frame: Frame,
		owner: Owner,
		sent: Value,
		thrown: PyException | null,
		dest: number
	): number {
		if (owner.life === 'running') throw error(valueError, `${owner.cls.name} already executing`);
		owner.frame.delegated = true;
		// a coroutine that finds no room to begin counts as begun
		if (frame.depth >= RECURSION_LIMIT && owner instanceof PyCoroutine)
			this.unawaited.delete(owner);
		this.enter(frame, owner.frame, dest);
		this.#begin(owner, sent, thrown);
		return SWITCH;
	}

	/** A for loop asks a generator for its next value: it, or EXHAUSTED, goes to slot `dest`. */
	advance(frame: Frame, generator: PyGenerator, dest: number): number {
		if (generator.life === 'running') throw error(valueError, 'generator already executing');
		if (generator.life === 'closed') {
			frame.slots[dest] = EXHAUSTED as unknown as Value;
			return frame.pc + 1;
		}
		generator.frame.delegated = false;
		this.enter(frame, generator.frame, dest);
		this.#begin(generator, null, null);
		return SWITCH;
	}

	// --- running ------------------------------------------------------------------------------

	#run(): void {
		for (;;) {
			try {
				for (let frame = this.frame; frame; frame = this.frame) {
					const { instructions } = frame.code;
					let pc = frame.pc;
					do {
						frame.pc = pc;
						pc = instructions[pc]!(frame);
					} while (pc >= 0);
				}
				return;
			} catch (e) {
				this.#unwind(this.asException(e));
			}
		}
	}

	/** An exception left the running frame's instruction: goes on at its handler or its callers'. */
	#unwind(thrown: PyException): void {
		const frame = this.frame!;
		this.#chain(thrown);
		// a native body that raises has ended
		const next =
			frame instanceof NativeFrame ? this.#abandon(frame, thrown) : this.#deliver(frame, thrown);
		if (!next) throw thrown;
	}

	/** What is raised while an exception is handled has that as its context. */
	#chain(thrown: PyException): void {
		if (thrown.context !== null) return;
		const handled = this.handledException();
		if (handled !== thrown) thrown.context = handled;
	}

	/** Raises `thrown` at `frame`. @returns the frame that goes on, also set as the running one, or null */
	#deliver(frame: Frame, thrown: PyException): Frame | null {
		if (frame instanceof NativeFrame) {
			frame.thrown = thrown;
			frame.pc = 0;
			return (this.frame = frame);
		}
		const { code, pc } = frame;
		const line = code.lines[pc];
		if (line) {
			const last = thrown.traceback[thrown.traceback.length - 1];
			if (last?.frame !== frame) thrown.traceback.push({ line, function: code.name, frame });
			this.recorder.line = line;
		}
		for (const handler of code.handlers) {
			if (pc < handler.start || handler.end <= pc) continue;
			if (!('target' in handler)) {
				this.frame = frame;
				const left = frame.slots[handler.slot];
				frame.slots[handler.slot] = undefined;
				letGo(this, left);
				continue;
			}
			frame.slots[handler.slot] = thrown;
			frame.pc = handler.target;
			return (this.frame = frame);
		}
		return this.#abandon(frame, thrown);
	}

	/** Ends `frame` with an exception, which goes on at its caller. */
	#abandon(frame: Frame, thrown: PyException): Frame | null {
		const { owner, caller } = frame;
		if (owner) {
			owner.life = 'closed';
			// whoever closed it drops the exception, and with it the frame
			if (frame.code.kept.length && isInstanceOf(thrown, generatorExit)) letGoOfVariables(frame);
			thrown = convertStop(owner, thrown);
		}
		if (!caller) {
			this.frame = null;
			throw thrown;
		}
		return this.#deliver(caller, thrown);
	}

	/** Raises in `frame` from within an instruction of another. */
	#raiseIn(frame: Frame, thrown: PyException): number {
		this.#deliver(frame, thrown);
		return SWITCH;
	}

	/** Gives `value` to `frame`, which goes on behind its call. */
	#pass(frame: Frame, dest: number, value: Value): number {
		frame.slots[dest] = value;
		return this.#goOnBehind(frame);
	}

	/** Goes on in `frame` behind its call. */
	#goOnBehind(frame: Frame): number {
		const line = frame.code.lines[frame.pc];
		if (line) this.recorder.line = line;
		frame.pc++;
		this.frame = frame;
		return SWITCH;
	}

	#leave(frame: Frame, signal: Signal, value: Value): number {
		this.top = frame;
		this.signal = signal;
		this.value = value;
		this.frame = null;
		return SWITCH;
	}

	/** Sets the frame that goes on when `owner` is resumed. */
	#begin(owner: Owner, sent: Value, thrown: PyException | null): void {
		const { life, top } = owner;
		owner.life = 'running';
		if (life === 'created') {
			if (owner instanceof PyCoroutine) this.unawaited.delete(owner);
			this.frame = owner.frame;
			if (!thrown) return;
			const early = owner.frame instanceof NativeFrame ? owner.frame.early : null;
			if (early) early.thrown = thrown;
			else this.frame = this.#abandon(owner.frame, thrown);
		} else this.#continue(top, sent, thrown);
	}

	/** Goes on in a frame that awaited, yielded or was held: the value goes where it is expected. */
	#continue(top: Frame, sent: Value, thrown: PyException | null = null): void {
		const { awaiting } = top;
		top.awaiting = null;
		if (awaiting && (!thrown || awaiting.isStandIn))
			try {
				sent = awaiting.goOn(this, thrown);
				thrown = null;
			} catch (e) {
				thrown = this.asException(e);
				this.frame = top;
				if (awaiting.isStandIn) this.#chain(thrown);
			}
		if (thrown) this.#deliver(top, thrown);
		else this.#pass(top, top.awaitDest, sent);
	}

	#stepAsyncGenerator(frame: Frame, step: AsyncGeneratorStep, dest: number): number {
		const { generator } = step;
		if (step.isUsed) throw error(runtimeError, 'cannot reuse already awaited __anext__()/asend()');
		step.isUsed = true;
		if (generator.life === 'running')
			throw error(runtimeError, 'anext(): asynchronous generator is already running');
		if (!generator.isHooked) {
			generator.isHooked = true;
			this.asyncGeneratorHook?.(generator);
		}
		if (generator.life === 'closed')
			throw step.thrown && isInstanceOf(step.thrown, generatorExit)
				? step.thrown
				: new PyException(stopAsyncIteration, []);
		return this.delegate(frame, generator, step.sent, step.thrown, dest);
	}

	/** Runs on a thread's own stack: not on top of the frame that is running. */
	#outside(work: () => void): Signal {
		const outer = this.frame;
		try {
			work();
			return this.signal;
		} finally {
			this.frame = outer;
		}
	}
}

const tooDeep = () => error(recursionError, 'maximum recursion depth exceeded');

/** A StopIteration that leaves a generator or coroutine would be taken for its end. */
function convertStop(owner: Owner, thrown: PyException): PyException {
	const isStop = isInstanceOf(thrown, stopIteration);
	const isAsync = owner instanceof PyAsyncGenerator && isInstanceOf(thrown, stopAsyncIteration);
	if (!isStop && !isAsync) return thrown;
	const what =
		owner instanceof PyCoroutine
			? 'coroutine'
			: owner instanceof PyGenerator
				? 'generator'
				: 'async generator';
	const converted = error(
		runtimeError,
		`${what} raised ${isStop ? 'StopIteration' : 'StopAsyncIteration'}`
	);
	converted.cause = thrown;
	converted.context = thrown;
	return converted;
}

/** The base of a call made by native code: hands the result back to it. */
const NESTED = libraryCode('', 'function', [
	() => 1,
	(frame) => frame.vm.returnFrom(frame, frame.slots[0] as Value)
]);
