import type { Interpreter } from '../run/interpreter';
import { Descriptor } from './descriptors';
import { attributeError, error, typeError, valueError } from './exceptions';
import { toArray } from './iteration';
import { objectType, PyType, typeOf, type PyObject, type Value } from './object';

const memberType = new PyType('member_descriptor', [objectType]);

/** What a name in `__slots__` makes in the class; the values are kept outside of the instances' attributes. */
class Slot extends Descriptor {
	override get cls(): PyType {
		return memberType;
	}
	readonly #values = new WeakMap<PyObject, Value>();
	constructor(
		readonly name: string,
		readonly owner: PyType
	) {
		super();
	}
	override get(_vm: Interpreter, self: Value): Value {
		const value = this.#values.get(self as PyObject);
		if (value === undefined) throw this.#missing(self);
		return value;
	}
	override set(_vm: Interpreter, self: Value, value: Value): void {
		this.#values.set(self as PyObject, value);
	}
	override delete(_vm: Interpreter, self: Value): void {
		if (!this.#values.delete(self as PyObject)) throw this.#missing(self);
	}
	#missing(self: Value) {
		return error(attributeError, `'${typeOf(self).name}' object has no attribute '${this.name}'`);
	}
}

/** What `type.__new__` does with `__slots__`. @throws PyException TypeError, ValueError for bad names */
export function defineSlots(vm: Interpreter, made: PyType): void {
	const given = made.dict.get('__slots__');
	if (given === undefined) return;
	const names = typeof given === 'string' ? [given] : toArray(vm, given);
	let hasDict = made.bases.some((base) => base !== objectType && !base.slots);
	for (const name of names) {
		if (typeof name !== 'string')
			throw error(typeError, `__slots__ items must be strings, not '${typeOf(name).name}'`);
		if (name === '__dict__') hasDict = true;
		else if (made.dict.has(name))
			throw error(valueError, `'${name}' in __slots__ conflicts with class variable`);
		else if (name !== '__weakref__') made.dict.set(name, new Slot(name, made));
	}
	made.slots = !hasDict;
}
