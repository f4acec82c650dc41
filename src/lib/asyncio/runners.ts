import { KIND } from '../trace/kinds';
import type { Interpreter } from '../python/run/interpreter';
import { error, runtimeError, typeError } from '../python/values/exceptions';
import type { PyType, Value } from '../python/values/object';
import { isAwaitable } from './awaitables';
import { EventLoop } from './base-events';
import type { Context } from './context';
import { createTask } from './create-task';
import { wrapAwaitable } from './ensure-future';
import { callExceptionHandler } from './exception-handler';
import { gather } from './gather';
import { LibraryObject, libraryType } from '../python/library/library-type';
import { beginMainCall } from './main-call';
import { shutdownAsyncgens, shutdownDefaultExecutor } from './shutdown';
import type { MainCall } from './state';

/** How long the default executor's threads are waited for at the end (s): constants.THREAD_JOIN_TIMEOUT. */
const THREAD_JOIN_TIMEOUT = 300;

type State = 'created' | 'initialized' | 'closed';

/** `asyncio.Runner` */
export class Runner extends LibraryObject {
	loopFactory: Value = null;
	isDebug: boolean | null = null;
	#state: State = 'created';
	#loop: EventLoop | null = null;
	#setsLoop = false;
	#context: Context | null = null;

	constructor(
		private readonly vm: Interpreter,
		cls: PyType = runnerType
	) {
		super(cls);
	}

	/** `get_loop`. @throws PyException RuntimeError where it is closed */
	get loop(): EventLoop {
		this.initialise();
		return this.#loop!;
	}

	/** `_lazy_init` */
	initialise(): void {
		const { asyncio, recorder } = this.vm;
		if (this.#state === 'closed') throw error(runtimeError, 'Runner is closed');
		if (this.#state === 'initialized') return;
		if (this.loopFactory === null) {
			this.#loop = new EventLoop(asyncio);
			asyncio.setLoop = this.#loop;
			this.#setsLoop = true;
		} else {
			const made = this.vm.call(this.loopFactory, []);
			if (!(made instanceof EventLoop))
				throw error(typeError, 'loop_factory must return an event loop');
			this.#loop = made;
		}
		if (this.isDebug !== null) this.#loop.isDebug = this.isDebug;
		this.#context = asyncio.context.copy();
		this.#state = 'initialized';
		recorder.add(KIND['loop.start'], 0);
	}

	/** `Runner.run` */
	*run(awaitable: Value, context: Context | null = null): MainCall {
		const { vm } = this;
		if (vm.asyncio.runningLoop)
			throw error(runtimeError, 'Runner.run() cannot be called from a running event loop');
		this.initialise();
		if (!isAwaitable(awaitable))
			throw error(typeError, 'An asyncio.Future, a coroutine or an awaitable is required');
		const coroutine = wrapAwaitable(vm, awaitable);
		const task = createTask(
			this.#loop!,
			coroutine,
			new Map([['context', context ?? this.#context]])
		);
		return yield* this.#loop!.runUntilComplete(task);
	}

	/** `Runner.close`: cancels what is left, closes async generators and the default executor. */
	*close(): MainCall {
		if (this.#state !== 'initialized') return null;
		const loop = this.#loop!;
		try {
			yield* cancelAllTasks(this.vm, loop);
			yield* loop.runUntilComplete(shutdownAsyncgens(loop));
			yield* loop.runUntilComplete(shutdownDefaultExecutor(loop, THREAD_JOIN_TIMEOUT));
		} finally {
			if (this.#setsLoop) this.vm.asyncio.setLoop = null;
			loop.close();
			this.#loop = null;
			this.#state = 'closed';
			this.vm.recorder.add(KIND['loop.stop'], 0);
		}
		return null;
	}
}

/** `runners._cancel_all_tasks` */
function* cancelAllTasks(vm: Interpreter, loop: EventLoop): MainCall {
	const tasks = [...vm.asyncio.tasks].filter((task) => task.loop === loop);
	if (tasks.length === 0) return null;
	for (const task of tasks) task.cancel();
	yield* loop.runUntilComplete(gather(vm, tasks, true, loop));
	for (const task of tasks) {
		const exc = task.isCancelled ? null : task.exception();
		if (exc)
			callExceptionHandler(loop, 'unhandled exception during asyncio.run() shutdown', exc, {
				task
			});
	}
	return null;
}

/** `asyncio.run` */
export function* run(
	vm: Interpreter,
	main: Value,
	debug: Value = null,
	loopFactory: Value = null
): MainCall {
	if (vm.asyncio.runningLoop)
		throw error(runtimeError, 'asyncio.run() cannot be called from a running event loop');
	const runner = new Runner(vm);
	runner.isDebug = typeof debug === 'boolean' ? debug : null;
	runner.loopFactory = loopFactory;
	runner.initialise();
	try {
		return yield* runner.run(main);
	} finally {
		yield* runner.close();
	}
}

export const runnerType = libraryType('Runner', 'asyncio.runners', {
	refused:
		'_context _debug _interrupt_count _lazy_init _loop _loop_factory _set_event_loop ' + '_state',
	ownCalls: 'close get_loop',
	make: (cls, vm) => new Runner(vm, cls),
	init: [
		'*, debug=None, loop_factory=None',
		(_vm, self: Runner, debug: Value, loopFactory: Value) => {
			self.isDebug = typeof debug === 'boolean' ? debug : null;
			self.loopFactory = loopFactory;
			return null;
		}
	],
	methods: {
		run: [
			'coro, *, context=None',
			(vm, self: Runner, coroutine: Value, context: Context | null) =>
				beginMainCall(vm, self.run(coroutine, context))
		],
		close: ['', (vm, self: Runner) => beginMainCall(vm, self.close())],
		get_loop: ['', (_vm, self: Runner) => self.loop],
		__enter__: [
			'',
			(_vm, self: Runner) => {
				self.initialise();
				return self;
			}
		],
		__exit__: ['exc_type, exc_val, exc_tb', (vm, self: Runner) => beginMainCall(vm, self.close())]
	}
});
