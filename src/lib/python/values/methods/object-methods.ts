import type { PyFunction } from '../../run/function';
import { classMethodType, staticMethodType, Wrapped } from '../../run/function';
import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import {
	deletePlainAttribute,
	findSpecial,
	getAttribute,
	getPlainAttribute,
	setPlainAttribute
} from '../attributes';
import { AttributesDict } from '../collections/attributes-dict';
import { PyDict } from '../collections/dict';
import { PyList } from '../collections/list';
import { frozensetType } from '../collections/set';
import { PyTuple, tupleType } from '../collections/tuple';
import { notImplemented } from '../constants';
import { defineGetters, Descriptor, getterType, PyProperty, propertyType } from '../descriptors';
import { attributeError, baseException, error, typeError } from '../exceptions';
import { nativeHash } from '../hash';
import { defineMethods, native, NativeFunction } from '../native';
import type { PyModule, PyType } from '../object';
import {
	BoundMethod,
	floatType,
	functionType,
	intType,
	methodType,
	moduleType,
	nativeFunctionType,
	objectType,
	PyInstance,
	PyObject,
	strType,
	typeOf,
	typeType,
	type Keywords,
	type Value
} from '../object';
import { formatObject } from '../text/format';
import { nativeRepr, qualnameOf, repr } from '../text/repr';

objectType.construct = (_vm, cls, args, keywords) => {
	if (cls === objectType && (args.length || keywords?.size))
		throw error(typeError, 'object() takes no arguments');
	return new PyInstance(cls);
};

defineMethods(objectType, {
	__init__: [
		'*args, **kwargs',
		(_vm, self: Value, args: Value[], kwargs: Keywords) => {
			const cls = typeOf(self);
			const isPlain = cls.construct === objectType.construct;
			const hasOwnNew = !(cls.find('__new__') instanceof NativeFunction);
			if ((!args.length && !kwargs.size) || !isPlain || hasOwnNew) return null;
			throw error(
				typeError,
				cls.find('__init__') instanceof NativeFunction
					? `${cls.name}() takes no arguments`
					: 'object.__init__() takes exactly one argument (the instance to initialize)'
			);
		}
	],
	__repr__: ['', (vm, self: Value) => nativeRepr(vm, self)],
	__str__: ['', (vm, self: Value) => repr(vm, self)],
	__format__: ['format_spec, /', (vm, self: Value, spec: string) => formatObject(vm, self, spec)],
	__eq__: [
		'value, /',
		(_vm, self: Value, other: Value) => (self === other ? true : notImplemented)
	],
	__ne__: [
		'value, /',
		(vm, self: Value, other: Value) => {
			const special = findSpecial(self, '__eq__');
			const result = special === undefined ? notImplemented : vm.call(special, [self, other]);
			return result === notImplemented ? result : result !== true;
		}
	],
	__hash__: ['', (vm, self: Value) => nativeHash(vm, self)],
	__getattribute__: [
		'name, /',
		(vm, self: Value, name: string) => getPlainAttribute(vm, self, name)
	],
	__setattr__: [
		'name, value, /',
		(vm, self: Value, name: string, value: Value) => {
			setPlainAttribute(vm, self, name, value);
			return null;
		}
	],
	__delattr__: [
		'name, /',
		(vm, self: Value, name: string) => {
			deletePlainAttribute(vm, self, name);
			return null;
		}
	]
});

const FILLED_WHEN_MADE: readonly PyType[] = [
	intType,
	floatType,
	strType,
	tupleType,
	frozensetType,
	baseException
];

/** object_new. @throws PyException TypeError, unless `__init__` alone is the program's own */
function refuseArguments(cls: PyType): void {
	if (!(cls.find('__new__') instanceof NativeFunction))
		throw error(typeError, 'object.__new__() takes exactly one argument (the type to instantiate)');
	if (cls.find('__init__') instanceof NativeFunction)
		throw error(typeError, `${cls.name}() takes no arguments`);
}

objectType.dict.set(
	'__new__',
	native('__new__', 'cls, *args, **kwargs', (vm, cls: PyType, args: Value[], kwargs: Keywords) => {
		if (!cls.construct) return new PyInstance(cls);
		// what can be changed gets its content from `__init__`
		const isFilled = FILLED_WHEN_MADE.some((type) => cls.isSubclassOf(type));
		if (isFilled) return cls.construct(vm, cls, args, kwargs);
		if (cls.construct === objectType.construct && (args.length || kwargs.size))
			refuseArguments(cls);
		return cls.construct(vm, cls, [], null);
	})
);

// what a class does about its subclasses, unless the program says more
objectType.dict.set(
	'__init_subclass__',
	new Wrapped(
		classMethodType,
		native('__init_subclass__', 'cls, **kwargs', (_vm, cls: PyType, kwargs: Keywords) => {
			if (!kwargs.size) return null;
			throw error(typeError, `${cls.name}.__init_subclass__() takes no keyword arguments`);
		})
	)
);

const docOf = (cls: PyType): Value => cls.dict.get('__doc__') ?? null;

/** @throws PyException AttributeError where there is none */
function attributesOf(obj: Value): Value {
	const attributes = obj instanceof PyObject ? obj.attrs : undefined;
	if (attributes) return new AttributesDict(attributes);
	throw error(attributeError, `'${typeOf(obj).name}' object has no attribute '__dict__'`);
}

defineGetters<Value>(objectType, {
	__class__: (_vm, self) => typeOf(self),
	__dict__: (_vm, self) => attributesOf(self)
});

