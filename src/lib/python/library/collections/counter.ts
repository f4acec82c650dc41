import type { Interpreter } from '../../run/interpreter';
import { dictType, PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { sortItems } from '../../values/collections/sort';
import { PyTuple } from '../../values/collections/tuple';
import { compareOperators, equal, lessThan } from '../../values/comparison';
import { notImplemented } from '../../values/constants';
import { iterate } from '../../values/iteration';
import { NativeIterator } from '../../values/iterator';
import { defineMethods, native } from '../../values/native';
import type { Keywords, PyType, Value } from '../../values/object';
import { binaryOperators } from '../../values/operators';
import { repr } from '../../values/text/repr';
import { isTrue } from '../../values/truth';
import { requireIndex } from '../arguments';
import { chainIterator } from '../itertools/chain';
import { libraryType, procedure } from '../library-type';
import { getOrMissing } from './defaultdict';

type Binary = (vm: Interpreter, a: Value, b: Value) => Value;

const countOf = (vm: Interpreter, counter: PyDict, key: Value): Value => counter.get(vm, key) ?? 0;

/** Counts the items of an iterable, or takes in the counts of a mapping. */
function combine(
	vm: Interpreter,
	self: PyDict,
	iterable: Value | undefined,
	keywords: Keywords,
	how: Binary
): void {
	const change = (key: Value, by: Value) => self.set(vm, key, how(vm, countOf(vm, self, key), by));
	if (iterable instanceof PyDict)
		for (const { key, value } of [...iterable.entries()]) change(key, value);
	else if (iterable !== undefined && iterable !== null) {
		const items = iterate(vm, iterable);
		for (let item = items.next(vm); item !== undefined; item = items.next(vm)) change(item, 1);
	}
	for (const [key, value] of keywords) change(key, value);
}

const ITERABLE = 'def iterable=None, /, **kwds';

/** The entries with the greatest count first; equal ones stay in order. */
function byCount(vm: Interpreter, self: PyDict): PyTuple[] {
	const pairs = Array.from(self.entries(), ({ key, value }) => new PyTuple([key, value]));
	const count = native('itemgetter', 'pair', (_vm, pair: PyTuple) => pair.items[1] as Value);
	return sortItems(vm, pairs, count, true) as PyTuple[];
}

/** collections.Counter */
export const counterType: PyType = libraryType('Counter', 'collections', {
	base: dictType,
	make: (cls) => new PyDict(cls),
	init: [
		ITERABLE,
		procedure((vm, self: PyDict, iterable: Value, kwds: Keywords) =>
			combine(vm, self, iterable, kwds, binaryOperators['+'])
		)
	],
	methods: {
		__getitem__: ['key, /', getOrMissing],
		__missing__: ['key, /', () => 0],
		__delitem__: ['key, /', procedure((vm, self: PyDict, key: Value) => self.delete(vm, key))],
		update: [
			ITERABLE,
			procedure((vm, self: PyDict, iterable: Value, kwds: Keywords) =>
				combine(vm, self, iterable, kwds, binaryOperators['+'])
			)
		],
		subtract: [
			ITERABLE,
			procedure((vm, self: PyDict, iterable: Value, kwds: Keywords) =>
				combine(vm, self, iterable, kwds, binaryOperators['-'])
			)
		],
		most_common: [
			'def n=None',
			(vm, self: PyDict, n: Value) => {
				const all = byCount(vm, self);
				return new PyList(
					n === null ? all : all.slice(0, Math.max(0, Number(requireIndex(vm, n))))
				);
			}
		],
		elements: [
			'',
			(vm, self: PyDict) => {
				const left = [...self.entries()].flatMap(({ key, value }) => {
					const count = Math.max(0, Number(requireIndex(vm, value)));
					vm.allocate(count);
					return Array.from({ length: count }, () => key);
				});
				let i = 0;
				return new NativeIterator(chainIterator, () => left[i++]);
			}
		],
		total: [
			'',
			(vm, self: PyDict) =>
				self.values().reduce((sum, value) => binaryOperators['+'](vm, sum, value), 0 as Value)
		],
		copy: ['', copy],
		__copy__: ['', copy],
		__repr__: [
			'',
			(vm, self: PyDict) => {
				if (!self.size) return `${self.cls.name}()`;
				const entries = byCount(vm, self).map(
					({ items: [key, value] }) => `${repr(vm, key as Value)}: ${repr(vm, value as Value)}`
				);
				return `${self.cls.name}({${entries.join(', ')}})`;
			}
		]
	}
});
counterType.dict.set('__hash__', null);

function copy(vm: Interpreter, self: PyDict): Value {
	const made = new PyDict(self.cls);
	for (const { key, value } of self.entries()) made.set(vm, key, value);
	return made;
}

const isCounter = (value: Value): value is PyDict =>
	value instanceof PyDict && value.cls.isSubclassOf(counterType);

/** The keys of both, those of the first first. */
function allKeys(vm: Interpreter, a: PyDict, b: PyDict): Value[] {
	return [...a.keys(), ...b.keys().filter((key) => !a.has(vm, key))];
}

const least: Binary = (vm, a, b) => (isTrue(vm, lessThan(vm, b, a)) ? b : a);
const greatest: Binary = (vm, a, b) => (isTrue(vm, lessThan(vm, a, b)) ? b : a);
const OPERATORS: Readonly<Record<string, Binary>> = {
	add: binaryOperators['+'],
	sub: binaryOperators['-'],
	and: least,
	or: greatest
};

/** Counters are combined key by key; only counts above zero stay. */
for (const [name, operator] of Object.entries(OPERATORS)) {
	const apply = (vm: Interpreter, self: PyDict, other: Value): PyDict | undefined => {
		if (!isCounter(other)) return undefined;
		const made = new PyDict(counterType);
		for (const key of allKeys(vm, self, other)) {
			const count = operator(vm, countOf(vm, self, key), countOf(vm, other, key));
			if (isTrue(vm, lessThan(vm, 0, count))) made.set(vm, key, count);
		}
		return made;
	};
	defineMethods(counterType, {
		[`__${name}__`]: [
			'other, /',
			(vm, self: PyDict, other: Value) => apply(vm, self, other) ?? notImplemented
		],
		[`__i${name}__`]: [
			'other, /',
			(vm, self: PyDict, other: Value) => {
				const made = apply(vm, self, other);
				if (!made) return notImplemented;
				self.clear();
				for (const { key, value } of made.entries()) self.set(vm, key, value);
				return self;
			}
		]
	});
}

for (const [name, sign] of [
	['__pos__', 1],
	['__neg__', -1]
] as const)
	defineMethods(counterType, {
		[name]: [
			'',
			(vm, self: PyDict) => {
				const made = new PyDict(counterType);
				for (const { key, value } of self.entries()) {
					const count = binaryOperators['*'](vm, value, sign);
					if (isTrue(vm, lessThan(vm, 0, count))) made.set(vm, key, count);
				}
				return made;
			}
		]
	});

/** A key that is absent counts zero. */
for (const [name, symbol] of [
	['__le__', '<='],
	['__ge__', '>=']
] as const)
	defineMethods(counterType, {
		[name]: [
			'other, /',
			(vm, self: PyDict, other: Value) =>
				isCounter(other)
					? allKeys(vm, self, other).every((key) =>
							isTrue(
								vm,
								compareOperators[symbol](vm, countOf(vm, self, key), countOf(vm, other, key))
							)
						)
					: notImplemented
		]
	});
const isSame = (vm: Interpreter, self: PyDict, other: PyDict): boolean =>
	allKeys(vm, self, other).every((key) =>
		isTrue(vm, equal(vm, countOf(vm, self, key), countOf(vm, other, key)))
	);
defineMethods(counterType, {
	__eq__: [
		'other, /',
		(vm, self: PyDict, other: Value) =>
			isCounter(other) ? isSame(vm, self, other) : notImplemented
	],
	__ne__: [
		'other, /',
		(vm, self: PyDict, other: Value) =>
			isCounter(other) ? !isSame(vm, self, other) : notImplemented
	]
});
