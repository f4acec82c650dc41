import { KIND } from '../trace/kinds';
import { PyCoroutine } from '../python/run/coroutine';
import type { Signal } from '../python/run/interpreter';
import { NotSimulated } from '../python/run/limits';
import type { Linked } from '../python/run/linked-list';
import {
	error,
	isInstanceOf,
	runtimeError,
	typeError,
	type PyException
} from '../python/values/exceptions';
import type { Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import { endsLoop, type EventLoop } from './base-events';
import type { Context } from './context';
import { describe } from './describe';
import { CAUSE, Handle } from './events';
import { cancelledError } from './exceptions';
import { Future, OUTCOME, WAIT, type DoneCallback } from './futures';
import { taskType } from './task-type';

const TASK_CREATE = KIND['task.create'];
const TASK_STEP = KIND['task.step'];
const TASK_SUSPEND = KIND['task.suspend'];
const TASK_CANCEL = KIND['task.cancel'];
const TASK_END = KIND['task.end'];
const SEND = 0;
const THROW = 1;

export interface TaskOptions {
	readonly name?: string | null;
	readonly context?: Context | null;
	readonly eagerStart?: boolean;
	readonly cls?: Future['cls'];
}

/** The call of `Task.__step` by the loop. */
class StepHandle extends Handle {
	constructor(
		private readonly stepped: Task,
		private readonly exc: PyException | null
	) {
		super(stepped.loop, stepped.label);
	}
	override get task(): number {
		return this.stepped.number;
	}
	override get context(): Context {
		return this.stepped.context;
	}
	override run(): void {
		this.stepped.step(this.exc);
	}
}

/**
 * A coroutine that the loop runs (CPython: tasks.Task). As long as it is not done, it is in one of three
 * states: it waits for `waiter`, which is pending; or its step is in the ready queue; or it runs.
 */
export class Task extends Future implements DoneCallback, Linked<Task> {
	/** 1 = the first task of the run */
	readonly number: number;
	readonly context: Context;
	/** index of its name in the trace's strings: the label of its handles */
	label: number;
	/** a pending task that is lost is worth a word */
	logsDestroyPending = true;
	/** the future that it awaits */
	waiter: Future | null = null;
	#name: string;
	#cancelsRequested = 0;
	#mustCancel = false;
	readonly coroutine: PyCoroutine;
	/** it ended in the step that it took at once: the program cannot ask for its coroutine any more */
	hasEndedAtOnce = false;
	// in the list of tasks that have not ended
	isLinked = false;
	before: Task | null = null;
	behind: Task | null = null;

	/** @throws PyException TypeError for what is no coroutine */
	constructor(loop: EventLoop, coroutine: Value, options: TaskOptions = {}) {
		const { state, recorder } = loop;
		if (!(coroutine instanceof PyCoroutine))
			throw error(typeError, `a coroutine was expected, got ${repr(loop.vm, coroutine)}`);
		const number = state.nextTask();
		super(loop, options.cls ?? taskType, number);
		this.number = number;
		this.#name = options.name ?? state.nextTaskName();
		this.coroutine = coroutine;
		this.context = options.context ?? state.context.copy();
		this.label = this.waitLabel = recorder.string(this.#name);
		this.waitOn = WAIT.task;
		recorder.add(
			TASK_CREATE,
			number,
			loop.currentTask?.number ?? 0,
			this.label,
			recorder.string(coroutine.name)
		);
		state.tasks.add(this);
		if (options.eagerStart && loop.isRunning) this.#startEagerly();
		else loop.enqueue(new StepHandle(this, null), CAUSE.created);
	}

	/** As a done callback of what it awaits: whom the call steps. */
	get steps(): number {
		return this.number;
	}

	get name(): string {
		return this.#name;
	}

	set name(name: string) {
		this.#name = name;
		this.label = this.waitLabel = this.loop.recorder.string(name);
	}

	get cancelling(): number {
		return this.#cancelsRequested;
	}

	/** Requests that CancelledError be raised in the coroutine. @returns false: it is done already */
	override cancel(message: Value = null): boolean {
		const { state, recorder } = this.loop;
		state.unretrieved.delete(this);
		if (this.isDone()) return false;
		this.#cancelsRequested++;
		recorder.add(
			TASK_CANCEL,
			this.number,
			this.loop.currentTask?.number ?? 0,
			message === null ? 0 : recorder.string(describe(this.vm, message))
		);
		// It may be a task that catches the cancellation: `waiter` stays, to be cancelled again.
		if (this.waiter?.cancel(message)) return true;
		// Its step is in the ready queue, or it runs.
		this.#mustCancel = true;
		this.cancelMessage = message;
		return true;
	}

	/** @returns the cancellation requests that remain */
	uncancel(): number {
		if (this.#cancelsRequested > 0) {
			this.#cancelsRequested--;
			if (this.#cancelsRequested === 0) this.#mustCancel = false;
		}
		return this.#cancelsRequested;
	}

	/** `__wakeup`: what it awaited is done. */
	futureDone(future: Future): void {
		this.step(future.thrown());
	}

	/** `__step`: runs the coroutine until it awaits something that is pending, or ends. */
	step(exc: PyException | null): void {
		if (this.#mustCancel) {
			if (!exc || !isInstanceOf(exc, cancelledError)) exc = this.makeCancelledError();
			this.#mustCancel = false;
		}
		this.waiter = null;
		this.#run(exc);
	}

	/** `__eager_start`: takes the first step at once, in the middle of whoever made it. */
	#startEagerly(): void {
		const { loop } = this;
		const { recorder, state } = loop;
		const { task, line } = recorder;
		const outer = loop.currentTask;
		const outerContext = state.context;
		state.context = this.context;
		try {
			this.#run(null);
		} finally {
			this.hasEndedAtOnce = this.isDone();
			loop.currentTask = outer;
			state.context = outerContext;
			recorder.task = task;
			recorder.line = line;
		}
	}

	/** `__step_run_and_handle_result` */
	#run(exc: PyException | null): void {
		const { loop, vm } = this;
		const { recorder } = loop;
		loop.currentTask = this;
		recorder.task = this.number;
		recorder.add(TASK_STEP, this.number, exc ? THROW : SEND);
		vm.waitSite = null;
		let signal: Signal = 'returned';
		let raised: PyException | null = null;
		try {
			signal = vm.resume(this.coroutine, null, exc);
		} catch (thrown) {
			raised = vm.asException(thrown);
		}
		if (raised) this.#raise(raised);
		else if (signal === 'yielded') this.#suspend(vm.value);
		else if (signal === 'returned') this.#return(vm.value);
		else throw new NotSimulated('a call that holds the thread within a task');
		loop.currentTask = null;
		recorder.task = 0;
	}

	#return(value: Value): void {
		if (this.#mustCancel) {
			// It was cancelled just before it returned.
			this.#mustCancel = false;
			this.#end(OUTCOME.cancelled, '');
			super.cancel(this.cancelMessage);
		} else {
			this.#end(OUTCOME.done, describe(this.vm, value));
			super.setResult(value);
		}
	}

	#raise(exc: PyException): void {
		if (isInstanceOf(exc, cancelledError)) {
			this.cancelledError = exc;
			this.#end(OUTCOME.cancelled, describe(this.vm, exc));
			super.cancel();
			return;
		}
		this.#end(OUTCOME.failed, describe(this.vm, exc));
		super.setException(exc);
		if (endsLoop(exc)) {
			this.loop.currentTask = null;
			throw exc;
		}
	}

	#end(outcome: number, value: string): void {
		const { recorder, state } = this.loop;
		recorder.add(TASK_END, this.number, outcome, recorder.string(value));
		state.tasks.delete(this);
	}

	/** The coroutine gave up its turn, or awaits `awaited`. */
	#suspend(awaited: Value): void {
		const { loop } = this;
		const { recorder } = loop;
		if (awaited instanceof Future) {
			const comment = this.vm.waitLabel;
			if (awaited.loop !== loop)
				return this.#refuse(
					`Task ${repr(this.vm, this)} got Future ${repr(this.vm, awaited)} attached to a different loop`
				);
			if (awaited === this)
				return this.#refuse(`Task cannot await on itself: ${repr(this.vm, this)}`);
			if (!awaited.isBlocking)
				return this.#refuse(
					`yield was used instead of yield from in task ${repr(this.vm, this)} with ${repr(this.vm, awaited)}`
				);
			awaited.isBlocking = false;
			recorder.add(
				TASK_SUSPEND,
				this.number,
				awaited.waitOn,
				awaited.waitTarget,
				comment === null ? awaited.waitLabel : recorder.string(comment),
				0,
				awaited.until
			);
			awaited.addDoneCallback(this);
			this.waiter = awaited;
			if (this.#mustCancel && awaited.cancel(this.cancelMessage)) this.#mustCancel = false;
			return;
		}
		recorder.add(
			TASK_SUSPEND,
			this.number,
			WAIT.turn,
			0,
			awaited === null ? recorder.string('sleep(0)') : 0
		);
		if (awaited === null) loop.enqueue(new StepHandle(this, null), CAUSE.yielded);
		else this.#stepWith(`Task got bad yield: ${repr(this.vm, awaited)}`);
	}

	#refuse(message: string): void {
		this.loop.recorder.add(TASK_SUSPEND, this.number, WAIT.turn);
		this.#stepWith(message);
	}

	/** The next step raises a RuntimeError in the coroutine. */
	#stepWith(message: string): void {
		this.loop.enqueue(new StepHandle(this, error(runtimeError, message)), CAUSE.yielded);
	}
}
