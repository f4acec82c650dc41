import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { PyFunction, Wrapped } from '../../run/function';
import {
	deleteAttribute,
	findAttribute,
	findSpecial,
	getAttribute,
	setAttribute
} from '../attributes';
import { AttributesDict } from '../collections/attributes-dict';
import { PyDict } from '../collections/dict';
import { PyList } from '../collections/list';
import { PyTuple } from '../collections/tuple';
import { PySuper, superType } from '../descriptors';
import { error, typeError } from '../exceptions';
import { hash as hashOf } from '../hash';
import { native, NativeFunction } from '../native';
import { normalise } from '../numbers/integer';
import {
	BoundMethod,
	noneType,
	plainOf,
	PyModule,
	PyObject,
	PyType,
	typeOf,
	typeType,
	type Value
} from '../object';
import { Opaque } from '../opaque';
import { length } from '../truth';
import { PyUnion } from '../union';

typeType.construct = (_vm, _cls, args) => {
	if (args.length === 1) return typeOf(args[0] as Value);
	if (args.length === 3) throw new NotSimulated('type() with three arguments');
	throw error(typeError, 'type() takes 1 or 3 arguments');
};

superType.construct = (_vm, _cls, args) => {
	const [after, self] = args;
	if (!(after instanceof PyType))
		throw error(typeError, `super() argument 1 must be a type, not ${typeOf(after ?? null).name}`);
	if (self === undefined) throw new NotSimulated('super() of one argument');
	if (self instanceof PyType && self.isSubclassOf(after)) return new PySuper(after, self, self);
	if (!typeOf(self).isSubclassOf(after))
		throw error(
			typeError,
			`super(type, obj): obj (${self instanceof PyType ? `type ${self.name}` : `instance of ${typeOf(self).name}`}) is not an instance or subtype of type (${after.name}).`
		);
	return new PySuper(after, self, typeOf(self));
};

/** The classes named by the second argument of isinstance and issubclass; undefined: it is none. */
function classesOf(given: Value): readonly Value[] | undefined {
	if (given instanceof PyType || given instanceof Opaque) return [given];
	if (given instanceof PyUnion) return given.members;
	if (!(given instanceof PyTuple)) return undefined;
	const all: Value[] = [];
	for (const item of given.items) {
		const some = classesOf(item ?? noneType);
		if (!some) return undefined;
		all.push(...some);
	}
	return all;
}

export const isinstance = native(
	'isinstance',
	'obj, class_or_tuple, /',
	(_vm, obj: Value, given: Value) => {
		const classes = classesOf(given);
		if (!classes)
			throw error(typeError, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
		const cls = typeOf(obj);
		return classes.some(
			(each) => each instanceof PyType && (each.countsInstance?.(obj) ?? cls.isSubclassOf(each))
		);
	}
);

export const issubclass = native(
	'issubclass',
	'cls, class_or_tuple, /',
	(_vm, cls: Value, given: Value) => {
		if (!(cls instanceof PyType)) throw error(typeError, 'issubclass() arg 1 must be a class');
		const classes = classesOf(given);
		if (!classes)
			throw error(typeError, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
		return classes.some((each) => each instanceof PyType && cls.isSubclassOf(each));
	}
);

export const isCallable = (value: Value): boolean =>
	value instanceof PyFunction ||
	value instanceof NativeFunction ||
	value instanceof BoundMethod ||
	value instanceof PyType ||
	value instanceof Opaque ||
	value instanceof Wrapped ||
	typeOf(value).name === 'partial' ||
	findSpecial(value, '__call__') !== undefined;

export const callable = native('callable', 'obj, /', (_vm, obj: Value) => isCallable(obj));

function nameOf(given: Value): string {
	const value = plainOf(given);
	if (typeof value === 'string') return value;
	throw error(typeError, `attribute name must be string, not '${typeOf(value).name}'`);
}

export const getattr = native(
	'getattr',
	'object, name, default=?, /',
	(vm, obj: Value, name: Value, absent?: Value) => {
		if (absent === undefined) return getAttribute(vm, obj, nameOf(name));
		const value = findAttribute(vm, obj, nameOf(name));
		return value === undefined ? absent : value;
	}
);

export const hasattr = native(
	'hasattr',
	'obj, name, /',
	(vm, obj: Value, name: Value) => findAttribute(vm, obj, nameOf(name)) !== undefined
);

export const setattr = native(
	'setattr',
	'obj, name, value, /',
	(vm, obj: Value, name: Value, value: Value) => {
		setAttribute(vm, obj, nameOf(name), value);
		return null;
	}
);

export const delattr = native('delattr', 'obj, name, /', (vm, obj: Value, name: Value) => {
	deleteAttribute(vm, obj, nameOf(name));
	return null;
});

export const hash = native('hash', 'obj, /', (vm, obj: Value) => hashOf(vm, obj));

/** Values without an address of their own get one far from those of objects. */
export const id = native('id', 'obj, /', (vm, obj: Value) => {
	if (obj instanceof PyObject) return normalise(BigInt(vm.address(obj)));
	return normalise(0x55d0c0000000n + BigInt.asUintN(32, BigInt(hashOf(vm, obj))) * 16n);
});

export const len = native('len', 'obj, /', (vm, obj: Value) => length(vm, obj));

export const vars = native('vars', 'object=?, /', (_vm, obj?: Value) => {
	if (obj === undefined) throw new NotSimulated('vars() without an argument');
	const attributes =
		obj instanceof PyObject ? (obj instanceof PyType ? obj.dict : obj.attrs) : undefined;
	if (attributes === undefined || obj instanceof NativeFunction)
		throw error(typeError, 'vars() argument must have __dict__ attribute');
	return obj instanceof PyType ? PyDict.of(attributes) : new AttributesDict(attributes);
});

export const dir = native('dir', 'object=?, /', (_vm: Interpreter, obj?: Value) => {
	if (obj === undefined) throw new NotSimulated('dir() without an argument');
	const names = new Set<string>();
	const cls = obj instanceof PyType ? obj : typeOf(obj);
	if (!(obj instanceof PyModule))
		for (const { dict } of cls.mro) for (const name of dict.keys()) names.add(name);
	if (obj instanceof PyObject) for (const name of obj.attrs?.keys() ?? []) names.add(name);
	return new PyList([...names].sort());
});
