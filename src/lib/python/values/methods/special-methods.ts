import type { Interpreter } from '../../run/interpreter';
import { PyDict, dictType } from '../collections/dict';
import { bytesType } from '../collections/bytes';
import { dictItemsType, dictKeysType, dictValuesType } from '../collections/dict-view';
import { listType } from '../collections/list';
import { rangeType } from '../collections/range';
import { frozensetType, PySet, setType } from '../collections/set';
import { sliceType } from '../collections/slice';
import { tupleType } from '../collections/tuple';
import { nativeEqual, nativeOrderOf } from '../comparison';
import { notImplemented } from '../constants';
import { nativeContains } from '../containment';
import { isInstanceOf, PyException, stopIteration, typeError } from '../exceptions';
import { nativeHash } from '../hash';
import { nativeDeleteItem, nativeGetItem, nativeSetItem } from '../items';
import { nativeIterate, nativeReversed } from '../iteration';
import { iteratorTypes, type PyIterator } from '../iterator';
import { defineMethods } from '../native';
import {
	floatType,
	intType,
	methodType,
	plainOf,
	PyObject,
	strType,
	type PyType,
	type Value
} from '../object';
import { binaryOperators, nativeInplace } from '../operators';
import { nativeRepr, str } from '../text/repr';
import { format } from '../text/format';
import { length, nativeLength } from '../truth';

/**
 * The special methods of the native types, for programs that call them by name (`super().__getitem__(key)`,
 * `key=str.__len__`). Operators do not go through them: they meet the native types directly.
 */
const containers = [listType, tupleType, dictType, setType, frozensetType, rangeType, bytesType];
const views = [dictKeysType, dictValuesType, dictItemsType];
const numbers = [intType, floatType];

const sizeOf = (vm: Interpreter, self: Value): Value =>
	self instanceof PyObject ? (nativeLength(self) ?? 0) : length(vm, self);

for (const type of [...containers, ...views, strType])
	defineMethods(type, {
		__len__: ['', sizeOf],
		__iter__: ['', (vm, self: Value) => nativeIterate(vm, self)],
		__contains__: ['key, /', (vm, self: Value, item: Value) => nativeContains(vm, self, item)]
	});

for (const type of [listType, tupleType, dictType, rangeType, bytesType, strType])
	defineMethods(type, {
		__getitem__: ['key, /', (vm, self: Value, key: Value) => nativeGetItem(vm, self, key)]
	});

for (const type of [listType, dictType])
	defineMethods(type, {
		__setitem__: [
			'key, value, /',
			(vm, self: Value, key: Value, value: Value) => {
				nativeSetItem(vm, self, key, value);
				return null;
			}
		],
		__delitem__: [
			'key, /',
			(vm, self: Value, key: Value) => {
				nativeDeleteItem(vm, self, key);
				return null;
			}
		],
		__reversed__: ['', (vm, self: Value) => nativeReversed(vm, self)]
	});

for (const type of [...containers, ...views, sliceType, methodType])
	defineMethods(type, {
		__eq__: [
			'value, /',
			(vm, self: Value, other: Value) => nativeEqual(vm, self, other) ?? notImplemented
		],
		__ne__: [
			'value, /',
			(vm, self: Value, other: Value) => {
				const same = nativeEqual(vm, self, other);
				return same === undefined ? notImplemented : !same;
			}
		],
		__repr__: ['', (vm, self: Value) => nativeRepr(vm, self)]
	});

for (const type of [...numbers, strType])
	defineMethods(type, {
		__eq__: [
			'value, /',
			(vm, self: Value, other: Value) => compareByName(vm, '__le__', self, other)
		],
		__repr__: ['', (vm, self: Value) => nativeRepr(vm, self)],
		__format__: [
			'format_spec, /',
			// without a specification a subclass shows itself by its own `__str__`
			(vm, self: Value, spec: string) =>
				spec === '' ? str(vm, self) : format(vm, plainOf(self), spec)
		]
	});

defineMethods(strType, { __str__: ['', (_vm, self: string) => self] });

