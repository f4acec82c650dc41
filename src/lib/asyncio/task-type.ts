import type { PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import { NativeFrame } from '../python/run/coroutine';
import { NotSimulated } from '../python/run/limits';
import { error, runtimeError } from '../python/values/exceptions';
import type { Keywords, Value } from '../python/values/object';
import { repr, str } from '../python/values/text/repr';
import { isTrue } from '../python/values/truth';
import { futureReprInfo } from './base-futures';
import { newTask } from './create-task';
import { EventLoop } from './base-events';
import { getEventLoop } from './events';
import { FUTURE_CALLS, futureType } from './futures';
import { libraryType, refuseReplaced } from '../python/library/library-type';
import type { Task } from './tasks';

/** The name under which reprs and tracebacks show the program. */
export const PROGRAM = 'program.py';

/** `__init__`: here the task is made before it is called. */
const TASK_CALLS = `${FUTURE_CALLS} __init__ cancelling uncancel get_name`.split(' ');

export const taskType = libraryType('Task', '_asyncio', {
	refused: '_coro _fut_waiter _log_destroy_pending _must_cancel _num_cancels_requested',
	base: futureType,
	// a class of the program calls it with what made the task already
	init: ['coro, *, loop=None, name=None, context=None, eager_start=False', () => null],
	methods: {
		get_coro: ['', (_vm, self: Task) => (self.hasEndedAtOnce ? null : self.coroutine)],
		get_context: ['', (_vm, self: Task) => self.context],
		get_name: ['', (_vm, self: Task) => self.name],
		set_name: [
			'name, /',
			(vm, self: Task, name: Value) => {
				self.name = str(vm, name);
				return null;
			}
		],
		cancelling: ['', (_vm, self: Task) => self.cancelling],
		uncancel: ['', (_vm, self: Task) => self.uncancel()],
		get_stack: [
			'*, limit=None',
			() => {
				throw new NotSimulated('Task.get_stack');
			}
		],
		print_stack: [
			'*, limit=None, file=None',
			() => {
				throw new NotSimulated('Task.print_stack');
			}
		],
		set_result: ['result, /', () => refuse('set_result')],
		set_exception: ['exception, /', () => refuse('set_exception')],
		__repr__: ['', (vm, self: Task) => taskRepr(vm, self)]
	}
});

taskType.construct = (vm, cls, args, keywords) => {
	if (cls.isOwn) refuseReplaced(cls, TASK_CALLS);
	const options: Keywords = new Map(keywords ?? []);
	const loop = options.get('loop') ?? null;
	const coroutine = args[0] ?? options.get('coro') ?? null;
	options.delete('coro');
	// CPython 3.14 asks the loop that it was given, which is None, whether it runs
	if (loop === null && isTrue(vm, options.get('eager_start') ?? null))
		throw new NotSimulated('an eager Task() without its loop');
	return newTask(loop instanceof EventLoop ? loop : getEventLoop(vm), coroutine, options, cls);
};

function refuse(operation: string): never {
	throw error(runtimeError, `Task does not support ${operation} operation`);
}

/** `base_tasks._task_repr` */
function taskRepr(vm: Interpreter, task: Task): string {
	const info = futureReprInfo(vm, task);
	if (task.cancelling > 0 && !task.isDone()) info[0] = 'cancelling';
	const own = [`name=${repr(vm, task.name)}`];
	if (!task.hasEndedAtOnce) own.push(`coro=<${formatCoroutine(task.coroutine)}>`);
	if (task.waiter) own.push(`wait_for=${repr(vm, task.waiter)}`);
	return `<${task.cls.name} ${[info[0]!, ...own, ...info.slice(1)].join(' ')}>`;
}

/** `coroutines._format_coroutine` */
function formatCoroutine(coroutine: PyCoroutine): string {
	const { frame, life } = coroutine;
	const name = frame.code.qualname;
	if (frame instanceof NativeFrame) return `${name}() ${life === 'closed' ? 'done' : 'running'}`;
	const line =
		life === 'suspended' || life === 'running' ? frame.code.lines[frame.pc] : frame.code.line;
	const place = `${PROGRAM}:${line}`;
	return life === 'closed'
		? `${name}() done, defined at ${place}`
		: `${name}() running at ${place}`;
}
