import type { Interpreter } from '../run/interpreter';
import { PyBytes } from './collections/bytes';
import { PyRange } from './collections/range';
import { frozensetType, PySet } from './collections/set';
import { PySlice } from './collections/slice';
import { PyTuple } from './collections/tuple';
import { error, PyException, typeError } from './exceptions';
import { hashFrozenset, hashText, hashTuple, NONE_HASH } from './numbers/combine-hashes';
import { hashFloat } from './numbers/float';
import { asInt, hashInt, type Int } from './numbers/integer';
import { BoundMethod, PyFloat, PyObject, typeOf, type PyType, type Value } from './object';

/** Python's `hash()`, on 64 bits. @throws PyException TypeError on what has none */
export function hash(vm: Interpreter, value: Value): Int {
	if (typeof value === 'string') return hashText(value);
	if (value === null) return NONE_HASH;
	if (!(value instanceof PyObject)) return hashInt(asInt(value) as Int);
	if (value.cls.module !== 'builtins') {
		const own = ownHash(value.cls);
		if (own !== undefined) return callHash(vm, own, value);
	}
	return nativeHash(vm, value);
}

/** The hash that the value's native type gives, past any `__hash__` of the program. */
export function nativeHash(vm: Interpreter, value: Value): Int {
	if (!(value instanceof PyObject)) return hash(vm, value);
	if (value instanceof PyFloat && !Number.isNaN(value.value)) return hashFloat(value.value);
	if (value instanceof PyTuple) return hashTuple(value.items.map((item) => hash(vm, item)));
	if (value instanceof PyBytes) return hashText(value.text);
	if (value instanceof PySet && value.cls.isSubclassOf(frozensetType))
		return hashFrozenset(value.items().map((item) => hash(vm, item)));
	if (value instanceof PyRange) {
		const start = value.length === 0 ? NONE_HASH : hashInt(value.start);
		const step = value.length === 0 || value.length === 1 ? NONE_HASH : hashInt(value.step);
		return hashTuple([hashInt(value.length), start, step]);
	}
	if (value instanceof PySlice)
		return hashTuple([value.start, value.stop, value.step].map((item) => hash(vm, item)));
	if (value instanceof BoundMethod)
		return hashTuple([identityHash(vm, value.func), hash(vm, value.self)]);
	if (ownHash(value.cls) === null) throw noHash(value.cls);
	return identityHash(vm, value);
}

/** An address is a multiple of 16, so CPython turns it by four bits. */
const identityHash = (vm: Interpreter, value: PyObject): Int =>
	Number(BigInt(vm.address(value)) >> 4n);

const noHash = (cls: PyType) => error(typeError, `unhashable type: '${cls.name}'`);

function callHash(vm: Interpreter, own: Value, value: PyObject): Int {
	if (own === null) throw noHash(value.cls);
	const result = asInt(vm.call(own, [value]));
	if (result === undefined) throw error(typeError, '__hash__ method should return an integer');
	// only what does not fit into 64 bits is hashed again (slot_tp_hash)
	if (typeof result === 'bigint' && BigInt.asIntN(64, result) === result) return result;
	return hashInt(result);
}

/**
 * The `__hash__` of a class; null where it has none, as when `__eq__` is defined without it;
 * undefined where it is that of `object`.
 */
function ownHash(cls: PyType): Value | undefined {
	for (const ancestor of cls.mro) {
		if (ancestor.bases.length === 0) return undefined;
		const own = ancestor.dict.get('__hash__');
		if (own !== undefined) return own;
		if (ancestor.dict.has('__eq__')) return null;
	}
	return undefined;
}

/** Whether instances are equal to themselves alone, as `object` has it. */
export const hashesByIdentity = (cls: PyType): boolean => ownHash(cls) === undefined;

/** What a dict or set makes of an error while hashing: it says what the value was to be. */
export function unhashable(thrown: unknown, key: Value, what: string): unknown {
	if (!(thrown instanceof PyException) || thrown.cls !== typeError) return thrown;
	return error(
		typeError,
		`cannot use '${typeOf(key).name}' as ${what} (${String(thrown.args[0])})`
	);
}
