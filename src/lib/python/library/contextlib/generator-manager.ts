import { invoke } from '../../run/call';
import {
	AsyncGeneratorStep,
	nativeCoroutine,
	PyAsyncGenerator,
	PyGenerator,
	type NativeBody
} from '../../run/coroutine';
import type { Interpreter } from '../../run/interpreter';
import type { PyDict } from '../../values/collections/dict';
import type { PyTuple } from '../../values/collections/tuple';
import type { PyException } from '../../values/exceptions';
import {
	error,
	isInstanceOf,
	isStopIteration,
	runtimeError,
	stopAsyncIteration,
	typeError
} from '../../values/exceptions';
import { defineMethods, native } from '../../values/native';
import { typeOf, type Keywords, type PyType, type Value } from '../../values/object';
import { frameFunction } from '../frame-function';
import { updateWrapper } from '../functools/wraps';
import { LibraryObject, libraryType } from '../library-type';
import { contextDecorator } from './context-decorator';

/** What a function decorated with @contextmanager or @asynccontextmanager gives. */
class GeneratorManager extends LibraryObject {
	constructor(
		cls: PyType,
		readonly func: Value,
		readonly args: readonly Value[],
		readonly keywords: Keywords,
		readonly generator: Value
	) {
		super(cls);
	}
}

/** What is raised in the generator: an instance, even where only the type is known. */
const instanceOf = (vm: Interpreter, type: Value, value: Value): PyException =>
	(value === null ? vm.call(type, []) : value) as PyException;

function enter(vm: Interpreter, { generator }: GeneratorManager): Value {
	if (!(generator instanceof PyGenerator))
		throw error(typeError, `'${typeOf(generator).name}' object is not an iterator`);
	const value = vm.send(generator, null);
	if (value !== undefined) return value;
	throw error(runtimeError, "generator didn't yield");
}

function exit(vm: Interpreter, self: GeneratorManager, type: Value, value: Value): Value {
	const generator = self.generator as PyGenerator;
	if (type === null) {
		if (vm.send(generator, null) === undefined) return false;
		closeAfter(vm, generator);
		throw error(runtimeError, "generator didn't stop");
	}
	const thrown = instanceOf(vm, type, value);
	try {
		if (vm.send(generator, null, thrown) === undefined) return true;
	} catch (caught) {
		const raised = vm.asException(caught);
		if (raised === thrown || isStopOf(raised, thrown)) return false;
		throw raised;
	}
	closeAfter(vm, generator);
	throw error(runtimeError, "generator didn't stop after throw()");
}

/** Whether `raised` is what became of a StopIteration that the generator let through. */
const isStopOf = (raised: PyException, thrown: PyException): boolean =>
	(isStopIteration(thrown) || isInstanceOf(thrown, stopAsyncIteration)) &&
	isInstanceOf(raised, runtimeError) &&
	raised.cause === thrown;

function closeAfter(vm: Interpreter, generator: PyGenerator): void {
	vm.call(generator.cls.find('close') as Value, [generator]);
}

const managerType = libraryType('_GeneratorContextManager', 'contextlib', {
	base: contextDecorator,
	methods: {
		__enter__: ['', enter],
		__exit__: ['typ, value, traceback', exit],
		_recreate_cm: ['', (vm, self: GeneratorManager) => start(vm, self)]
	}
});

/** A manager like this one, with a generator that has not begun. */
const start = (vm: Interpreter, { cls, func, args, keywords }: GeneratorManager): Value =>
	new GeneratorManager(cls, func, args, keywords, vm.call(func, [...args], keywords));

function* enterAsync(vm: Interpreter, { generator }: GeneratorManager): NativeBody {
	if (!(generator instanceof PyAsyncGenerator))
		throw error(typeError, `'${typeOf(generator).name}' object is not an async iterator`);
	try {
		return yield new AsyncGeneratorStep(generator, null, null);
	} catch (caught) {
		const raised = vm.asException(caught);
		if (isInstanceOf(raised, stopAsyncIteration))
			throw error(runtimeError, "generator didn't yield");
		throw raised;
	}
}

function* exitAsync(
	vm: Interpreter,
	self: GeneratorManager,
	type: Value,
	value: Value
): NativeBody {
	const generator = self.generator as PyAsyncGenerator;
	const thrown = type === null ? null : instanceOf(vm, type, value);
	try {
		yield new AsyncGeneratorStep(generator, null, thrown);
	} catch (caught) {
		const raised = vm.asException(caught);
		if (isInstanceOf(raised, stopAsyncIteration)) return thrown !== null && raised !== thrown;
		if (thrown && (raised === thrown || isStopOf(raised, thrown))) return false;
		throw raised;
	}
	yield vm.call(generator.cls.find('aclose') as Value, [generator]);
	throw error(runtimeError, `generator didn't stop${thrown ? ' after athrow()' : ''}`);
}

const asyncManagerType = libraryType('_AsyncGeneratorContextManager', 'contextlib', {
	methods: {
		__aenter__: [
			'',
			(vm, self: GeneratorManager) =>
				nativeCoroutine(vm, '_AsyncGeneratorContextManager.__aenter__', enterAsync(vm, self))
		],
		__aexit__: [
			'typ, value, traceback',
			(vm, self: GeneratorManager, type: Value, value: Value) =>
				nativeCoroutine(
					vm,
					'_AsyncGeneratorContextManager.__aexit__',
					exitAsync(vm, self, type, value)
				)
		]
	}
});

/** A decorator that makes a function of managers out of one of generators. */
const decorator = (name: string, type: PyType) =>
	native(name, 'def func', (vm, func: Value) => {
		const helper = frameFunction({
			name: 'helper',
			parameters: '*args, **kwds',
			temporaries: 1,
			instructions: [
				(frame) => {
					const [args, keywords] = argumentsOf(frame.slots);
					return invoke(frame, func, [...args], keywords, 2);
				},
				(frame) => {
					const [args, keywords] = argumentsOf(frame.slots);
					const generator = frame.slots[2] as Value;
					return frame.vm.returnFrom(
						frame,
						new GeneratorManager(type, func, args, keywords, generator)
					);
				}
			]
		});
		updateWrapper(vm, helper, func);
		return helper;
	});

function argumentsOf(slots: readonly unknown[]): [readonly Value[], Keywords] {
	const keywords: Keywords = new Map();
	for (const { key, value } of (slots[1] as PyDict).entries()) keywords.set(key as string, value);
	return [(slots[0] as PyTuple).items, keywords];
}

export const contextmanager = decorator('contextmanager', managerType);
export const asynccontextmanager = decorator('asynccontextmanager', asyncManagerType);

// An async manager is a decorator too, of coroutine functions.
defineMethods(asyncManagerType, {
	__call__: [
		'func',
		(_vm, self: GeneratorManager, func: Value) =>
			native('inner', '*args, **kwds', (vm, args: Value[], kwds: Keywords) =>
				nativeCoroutine(vm, 'inner', runInside(vm, self, func, args, kwds))
			)
	]
});

function* runInside(
	vm: Interpreter,
	self: GeneratorManager,
	func: Value,
	args: Value[],
	keywords: Keywords
): NativeBody {
	const manager = start(vm, self) as GeneratorManager;
	yield* enterAsync(vm, manager);
	let result: Value;
	try {
		result = yield vm.call(func, args, keywords);
	} catch (caught) {
		const thrown = vm.asException(caught);
		if (yield* exitAsync(vm, manager, thrown.cls, thrown)) return null;
		throw thrown;
	}
	yield* exitAsync(vm, manager, null, null);
	return result;
}
