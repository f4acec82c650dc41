import type { Interpreter } from '../python/run/interpreter';
import { NotSimulated } from '../python/run/limits';
import { Executor, ThreadPoolExecutor } from '../python/library/concurrent/executors';
import { PyDict } from '../python/values/collections/dict';
import { defineGetters } from '../python/values/descriptors';
import { error, PyException, typeError } from '../python/values/exceptions';
import { PyFloat, type Keywords, type Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';
import { isCallable } from '../python/values/functions/reflection';
import { isTrue } from '../python/values/truth';
import type { EventLoop } from './base-events';
import { callableName } from '../python/library/callable-name';
import type { Context } from './context';
import { createTask } from './create-task';
import { CallHandle, CallTimer, CAUSE, type Handle } from './events';
import { logException } from './exception-handler';
import { runInExecutor } from './executor-futures';
import { Future } from './futures';
import { libraryType } from '../python/library/library-type';
import { beginMainCall } from './main-call';
import { refusedLoopMethods } from './refused-names';
import { deadline, toSeconds, unsupportedSum } from './seconds';
import { shutdownAsyncgens, shutdownDefaultExecutor } from './shutdown';

const baseEventLoopType = libraryType('BaseEventLoop', 'asyncio.base_events', {
	refused:
		'_asyncgens _call_soon _check_callback _check_closed _check_running ' +
		'_clock_resolution _closed _current_handle _debug _default_executor ' +
		'_exception_handler _process_events _ready _run_once _scheduled _selector ' +
		'_stopping _task_factory _thread_id _timer_cancelled_count _write_to_self',
	methods: {
		call_soon: ['callback, *args, context=None', callSoon(CAUSE.call)],
		call_soon_threadsafe: ['callback, *args, context=None', callSoon(CAUSE.thread)],
		call_later: [
			'delay, callback, *args, context=None',
			(vm, loop: EventLoop, delay, callback, context: Context | null, args: Value[]) => {
				if (delay === null) throw error(typeError, 'delay must not be None');
				const seconds = toSeconds(delay, unsupportedSum);
				return callAt(vm, loop, deadline(loop.time(), seconds), callback, args, context);
			}
		],
		call_at: [
			'when, callback, *args, context=None',
			(vm, loop: EventLoop, when, callback, context: Context | null, args: Value[]) => {
				if (when === null) throw error(typeError, 'when cannot be None');
				const seconds = toSeconds(when, (type) => `must be real number, not ${type}`);
				return callAt(vm, loop, seconds, callback, args, context, when);
			}
		],
		time: ['', (_vm, loop: EventLoop) => new PyFloat(loop.time())],
		create_future: [
			'',
			(_vm, loop: EventLoop) => {
				const future = new Future(loop);
				future.announce('Future');
				return future;
			}
		],
		create_task: [
			'coro, **kwargs',
			(_vm, loop: EventLoop, coroutine: Value, keywords: Keywords) =>
				createTask(loop, coroutine, keywords)
		],
		run_until_complete: [
			'future',
			(vm, loop: EventLoop, future: Value) => beginMainCall(vm, loop.runUntilComplete(future))
		],
		run_forever: ['', (vm, loop: EventLoop) => beginMainCall(vm, loop.runForever())],
		run_in_executor: [
			'executor, func, *args',
			(_vm, loop: EventLoop, executor: Value, func: Value, args: Value[]) => {
				if (executor !== null && !(executor instanceof Executor))
					throw error(typeError, `an executor was expected, got ${repr(loop.vm, executor)}`);
				return runInExecutor(loop, executor, func, args);
			}
		],
		set_default_executor: [
			'executor',
			(_vm, loop: EventLoop, executor: Value) => {
				if (!(executor instanceof ThreadPoolExecutor))
					throw error(typeError, 'executor must be ThreadPoolExecutor instance');
				loop.defaultExecutor = executor;
				return null;
			}
		],
		stop: ['', (_vm, loop: EventLoop) => (loop.stop(), null)],
		close: ['', (_vm, loop: EventLoop) => (loop.close(), null)],
		is_running: ['', (_vm, loop: EventLoop) => loop.isRunning],
		is_closed: ['', (_vm, loop: EventLoop) => loop.isClosed],
		get_debug: ['', (_vm, loop: EventLoop) => loop.isDebug],
		set_debug: [
			'enabled',
			(vm, loop: EventLoop, enabled: Value) => {
				loop.isDebug = isTrue(vm, enabled);
				return null;
			}
		],
		get_task_factory: ['', (_vm, loop: EventLoop) => loop.taskFactory],
		set_task_factory: [
			'factory',
			(_vm, loop: EventLoop, factory: Value) => {
				if (factory !== null && !isCallable(factory))
					throw error(typeError, 'task factory must be a callable or None');
				loop.taskFactory = factory;
				return null;
			}
		],
		get_exception_handler: ['', (_vm, loop: EventLoop) => loop.exceptionHandler],
		set_exception_handler: [
			'handler',
			(vm, loop: EventLoop, handler: Value) => {
				if (handler !== null && !isCallable(handler))
					throw error(typeError, `A callable object or None is expected, got ${repr(vm, handler)}`);
				loop.exceptionHandler = handler;
				return null;
			}
		],
		default_exception_handler: ['context', defaultExceptionHandler],
		call_exception_handler: [
			'context',
			(vm, loop: EventLoop, context: Value) =>
				loop.exceptionHandler === null
					? defaultExceptionHandler(vm, loop, context)
					: vm.call(loop.exceptionHandler, [loop, context])
		],
		shutdown_asyncgens: ['async def', (_vm, loop: EventLoop) => shutdownAsyncgens(loop)],
		shutdown_default_executor: [
			'async def timeout=None',
			(_vm, loop: EventLoop, timeout: Value) => shutdownDefaultExecutor(loop, timeout)
		],
		...Object.fromEntries(
			[...refusedLoopMethods.keys()].map((name) => [
				name,
				['*args, **kwargs', () => refuse(`loop.${name}`)] as const
			])
		),
		__repr__: [
			'',
			(vm, loop: EventLoop) =>
				`<${loop.cls.name} running=${repr(vm, loop.isRunning)} closed=${repr(vm, loop.isClosed)} debug=${repr(vm, loop.isDebug)}>`
		]
	}
});

export const eventLoopType = libraryType('_UnixSelectorEventLoop', 'asyncio.unix_events', {
	base: baseEventLoopType
});

// slow callbacks are told of in debug mode, on standard error
defineGetters<EventLoop>(baseEventLoopType, {
	slow_callback_duration: [
		(_vm, loop) => loop.slowCallbackDuration,
		(_vm, loop, value) => {
			loop.slowCallbackDuration = value;
		}
	]
});

function refuse(construct: string): never {
	throw new NotSimulated(construct);
}

function callSoon(cause: number) {
	return (
		vm: Interpreter,
		loop: EventLoop,
		callback: Value,
		context: Context | null,
		args: Value[]
	): Handle => {
		loop.checkClosed();
		const handle = new CallHandle(
			loop,
			vm.recorder.string(callableName(callback)),
			callback,
			args,
			context ?? vm.asyncio.context.copy(),
			cause === CAUSE.thread
		);
		loop.enqueue(handle, cause);
		return handle;
	};
}

function callAt(
	vm: Interpreter,
	loop: EventLoop,
	when: number,
	callback: Value,
	args: Value[],
	context: Context | null,
	given: Value = new PyFloat(when)
): Handle {
	return loop.callAt(
		new CallTimer(
			loop,
			vm.recorder.string(callableName(callback)),
			when,
			callback,
			args,
			context ?? vm.asyncio.context.copy(),
			given
		)
	);
}

function defaultExceptionHandler(vm: Interpreter, loop: EventLoop, context: Value): Value {
	const exc = context instanceof PyDict ? context.get(vm, 'exception') : undefined;
	if (exc instanceof PyException) logException(loop, exc);
	return null;
}
