import type { Interpreter } from '../../run/interpreter';
import { equals } from '../comparison';
import { error, indexError, typeError, valueError } from '../exceptions';
import { toArray } from '../iteration';
import { defineMethods } from '../native';
import { typeOf, type Keywords, type PyType, type Value } from '../object';
import { asIndex } from '../operators';
import { isTrue } from '../truth';
import { listType, PyList } from './list';
import { sortItems } from './sort';
import { PyTuple, tupleType } from './tuple';

/** The arguments of a constructor that takes one iterable, by position. */
export function oneIterable(name: string, args: readonly Value[], keywords: Keywords | null) {
	if (keywords?.size) throw error(typeError, `${name}() takes no keyword arguments`);
	if (args.length > 1)
		throw error(typeError, `${name} expected at most 1 argument, got ${args.length}`);
	return args[0];
}

/** A position within a list, counted from the end where it is negative, kept inside. */
function within(vm: Interpreter, value: Value, length: number): number {
	const index = asIndex(vm, value);
	if (index === undefined)
		throw error(typeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
	const at = Number(index);
	return at < 0 ? Math.max(0, at + length) : Math.min(at, length);
}

function indexOf(
	vm: Interpreter,
	items: readonly Value[],
	value: Value,
	start: Value,
	stop: Value
): number {
	const end = within(vm, stop, items.length);
	vm.goThrough(items.length);
	for (let i = within(vm, start, items.length); i < end && i < items.length; i++)
		if (equals(vm, items[i] as Value, value)) return i;
	return -1;
}

function count(vm: Interpreter, items: readonly Value[], value: Value): number {
	vm.goThrough(items.length);
	return items.reduce((sum: number, item) => sum + (equals(vm, item, value) ? 1 : 0), 0);
}

// a class of the program has its `__init__` called after this
listType.construct = (vm, cls, args, keywords) => {
	if (cls.isOwn) return new PyList([], cls);
	const iterable = oneIterable('list', args, keywords);
	return new PyList(iterable === undefined ? [] : toArray(vm, iterable), cls);
};

tupleType.construct = (vm: Interpreter, cls: PyType, args, keywords) => {
	const iterable = oneIterable('tuple', args, keywords);
	if (iterable instanceof PyTuple && iterable.cls === cls) return iterable;
	return new PyTuple(iterable === undefined ? [] : toArray(vm, iterable), cls);
};

/** Items that make room are moved in one piece, which costs much less than looking at each. */
const MOVES_IN_A_VISIT = 64;

defineMethods(listType, {
	__init__: [
		'iterable=?, /',
		(vm, self: PyList, iterable?: Value) => {
			const items = iterable === undefined ? [] : toArray(vm, iterable);
			self.items.length = 0;
			for (const item of items) self.items.push(item);
			return null;
		}
	],
	append: [
		'object, /',
		(_vm, self: PyList, item: Value) => {
			self.items.push(item);
			return null;
		}
	],
	extend: [
		'iterable, /',
		(vm, self: PyList, iterable: Value) => {
			const items = toArray(vm, iterable);
			vm.allocate(self.items.length + items.length);
			for (const item of items) self.items.push(item);
			return null;
		}
	],
	insert: [
		'index, object, /',
		(vm, self: PyList, index: Value, item: Value) => {
			const at = within(vm, index, self.items.length);
			vm.goThrough((self.items.length - at) / MOVES_IN_A_VISIT);
			self.items.splice(at, 0, item);
			return null;
		}
	],
	pop: [
		'index=-1, /',
		(vm, self: PyList, index: Value) => {
			const { items } = self;
			const given = asIndex(vm, index);
			if (given === undefined)
				throw error(
					typeError,
					`'${typeOf(index).name}' object cannot be interpreted as an integer`
				);
			if (items.length === 0) throw error(indexError, 'pop from empty list');
			const at = Number(given) < 0 ? Number(given) + items.length : Number(given);
			if (at < 0 || at >= items.length) throw error(indexError, 'pop index out of range');
			if (at === items.length - 1) return items.pop() as Value;
			vm.goThrough((items.length - at) / MOVES_IN_A_VISIT);
			return at === 0 ? (items.shift() as Value) : (items.splice(at, 1)[0] as Value);
		}
	],
	remove: [
		'value, /',
		(vm, self: PyList, value: Value) => {
			vm.goThrough(self.items.length);
			const at = self.items.findIndex((item) => equals(vm, item, value));
			if (at < 0) throw error(valueError, 'list.remove(x): x not in list');
			self.items.splice(at, 1);
			return null;
		}
	],
	clear: [
		'',
		(_vm, self: PyList) => {
			self.items.length = 0;
			return null;
		}
	],
	copy: ['', (vm, self: PyList) => new PyList(toArray(vm, self))],
	reverse: [
		'',
		(vm, self: PyList) => {
			vm.goThrough(self.items.length);
			self.items.reverse();
			return null;
		}
	],
	index: [
		'value, start=0, stop=9007199254740991, /',
		(vm, self: PyList, value: Value, start: Value, stop: Value) => {
			const at = indexOf(vm, self.items, value, start, stop);
			if (at < 0) throw error(valueError, 'list.index(x): x not in list');
			return at;
		}
	],
	count: ['value, /', (vm, self: PyList, value: Value) => count(vm, self.items, value)],
	sort: [
		'*, key=None, reverse=False',
		(vm, self: PyList, key: Value, reverse: Value) => {
			// empty meanwhile, as CPython has it
			const items = self.items.splice(0);
			try {
				const sorted = sortItems(vm, items, key, isTrue(vm, reverse));
				if (self.items.length) throw error(valueError, 'list modified during sort');
				for (const item of sorted) self.items.push(item);
			} catch (thrown) {
				self.items.length = 0;
				for (const item of items) self.items.push(item);
				throw thrown;
			}
			return null;
		}
	]
});

defineMethods(tupleType, {
	index: [
		'value, start=0, stop=9007199254740991, /',
		(vm, self: PyTuple, value: Value, start: Value, stop: Value) => {
			const at = indexOf(vm, self.items, value, start, stop);
			if (at < 0) throw error(valueError, 'tuple.index(x): x not in tuple');
			return at;
		}
	],
	count: ['value, /', (vm, self: PyTuple, value: Value) => count(vm, self.items, value)]
});
