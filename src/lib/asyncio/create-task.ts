import { AsyncGeneratorStep, PyCoroutine } from '../python/run/coroutine';
import { driver } from '../python/run/generator-methods';
import type { Interpreter } from '../python/run/interpreter';
import { error, typeError } from '../python/values/exceptions';
import type { Keywords, Value } from '../python/values/object';
import { repr, str } from '../python/values/text/repr';

import { isTrue } from '../python/values/truth';
import { Opaque } from '../python/values/opaque';
import type { EventLoop } from './base-events';
import type { Context } from './context';
import { wrapAwaitable } from './ensure-future';
import { Future } from './futures';
import { Task } from './tasks';

const NO_KEYWORDS: Keywords = new Map();

/** `BaseEventLoop.create_task`, through the program's task factory if it has set one. */
export function createTask(
	loop: EventLoop,
	coroutine: Value,
	keywords: Keywords = NO_KEYWORDS
): Future {
	loop.checkClosed();
	if (loop.taskFactory === null) return newTask(loop, coroutine, keywords);
	const made = loop.vm.call(loop.taskFactory, [loop, coroutine], keywords);
	if (made instanceof Future) return made;
	throw error(typeError, `a task factory must return a task, not ${repr(loop.vm, made)}`);
}

/** `asyncio.Task(coro, *, name, context, eager_start)` */
export function newTask(
	loop: EventLoop,
	coroutine: Value,
	keywords: Keywords,
	cls?: Future['cls']
): Task {
	const { vm } = loop;
	// what an unknown function returned stands for the coroutine that it may well be
	if (coroutine instanceof Opaque) coroutine = wrapAwaitable(vm, coroutine);
	if (coroutine instanceof AsyncGeneratorStep) coroutine = driver(vm, coroutine);
	for (const name of keywords.keys())
		if (!OPTIONS.includes(name))
			throw error(typeError, `Task() got an unexpected keyword argument '${name}'`);
	const name = keywords.get('name') ?? null;
	return new Task(loop, coroutine, {
		name: name === null ? null : str(vm, name),
		context: (keywords.get('context') ?? null) as Context | null,
		eagerStart: isTrue(vm, keywords.get('eager_start') ?? null),
		cls
	});
}

const OPTIONS = ['name', 'context', 'eager_start', 'loop'];

/** `coro.close()` for a coroutine that will not be run after all: it counts as looked after. */
export function closeUnstarted(vm: Interpreter, coroutine: Value): void {
	if (!(coroutine instanceof PyCoroutine) || coroutine.life !== 'created') return;
	coroutine.life = 'closed';
	vm.unawaited.delete(coroutine);
}
