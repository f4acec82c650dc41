import { error, keyError, PyException } from '../exceptions';
import type { Interpreter } from '../../run/interpreter';
import { defineMethods } from '../native';
import type { PyType, Value } from '../object';
import { oneIterable } from './list-methods';
import { frozensetType, PySet, setType } from './set';
import * as sets from './set-operations';

setType.construct = (vm, cls, args, keywords) => {
	const set = new PySet(cls);
	if (cls.isOwn) return set;
	const iterable = oneIterable('set', args, keywords);
	if (iterable !== undefined) sets.update(vm, set, iterable);
	return set;
};

frozensetType.construct = (vm, cls, args, keywords) => {
	const iterable = oneIterable('frozenset', args, keywords);
	if (iterable instanceof PySet && iterable.cls === frozensetType && cls === frozensetType)
		return iterable;
	const set = new PySet(cls);
	if (iterable !== undefined) sets.update(vm, set, iterable);
	return set;
};

const asSet = (vm: Interpreter, value: Value): PySet =>
	value instanceof PySet ? value : sets.makeSet(vm, new PySet(), value);

type Combine = (vm: Interpreter, set: PySet, other: Value) => PySet;

/** Applies an operation with each of the others in turn; with none, it copies. */
const combine =
	(work: Combine) =>
	(vm: Interpreter, self: PySet, others: Value[]): Value => {
		const [first, ...more] = others;
		if (first === undefined) return sets.makeSet(vm, self, self);
		return more.reduce((result: PySet, other) => work(vm, result, other), work(vm, self, first));
	};

for (const cls of [setType, frozensetType] as PyType[])
	defineMethods(cls, {
		copy: [
			'',
			(vm, self: PySet) =>
				cls === frozensetType && self.cls === cls ? self : sets.makeSet(vm, self, self)
		],
		union: ['*others', (vm, self: PySet, others: Value[]) => sets.union(vm, self, others)],
		intersection: ['*others', combine(sets.intersection)],
		difference: ['*others', combine(sets.difference)],
		symmetric_difference: [
			'other, /',
			(vm, self: PySet, other: Value) => sets.symmetricDifference(vm, self, other)
		],
		issubset: [
			'other, /',
			(vm, self: PySet, other: Value) => sets.isSubset(vm, self, asSet(vm, other))
		],
		issuperset: [
			'other, /',
			(vm, self: PySet, other: Value) => sets.isSubset(vm, asSet(vm, other), self)
		],
		isdisjoint: [
			'other, /',
			(vm, self: PySet, other: Value) =>
				asSet(vm, other)
					.items()
					.every((item) => !self.has(vm, item))
		]
	});

/** A method that changes the set and gives None. */
const change =
	(work: (vm: Interpreter, self: PySet, given: Value) => void) =>
	(vm: Interpreter, self: PySet, given: Value): Value => {
		work(vm, self, given);
		return null;
	};

const changeByAll =
	(work: (vm: Interpreter, self: PySet, other: Value) => void) =>
	(vm: Interpreter, self: PySet, others: Value[]): Value => {
		for (const other of others) work(vm, self, other);
		return null;
	};

defineMethods(setType, {
	__init__: [
		'iterable=?, /',
		(vm, self: PySet, iterable?: Value) => {
			self.clear();
			if (iterable !== undefined) sets.update(vm, self, iterable);
			return null;
		}
	],
	add: ['object, /', change((vm, self, item) => self.add(vm, item))],
	discard: ['object, /', change((vm, self, item) => self.delete(vm, item))],
	remove: [
		'object, /',
		change((vm, self, item) => {
			if (!self.delete(vm, item)) throw new PyException(keyError, [item]);
		})
	],
	pop: [
		'',
		(vm, self: PySet) => {
			const item = self.pop(vm);
			if (item === undefined) throw error(keyError, 'pop from an empty set');
			return item;
		}
	],
	clear: [
		'',
		(_vm, self: PySet) => {
			self.clear();
			return null;
		}
	],
	update: ['*others', changeByAll(sets.update)],
	difference_update: ['*others', changeByAll(sets.differenceUpdate)],
	intersection_update: [
		'*others',
		changeByAll((vm, self, other) => self.become(sets.intersection(vm, self, other)))
	],
	symmetric_difference_update: [
		'other, /',
		change((vm, self, other) => sets.symmetricDifferenceUpdate(vm, self, other))
	]
});
