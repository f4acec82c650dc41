import type { Interpreter } from '../run/interpreter';
import { findAttribute, findSpecial } from './attributes';
import { PyBytes } from './collections/bytes';
import { PyDict } from './collections/dict';
import { PyList } from './collections/list';
import { PyRange } from './collections/range';
import { PySlice } from './collections/slice';
import { sliceIndices } from './collections/slice-indices';
import { PyTuple } from './collections/tuple';
import { error, indexError, keyError, PyException, typeError, valueError } from './exceptions';
import { toArray } from './iteration';
import { PyType, typeOf, type Value } from './object';
import { asIndex } from './operators';
import { Opaque } from './opaque';
import { hasOwnClass } from './special';
import { codePoints } from './text/code-points';
import { repr } from './text/repr';

/** `obj[key]` */
export function getItem(vm: Interpreter, obj: Value, key: Value): Value {
	if (obj instanceof PyList && typeof key === 'number') {
		const item = obj.items[key];
		if (item !== undefined && !obj.cls.isOwn) return item;
	}
	if (hasOwnClass(obj)) {
		const special = findSpecial(obj, '__getitem__');
		if (special !== undefined && special !== null) return vm.call(special, [obj, key]);
	}
	return nativeGetItem(vm, obj, key);
}

/** `obj[key]` as the value's native type has it. */
export function nativeGetItem(vm: Interpreter, obj: Value, key: Value): Value {
	if (obj instanceof PyDict) {
		const value = obj.get(vm, key);
		if (value !== undefined) return value;
		const missing = obj.cls.isOwn ? findSpecial(obj, '__missing__') : undefined;
		if (missing !== undefined) return vm.call(missing, [obj, key]);
		throw new PyException(keyError, [key]);
	}
	if (obj instanceof PyList || obj instanceof PyTuple) return getFromItems(vm, obj, key);
	if (typeof obj === 'string') return getFromString(vm, obj, key);
	if (obj instanceof PyRange) return getFromRange(vm, obj, key);
	if (obj instanceof PyBytes) return getFromBytes(vm, obj, key);
	if (obj instanceof Opaque) return new Opaque(`${obj.text}[${repr(vm, key)}]`, `${obj.path}[]`);
	if (obj instanceof PyType) return getFromType(vm, obj, key);
	throw error(typeError, `'${typeOf(obj).name}' object is not subscriptable`);
}

function getFromItems(vm: Interpreter, obj: PyList | PyTuple, key: Value): Value {
	const { items } = obj;
	if (key instanceof PySlice) {
		const picked = pick(items, sliceIndices(vm, key, items.length));
		if (obj instanceof PyList) return new PyList(picked);
		return picked.length === items.length && obj.cls.module === 'builtins' && key.step === null
			? obj
			: new PyTuple(picked);
	}
	const name = obj instanceof PyList ? 'list' : 'tuple';
	const index = indexOf(
		vm,
		key,
		items.length,
		() => `${name} indices must be integers or slices, not ${typeOf(key).name}`
	);
	const item = items[index];
	if (item === undefined) throw error(indexError, `${name} index out of range`);
	return item;
}

function getFromString(vm: Interpreter, text: string, key: Value): Value {
	const characters = codePoints(text);
	if (key instanceof PySlice) {
		const indices = sliceIndices(vm, key, characters.length);
		if (indices.step === 1 && typeof characters === 'string')
			return text.slice(indices.start, indices.start + indices.count);
		return pick(characters, indices).join('');
	}
	const index = indexOf(
		vm,
		key,
		characters.length,
		() => `string indices must be integers, not '${typeOf(key).name}'`
	);
	const character = characters[index];
	if (character === undefined) throw error(indexError, 'string index out of range');
	return character;
}

function getFromRange(vm: Interpreter, range: PyRange, key: Value): Value {
	if (key instanceof PySlice) {
		const { start, stop, step } = sliceIndices(vm, key, Number(range.length));
		const first = range.at(start);
		const stride = Number(range.step) * step;
		return new PyRange(first, range.at(stop), stride);
	}
	const given = asIndex(vm, key);
	if (given === undefined)
		throw error(typeError, `range indices must be integers or slices, not ${typeOf(key).name}`);
	const index = given < 0 ? BigInt(given) + BigInt(range.length) : BigInt(given);
	if (index < 0n || index >= BigInt(range.length))
		throw error(indexError, 'range object index out of range');
	return range.at(index);
}

function getFromBytes(vm: Interpreter, bytes: PyBytes, key: Value): Value {
	if (key instanceof PySlice)
		return new PyBytes(pick(bytes.text, sliceIndices(vm, key, bytes.text.length)).join(''));
	const index = indexOf(
		vm,
		key,
		bytes.text.length,
		() => `byte indices must be integers or slices, not ${typeOf(key).name}`
	);
	if (index < 0 || index >= bytes.text.length) throw error(indexError, 'index out of range');
	return bytes.text.charCodeAt(index);
}

