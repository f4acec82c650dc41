import type { Interpreter } from '../run/interpreter';
import { objectType, PyObject, PyType, type Value } from './object';

/** A class attribute that answers for the attribute of each instance. */
export abstract class Descriptor extends PyObject {
	abstract get(vm: Interpreter, self: Value, owner: PyType): Value;
	/** Absent: the attribute is read-only, and an instance attribute of the same name wins. */
	set?(vm: Interpreter, self: Value, value: Value): void;
	delete?(vm: Interpreter, self: Value): void;
}

export const getterType = new PyType('getset_descriptor', [objectType]);

/** A computed attribute of a native type. */
export class Getter extends Descriptor {
	override get cls(): PyType {
		return getterType;
	}
	constructor(
		readonly name: string,
		readonly owner: PyType,
		private readonly read: (vm: Interpreter, self: never) => Value,
		private readonly write?: (vm: Interpreter, self: never, value: Value) => void
	) {
		super();
	}
	get(vm: Interpreter, self: Value): Value {
		return this.read(vm, self as never);
	}
	get isWritable(): boolean {
		return this.write !== undefined;
	}
	override set(vm: Interpreter, self: Value, value: Value): void {
		this.write?.(vm, self as never, value);
	}
}

/** Puts computed attributes into a native type, read-only where no second function is given. */
export function defineGetters<Self extends Value>(
	type: PyType,
	getters: Readonly<
		Record<
			string,
			| ((vm: Interpreter, self: Self) => Value)
			| readonly [
					read: (vm: Interpreter, self: Self) => Value,
					write: (vm: Interpreter, self: Self, value: Value) => void
			  ]
		>
	>
): void {
	for (const [name, getter] of Object.entries(getters)) {
		const [read, write] = typeof getter === 'function' ? [getter] : getter;
		type.dict.set(name, new Getter(name, type, read, write));
	}
}

export const propertyType = new PyType('property', [objectType]);

/** `@property` */
export class PyProperty extends PyObject {
	override get cls(): PyType {
		return propertyType;
	}
	constructor(
		readonly getter: Value,
		readonly setter: Value = null,
		readonly deleter: Value = null,
		readonly doc: Value = null
	) {
		super();
	}
	/** `__set_name__`'s doing: the name under which the class holds it, for messages */
	name: string | undefined;
}

export const superType = new PyType('super', [objectType]);

/** `super(after, self)`: the attributes of `self` that come after class `after` in its order. */
export class PySuper extends PyObject {
	override get cls(): PyType {
		return superType;
	}
	constructor(
		readonly after: PyType,
		readonly self: Value,
		/** the class whose order is followed */
		readonly start: PyType
	) {
		super();
	}
}
