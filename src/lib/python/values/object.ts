import type { Interpreter } from '../run/interpreter';

/**
 * A Python value. `None` is null, `bool` a boolean, `str` a string, `int` a number where it is a safe
 * integer and else a bigint (never a bigint inside the safe range), everything else an object: `float`
 * is boxed so that 1 and 1.0 stay apart. `undefined` is never a value: it means "unbound" or "absent".
 */
export type Value = null | boolean | number | bigint | string | PyObject;

/** Keyword arguments of a call, in order. */
export type Keywords = Map<string, Value>;

export abstract class PyObject {
	abstract get cls(): PyType;
	/** The instance's `__dict__`, where it has one. */
	declare attrs: Map<string, Value> | undefined;

	/** Told the name of a variable that it is assigned to, which a picture of it may show. */
	adoptName(_name: string): void {}
}
// On the prototype, so that making an object without attributes costs no field.
PyObject.prototype.attrs = undefined;

/** Makes the instance of a native type: CPython's `tp_new` and `tp_init` in one. */
export type Construct = (
	vm: Interpreter,
	cls: PyType,
	args: readonly Value[],
	keywords: Keywords | null
) => Value;

/** A class. Those of the language and its library are constants shared by all runs, never changed. */
export class PyType extends PyObject {
	override get cls(): PyType {
		return this.metatype ?? typeType;
	}
	/** its class, where that is not `type` */
	metatype: PyType | null;
	/** What a library's metaclass does to a new class of the program: `EnumType`, `ABCMeta`. */
	completeClass: ((vm: Interpreter, made: PyType) => void) | null = null;
	/** What its metaclass makes for the names of the body: `EnumType.__prepare__`. */
	prepare:
		((vm: Interpreter, name: string, bases: readonly PyType[]) => Map<string, Value>) | null = null;
	/** Says of other classes whether they count as subclasses (an abstract base class). */
	counts: ((cls: PyType) => boolean) | null = null;
	/** Says of instances whether they count as its own, past their class (a protocol). */
	countsInstance: ((obj: Value) => boolean) | null = null;
	/** the names that the body of the class annotates, in order, with the annotation's text */
	annotations: ReadonlyMap<string, string> = new Map();
	/** This class and its ancestors in method resolution order (C3). */
	readonly mro: readonly PyType[];
	readonly dict = new Map<string, Value>();
	/** the classes of the program that name it as a base, in order; only classes of the program keep them */
	readonly subclasses: PyType[] = [];
	/** whether the program wrote a `__getattribute__` for its instances */
	readsAttributes = false;
	/** whether its instances have `__slots__` alone, without a `__dict__` */
	slots = false;
	/** null: instances cannot be made by calling the class */
	construct: Construct | null;
	/** dotted, with the classes and functions around it */
	qualname: string;

	constructor(
		readonly name: string,
		readonly bases: readonly PyType[],
		/** `__main__` for a program's own classes */
		readonly module = 'builtins',
		construct: Construct | null = null
	) {
		super();
		this.qualname = name;
		this.mro = [this, ...mergeBases(bases)];
		this.metatype = mostDerived(bases.map((base) => base.metatype));
		for (const base of bases) if (base.isOwn) base.subclasses.push(this);
		this.construct = construct ?? bases[0]?.construct ?? null;
		this.readsAttributes = bases.some((base) => base.readsAttributes);
	}

	/** Whether the program may set attributes on it. */
	get isOwn(): boolean {
		return this.module === '__main__';
	}

	/** The attribute found along the method resolution order, not bound. */
	find(name: string): Value | undefined {
		for (const cls of this.mro) {
			const value = cls.dict.get(name);
			if (value !== undefined) return value;
		}
		return undefined;
	}

	isSubclassOf(other: PyType): boolean {
		return this === other || this.mro.includes(other) || other.counts?.(this) === true;
	}
}

/** The one of the metaclasses that derives from the others. */
function mostDerived(metatypes: readonly (PyType | null)[]): PyType | null {
	let derived: PyType | null = null;
	for (const metatype of metatypes)
		if (metatype && (!derived || metatype.isSubclassOf(derived))) derived = metatype;
	return derived;
}

/** C3 linearization of the bases' orders. */
function mergeBases(bases: readonly PyType[]): PyType[] {
	const lists = [...bases.map((base) => [...base.mro]), [...bases]].filter((list) => list.length);
	const merged: PyType[] = [];
	while (lists.some((list) => list.length)) {
		const head = lists
			.map((list) => list[0])
			.find((candidate) => candidate && lists.every((list) => !list.slice(1).includes(candidate)));
		if (!head) throw new InconsistentBases();
		merged.push(head);
		for (const list of lists) if (list[0] === head) list.shift();
	}
	return merged;
}

/** The bases of a class have no consistent method resolution order. */
export class InconsistentBases {}

export const objectType = new PyType('object', []);
export const typeType = new PyType('type', [objectType]);
export const noneType = new PyType('NoneType', [objectType]);
export const intType = new PyType('int', [objectType]);
export const boolType = new PyType('bool', [intType]);
export const floatType = new PyType('float', [objectType]);
export const strType = new PyType('str', [objectType]);
export const functionType = new PyType('function', [objectType]);
export const nativeFunctionType = new PyType('builtin_function_or_method', [objectType]);
export const methodType = new PyType('method', [objectType]);
export const moduleType = new PyType('module', [objectType]);

export function typeOf(value: Value): PyType {
	switch (typeof value) {
		case 'number':
		case 'bigint':
			return intType;
		case 'string':
			return strType;
		case 'boolean':
			return boolType;
		default:
			return value === null ? noneType : value.cls;
	}
}

export const isInstance = (value: Value, cls: PyType): boolean => typeOf(value).isSubclassOf(cls);

export class PyFloat extends PyObject {
	override get cls(): PyType {
		return floatType;
	}
	constructor(readonly value: number) {
		super();
	}
}

/** An instance of a class of the program. */
export class PyInstance extends PyObject {
	override readonly attrs: Map<string, Value> = new Map();
	constructor(readonly cls: PyType) {
		super();
	}
}

/**
 * An instance of a class of the program that derives from `int`, `float` or `str`: a member of an `IntEnum`, a
 * `class UserId(int)`. Native code works with what it holds.
 */
export class PyScalar extends PyInstance {
	constructor(
		cls: PyType,
		/** of one of the three types themselves */
		readonly plain: number | bigint | string | PyFloat
	) {
		super(cls);
	}
}

/** The value as native code needs it: of a subclass of `int`, `float` or `str` what it holds. */
export const plainOf = (value: Value): Value => (value instanceof PyScalar ? value.plain : value);

/** A method or function bound to its first argument. */
export class BoundMethod extends PyObject {
	override get cls(): PyType {
		return methodType;
	}
	constructor(
		readonly func: PyObject,
		readonly self: Value
	) {
		super();
	}
}

export class PyModule extends PyObject {
	override get cls(): PyType {
		return moduleType;
	}
	override readonly attrs: Map<string, Value>;
	constructor(
		readonly name: string,
		members: Iterable<readonly [string, Value]> = []
	) {
		super();
		this.attrs = new Map(members);
	}
}
