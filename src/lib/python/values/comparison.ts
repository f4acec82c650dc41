import type { Interpreter } from '../run/interpreter';
import type { CompareOperator } from '../syntax/ast';
import { notImplemented } from './constants';
import { contains } from './containment';
import { PyBytes } from './collections/bytes';
import { PyDict } from './collections/dict';
import { DictView, dictValuesType } from './collections/dict-view';
import { PyList } from './collections/list';
import { PyRange } from './collections/range';
import { PySet } from './collections/set';
import { isSubset, makeSet } from './collections/set-operations';
import { PySlice } from './collections/slice';
import { PyTuple } from './collections/tuple';
import { error, typeError } from './exceptions';
import { BoundMethod, PyFloat, PyObject, typeOf, type Value } from './object';
import { Opaque } from './opaque';
import { callBinary, hasOwnClass } from './special';
import { compareText } from './text/code-points';
import { isTrue } from './truth';

type Comparison = (vm: Interpreter, a: Value, b: Value) => Value;

/** Equality as containers see it: identity first, then `==` (CPython's PyObject_RichCompareBool). */
export const equals = (vm: Interpreter, a: Value, b: Value): boolean =>
	a === b || isTrue(vm, equal(vm, a, b));

/** `a == b` */
export function equal(vm: Interpreter, a: Value, b: Value): Value {
	if (!(a instanceof PyObject) && typeof a === typeof b && typeof a !== 'boolean') return a === b;
	const [x, y] = [asNumber(a), asNumber(b)];
	// eslint-disable-next-line eqeqeq -- exact between a number and a bigint
	if (x !== undefined && y !== undefined) return x == y;
	if (hasOwnClass(a) || hasOwnClass(b)) {
		const result = callBinary(vm, '__eq__', '__eq__', a, b);
		if (result !== undefined) return result;
	}
	return nativeEqual(vm, a, b) ?? a === b;
}

/** `a != b` */
function notEqual(vm: Interpreter, a: Value, b: Value): Value {
	if (hasOwnClass(a) || hasOwnClass(b)) {
		const result = callBinary(vm, '__ne__', '__ne__', a, b);
		if (result !== undefined) return result;
	}
	return !isTrue(vm, equal(vm, a, b));
}

/** A number, bool or float as JavaScript compares it exactly. */
function asNumber(value: Value): number | bigint | undefined {
	if (typeof value === 'number' || typeof value === 'bigint') return value;
	if (typeof value === 'boolean') return value ? 1 : 0;
	return value instanceof PyFloat ? value.value : undefined;
}

/** Equality between values of one native kind; undefined: they are not. */
export function nativeEqual(vm: Interpreter, a: Value, b: Value): boolean | undefined {
	if (
		(a instanceof PyList && b instanceof PyList) ||
		(a instanceof PyTuple && b instanceof PyTuple)
	)
		return equalItems(vm, a.items, b.items);
	if (a instanceof PyDict && b instanceof PyDict) return equalDicts(vm, a, b);
	if (a instanceof PySet && b instanceof PySet) return a.size === b.size && isSubset(vm, a, b);
	if (a instanceof PyBytes && b instanceof PyBytes) return a.text === b.text;
	if (a instanceof PyRange && b instanceof PyRange)
		return (
			a.length === b.length &&
			(a.length === 0 || (a.start === b.start && (a.length === 1 || a.step === b.step)))
		);
	if (a instanceof PySlice && b instanceof PySlice)
		return equals(vm, a.start, b.start) && equals(vm, a.stop, b.stop) && equals(vm, a.step, b.step);
	if (a instanceof BoundMethod && b instanceof BoundMethod)
		return a.func === b.func && a.self === b.self;
	const [x, y] = [asSet(vm, a), asSet(vm, b)];
	return x && y ? x.size === y.size && isSubset(vm, x, y) : undefined;
}

/** A set, or what a view of keys or items is as a set. */
export function asSet(vm: Interpreter, value: Value): PySet | undefined {
	if (value instanceof PySet) return value;
	if (value instanceof DictView && value.cls !== dictValuesType)
		return makeSet(vm, new PySet(), value);
	return undefined;
}

function equalItems(vm: Interpreter, a: readonly Value[], b: readonly Value[]): boolean {
	if (a.length !== b.length) return false;
	vm.goThrough(a.length);
	for (let i = 0; i < a.length; i++) if (!equals(vm, a[i] as Value, b[i] as Value)) return false;
	return true;
}

function equalDicts(vm: Interpreter, a: PyDict, b: PyDict): boolean {
	if (a.size !== b.size) return false;
	vm.goThrough(a.size);
	for (const { key, value } of a.entries()) {
		const other = b.get(vm, key);
		if (other === undefined || !equals(vm, value, other)) return false;
	}
	return true;
}

