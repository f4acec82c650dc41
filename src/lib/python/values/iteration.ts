import type { Interpreter } from '../run/interpreter';
import { findSpecial } from './attributes';
import { PyBytes } from './collections/bytes';
import { PyDict } from './collections/dict';
import { DictView, dictItemsType, dictKeysType } from './collections/dict-view';
import { PyList } from './collections/list';
import { PyRange } from './collections/range';
import { PySet } from './collections/set';
import { PyTuple } from './collections/tuple';
import {
	error,
	indexError,
	isInstanceOf,
	isStopIteration,
	runtimeError,
	typeError
} from './exceptions';
import { iteratorType, NativeIterator, PyIterator } from './iterator';
import { PyObject, typeOf, type PyType, type Value } from './object';
import { Opaque } from './opaque';
import { hasOwnClass } from './special';
import { codePoints } from './text/code-points';

const listIterator = iteratorType('list_iterator');
const tupleIterator = iteratorType('tuple_iterator');
const strIterator = iteratorType('str_iterator');
const asciiIterator = iteratorType('str_ascii_iterator');
const bytesIterator = iteratorType('bytes_iterator');
const rangeIterator = iteratorType('range_iterator');
const setIterator = iteratorType('set_iterator');
const sequenceIterator = iteratorType('iterator');
const dictKeyIterator = iteratorType('dict_keyiterator');
const dictValueIterator = iteratorType('dict_valueiterator');
const dictItemIterator = iteratorType('dict_itemiterator');

/** Python's `iter()`. @throws PyException TypeError on what is not iterable */
export function iterate(vm: Interpreter, value: Value): PyIterator {
	if (value instanceof PyIterator) return value;
	if (hasOwnClass(value)) {
		const own = iterateOwn(vm, value);
		if (own) return own;
	}
	return nativeIterate(vm, value);
}

/** The iterator that the value's native type gives, past any `__iter__` of the program. */
export function nativeIterate(vm: Interpreter, value: Value): PyIterator {
	if (value instanceof PyIterator) return value;
	if (value instanceof PyList) return new ListIterator(value);
	if (value instanceof PyTuple) return overArray(tupleIterator, value.items);
	if (value instanceof PyRange) return overRange(value);
	if (typeof value === 'string') return overString(value);
	if (value instanceof PyDict) return overDict(dictKeyIterator, value);
	if (value instanceof DictView) {
		const kind =
			value.cls === dictKeysType
				? dictKeyIterator
				: value.cls === dictItemsType
					? dictItemIterator
					: dictValueIterator;
		return overDict(kind, value.dict);
	}
	if (value instanceof PySet) return overSet(value);
	if (value instanceof PyBytes)
		return overArray(
			bytesIterator,
			Array.from(value.text, (c) => c.charCodeAt(0))
		);
	if (value instanceof Opaque) return overArray(tupleIterator, []);
	throw error(typeError, `'${typeOf(value).name}' object is not iterable`);
}

/** An iterator over what an array holds as it goes. */
function overArray(cls: PyType, items: ArrayLike<Value>): PyIterator {
	let i = 0;
	return new NativeIterator(cls, () => items[i++]);
}

/** Live: sees what is appended meanwhile; ended, it stays so. */
class ListIterator extends PyIterator {
	private index = 0;
	override get cls(): PyType {
		return listIterator;
	}
	constructor(private list: PyList | null) {
		super();
	}
	override next(vm: Interpreter): Value | undefined {
		vm.tick();
		if (!this.list) return undefined;
		const item = this.list.items[this.index++];
		if (item === undefined) this.list = null;
		return item;
	}
}

const ASCII = /^[\0-\x7f]*$/;

function overString(text: string): PyIterator {
	const characters = codePoints(text);
	return overArray(ASCII.test(text) ? asciiIterator : strIterator, characters);
}

function overRange(range: PyRange): PyIterator {
	const { start, step, length } = range;
	if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number') {
		let i = 0;
		return new NativeIterator(rangeIterator, () => (i < length ? range.at(i++) : undefined));
	}
	let i = 0n;
	return new NativeIterator(rangeIterator, () => (i < length ? range.at(i++) : undefined));
}

function overDict(cls: PyType, dict: PyDict): PyIterator {
	const entries = dict.entries();
	const { size } = dict;
	let left = size;
	return new NativeIterator(cls, () => {
		if (dict.size !== size) throw error(runtimeError, 'dictionary changed size during iteration');
		const { value: entry } = entries.next();
		if (!entry) return undefined;
		if (left-- === 0) throw error(runtimeError, 'dictionary keys changed during iteration');
		if (cls === dictKeyIterator) return entry.key;
		return cls === dictValueIterator ? entry.value : new PyTuple([entry.key, entry.value]);
	});
}

