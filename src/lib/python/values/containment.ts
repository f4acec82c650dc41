import type { Interpreter } from '../run/interpreter';
import { findSpecial } from './attributes';
import { PyBytes } from './collections/bytes';
import { PyDict } from './collections/dict';
import { DictView, dictItemsType, dictKeysType } from './collections/dict-view';
import { PyList } from './collections/list';
import { PyRange } from './collections/range';
import { PySet } from './collections/set';
import { PyTuple } from './collections/tuple';
import { equals } from './comparison';
import { error, PyException, typeError } from './exceptions';
import { iterate } from './iteration';
import { asInt, moduloInts, subtractInts } from './numbers/integer';
import { plainOf, PyFloat, typeOf, type Value } from './object';
import { hasOwnClass } from './special';
import { isTrue } from './truth';

/** `item in container` */
export function contains(vm: Interpreter, container: Value, item: Value): boolean {
	if (hasOwnClass(container)) {
		const special = findSpecial(container, '__contains__');
		if (special !== undefined && special !== null)
			return isTrue(vm, vm.call(special, [container, item]));
	}
	return nativeContains(vm, container, item);
}

/** `in` as the value's native type has it. */
export function nativeContains(vm: Interpreter, container: Value, item: Value): boolean {
	if (typeof container === 'string') {
		const part = plainOf(item);
		if (typeof part === 'string') return container.includes(part);
		throw error(
			typeError,
			`'in <string>' requires string as left operand, not ${typeOf(item).name}`
		);
	}
	if (container instanceof PyList || container instanceof PyTuple) {
		vm.goThrough(container.items.length);
		for (const own of container.items) if (equals(vm, own, item)) return true;
		return false;
	}
	if (container instanceof PyDict) return container.has(vm, item);
	if (container instanceof PySet) return container.has(vm, item);
	if (container instanceof PyRange) return rangeContains(container, item);
	if (container instanceof DictView) return viewContains(vm, container, item);
	if (container instanceof PyBytes) return bytesContain(container, item);
	const items = iterateContainer(vm, container);
	for (let own = items.next(vm); own !== undefined; own = items.next(vm))
		if (equals(vm, own, item)) return true;
	return false;
}

function iterateContainer(vm: Interpreter, container: Value) {
	try {
		return iterate(vm, container);
	} catch (thrown) {
		const { name } = typeOf(container);
		if (thrown instanceof PyException && thrown.args[0] === `'${name}' object is not iterable`)
			throw error(typeError, `argument of type '${name}' is not a container or iterable`);
		throw thrown;
	}
}

function rangeContains(range: PyRange, item: Value): boolean {
	const value = item instanceof PyFloat ? item.value : asInt(item);
	if (value === undefined || (typeof value === 'number' && !Number.isInteger(value))) return false;
	const { start, stop, step } = range;
	if (step > 0 ? value < start || value >= stop : value > start || value <= stop) return false;
	return moduloInts(subtractInts(value, start), step) === 0;
}

function viewContains(vm: Interpreter, view: DictView, item: Value): boolean {
	const { dict } = view;
	if (view.cls === dictKeysType) return dict.has(vm, item);
	if (view.cls !== dictItemsType) return dict.values().some((value) => equals(vm, value, item));
	if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
	const [key, wanted] = item.items as [Value, Value];
	const value = dict.get(vm, key);
	return value !== undefined && equals(vm, value, wanted);
}

function bytesContain(bytes: PyBytes, item: Value): boolean {
	if (item instanceof PyBytes) return bytes.text.includes(item.text);
	const byte = asInt(item);
	if (byte === undefined)
		throw error(typeError, `a bytes-like object is required, not '${typeOf(item).name}'`);
	return bytes.text.includes(String.fromCharCode(Number(byte)));
}
