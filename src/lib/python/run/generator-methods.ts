import { findSpecial } from '../values/attributes';
import { defineGetters } from '../values/descriptors';
import {
	baseException,
	error,
	generatorExit,
	isInstanceOf,
	PyException,
	runtimeError,
	stopAsyncIteration,
	stopIteration,
	typeError,
	valueError
} from '../values/exceptions';
import { defineMethods, native } from '../values/native';
import { PyType, typeOf, type Value } from '../values/object';
import { PyTuple } from '../values/collections/tuple';
import {
	AsyncGeneratorStep,
	asyncGeneratorType,
	AwaitIterator,
	coroutineType,
	generatorType,
	nativeCoroutine,
	NativeFrame,
	PyAsyncGenerator,
	PyCoroutine,
	PyGenerator,
	type EarlyThrow,
	type NativeBody,
	type Owner
} from './coroutine';
import type { Interpreter } from './interpreter';
import { NotSimulated } from './limits';

// The methods of generators, coroutines and async generators (CPython: Objects/genobject.c). They are
// for programs that drive them by hand; `for`, `await` and the event loop do not go through them.

const kindOf = (owner: Owner): string =>
	owner instanceof PyCoroutine
		? 'coroutine'
		: owner instanceof PyGenerator
			? 'generator'
			: 'async generator';

/** gen_send_ex2. @throws PyException StopIteration with what was returned, or what the code raises */
function send(vm: Interpreter, owner: PyGenerator | PyCoroutine, sent: Value): Value {
	if (owner.life === 'created' && sent !== null)
		throw error(typeError, `can't send non-None value to a just-started ${kindOf(owner)}`);
	return resume(vm, owner, sent, null);
}

function resume(
	vm: Interpreter,
	owner: PyGenerator | PyCoroutine,
	sent: Value,
	thrown: PyException | null
): Value {
	if (owner.life === 'running') throw error(valueError, `${kindOf(owner)} already executing`);
	if (owner.life === 'closed') {
		if (owner instanceof PyCoroutine)
			throw error(runtimeError, 'cannot reuse already awaited coroutine');
		throw thrown ?? new PyException(stopIteration, []);
	}
	const signal = vm.resume(owner, sent, thrown);
	if (signal === 'blocked') throw new NotSimulated('blocking inside a nested call');
	const { value } = vm;
	if (signal === 'yielded') return value;
	throw new PyException(stopIteration, value === null ? [] : [value]);
}

/** The exception that `throw(…)` is to raise: one, or a type with an optional value. */
function exceptionToThrow(vm: Interpreter, type: Value, value: Value): PyException {
	if (type instanceof PyException) {
		if (value !== null) throw error(typeError, 'instance exception may not have a separate value');
		return type;
	}
	if (!(type instanceof PyType) || !type.isSubclassOf(baseException))
		throw error(
			typeError,
			`exceptions must be classes or instances deriving from BaseException, not ${typeOf(type).name}`
		);
	if (value instanceof PyException && value.cls.isSubclassOf(type)) return value;
	const args = value === null ? [] : value instanceof PyTuple ? [...value.items] : [value];
	return vm.call(type, args) as PyException;
}

/** gen_close: raises GeneratorExit where it stands; gives what it returns then. */
function close(vm: Interpreter, owner: PyGenerator | PyCoroutine): Value {
	if (owner.life === 'closed') return null;
	// what an async generator gives to be awaited hands the exception on to it
	const isStep = owner.frame instanceof NativeFrame && owner.frame.early !== null;
	if (owner.life === 'created' && !isStep) {
		owner.life = 'closed';
		if (owner instanceof PyCoroutine) vm.unawaited.delete(owner);
		return null;
	}
	try {
		resume(vm, owner, null, new PyException(generatorExit, []));
	} catch (thrown) {
		if (isInstanceOf(thrown, stopIteration)) return thrown.args[0] ?? null;
		if (isInstanceOf(thrown, generatorExit)) return null;
		if (isStep && isInstanceOf(thrown, stopAsyncIteration)) return null;
		throw thrown;
	}
	throw error(runtimeError, `${kindOf(owner)} ignored GeneratorExit`);
}

const THROW = 'type, value=None, traceback=None, /';

for (const type of [generatorType, coroutineType])
	defineMethods(type, {
		send: ['value, /', (vm, self: PyGenerator, value: Value) => send(vm, self, value)],
		throw: [
			THROW,
			(vm, self: PyGenerator, exc: Value, value: Value) =>
				resume(vm, self, null, exceptionToThrow(vm, exc, value))
		],
		close: ['', (vm, self: PyGenerator) => close(vm, self)]
	});
