import {
	AsyncGeneratorStep,
	nativeCoroutine,
	type NativeBody,
	type PyCoroutine
} from '../python/run/coroutine';
import { driver } from '../python/run/generator-methods';
import type { Interpreter } from '../python/run/interpreter';
import { error, typeError, valueError } from '../python/values/exceptions';
import type { Value } from '../python/values/object';
import { Opaque } from '../python/values/opaque';
import { isAwaitable, isCoroutine } from './awaitables';
import type { EventLoop } from './base-events';
import { createTask } from './create-task';
import { getEventLoop } from './events';
import { Future } from './futures';

/** `tasks.ensure_future`: futures as they are, coroutines and other awaitables in a new task. */
export function ensureFuture(
	vm: Interpreter,
	awaitable: Value,
	loop: EventLoop | null = null
): Future {
	if (awaitable instanceof Future) {
		if (loop && awaitable.loop !== loop)
			throw error(
				valueError,
				'The future belongs to a different loop than the one specified as the loop argument'
			);
		return awaitable;
	}
	return createTask(loop ?? getEventLoop(vm), wrapAwaitable(vm, awaitable));
}

/** A coroutine that awaits `awaitable`. @throws PyException TypeError for what cannot be awaited */
export function wrapAwaitable(vm: Interpreter, awaitable: Value): PyCoroutine {
	if (isCoroutine(awaitable)) return awaitable;
	if (awaitable instanceof AsyncGeneratorStep) return driver(vm, awaitable);
	if (!isAwaitable(awaitable))
		throw error(typeError, 'An asyncio.Future, a coroutine or an awaitable is required');
	const name = awaitable instanceof Opaque ? awaitable.text : '_wrap_awaitable';
	return nativeCoroutine(vm, name, awaitOne(awaitable));
}

function* awaitOne(awaitable: Value): NativeBody {
	return yield awaitable;
}
