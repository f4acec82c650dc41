import { KIND } from '../trace/kinds';
import type { Recorder } from '../trace/recorder';
import type { PyAsyncGenerator, PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { LimitReached } from '../python/run/limits';
import {
	error,
	isInstanceOf,
	keyboardInterrupt,
	runtimeError,
	systemExit,
	type PyException
} from '../python/values/exceptions';
import { PyFloat, type PyType, type Value } from '../python/values/object';
import { LibraryObject } from '../python/library/library-type';
import type { ThreadPoolExecutor } from '../python/library/concurrent/executors';
import {
	CAUSE,
	IDLE,
	NativeHandle,
	READY,
	SCHEDULED,
	type Handle,
	type TimerHandle
} from './events';
import { callExceptionHandler } from './exception-handler';
import { formatCallbackSource } from './format-helpers';
import { eventLoopType } from './loop-type';
import { ReadyQueue } from './ready-queue';
import { runUntilComplete } from './run-until-complete';
import { Scheduled } from './scheduled';
import { finalizeAsyncGenerator } from './shutdown';
import type { AsyncioState, MainCall } from './state';
import { Task, type TaskOptions } from './tasks';

const HANDLE_READY = KIND['handle.ready'];
const HANDLE_RUN = KIND['handle.run'];
const TIMER_SET = KIND['timer.set'];
const TIMER_DUE = KIND['timer.due'];
const LOOP_WAIT = KIND['loop.wait'];
const LOOP_ITERATION = KIND['loop.iteration'];
const FOR_TIMER = 0;
const FOR_THREAD = 1;

/** A timer is due that much (s) before its time: the resolution of CPython's monotonic clock. */
const CLOCK_RESOLUTION = 1e-9;
/** The longest that the loop waits at once (s); then it turns and waits again. */
const MAXIMUM_SELECT_TIMEOUT = 24 * 3600;
/** Cancelled timers are swept once there are so many timers, and they are more than that part of them. */
const MIN_SCHEDULED_TIMER_HANDLES = 100;
const MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5;

/**
 * The event loop (CPython: base_events.BaseEventLoop). A pass, there `_run_once`, is here in phases so
 * that it can be stepped: {@link poll}, {@link collect}, then {@link runHandle} as many times as
 * `collect` said. It knows nothing of who calls them.
 */
export class EventLoop extends LibraryObject {
	readonly vm: Interpreter;
	readonly recorder: Recorder;
	readonly ready = new ReadyQueue();
	readonly scheduled = new Scheduled();
	readonly asyncGenerators = new Set<PyAsyncGenerator>();
	/** the task whose step runs */
	currentTask: Task | null = null;
	isStopping = false;
	isClosed = false;
	isRunning = false;
	isDebug = false;
	/** seconds; nothing is slow here unless the program holds the thread, and then the picture shows it */
	slowCallbackDuration: Value = new PyFloat(0.1);
	/** `set_exception_handler`: the program's own, or null */
	exceptionHandler: Value = null;
	taskFactory: Value = null;
	defaultExecutor: ThreadPoolExecutor | null = null;
	isExecutorShutDown = false;
	#timersCancelled = 0;

	constructor(
		readonly state: AsyncioState,
		cls: PyType = eventLoopType
	) {
		super(cls);
		this.vm = state.vm;
		this.recorder = state.vm.recorder;
	}

	/** Seconds since the program began; CPython's monotonic clock begins anywhere. */
	time(): number {
		return this.recorder.time;
	}

	checkClosed(): void {
		if (this.isClosed) throw error(runtimeError, 'Event loop is closed');
	}

	// --- what is to be called ------------------------------------------------------------------

	/** Puts a handle into the ready queue. This is the only place where handles join it. */
	enqueue(handle: Handle, cause: number, ref = 0): void {
		this.checkClosed();
		handle.place = READY;
		this.ready.push(handle);
		this.recorder.add(HANDLE_READY, handle.task, handle.id, handle.label, cause, ref);
	}

	/** `call_soon` for a function of the library. */
	callSoon(label: string, work: () => void): Handle {
		const handle = new NativeHandle(this, this.recorder.string(label), work);
		this.enqueue(handle, CAUSE.call);
		return handle;
	}

	/** `call_soon_threadsafe`: a worker thread hands in a call. */
	callSoonThreadsafe(label: string, work: () => void, job = 0): void {
		this.enqueue(new NativeHandle(this, this.recorder.string(label), work), CAUSE.thread, job);
	}

	/** `call_at` */
	callAt<Timer extends TimerHandle>(timer: Timer): Timer {
		this.checkClosed();
		timer.place = SCHEDULED;
		this.scheduled.push(timer);
		this.recorder.add(TIMER_SET, timer.wakes, timer.id, timer.label, 0, 0, timer.when);
		return timer;
	}

	timerCancelled(): void {
		this.#timersCancelled++;
	}

	/** @throws PyException RuntimeError where the loop is closed */
	createTask(coroutine: PyCoroutine, options?: TaskOptions): Task {
		this.checkClosed();
		return new Task(this, coroutine, options);
	}

	// --- one pass, in its phases ---------------------------------------------------------------

	/**
	 * Waits until something is to be done; this and a thread that is held are all that moves the clock.
	 * @returns false: nothing will ever be, the loop would wait for ever
	 */
	poll(): boolean {
		this.#dropCancelledTimers();
		if (this.ready.length > 0 || this.isStopping) return true;
		const { recorder } = this;
		const { threads } = this.vm;
		const when = this.scheduled.first?.when ?? Infinity;
		if (when <= recorder.time) return true;
		const until = Math.min(when, recorder.time + MAXIMUM_SELECT_TIMEOUT);
		const isForever = when === Infinity;
		const thread = threads.nextEvent();
		if (isForever && thread === Infinity) return false;
		recorder.line = 0;
		recorder.add(
			LOOP_WAIT,
			0,
			thread < when ? FOR_THREAD : FOR_TIMER,
			0,
			0,
			0,
			Math.min(when, thread)
		);
		while (this.ready.length === 0) {
			const next = threads.nextEvent();
			if (isForever && next === Infinity) return false;
			if (!isForever && next > until) {
				threads.advance(until);
				break;
			}
			threads.advance(next);
		}
		return true;
	}

	/** Moves the timers that are due into the ready queue. @returns how many handles this pass runs */
	collect(): number {
		const { recorder, scheduled } = this;
		recorder.line = 0;
		const end = recorder.time + CLOCK_RESOLUTION;
		for (let timer = scheduled.first; timer; timer = scheduled.first) {
			// from ten million seconds on, the resolution is lost in rounding
			if (timer.when >= end && timer.when > recorder.time) break;
			scheduled.pop();
			timer.place = IDLE;
			if (timer.isCancelled) {
				this.#timersCancelled--;
				continue;
			}
			recorder.add(TIMER_DUE, timer.wakes, timer.id);
			timer.place = READY;
			this.ready.push(timer);
			recorder.add(HANDLE_READY, 0, timer.id, timer.label, CAUSE.timer);
		}
		recorder.iteration++;
		if (recorder.iteration > this.vm.limits.turns) throw new LimitReached('turns');
		recorder.add(LOOP_ITERATION, 0, this.ready.length);
		return this.ready.length;
	}

	/**
	 * Takes one handle from the ready queue and calls it. This is the only place where callbacks are
	 * called. @throws PyException SystemExit and KeyboardInterrupt, which end the loop
	 */
	runHandle(): void {
		const handle = this.ready.shift();
		if (!handle || handle.isCancelled) return;
		handle.place = IDLE;
		const { recorder, state } = this;
		recorder.line = 0;
		recorder.add(HANDLE_RUN, handle.task, handle.id, handle.label);
		const { context } = handle;
		const outer = state.context;
		if (context) state.context = context;
		try {
			handle.run();
		} catch (thrown) {
			const exc = this.vm.asException(thrown);
			if (endsLoop(exc)) throw exc;
			const { callee } = handle;
			const called =
				callee === undefined
					? `${recorder.text(handle.label)}()`
					: formatCallbackSource(this.vm, callee);
			callExceptionHandler(this, `Exception in callback ${called}`, exc, { handle });
		} finally {
			state.context = outer;
			recorder.task = 0;
		}
	}

	#dropCancelledTimers(): void {
		const { scheduled } = this;
		if (
			scheduled.length > MIN_SCHEDULED_TIMER_HANDLES &&
			this.#timersCancelled / scheduled.length > MIN_CANCELLED_TIMER_HANDLES_FRACTION
		) {
			scheduled.dropCancelled();
			this.#timersCancelled = 0;
			return;
		}
		while (scheduled.first?.isCancelled) {
			scheduled.pop()!.place = IDLE;
			this.#timersCancelled--;
		}
	}

	// --- running and ending --------------------------------------------------------------------

	/** @throws PyException RuntimeError where a loop runs */
	checkRunning(): void {
		if (this.isRunning) throw error(runtimeError, 'This event loop is already running');
		if (this.state.runningLoop)
			throw error(runtimeError, 'Cannot run the event loop while another loop is running');
	}

	/** `run_forever`: the loop turns until it is stopped. */
	*runForever(): MainCall {
		this.checkClosed();
		this.checkRunning();
		const { state, vm } = this;
		const outerHook = vm.asyncGeneratorHook;
		const finalizer = (generator: PyAsyncGenerator) => finalizeAsyncGenerator(this, generator);
		this.isRunning = true;
		state.runningLoop = this;
		vm.asyncGeneratorHook = (generator) => {
			this.asyncGenerators.add(generator);
			generator.finalizer = finalizer;
		};
		try {
			yield this;
		} finally {
			this.isStopping = false;
			this.isRunning = false;
			state.runningLoop = null;
			this.currentTask = null;
			vm.asyncGeneratorHook = outerHook;
		}
		return null;
	}

	runUntilComplete(future: Value): MainCall {
		return runUntilComplete(this, future);
	}

	stop(): void {
		this.isStopping = true;
	}

	/** @throws PyException RuntimeError while it runs */
	close(): void {
		if (this.isRunning) throw error(runtimeError, 'Cannot close a running event loop');
		if (this.isClosed) return;
		this.isClosed = true;
		this.ready.clear();
		this.scheduled.clear();
		this.isExecutorShutDown = true;
		this.defaultExecutor?.shutdown(false);
		this.defaultExecutor = null;
	}
}

/** What no loop survives. */
export const endsLoop = (exc: PyException): boolean =>
	isInstanceOf(exc, systemExit) || isInstanceOf(exc, keyboardInterrupt);
