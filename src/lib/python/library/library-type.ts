import { PyFunction } from '../run/function';
import type { Interpreter } from '../run/interpreter';
import { NotSimulated } from '../run/limits';
import { defineGetters } from '../values/descriptors';
import { defineMethods, type AtOnce } from '../values/native';
import { objectType, PyObject, PyType, type Value } from '../values/object';

/** An instance of a library's type; a program may subclass the type, then it has attributes of its own. */
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
	readonly base?: PyType;
	/** makes the instance, before `__init__`; absent: programs cannot make any */
	readonly make?: (cls: PyType, vm: Interpreter) => PyObject;
	/** `__init__`: its parameters and what it does with them */
	readonly init?: readonly [signature: string, initialise: Method];
	readonly methods?: Readonly<
		Record<string, readonly [signature: string, method: Method, atOnce?: AtOnce]>
	>;
	readonly getters?: Readonly<Record<string, Read>>;
	/** methods that CPython's code of the class calls on itself: a program's class must not replace them */
	readonly ownCalls?: string;
	/** private attributes that the class has in CPython: a program that uses one is refused */
	readonly refused?: string;
}

const ownCallsOf = new WeakMap<PyType, readonly string[]>();

/** @throws NotSimulated where a class of the program replaces a method that the library itself calls */
export function refuseReplaced(cls: PyType, called: readonly string[]): void {
	if (called.some((name) => cls.find(name) instanceof PyFunction))
		throw new NotSimulated('a subclass that replaces what the library calls');
}

/** A type of the library. Subclasses that the program writes call its `__init__` like any other. */
export function libraryType(name: string, module: string, definition: Definition): PyType {
	const {
		base = objectType,
		make,
		init,
		methods = {},
		getters = {},
		ownCalls,
		refused
	} = definition;
	const called = ownCalls?.split(' ') ?? ownCallsOf.get(base) ?? [];
	const type: PyType = new PyType(name, [base], module);
	ownCallsOf.set(type, called);
	if (init) defineMethods(type, { __init__: init });
	if (make)
		type.construct = (vm, cls, args, keywords) => {
			if (cls.isOwn) refuseReplaced(cls, called);
			const instance = make(cls, vm);
			// `__init__` of a class of the program is called by whoever makes the instance
			const initialise = cls.isOwn ? undefined : cls.find('__init__');
			if (initialise !== undefined) vm.call(initialise, [instance, ...args], keywords);
			return instance;
		};
	defineGetters(
		type,
		Object.fromEntries(
			(refused?.split(' ') ?? []).map((attribute) => [attribute, refusing(name, attribute)])
		)
	);
	defineMethods(type, methods);
	defineGetters(type, getters);
	return type;
}

function refusing(type: string, attribute: string) {
	const refuse = (): never => {
		throw new NotSimulated(`${type}.${attribute}`);
	};
	return [refuse, refuse] as const;
}

/** Wraps what is done for its effect: a method that gives None. */
export const procedure =
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked when bound
	<Args extends any[]>(work: (vm: Interpreter, ...args: Args) => void) =>
		(vm: Interpreter, ...args: Args): Value => {
			work(vm, ...args);
			return null;
		};
