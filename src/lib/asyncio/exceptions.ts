import { baseException, exception, exceptionType, runtimeError } from '../python/values/exceptions';

/** asyncio's exceptions; `asyncio.TimeoutError` is the built-in one. */
export const cancelledError = exceptionType('CancelledError', baseException, 'asyncio.exceptions');
export const invalidStateError = exceptionType(
	'InvalidStateError',
	exception,
	'asyncio.exceptions'
);
export const brokenBarrierError = exceptionType(
	'BrokenBarrierError',
	runtimeError,
	'asyncio.exceptions'
);
export const queueEmpty = exceptionType('QueueEmpty', exception, 'asyncio.queues');
export const queueFull = exceptionType('QueueFull', exception, 'asyncio.queues');
export const queueShutDown = exceptionType('QueueShutDown', exception, 'asyncio.queues');
