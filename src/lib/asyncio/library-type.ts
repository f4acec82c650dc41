import type { Interpreter } from '../python/run/interpreter';
import { defineGetters } from '../python/values/descriptors';
import { defineMethods, native } from '../python/values/native';
import { objectType, PyObject, PyType, type Value } from '../python/values/object';

/** An object of the library; a program may subclass its type, then it has attributes of its own. */
export abstract class LibraryObject extends PyObject {
	override attrs: Map<string, Value> | undefined;
	constructor(readonly cls: PyType) {
		super();
		this.attrs = cls.isOwn ? new Map() : undefined;
	}
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked when bound
type Method = (vm: Interpreter, self: any, ...args: any[]) => Value;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the type's own instances
type Read = (vm: Interpreter, self: any) => Value;

interface Definition {
	readonly name: string;
	readonly module: string;
	readonly base?: PyType;
	/** makes the instance, before `__init__`; absent: programs cannot make any */
	readonly make?: (cls: PyType, vm: Interpreter) => PyObject;
	/** `__init__`: its parameters and what it does with them */
	readonly init?: readonly [signature: string, initialise: Method];
	readonly methods?: Readonly<Record<string, readonly [signature: string, method: Method]>>;
	readonly getters?: Readonly<Record<string, Read>>;
}

/** A type of the library. Subclasses made by the program call its `__init__` like any other. */
export function libraryType(definition: Definition): PyType {
	const { name, module, base = objectType, make, init, methods = {}, getters = {} } = definition;
	const type: PyType = new PyType(name, [base], module);
	if (init) {
		const [signature, initialise] = init;
		type.dict.set(
			'__init__',
			native(`${name}.__init__`, signature ? `self, ${signature}` : 'self', initialise)
		);
	}
	if (make)
		type.construct = (vm, cls, args, keywords) => {
			const instance = make(cls, vm);
			if (!cls.isOwn) {
				const initialise = cls.find('__init__');
				vm.call(initialise!, [instance, ...args], keywords);
			}
			return instance;
		};
	defineMethods(type, methods);
	defineGetters(type, getters);
	return type;
}