interface Order {
	readonly symbol: '<' | '<=' | '>' | '>=';
	readonly name: string;
	readonly reflected: string;
	readonly holds: (order: number) => boolean;
	readonly numbers: (a: number | bigint, b: number | bigint) => boolean;
}

const less: Order = {
	symbol: '<',
	name: '__lt__',
	reflected: '__gt__',
	holds: (order) => order < 0,
	numbers: (a, b) => a < b
};
const lessOrEqual: Order = {
	symbol: '<=',
	name: '__le__',
	reflected: '__ge__',
	holds: (order) => order <= 0,
	numbers: (a, b) => a <= b
};
const greater: Order = {
	symbol: '>',
	name: '__gt__',
	reflected: '__lt__',
	holds: (order) => order > 0,
	numbers: (a, b) => a > b
};
const greaterOrEqual: Order = {
	symbol: '>=',
	name: '__ge__',
	reflected: '__le__',
	holds: (order) => order >= 0,
	numbers: (a, b) => a >= b
};

function order(vm: Interpreter, by: Order, a: Value, b: Value): Value {
	if (typeof a === 'string' && typeof b === 'string') return by.holds(compareText(a, b));
	const [x, y] = [asNumber(a), asNumber(b)];
	if (x !== undefined && y !== undefined) return by.numbers(x, y);
	const own = callBinary(vm, by.name, by.reflected, a, b);
	if (own !== undefined) return own;
	const native = nativeOrder(vm, by, a, b);
	if (native !== undefined) return native;
	if (a instanceof Opaque || b instanceof Opaque) return false;
	throw error(
		typeError,
		`'${by.symbol}' not supported between instances of '${typeOf(a).name}' and '${typeOf(b).name}'`
	);
}

function nativeOrder(vm: Interpreter, by: Order, a: Value, b: Value): Value | undefined {
	if (
		(a instanceof PyList && b instanceof PyList) ||
		(a instanceof PyTuple && b instanceof PyTuple)
	) {
		const length = Math.min(a.items.length, b.items.length);
		for (let i = 0; i < length; i++) {
			const [x, y] = [a.items[i] as Value, b.items[i] as Value];
			if (!equals(vm, x, y)) return order(vm, by, x, y);
		}
		return by.holds(a.items.length - b.items.length);
	}
	if (a instanceof PyBytes && b instanceof PyBytes) return by.holds(compareText(a.text, b.text));
	const [x, y] = [asSet(vm, a), asSet(vm, b)];
	if (!x || !y) return undefined;
	if (by === less || by === lessOrEqual)
		return (by === lessOrEqual || x.size < y.size) && isSubset(vm, x, y);
	return (by === greaterOrEqual || x.size > y.size) && isSubset(vm, y, x);
}

/** What a native type answers to `__lt__` and its like when asked by name. */
export function nativeOrderOf(vm: Interpreter, name: string, a: Value, b: Value): Value {
	const by = [less, lessOrEqual, greater, greaterOrEqual].find((o) => o.name === name) as Order;
	const [x, y] = [asNumber(a), asNumber(b)];
	if (x !== undefined && y !== undefined) return by.numbers(x, y);
	if (typeof a === 'string' && typeof b === 'string') return by.holds(compareText(a, b));
	return nativeOrder(vm, by, a, b) ?? notImplemented;
}

export function lessThan(vm: Interpreter, a: Value, b: Value): Value {
	return typeof a === 'number' && typeof b === 'number' ? a < b : order(vm, less, a, b);
}

export const compareOperators: Readonly<Record<CompareOperator, Comparison>> = {
	'==': (vm, a, b) => (typeof a === 'number' && typeof b === 'number' ? a === b : equal(vm, a, b)),
	'!=': (vm, a, b) =>
		typeof a === 'number' && typeof b === 'number' ? a !== b : notEqual(vm, a, b),
	'<': lessThan,
	'<=': (vm, a, b) =>
		typeof a === 'number' && typeof b === 'number' ? a <= b : order(vm, lessOrEqual, a, b),
	'>': (vm, a, b) =>
		typeof a === 'number' && typeof b === 'number' ? a > b : order(vm, greater, a, b),
	'>=': (vm, a, b) =>
		typeof a === 'number' && typeof b === 'number' ? a >= b : order(vm, greaterOrEqual, a, b),
	is: (_vm, a, b) => a === b,
	'is not': (_vm, a, b) => a !== b,
	in: (vm, a, b) => contains(vm, b, a),
	'not in': (vm, a, b) => !contains(vm, b, a)
};
