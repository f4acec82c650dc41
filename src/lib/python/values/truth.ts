import type { Interpreter } from '../run/interpreter';
import { findSpecial } from './attributes';
import { PyBytes } from './collections/bytes';
import { PyDict } from './collections/dict';
import { DictView } from './collections/dict-view';
import { PyList } from './collections/list';
import { PyRange } from './collections/range';
import { PySet } from './collections/set';
import { PyTuple } from './collections/tuple';
import { error, typeError, valueError } from './exceptions';
import { asInt, type Int } from './numbers/integer';
import { PyFloat, PyObject, PyScalar, typeOf, type Value } from './object';
import { Opaque } from './opaque';
import { countCodePoints } from './text/code-points';
import { hasOwnClass } from './special';

/** Whether `if value:` takes the branch. */
export function isTrue(vm: Interpreter, value: Value): boolean {
	switch (typeof value) {
		case 'boolean':
			return value;
		case 'number':
			return value !== 0;
		case 'bigint':
			return true;
		case 'string':
			return value !== '';
		default:
			return value !== null && isTrueObject(vm, value);
	}
}

function isTrueObject(vm: Interpreter, value: PyObject): boolean {
	if (hasOwnClass(value)) {
		const special = findSpecial(value, '__bool__');
		if (special !== undefined) {
			const result = vm.call(special, [value]);
			if (typeof result === 'boolean') return result;
			throw error(typeError, `__bool__ should return bool, returned ${typeOf(result).name}`);
		}
		if (findSpecial(value, '__len__') !== undefined) return length(vm, value) !== 0;
	}
	if (value instanceof PyScalar) return isTrue(vm, value.plain);
	if (value instanceof PyFloat) return value.value !== 0;
	const size = nativeLength(value);
	return size === undefined || size !== 0;
}

/** Python's `len()`. @throws PyException TypeError on what has none */
export function length(vm: Interpreter, value: Value): Int {
	if (typeof value === 'string') return countCodePoints(value);
	if (hasOwnClass(value)) {
		const special = findSpecial(value, '__len__');
		if (special !== undefined) {
			const result = vm.call(special, [value]);
			const size = asInt(result);
			if (size === undefined)
				throw error(
					typeError,
					`'${typeOf(result).name}' object cannot be interpreted as an integer`
				);
			if (size < 0) throw error(valueError, '__len__() should return >= 0');
			return size;
		}
	}
	const size = value instanceof PyObject ? nativeLength(value) : undefined;
	if (size === undefined) {
		if (value instanceof Opaque) return 0;
		throw error(typeError, `object of type '${typeOf(value).name}' has no len()`);
	}
	return size;
}

/** The length that a native type gives; undefined: it has none. */
export function nativeLength(value: PyObject): Int | undefined {
	if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
	if (value instanceof PyDict || value instanceof PySet) return value.size;
	if (value instanceof PyRange) return value.length;
	if (value instanceof PyBytes) return value.text.length;
	if (value instanceof DictView) return value.dict.size;
	return undefined;
}
