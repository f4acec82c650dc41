import '../../values/builtins'; // the methods that are passed on
import type { Interpreter } from '../../run/interpreter';
import { equal, compareOperators } from '../../values/comparison';
import { hash } from '../../values/hash';
import { defineMethods, NativeFunction } from '../../values/native';
import {
	floatType,
	intType,
	PyFloat,
	PyInstance,
	strType,
	type Keywords,
	type PyType,
	type Value
} from '../../values/object';
import { binaryOperators, unaryOperators } from '../../values/operators';
import { isTrue, length } from '../../values/truth';
import { iterate } from '../../values/iteration';
import { getItem } from '../../values/items';
import { contains } from '../../values/containment';
import { toDouble, asInt } from '../../values/numbers/integer';

/** The value of a member that is an int, float or str as well; other values stay as they are. */
export function plainValue(value: Value): Value {
	if (!(value instanceof PyInstance) || !DATA_TYPES.some((type) => value.cls.isSubclassOf(type)))
		return value;
	return value.attrs.get('_value_') ?? value;
}

export const DATA_TYPES: readonly PyType[] = [intType, floatType, strType];

const NOT_PASSED_ON = new Set([
	'__init__',
	'__new__',
	'__repr__',
	'__str__',
	'__format__',
	'__getattribute__',
	'__setattr__',
	'__delattr__'
]);

const ARITHMETIC = {
	add: '+',
	sub: '-',
	mul: '*',
	truediv: '/',
	floordiv: '//',
	mod: '%',
	pow: '**',
	lshift: '<<',
	rshift: '>>',
	and: '&',
	or: '|',
	xor: '^'
} as const;

const COMPARISONS = { lt: '<', le: '<=', gt: '>', ge: '>=', ne: '!=' } as const;
const UNARY = { neg: '-', pos: '+', invert: '~' } as const;

/** Lets the members of an enumeration do what its data type does, each by its value. */
export function passOn(cls: PyType, type: PyType): void {
	for (const [name, method] of type.dict)
		if (method instanceof NativeFunction && !NOT_PASSED_ON.has(name))
			defineMethods(cls, {
				[name]: [
					'*args, **kwargs',
					(vm, self: Value, args: Value[], kwargs: Keywords) =>
						method.call(vm, [self, ...args].map(plainValue), kwargs)
				]
			});
	for (const [name, symbol] of Object.entries(ARITHMETIC)) {
		const apply = (vm: Interpreter, a: Value, b: Value) =>
			binaryOperators[symbol](vm, plainValue(a), plainValue(b));
		defineMethods(cls, {
			[`__${name}__`]: ['other, /', apply],
			[`__r${name}__`]: ['other, /', (vm, self: Value, other: Value) => apply(vm, other, self)]
		});
	}
	for (const [name, symbol] of Object.entries(COMPARISONS))
		defineMethods(cls, {
			[`__${name}__`]: [
				'other, /',
				(vm, self: Value, other: Value) =>
					compareOperators[symbol](vm, plainValue(self), plainValue(other))
			]
		});
	defineMethods(cls, {
		__eq__: [
			'other, /',
			(vm, self: Value, other: Value) => equal(vm, plainValue(self), plainValue(other))
		],
		__hash__: ['', (vm, self: Value) => hash(vm, plainValue(self))],
		__bool__: ['', (vm, self: Value) => isTrue(vm, plainValue(self))]
	});
	if (type === strType) passOnSequence(cls);
	else passOnNumber(cls);
}

function passOnSequence(cls: PyType): void {
	defineMethods(cls, {
		__len__: ['', (vm, self: Value) => length(vm, plainValue(self))],
		__iter__: ['', (vm, self: Value) => iterate(vm, plainValue(self))],
		__getitem__: ['key, /', (vm, self: Value, key: Value) => getItem(vm, plainValue(self), key)],
		__contains__: [
			'key, /',
			(vm, self: Value, key: Value) => contains(vm, plainValue(self), plainValue(key))
		]
	});
}

function passOnNumber(cls: PyType): void {
	for (const [name, symbol] of Object.entries(UNARY))
		defineMethods(cls, {
			[`__${name}__`]: ['', (vm, self: Value) => unaryOperators[symbol](vm, plainValue(self))]
		});
	defineMethods(cls, {
		__index__: ['', (_vm, self: Value) => plainValue(self)],
		__int__: ['', (_vm, self: Value) => plainValue(self)],
		__float__: [
			'',
			(_vm, self: Value) => {
				const value = plainValue(self);
				return value instanceof PyFloat ? value : new PyFloat(toDouble(asInt(value) ?? 0));
			}
		]
	});
}
