import { nativeCoroutine, type NativeBody } from '../../run/coroutine';
import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../../values/attributes';
import { error, typeError, type PyException } from '../../values/exceptions';
import { typeOf, type Keywords, type PyType, type Value } from '../../values/object';
import { isTrue } from '../../values/truth';
import { LibraryObject, libraryType, procedure } from '../library-type';

interface Exit {
	/** its result is awaited */
	readonly isAsync: boolean;
	/** gives whether the exception is dealt with, or what says so when it is awaited */
	readonly run: (vm: Interpreter, thrown: PyException | null) => Value;
}

/** Behind ExitStack and AsyncExitStack: what is to be done on leaving, last first. */
class Stack extends LibraryObject {
	exits: Exit[] = [];

	push(manager: Value, exit: Value, isAsync: boolean): void {
		this.exits.push({
			isAsync,
			run: (vm, thrown) => vm.call(exit, [manager, thrown && thrown.cls, thrown, null])
		});
	}
}

function methodsOf(manager: Value, isAsync: boolean): [Value, Value] {
	const prefix = isAsync ? 'a' : '';
	const enter = findSpecial(manager, `__${prefix}enter__`);
	const exit = findSpecial(manager, `__${prefix}exit__`);
	if (enter !== undefined && exit !== undefined) return [enter, exit];
	const { module, qualname } = typeOf(manager);
	throw error(
		typeError,
		`'${module}.${qualname}' object does not support the ${isAsync ? 'asynchronous ' : ''}context manager protocol`
	);
}

/** `callback(func, *args)`: its result says nothing about the exception. */
function addCallback(
	self: Stack,
	isAsync: boolean,
	func: Value,
	args: Value[],
	keywords: Keywords
): Value {
	self.exits.push({
		isAsync,
		run: (vm) => {
			const result = vm.call(func, [...args], keywords);
			return isAsync ? nativeCoroutine(vm, '_exit_wrapper', dropResult(result)) : false;
		}
	});
	return func;
}

function* dropResult(awaitable: Value): NativeBody {
	yield awaitable;
	return false;
}

/** `push(exit)`: a manager, whose `__exit__` is taken, or a function in its place. */
function addExit(vm: Interpreter, self: Stack, exit: Value, isAsync: boolean): Value {
	const method = findSpecial(exit, isAsync ? '__aexit__' : '__exit__');
	if (method !== undefined) self.push(exit, method, isAsync);
	else
		self.exits.push({
			isAsync,
			run: (run, thrown) => run.call(exit, [thrown && thrown.cls, thrown, null])
		});
	return exit;
}

/**
 * Leaves all that was entered. What is yielded is to be awaited and its result passed back; an
 * exception raised on the way takes the place of the one before, and remembers it.
 */
function* unwind(vm: Interpreter, self: Stack, thrown: PyException | null): NativeBody {
	let current = thrown;
	let isRaised = false;
	for (let exit = self.exits.pop(); exit; exit = self.exits.pop())
		try {
			const result = exit.run(vm, current);
			if (!isTrue(vm, exit.isAsync ? yield result : result)) continue;
			current = null;
			isRaised = false;
		} catch (caught) {
			const raised = vm.asException(caught);
			remember(raised, current);
			current = raised;
			isRaised = true;
		}
	if (isRaised && current) throw current;
	return thrown !== null && current === null;
}

/** _fix_exception_context: the first of what led to `raised` came about while `before` was handled. */
function remember(raised: PyException, before: PyException | null): void {
	if (!before) return;
	let first = raised;
	while (first.context && first.context !== before && first !== before) first = first.context;
	if (first !== before && !first.context) first.context = before;
}

function runPlainly(body: NativeBody): Value {
	const step = body.next();
	return step.value;
}

const common = {
	enter_context: [
		'cm',
		(vm: Interpreter, self: Stack, manager: Value) => {
			const [enter, exit] = methodsOf(manager, false);
			const value = vm.call(enter, [manager]);
			self.push(manager, exit, false);
			return value;
		}
	],
	push: ['exit', (vm: Interpreter, self: Stack, exit: Value) => addExit(vm, self, exit, false)],
	callback: [
		'callback, /, *args, **kwds',
		(_vm: Interpreter, self: Stack, func: Value, args: Value[], kwds: Keywords) =>
			addCallback(self, false, func, args, kwds)
	],
	pop_all: [
		'',
		(vm: Interpreter, self: Stack) => {
			const made = vm.call(self.cls as PyType, []) as Stack;
			made.exits = self.exits;
			self.exits = [];
			return made;
		}
	]
} as const;

export const exitStackType = libraryType('ExitStack', 'contextlib', {
	make: (cls) => new Stack(cls),
	methods: {
		...common,
		close: ['', procedure((vm, self: Stack) => runPlainly(unwind(vm, self, null)))],
		__enter__: ['', (_vm, self: Stack) => self],
		__exit__: [
			'exc_type, exc, traceback',
			(vm, self: Stack, _type: Value, thrown: Value) =>
				runPlainly(unwind(vm, self, thrown as PyException | null))
		]
	}
});

function* enterAsync(vm: Interpreter, self: Stack, manager: Value): NativeBody {
	const [enter, exit] = methodsOf(manager, true);
	const value = yield vm.call(enter, [manager]);
	self.push(manager, exit, true);
	return value;
}

// eslint-disable-next-line require-yield -- a coroutine that never waits
function* giveSelf(self: Stack): NativeBody {
	return self;
}

function* closeAsync(vm: Interpreter, self: Stack): NativeBody {
	yield* unwind(vm, self, null);
	return null;
}

export const asyncExitStackType = libraryType('AsyncExitStack', 'contextlib', {
	make: (cls) => new Stack(cls),
	methods: {
		...common,
		enter_async_context: [
			'cm',
			(vm, self: Stack, manager: Value) =>
				nativeCoroutine(vm, 'AsyncExitStack.enter_async_context', enterAsync(vm, self, manager))
		],
		push_async_exit: ['exit', (vm, self: Stack, exit: Value) => addExit(vm, self, exit, true)],
		push_async_callback: [
			'callback, /, *args, **kwds',
			(_vm, self: Stack, func: Value, args: Value[], kwds: Keywords) =>
				addCallback(self, true, func, args, kwds)
		],
		aclose: [
			'',
			(vm, self: Stack) => nativeCoroutine(vm, 'AsyncExitStack.aclose', closeAsync(vm, self))
		],
		__aenter__: [
			'',
			(vm, self: Stack) => nativeCoroutine(vm, 'AsyncExitStack.__aenter__', giveSelf(self))
		],
		__aexit__: [
			'exc_type, exc, traceback',
			(vm, self: Stack, _type: Value, thrown: Value) =>
				nativeCoroutine(
					vm,
					'AsyncExitStack.__aexit__',
					unwind(vm, self, thrown as PyException | null)
				)
		]
	}
});
