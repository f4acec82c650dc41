import type { Interpreter } from '../run/interpreter';
import { findSpecial } from './attributes';
import { notImplemented } from './constants';
import { PyObject, type Value } from './object';

/** Whether the value's class comes from the program or a library, so that its special methods rule. */
export const hasOwnClass = (value: Value): value is PyObject =>
	value instanceof PyObject && value.cls.module !== 'builtins';

/** Of comparisons the reflected one is tried between instances of one class too. */
const COMPARISONS = new Set(['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__']);

/** CPython's binary_op1 and do_richcompare: `__add__`, `__radd__` and their like; undefined: neither knows the other. */
export function callBinary(
	vm: Interpreter,
	name: string,
	reflected: string,
	a: Value,
	b: Value
): Value | undefined {
	if (!hasOwnClass(a) && !hasOwnClass(b)) return undefined;
	const left = findSpecial(a, name);
	const sameClass = a instanceof PyObject && b instanceof PyObject && a.cls === b.cls;
	const right = sameClass && !COMPARISONS.has(name) ? undefined : findSpecial(b, reflected);
	const isRightFirst =
		right !== undefined &&
		a instanceof PyObject &&
		b instanceof PyObject &&
		a.cls !== b.cls &&
		b.cls.isSubclassOf(a.cls) &&
		right !== findSpecial(a, reflected);
	if (isRightFirst) {
		const result = vm.call(right, [b, a]);
		if (result !== notImplemented) return result;
	}
	if (left !== undefined && left !== null) {
		const result = vm.call(left, [a, b]);
		if (result !== notImplemented) return result;
	}
	if (right !== undefined && right !== null && !isRightFirst) {
		const result = vm.call(right, [b, a]);
		if (result !== notImplemented) return result;
	}
	return undefined;
}
