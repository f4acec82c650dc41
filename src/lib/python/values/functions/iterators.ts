import { PyGenerator } from '../../run/coroutine';
import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../attributes';
import { PyTuple } from '../collections/tuple';
import {
	error,
	isStopIteration,
	PyException,
	stopIteration,
	typeError,
	valueError
} from '../exceptions';
import { iterate, reversed, reversedType } from '../iteration';
import { iteratorType, NativeIterator, PyIterator } from '../iterator';
import { native } from '../native';
import { addInts } from '../numbers/integer';
import { typeOf, type Keywords, type PyType, type Value } from '../object';
import { asIndex } from '../operators';
import { equals } from '../comparison';
import { isTrue } from '../truth';
import { isCallable } from './reflection';

export const zipType = iteratorType('zip');
export const enumerateType = iteratorType('enumerate');
export const mapType = iteratorType('map');
export const filterType = iteratorType('filter');
const callableIterator = iteratorType('callable_iterator');

/** `strict=` of zip and map, the one keyword they have. */
function takeStrict(vm: Interpreter, name: string, keywords: Keywords | null): boolean {
	for (const key of keywords?.keys() ?? [])
		if (key !== 'strict')
			throw error(typeError, `${name}() got an unexpected keyword argument '${key}'`);
	return isTrue(vm, keywords?.get('strict') ?? false);
}

/** One value of each iterator; undefined: one of them is exhausted. */
function together(
	vm: Interpreter,
	name: string,
	iterators: readonly PyIterator[],
	isStrict: boolean
): Value[] | undefined {
	const values: Value[] = [];
	for (let i = 0; i < iterators.length; i++) {
		const value = (iterators[i] as PyIterator).next(vm);
		if (value === undefined) {
			if (isStrict) checkLengths(vm, name, iterators, i);
			return undefined;
		}
		values.push(value);
	}
	return values;
}

function checkLengths(
	vm: Interpreter,
	name: string,
	iterators: readonly PyIterator[],
	ended: number
): void {
	const differs = (i: number, how: string) =>
		error(
			valueError,
			`${name}() argument ${i + 1} is ${how} than argument${i === 1 ? ' 1' : `s 1-${i}`}`
		);
	if (ended > 0) throw differs(ended, 'shorter');
	for (let i = 1; i < iterators.length; i++)
		if ((iterators[i] as PyIterator).next(vm) !== undefined) throw differs(i, 'longer');
}

zipType.construct = (vm, cls, args, keywords) => {
	const isStrict = takeStrict(vm, 'zip', keywords);
	const iterators = args.map((arg) => iterate(vm, arg));
	return new NativeIterator(cls, (run) => {
		const values = iterators.length ? together(run, 'zip', iterators, isStrict) : undefined;
		return values && new PyTuple(values);
	});
};

mapType.construct = (vm, cls, args, keywords) => {
	const isStrict = takeStrict(vm, 'map', keywords);
	const [func, ...iterables] = args;
	if (func === undefined || iterables.length === 0)
		throw error(typeError, 'map() must have at least two arguments.');
	const iterators = iterables.map((arg) => iterate(vm, arg));
	return new NativeIterator(cls, (run) => {
		const values = together(run, 'map', iterators, isStrict);
		return values && run.call(func, values);
	});
};

filterType.construct = (vm, cls, args) => {
	if (args.length !== 2) throw error(typeError, `filter expected 2 arguments, got ${args.length}`);
	const [test, iterable] = args as [Value, Value];
	const items = iterate(vm, iterable);
	return new NativeIterator(cls, (run) => {
		for (let item = items.next(run); item !== undefined; item = items.next(run))
			if (isTrue(run, test === null ? item : run.call(test, [item]))) return item;
		return undefined;
	});
};

enumerateType.construct = (vm, cls, args, keywords) => {
	const [iterable = keywords?.get('iterable'), first = keywords?.get('start') ?? 0] = args;
	if (iterable === undefined)
		throw error(typeError, "enumerate() missing required argument 'iterable'");
	const start = asIndex(vm, first);
	if (start === undefined)
		throw error(typeError, `'${typeOf(first).name}' object cannot be interpreted as an integer`);
	const items = iterate(vm, iterable);
	let index = start;
	return new NativeIterator(cls, (run) => {
		const item = items.next(run);
		if (item === undefined) return undefined;
		const pair = new PyTuple([index, item]);
		index = addInts(index, 1);
		return pair;
	});
};

reversedType.construct = (vm: Interpreter, _cls: PyType, args) => {
	if (args.length !== 1) throw error(typeError, `reversed expected 1 argument, got ${args.length}`);
	return reversed(vm, args[0] as Value);
};

export const iter = native(
	'iter',
	'object, sentinel=?, /',
	(vm, object: Value, sentinel?: Value) => {
		if (sentinel === undefined) {
			const special = findSpecial(object, '__iter__');
			// the program's own object, not what stands for it here
			if (special !== undefined && special !== null && typeOf(object).isOwn) {
				const own = vm.call(special, [object]);
				iterate(vm, own);
				return own;
			}
			return iterate(vm, object);
		}
		if (!isCallable(object)) throw error(typeError, 'iter(v, w): v must be callable');
		return new NativeIterator(callableIterator, (run) => {
			const value = run.call(object, []);
			return equals(run, value, sentinel) ? undefined : value;
		});
	}
);

export const next = native(
	'next',
	'iterator, default=?, /',
	(vm, iterator: Value, absent?: Value) => {
		try {
			return advance(vm, iterator);
		} catch (thrown) {
			if (absent !== undefined && isStopIteration(thrown)) return absent;
			throw thrown;
		}
	}
);

function advance(vm: Interpreter, iterator: Value): Value {
	if (!(iterator instanceof PyIterator)) {
		const special = findSpecial(iterator, '__next__');
		if (special === undefined)
			throw error(typeError, `'${typeOf(iterator).name}' object is not an iterator`);
		return vm.call(special, [iterator]);
	}
	const value = iterator.next(vm);
	if (value !== undefined) return value;
	const returned = iterator instanceof PyGenerator ? vm.value : null;
	throw new PyException(stopIteration, returned === null ? [] : [returned]);
}