defineMethods(generatorType, {
	__iter__: ['', (_vm, self: PyGenerator) => self],
	__next__: ['', (vm, self: PyGenerator) => resume(vm, self, null, null)]
});
defineMethods(coroutineType, {
	__await__: ['', (_vm, self: PyCoroutine) => new AwaitIterator(self)]
});

for (const [type, prefix, awaited] of [
	[generatorType, 'gi', 'gi_yieldfrom'],
	[coroutineType, 'cr', 'cr_await'],
	[asyncGeneratorType, 'ag', 'ag_await']
] as const)
	defineGetters<Owner>(type, {
		__name__: [
			(_vm, self) => self.name.slice(self.name.lastIndexOf('.') + 1),
			(_vm, self, name) => {
				if (typeof name !== 'string')
					throw error(typeError, '__name__ must be set to a string object');
				self.name = name;
			}
		],
		__qualname__: (_vm, self) => self.frame.code.qualname,
		[`${prefix}_running`]: (_vm, self) => self.life === 'running',
		[`${prefix}_suspended`]: (_vm, self) => self.life === 'suspended',
		[`${prefix}_frame`]: (_vm, self) => {
			if (self.life === 'closed') return null;
			throw new NotSimulated(`${prefix}_frame`);
		},
		[`${prefix}_code`]: () => {
			throw new NotSimulated(`${prefix}_code`);
		},
		[awaited]: (_vm, self) => {
			if (self.life !== 'suspended') return null;
			throw new NotSimulated(awaited);
		}
	});

/** What drives an awaitable by hand: asked again and again, it gives what is to be waited for. */
defineMethods(new AwaitIterator(null as never).cls, {
	__iter__: ['', (_vm, self: AwaitIterator) => self],
	__next__: ['', (vm, self: AwaitIterator) => send(vm, driver(vm, self), null)],
	send: ['value, /', (vm, self: AwaitIterator, value: Value) => send(vm, driver(vm, self), value)],
	throw: [
		THROW,
		(vm, self: AwaitIterator, exc: Value, value: Value) =>
			resume(vm, driver(vm, self), null, exceptionToThrow(vm, exc, value))
	],
	close: ['', (vm, self: AwaitIterator) => close(vm, driver(vm, self))]
});

/** The coroutines that stand behind iterators and steps which a program drives by hand. */
const drivers = new WeakMap<AwaitIterator | AsyncGeneratorStep, PyCoroutine>();

/** The coroutine that stands behind an iterator or a step, for whoever wants one. */
export function driver(vm: Interpreter, driven: AwaitIterator | AsyncGeneratorStep): PyCoroutine {
	if (driven instanceof AwaitIterator && driven.awaited instanceof PyCoroutine)
		return driven.awaited;
	let coroutine = drivers.get(driven);
	if (!coroutine) {
		coroutine =
			driven instanceof AwaitIterator
				? nativeCoroutine(vm, '__await__', passOn(driven.awaited))
				: throwing(vm, '__await__', (early) => passOn(driven, early));
		vm.unawaited.delete(coroutine);
		drivers.set(driven, coroutine);
	}
	return coroutine;
}

function* passOn(awaited: Value, early?: EarlyThrow): NativeBody {
	if (!early?.thrown || !(awaited instanceof AsyncGeneratorStep)) return yield awaited;
	awaited.isUsed = true;
	return yield new AsyncGeneratorStep(awaited.generator, null, early.thrown);
}

defineMethods(new AsyncGeneratorStep(null as never, null, null).cls, {
	__await__: ['', (_vm, self: AsyncGeneratorStep) => self],
	__iter__: ['', (_vm, self: AsyncGeneratorStep) => self],
	__next__: ['', (vm, self: AsyncGeneratorStep) => send(vm, driver(vm, self), null)],
	send: [
		'value, /',
		(vm, self: AsyncGeneratorStep, value: Value) => send(vm, driver(vm, self), value)
	],
	throw: [
		THROW,
		(vm, self: AsyncGeneratorStep, exc: Value, value: Value) =>
			resume(vm, driver(vm, self), null, exceptionToThrow(vm, exc, value))
	],
	close: ['', (vm, self: AsyncGeneratorStep) => close(vm, driver(vm, self))]
});