/** `list[int]` and the like stand for the class alone: annotations say nothing at run time. */
function getFromType(vm: Interpreter, cls: PyType, key: Value): Value {
	const special = findAttribute(vm, cls, '__class_getitem__');
	if (special !== undefined) return vm.call(special, [key]);
	if (SCALARS.has(cls.name) && cls.module === 'builtins')
		throw error(typeError, `type '${cls.name}' is not subscriptable`);
	return cls;
}

const SCALARS = new Set(['int', 'float', 'bool', 'str', 'bytes', 'range', 'object', 'NoneType']);

/** The items at the indices of a slice. */
function pick<Item>(
	items: ArrayLike<Item>,
	{ start, step, count }: { start: number; step: number; count: number }
): Item[] {
	const picked: Item[] = [];
	for (let i = 0; i < count; i++) picked.push(items[start + i * step] as Item);
	return picked;
}

/** An index counted from the end where it is negative; it may be out of range. */
function indexOf(vm: Interpreter, key: Value, length: number, wrongType: () => string): number {
	const index = typeof key === 'number' ? key : asIndex(vm, key);
	if (index === undefined) throw error(typeError, wrongType());
	if (typeof index === 'bigint' && (index >= 2n ** 63n || index < -(2n ** 63n)))
		throw error(indexError, "cannot fit 'int' into an index-sized integer");
	return Number(index) < 0 ? Number(index) + length : Number(index);
}

/** `obj[key] = value` */
export function setItem(vm: Interpreter, obj: Value, key: Value, value: Value): void {
	if (hasOwnClass(obj)) {
		const special = findSpecial(obj, '__setitem__');
		if (special !== undefined && special !== null) {
			vm.call(special, [obj, key, value]);
			return;
		}
	}
	nativeSetItem(vm, obj, key, value);
}

export function nativeSetItem(vm: Interpreter, obj: Value, key: Value, value: Value): void {
	if (obj instanceof PyDict) obj.set(vm, key, value);
	else if (obj instanceof PyList) setInList(vm, obj, key, value);
	else if (!(obj instanceof Opaque))
		throw error(typeError, `'${typeOf(obj).name}' object does not support item assignment`);
}

function setInList(vm: Interpreter, list: PyList, key: Value, value: Value): void {
	const { items } = list;
	if (key instanceof PySlice) return setSlice(vm, list, key, value);
	const index = indexOf(
		vm,
		key,
		items.length,
		() => `list indices must be integers or slices, not ${typeOf(key).name}`
	);
	if (index < 0 || index >= items.length)
		throw error(indexError, 'list assignment index out of range');
	items[index] = value;
}

function setSlice(vm: Interpreter, list: PyList, slice: PySlice, value: Value): void {
	const { items } = list;
	const given = iterableItems(vm, value);
	const { start, step, count } = sliceIndices(vm, slice, items.length);
	if (step === 1) return replaceItems(items, start, count, given);
	if (given.length !== count)
		throw error(
			valueError,
			`attempt to assign sequence of size ${given.length} to extended slice of size ${count}`
		);
	given.forEach((item, i) => (items[start + i * step] = item));
}

function iterableItems(vm: Interpreter, value: Value): Value[] {
	try {
		return toArray(vm, value);
	} catch (thrown) {
		const isOurs =
			thrown instanceof PyException &&
			thrown.args[0] === `'${typeOf(value).name}' object is not iterable`;
		throw isOurs ? error(typeError, 'must assign iterable to extended slice') : thrown;
	}
}

/** `items.splice` for any number of items. */
function replaceItems(items: Value[], start: number, count: number, given: readonly Value[]): void {
	const tail = items.slice(start + count);
	items.length = start;
	for (const item of given) items.push(item);
	for (const item of tail) items.push(item);
}

/** `del obj[key]` */
export function deleteItem(vm: Interpreter, obj: Value, key: Value): void {
	if (hasOwnClass(obj)) {
		const special = findSpecial(obj, '__delitem__');
		if (special !== undefined && special !== null) {
			vm.call(special, [obj, key]);
			return;
		}
	}
	nativeDeleteItem(vm, obj, key);
}

export function nativeDeleteItem(vm: Interpreter, obj: Value, key: Value): void {
	if (obj instanceof PyDict) {
		if (!obj.delete(vm, key)) throw new PyException(keyError, [key]);
	} else if (obj instanceof PyList) deleteFromList(vm, obj, key);
	else if (!(obj instanceof Opaque))
		throw error(typeError, `'${typeOf(obj).name}' object doesn't support item deletion`);
}

function deleteFromList(vm: Interpreter, list: PyList, key: Value): void {
	const { items } = list;
	if (key instanceof PySlice) {
		const { start, step, count } = sliceIndices(vm, key, items.length);
		const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
		replaceItems(
			items,
			0,
			items.length,
			items.filter((_, i) => !gone.has(i))
		);
		return;
	}
	const index = indexOf(
		vm,
		key,
		items.length,
		() => `list indices must be integers or slices, not ${typeOf(key).name}`
	);
	if (index < 0 || index >= items.length)
		throw error(indexError, 'list assignment index out of range');
	items.splice(index, 1);
}
