import { timeoutError } from '../python/values/exceptions';
import { native } from '../python/values/native';
import { PyModule, type Value, type Keywords } from '../python/values/object';
import { NotSimulated } from '../python/run/limits';
import type { Interpreter } from '../python/run/interpreter';
import { PySet } from '../python/values/collections/set';
import { hasKind } from '../python/library/inspect';
import { isTrue } from '../python/values/truth';
import { asCompleted } from './as-completed';
import { isCoroutine } from './awaitables';
import { barrierType } from './barriers';
import { EventLoop } from './base-events';
import { conditionType } from './conditions';
import { createTask, newTask } from './create-task';
import { ensureFuture } from './ensure-future';
import { getEventLoop, getRunningLoop, handleType, timerHandleType } from './events';
import {
	brokenBarrierError,
	cancelledError,
	invalidStateError,
	queueEmpty,
	queueFull,
	queueShutDown
} from './exceptions';
import { Future, futureType } from './futures';
import { gather } from './gather';
import { eventType, lockType } from './locks';
import { eventLoopType } from './loop-type';
import { beginMainCall } from './main-call';
import { lifoQueueType, priorityQueueType, queueType } from './queues';
import { refusedCalls, refusedNames, refuseName } from './refused-names';
import { run, runnerType } from './runners';
import { toSeconds, unsupportedSum } from './seconds';
import { boundedSemaphoreType, semaphoreType } from './semaphores';
import { shield } from './shield';
import { makeSubmodules } from './submodules';
import { sleep, sleepAtOnce } from './sleep';
import { taskGroupType } from './taskgroups';
import { taskType } from './task-type';
import { toThread } from './threads';
import { Timeout, timeoutAfter, timeoutType } from './timeouts';
import { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, waitFor } from './wait';

/** The name that `eager_task_factory` has had from the function that makes such factories. */
const EAGER_TASK_FACTORY = 'create_eager_task_factory.<locals>.factory';

const real = (type: string) => `must be real number, not ${type}`;

const loopOf = (vm: Interpreter, loop: Value): EventLoop =>
	loop instanceof EventLoop ? loop : getRunningLoop(vm);

/** The module `asyncio`. It keeps nothing itself: a run's state is in `vm.asyncio`. */
export const asyncioModule = new PyModule('asyncio', [
	['Future', futureType],
	['Task', taskType],
	['Handle', handleType],
	['TimerHandle', timerHandleType],
	['AbstractEventLoop', eventLoopType],
	['Lock', lockType],
	['Event', eventType],
	['Condition', conditionType],
	['Semaphore', semaphoreType],
	['BoundedSemaphore', boundedSemaphoreType],
	['Barrier', barrierType],
	['Queue', queueType],
	['PriorityQueue', priorityQueueType],
	['LifoQueue', lifoQueueType],
	['TaskGroup', taskGroupType],
	['Timeout', timeoutType],
	['Runner', runnerType],
	['CancelledError', cancelledError],
	['InvalidStateError', invalidStateError],
	['TimeoutError', timeoutError],
	['BrokenBarrierError', brokenBarrierError],
	['QueueEmpty', queueEmpty],
	['QueueFull', queueFull],
	['QueueShutDown', queueShutDown],
	['FIRST_COMPLETED', FIRST_COMPLETED],
	['FIRST_EXCEPTION', FIRST_EXCEPTION],
	['ALL_COMPLETED', ALL_COMPLETED],
	['__getattr__', refuseName],
	...[
		native('run', 'def main, *, debug=None, loop_factory=None', (vm, main, debug, factory) =>
			beginMainCall(vm, run(vm, main, debug, factory))
		),
		native('sleep', 'async def delay, result=None', sleep, sleepAtOnce),
		native('gather', 'def *coros_or_futures, return_exceptions=False', (vm, returns, awaitables) =>
			gather(vm, awaitables, isTrue(vm, returns))
		),
		native('create_task', 'def coro, **kwargs', (vm, coroutine, keywords: Keywords) =>
			createTask(getRunningLoop(vm), coroutine, keywords)
		),
		native('ensure_future', 'def coro_or_future, *, loop=None', (vm, awaitable, loop) =>
			ensureFuture(vm, awaitable, loop instanceof EventLoop ? loop : null)
		),
		native('wait', "async def fs, *, timeout=None, return_when='ALL_COMPLETED'", wait),
		native('wait_for', 'async def fut, timeout', waitFor),
		native('as_completed', 'def fs, *, timeout=None', asCompleted),
		native('shield', 'def arg', shield),
		native('timeout', 'def delay', (vm, delay: Value) =>
			timeoutAfter(vm, delay === null ? null : toSeconds(delay, unsupportedSum))
		),
		native(
			'timeout_at',
			'def when',
			(vm, when: Value) => new Timeout(vm, when === null ? null : toSeconds(when, real))
		),
		native('to_thread', 'async def func, /, *args, **kwargs', toThread),
		native('current_task', 'loop=None', (vm, loop: Value) => loopOf(vm, loop).currentTask),
		native('all_tasks', 'loop=None', (vm, loop: Value) => {
			const of = loopOf(vm, loop);
			const all = new PySet();
			for (const task of vm.asyncio.tasks) if (task.loop === of) all.add(vm, task);
			return all;
		}),
		native('get_running_loop', '', (vm) => getRunningLoop(vm)),
		native('_get_running_loop', '', (vm) => vm.asyncio.runningLoop),
		native('get_event_loop', '', (vm) => getEventLoop(vm)),
		native('new_event_loop', 'def', (vm) => new EventLoop(vm.asyncio)),
		native('set_event_loop', 'def loop', (vm, loop: Value) => {
			vm.asyncio.setLoop = loop instanceof EventLoop ? loop : null;
			return null;
		}),
		native('isfuture', 'def obj', (_vm, value: Value) => value instanceof Future),
		native('iscoroutine', 'def obj', (_vm, value: Value) => isCoroutine(value)),
		native('iscoroutinefunction', 'def func', (_vm, value: Value) => hasKind(value, 'coroutine')),
		native(
			EAGER_TASK_FACTORY,
			'def loop, coro, *, eager_start=True, **kwargs',
			(_vm, loop: EventLoop, coroutine, eagerStart, keywords: Keywords) =>
				newTask(loop, coroutine, new Map([...keywords, ['eager_start', eagerStart]]))
		)
	].map(
		(callable) =>
			[
				callable.name === EAGER_TASK_FACTORY ? 'eager_task_factory' : callable.name,
				callable
			] as const
	),
	...[...refusedCalls.keys()].map(
		(name) =>
			[
				name,
				native(name, '*args, **kwargs', () => {
					throw new NotSimulated(`asyncio.${name}`);
				})
			] as const
	)
]);

/** The modules below it; `asyncio.exceptions` and those whose names are not refused are its attributes. */
export const asyncioSubmodules = makeSubmodules(asyncioModule.attrs);

for (const module of asyncioSubmodules) {
	const name = module.name.slice('asyncio.'.length);
	if (!refusedNames.has(name)) asyncioModule.attrs.set(name, module);
}
