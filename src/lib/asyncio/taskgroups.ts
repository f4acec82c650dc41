import { KIND } from '../trace/kinds';
import { nativeCoroutine, type NativeBody, type PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { makeExceptionGroup } from '../python/values/exception-group';
import {
	error,
	isInstanceOf,
	keyboardInterrupt,
	PyException,
	runtimeError,
	systemExit
} from '../python/values/exceptions';
import type { Keywords, PyType, Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import type { EventLoop } from './base-events';
import { closeUnstarted, createTask } from './create-task';
import { getRunningLoop } from './events';
import { callExceptionHandler } from './exception-handler';
import { cancelledError } from './exceptions';
import { Future, NativeCallback, WAIT } from './futures';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { Task } from './tasks';

const FUTURE_DEPENDS = KIND['future.depends'];

/** `asyncio.TaskGroup` (CPython: taskgroups.TaskGroup) */
export class TaskGroup extends LibraryObject {
	#isEntered = false;
	#isExiting = false;
	#isAborting = false;
	#loop: EventLoop | null = null;
	#parent: Task | null = null;
	#isParentCancelRequested = false;
	readonly #tasks = new Set<Future>();
	#errors: PyException[] = [];
	#baseError: PyException | null = null;
	#onCompleted: Future | null = null;
	/** the future by which the trace shows whom the parent waits for */
	#shown: Future | null = null;
	#callback: NativeCallback | null = null;

	constructor(
		private readonly vm: Interpreter,
		cls: PyType
	) {
		super(cls);
	}

	get text(): string {
		const info = [''];
		if (this.#tasks.size) info.push(`tasks=${this.#tasks.size}`);
		if (this.#errors.length) info.push(`errors=${this.#errors.length}`);
		if (this.#isAborting) info.push('cancelling');
		else if (this.#isEntered) info.push('entered');
		return `<TaskGroup${info.join(' ')}>`;
	}

	/** `__aenter__` */
	enter(): TaskGroup {
		if (this.#isEntered)
			throw error(runtimeError, `TaskGroup ${this.text} has already been entered`);
		this.#loop ??= getRunningLoop(this.vm);
		this.#parent = this.#loop.currentTask;
		if (!this.#parent)
			throw error(runtimeError, `TaskGroup ${this.text} cannot determine the parent task`);
		this.#isEntered = true;
		this.#callback = new NativeCallback(this.vm.recorder.string('_on_task_done'), (task) =>
			this.#onTaskDone(task)
		);
		this.#shown = new Future(this.#loop);
		this.#shown.announce('TaskGroup', 'TaskGroup');
		return this;
	}

	/** `_aexit` */
	*exit(exc: PyException | null): NativeBody {
		this.#isExiting = true;
		if (exc && isBaseError(exc)) this.#baseError ??= exc;
		let cancelled = exc && isInstanceOf(exc, cancelledError) ? exc : null;
		if (exc && !this.#isAborting) this.#abort();
		while (this.#tasks.size > 0) {
			this.#onCompleted ??= this.#newWaiter();
			try {
				yield this.#onCompleted;
			} catch (thrown) {
				const ex = this.vm.asException(thrown);
				if (!isInstanceOf(ex, cancelledError)) throw ex;
				if (!this.#isAborting) {
					// The parent was cancelled from outside while it waited here.
					cancelled = ex;
					this.#abort();
				}
			}
			this.#onCompleted = null;
		}
		if (this.#baseError) throw this.#baseError;
		const parent = this.#parent!;
		// The group's own request to cancel the parent is taken back.
		if (this.#isParentCancelRequested && parent.uncancel() === 0) cancelled = null;
		if (cancelled && this.#errors.length === 0) throw cancelled;
		if (exc && !isInstanceOf(exc, cancelledError)) this.#errors.push(exc);
		if (this.#errors.length > 0) {
			// A cancellation from outside must not be lost: it is requested anew.
			if (parent.cancelling > 0) {
				parent.uncancel();
				parent.cancel();
			}
			const group = makeExceptionGroup('unhandled errors in a TaskGroup', this.#errors);
			group.cause = null;
			throw group;
		}
		return null;
	}

	/** Forgets what the exit is done with. */
	end(): void {
		this.#parent = null;
		this.#errors = [];
		this.#baseError = null;
	}

	createTask(coroutine: Value, keywords: Keywords): Future {
		const refusal = !this.#isEntered
			? 'has not been entered'
			: this.#isExiting && this.#tasks.size === 0
				? 'is finished'
				: this.#isAborting
					? 'is shutting down'
					: null;
		if (refusal) {
			closeUnstarted(this.vm, coroutine);
			throw error(runtimeError, `TaskGroup ${this.text} ${refusal}`);
		}
		const task = createTask(this.#loop!, coroutine, keywords);
		this.#tasks.add(task);
		if (task instanceof Task)
			this.vm.recorder.add(FUTURE_DEPENDS, undefined, this.#shown!.waitTarget, task.number);
		task.addDoneCallback(this.#callback!);
		return task;
	}

	#newWaiter(): Future {
		const waiter = new Future(this.#loop!);
		waiter.waitOn = WAIT.gather;
		waiter.waitTarget = this.#shown!.waitTarget;
		waiter.waitLabel = this.vm.recorder.string(`TaskGroup(${this.#tasks.size})`);
		return waiter;
	}

	#abort(): void {
		this.#isAborting = true;
		for (const task of this.#tasks) if (!task.isDone()) task.cancel();
	}

	#onTaskDone(task: Future): void {
		this.#tasks.delete(task);
		if (this.#onCompleted && this.#tasks.size === 0 && !this.#onCompleted.isDone())
			this.#onCompleted.setResult(true);
		if (task.isCancelled) return;
		const exc = task.exception();
		if (!exc) return;
		this.#errors.push(exc);
		if (isBaseError(exc)) this.#baseError ??= exc;
		const parent = this.#parent;
		if (!parent || parent.isDone()) {
			callExceptionHandler(
				this.#loop!,
				`Task ${repr(this.vm, task)} has errored out but its parent task ${repr(this.vm, parent)} is already completed`,
				exc,
				{ task }
			);
			return;
		}
		if (this.#isAborting || this.#isParentCancelRequested) return;
		// The parent may be anywhere within the `async with`: it is cancelled out of there.
		this.#abort();
		this.#isParentCancelRequested = true;
		parent.cancel();
	}
}

const isBaseError = (exc: PyException): boolean =>
	isInstanceOf(exc, systemExit) || isInstanceOf(exc, keyboardInterrupt);

export const taskGroupType = libraryType('TaskGroup', 'asyncio.taskgroups', {
	refused:
		'_abort _aborting _base_error _entered _errors _exited _exiting _loop ' +
		'_on_completed_fut _on_task_done _parent_cancel_requested _parent_task _tasks',
	make: (cls, vm) => new TaskGroup(vm, cls),
	init: ['', () => null],
	methods: {
		create_task: [
			'coro, **kwargs',
			(_vm, self: TaskGroup, coroutine: Value, keywords: Keywords) =>
				self.createTask(coroutine, keywords)
		],
		__aenter__: ['', (vm, self: TaskGroup) => coroutine(vm, '__aenter__', enter(self))],
		__aexit__: [
			'et, exc, tb',
			(vm, self: TaskGroup, _type: Value, exc: Value) =>
				coroutine(vm, '__aexit__', exit(self, exc instanceof PyException ? exc : null))
		],
		__repr__: ['', (_vm, self: TaskGroup) => self.text]
	}
});

const coroutine = (vm: Interpreter, name: string, body: NativeBody): PyCoroutine =>
	nativeCoroutine(vm, `TaskGroup.${name}`, body);

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* enter(group: TaskGroup): NativeBody {
	return group.enter();
}

function* exit(group: TaskGroup, exc: PyException | null): NativeBody {
	try {
		return yield* group.exit(exc);
	} finally {
		group.end();
	}
}