defineMethods(asyncGeneratorType, {
	__aiter__: ['', (_vm, self: PyAsyncGenerator) => self],
	__anext__: ['', (_vm, self: PyAsyncGenerator) => new AsyncGeneratorStep(self, null, null)],
	asend: ['value, /', (vm, self: PyAsyncGenerator, value: Value) => asyncSend(vm, self, value)],
	athrow: [
		THROW,
		(vm, self: PyAsyncGenerator, exc: Value, value: Value) => {
			const thrown = exceptionToThrow(vm, exc, value);
			return throwing(vm, 'athrow', (early) => asyncThrow(self, thrown, early));
		}
	],
	aclose: ['', aclose]
});

function asyncSend(vm: Interpreter, generator: PyAsyncGenerator, value: Value): Value {
	if (generator.life === 'created' && value !== null)
		return nativeCoroutine(vm, 'asend', refuseFirst());
	return new AsyncGeneratorStep(generator, value, null);
}

// eslint-disable-next-line require-yield -- it fails when it is awaited
function* refuseFirst(): NativeBody {
	throw error(typeError, "can't send non-None value to a just-started async generator");
}

/** async_gen_athrow_send: thrown into what has ended, it is lost. */
function* asyncThrow(
	generator: PyAsyncGenerator,
	thrown: PyException,
	early: EarlyThrow
): NativeBody {
	if (generator.life === 'closed') {
		if (early.thrown) throw early.thrown;
		return null;
	}
	if (generator.life === 'running')
		throw error(runtimeError, 'athrow(): asynchronous generator is already running');
	if (generator.isClosed && !early.thrown) throw new PyException(stopAsyncIteration, []);
	return yield new AsyncGeneratorStep(generator, null, early.thrown ?? thrown);
}

/** `agen.aclose()` */
export function aclose(vm: Interpreter, generator: PyAsyncGenerator): PyCoroutine {
	return throwing(vm, 'aclose', (early) => asyncClose(vm, generator, early));
}

/** What is thrown into `aclose()` or `athrow()` before it has begun goes to the generator itself. */
function throwing(
	vm: Interpreter,
	name: string,
	body: (early: EarlyThrow) => NativeBody
): PyCoroutine {
	const early: EarlyThrow = { thrown: null };
	const coroutine = nativeCoroutine(vm, name, body(early));
	(coroutine.frame as NativeFrame).early = early;
	return coroutine;
}

function* asyncClose(vm: Interpreter, generator: PyAsyncGenerator, early: EarlyThrow): NativeBody {
	if (generator.life === 'closed') {
		if (early.thrown) throw early.thrown;
		return null;
	}
	if (generator.life === 'running')
		throw error(runtimeError, 'aclose(): asynchronous generator is already running');
	if (generator.isClosed && !early.thrown) throw new PyException(stopAsyncIteration, []);
	if (!early.thrown) generator.isClosed = true;
	const thrown = early.thrown ?? new PyException(generatorExit, []);
	try {
		yield new AsyncGeneratorStep(generator, null, thrown);
	} catch (caught) {
		const thrown = vm.asException(caught);
		if (isInstanceOf(thrown, stopAsyncIteration) || isInstanceOf(thrown, generatorExit))
			return null;
		throw thrown;
	}
	throw error(runtimeError, 'async generator ignored GeneratorExit');
}

/** The builtin `aiter()`. */
export const aiter = native('aiter', 'async_iterable, /', (vm, iterable: Value) => {
	if (iterable instanceof PyAsyncGenerator) return iterable;
	const special = findSpecial(iterable, '__aiter__');
	if (special === undefined)
		throw error(typeError, `'${typeOf(iterable).name}' object is not an async iterable`);
	const iterator = vm.call(special, [iterable]);
	if (iterator instanceof PyAsyncGenerator || findSpecial(iterator, '__anext__') !== undefined)
		return iterator;
	throw error(
		typeError,
		`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`
	);
});

/** The builtin `anext()`. */
export const anext = native(
	'anext',
	'async_iterator, default=?, /',
	(vm, iterator: Value, absent?: Value) => {
		const special = findSpecial(iterator, '__anext__');
		if (special === undefined)
			throw error(typeError, `'${typeOf(iterator).name}' object is not an async iterator`);
		const awaitable = vm.call(special, [iterator]);
		return absent === undefined
			? awaitable
			: nativeCoroutine(vm, 'anext', nextOrDefault(vm, awaitable, absent));
	}
);

function* nextOrDefault(vm: Interpreter, awaitable: Value, absent: Value): NativeBody {
	try {
		return yield awaitable;
	} catch (caught) {
		const thrown = vm.asException(caught);
		if (isInstanceOf(thrown, stopAsyncIteration)) return absent;
		throw thrown;
	}
}