function overSet(set: PySet): PyIterator {
	const items = set.items();
	let i = 0;
	return new NativeIterator(setIterator, () => {
		if (set.size !== items.length) throw error(runtimeError, 'Set changed size during iteration');
		return items[i++];
	});
}

/** By `__iter__`, or by `__getitem__` from 0 on; undefined: the class has neither. */
function iterateOwn(vm: Interpreter, value: PyObject): PyIterator | undefined {
	const special = findSpecial(value, '__iter__');
	if (special === null) throw error(typeError, `'${value.cls.name}' object is not iterable`);
	if (special !== undefined) {
		const iterator = vm.call(special, [value]);
		if (iterator instanceof PyIterator) return iterator;
		if (findSpecial(iterator, '__next__') !== undefined)
			return new OwnIterator(iterator as PyObject);
		throw error(typeError, `iter() returned non-iterator of type '${typeOf(iterator).name}'`);
	}
	const getter = findSpecial(value, '__getitem__');
	if (getter === undefined) return undefined;
	let index = 0;
	return new NativeIterator(sequenceIterator, () => {
		try {
			return vm.call(getter, [value, index++]);
		} catch (thrown) {
			if (isStopIteration(thrown) || isInstanceOf(thrown, indexError)) return undefined;
			throw thrown;
		}
	});
}

/** An iterator of the program: an object with `__next__`. */
class OwnIterator extends PyIterator {
	constructor(readonly target: PyObject) {
		super();
	}
	override get cls(): PyType {
		return this.target.cls;
	}
	override next(vm: Interpreter): Value | undefined {
		const special = findSpecial(this.target, '__next__') as Value;
		try {
			return vm.call(special, [this.target]);
		} catch (thrown) {
			if (isStopIteration(thrown)) return undefined;
			throw thrown;
		}
	}
}

/** All items of an iterable. @throws PyException TypeError on what is not iterable */
export function toArray(vm: Interpreter, value: Value): Value[] {
	if ((value instanceof PyList || value instanceof PyTuple) && value.cls.module === 'builtins') {
		vm.goThrough(value.items.length);
		return value.items.slice();
	}
	if (value instanceof PyRange) vm.allocate(Number(value.length));
	const items: Value[] = [];
	const iterator = iterate(vm, value);
	for (let item = iterator.next(vm); item !== undefined; item = iterator.next(vm)) {
		items.push(item);
		if (items.length % 65536 === 0) vm.allocate(items.length);
	}
	return items;
}

const listReverseIterator = iteratorType('list_reverseiterator');
const dictReverseIterators = {
	key: iteratorType('dict_reversekeyiterator'),
	value: iteratorType('dict_reversevalueiterator'),
	item: iteratorType('dict_reverseitemiterator')
};
export const reversedType = iteratorType('reversed');

/** Python's `reversed()`. @throws PyException TypeError on what has no order */
export function reversed(vm: Interpreter, value: Value): Value {
	const special = hasOwnClass(value) ? findSpecial(value, '__reversed__') : undefined;
	if (special !== undefined && special !== null) return vm.call(special, [value]);
	return nativeReversed(vm, value);
}

/** `reversed()` as the value's native type has it, past any `__reversed__` of the program. */
export function nativeReversed(vm: Interpreter, value: Value): Value {
	if (value instanceof PyList) {
		let i = value.items.length;
		return new NativeIterator(listReverseIterator, () => value.items[--i]);
	}
	if (value instanceof PyTuple) return overArray(reversedType, [...value.items].reverse());
	if (typeof value === 'string') return overArray(reversedType, Array.from(value).reverse());
	if (value instanceof PyBytes) return overArray(reversedType, toArray(vm, value).reverse());
	if (value instanceof PyRange) {
		let i = BigInt(value.length);
		return new NativeIterator(rangeIterator, () => (i > 0n ? value.at(--i) : undefined));
	}
	if (value instanceof PyDict) return overArray(dictReverseIterators.key, value.keys().reverse());
	if (value instanceof DictView) {
		const kind =
			value.cls === dictKeysType ? 'key' : value.cls === dictItemsType ? 'item' : 'value';
		return overArray(dictReverseIterators[kind], toArray(vm, value).reverse());
	}
	const getter = findSpecial(value, '__getitem__');
	const size = findSpecial(value, '__len__');
	if (getter === undefined || size === undefined || !(value instanceof PyObject))
		throw error(typeError, `'${typeOf(value).name}' object is not reversible`);
	let i = Number(vm.call(size, [value]));
	return new NativeIterator(reversedType, () =>
		i > 0 ? vm.call(getter, [value, --i]) : undefined
	);
}