for (const type of [
	tupleType,
	frozensetType,
	rangeType,
	bytesType,
	sliceType,
	methodType,
	...numbers,
	strType
])
	defineMethods(type, { __hash__: ['', (vm, self: Value) => nativeHash(vm, self)] });
for (const type of [listType, dictType, setType, ...views.slice(0, 1), dictItemsType])
	type.dict.set('__hash__', null);

/** Equal is what is neither less nor greater. */
function compareByName(vm: Interpreter, name: string, self: Value, other: Value): Value {
	const below = nativeOrderOf(vm, name, self, other);
	return below === notImplemented
		? below
		: below === true && nativeOrderOf(vm, '__ge__', self, other) === true;
}

for (const type of [listType, tupleType, setType, frozensetType, bytesType, ...numbers, strType])
	for (const name of ['__lt__', '__le__', '__gt__', '__ge__'])
		defineMethods(type, {
			[name]: ['value, /', (vm, self: Value, other: Value) => nativeOrderOf(vm, name, self, other)]
		});

const ARITHMETIC = {
	'+': 'add',
	'-': 'sub',
	'*': 'mul',
	'/': 'truediv',
	'//': 'floordiv',
	'%': 'mod',
	'**': 'pow',
	'&': 'and',
	'|': 'or',
	'^': 'xor'
} as const;

const OPERATORS_OF: readonly (readonly [PyType, readonly (keyof typeof ARITHMETIC)[]])[] = [
	[intType, ['+', '-', '*', '/', '//', '%', '**', '&', '|', '^']],
	[floatType, ['+', '-', '*', '/', '//', '%', '**']],
	[strType, ['+', '*', '%']],
	[listType, ['+', '*']],
	[tupleType, ['+', '*']],
	[setType, ['-', '&', '|', '^']],
	[frozensetType, ['-', '&', '|', '^']],
	[dictType, ['|']]
];

/** Whether an operand would send the operator back to its own special method. */
function applyNatively(
	vm: Interpreter,
	work: (vm: Interpreter, a: Value, b: Value) => Value,
	self: Value,
	other: Value
): Value {
	if (other instanceof PyObject && other.cls.module !== 'builtins') return notImplemented;
	try {
		return work(vm, self, other);
	} catch (thrown) {
		if (isInstanceOf(thrown, typeError)) return notImplemented;
		throw thrown;
	}
}

for (const [type, symbols] of OPERATORS_OF)
	for (const symbol of symbols)
		defineMethods(type, {
			[`__${ARITHMETIC[symbol]}__`]: [
				'value, /',
				(vm, self: Value, other: Value) => {
					const plain = plainly(vm, self);
					return applyNatively(vm, binaryOperators[symbol], plain, plainly(vm, other));
				}
			]
		});

/** An instance of a class of the program as its native type has it, so that its own methods rest. */
function plainly(vm: Interpreter, value: Value): Value {
	if (!(value instanceof PyObject) || value.cls.module === 'builtins') return value;
	const base = value.cls.mro.find((cls) => cls.module === 'builtins' && cls.construct !== null);
	if (!base || !containers.includes(base)) return value;
	if (value instanceof PyDict || value instanceof PySet || base === listType || base === tupleType)
		return base.construct?.(vm, base, [value], null) ?? value;
	return value;
}

for (const [type, symbol, name] of [
	[listType, '+', '__iadd__'],
	[listType, '*', '__imul__'],
	[dictType, '|', '__ior__'],
	[setType, '|', '__ior__'],
	[setType, '&', '__iand__'],
	[setType, '-', '__isub__']
] as const)
	defineMethods(type, {
		[name]: [
			'value, /',
			(vm, self: Value, other: Value) => nativeInplace[symbol]?.(vm, self, other) ?? notImplemented
		]
	});

for (const type of iteratorTypes)
	defineMethods(type, {
		__iter__: ['', (_vm, self: Value) => self],
		__next__: ['', (vm, self: PyIterator) => nextOf(vm, self)]
	});

/** `next(iterator)`. @throws PyException StopIteration */
function nextOf(vm: Interpreter, self: PyIterator): Value {
	const value = self.next(vm);
	if (value === undefined) throw new PyException(stopIteration, []);
	return value;
}