/** An attribute that instances have from their class until they get one of their own. */
class ClassDefault extends Descriptor {
	override get cls(): PyType {
		return getterType;
	}
	constructor(private readonly read: (cls: PyType) => Value) {
		super();
	}
	override get(_vm: Interpreter, self: Value): Value {
		return this.read(typeOf(self));
	}
}
objectType.dict.set('__module__', new ClassDefault((cls) => cls.module));
objectType.dict.set(
	'__doc__',
	new ClassDefault(({ mro }) => {
		for (const { dict } of mro) {
			const doc = dict.get('__doc__');
			if (typeof doc === 'string') return doc;
		}
		return null;
	})
);

defineGetters<PyType>(typeType, {
	__name__: (_vm, self) => self.name,
	__qualname__: (_vm, self) => self.qualname,
	__module__: (_vm, self) => self.module,
	__mro__: (_vm, self) => new PyTuple(self.mro),
	__bases__: (_vm, self) => new PyTuple(self.bases),
	__base__: (_vm, self) => self.bases[0] ?? null,
	__dict__: (_vm, self) => PyDict.of(self.dict),
	__doc__: (_vm, self) => docOf(self)
});
defineMethods(typeType, {
	mro: ['', (_vm, self: PyType) => new PyTuple(self.mro)],
	__subclasses__: [
		'',
		(_vm, self: PyType) => {
			// those of the library are shared by all runs, so they know nothing of a program's
			if (!self.isOwn) throw new NotSimulated(`${self.name}.__subclasses__()`);
			return new PyList([...self.subclasses]);
		}
	]
});

/** An attribute of a function that the program may set, else what the function itself says. */
function settable(name: string, read: (self: PyFunction) => Value) {
	return [
		(_vm: Interpreter, self: PyFunction) => self.attrs?.get(name) ?? read(self),
		(_vm: Interpreter, self: PyFunction, value: Value) => {
			(self.attrs ??= new Map()).set(name, value);
			if (name === '__name__' && typeof value === 'string') self.name = value;
		}
	] as const;
}

defineGetters<PyFunction>(functionType, {
	__name__: settable('__name__', (self) => self.name),
	__qualname__: settable('__qualname__', qualnameOf),
	__doc__: settable('__doc__', (self) => self.code.docstring ?? null),
	__module__: settable('__module__', () => '__main__'),
	__defaults__: (_vm, self) => {
		const { positional } = self.code.parameters;
		const given = self.defaults.slice(0, positional).filter((value) => value !== undefined);
		return given.length ? new PyTuple(given as Value[]) : null;
	}
});
defineMethods(functionType, {
	__call__: [
		'*args, **kwargs',
		(vm, self: PyFunction, args: Value[], kwargs: Keywords) => vm.call(self, args, kwargs)
	],
	__get__: [
		'instance, owner=None, /',
		(_vm, self: PyFunction, instance: Value) =>
			instance === null ? self : new BoundMethod(self, instance)
	]
});

defineGetters<PyModule>(moduleType, { __name__: (_vm, self) => self.name });

defineGetters<NativeFunction>(nativeFunctionType, {
	__name__: (_vm, self) => self.name,
	__qualname__: (_vm, self) => self.qualname,
	__module__: () => 'builtins'
});

defineGetters<BoundMethod>(methodType, {
	__self__: (_vm, self) => self.self,
	__func__: (_vm, self) => self.func,
	__name__: (vm, self) => getAttribute(vm, self.func, '__name__'),
	__qualname__: (vm, self) => getAttribute(vm, self.func, '__qualname__'),
	__doc__: (vm, self) => getAttribute(vm, self.func, '__doc__'),
	__module__: (vm, self) => getAttribute(vm, self.func, '__module__')
});

const wrap =
	(type: PyType): PyType['construct'] =>
	(_vm, _cls, args) => {
		if (args.length !== 1)
			throw error(typeError, `${type.name} expected 1 argument, got ${args.length}`);
		return new Wrapped(type, args[0] as Value);
	};
staticMethodType.construct = wrap(staticMethodType);
classMethodType.construct = wrap(classMethodType);
for (const type of [staticMethodType, classMethodType])
	defineGetters<Wrapped>(type, {
		__func__: (_vm, self) => self.func,
		__wrapped__: (_vm, self) => self.func,
		__name__: (vm, self) => getAttribute(vm, self.func, '__name__')
	});

propertyType.construct = (_vm, _cls, args, keywords) => {
	const [fget, fset, fdel, doc] = ['fget', 'fset', 'fdel', 'doc'].map(
		(name, i) => args[i] ?? keywords?.get(name) ?? null
	) as [Value, Value, Value, Value];
	return new PyProperty(fget, fset, fdel, doc);
};
defineMethods(propertyType, {
	getter: [
		'fget, /',
		(_vm, self: PyProperty, f: Value) => new PyProperty(f, self.setter, self.deleter, self.doc)
	],
	setter: [
		'fset, /',
		(_vm, self: PyProperty, f: Value) => new PyProperty(self.getter, f, self.deleter, self.doc)
	],
	deleter: [
		'fdel, /',
		(_vm, self: PyProperty, f: Value) => new PyProperty(self.getter, self.setter, f, self.doc)
	]
});
defineGetters<PyProperty>(propertyType, {
	fget: (_vm, self) => self.getter,
	fset: (_vm, self) => self.setter,
	fdel: (_vm, self) => self.deleter
});
