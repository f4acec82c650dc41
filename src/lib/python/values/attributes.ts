import type { Interpreter } from '../run/interpreter';
import { NotSimulated } from '../run/limits';
import { Partial, PyFunction, staticMethodType, Wrapped } from '../run/function';
import { Descriptor, Getter, PyProperty, PySuper } from './descriptors';
import { attributeError, error, isInstanceOf, typeError, type PyException } from './exceptions';
import { NativeFunction } from './native';
import { BoundMethod, PyInstance, PyModule, PyObject, PyType, typeOf, type Value } from './object';
import { Opaque } from './opaque';

/** A special method found on the value's class alone, to be called with the value first. */
export function findSpecial(value: Value, name: string): Value | undefined {
	return value instanceof PyObject ? value.cls.find(name) : undefined;
}

/**
 * The function to call with `obj` as first argument in place of `obj.name`; undefined: there is none
 * such, use getAttribute. It spares making a bound method for every call.
 */
export function findMethod(obj: Value, name: string): PyFunction | NativeFunction | undefined {
	if (obj instanceof PyObject) {
		if (obj.attrs?.has(name)) return undefined;
		if (obj instanceof PyType || obj instanceof PySuper || obj instanceof Opaque) return undefined;
		if (obj.cls.readsAttributes) return undefined;
	}
	const found = typeOf(obj).find(name);
	if (found instanceof PyFunction) return found;
	return found instanceof NativeFunction && found.owner ? found : undefined;
}

/** `obj.name`. @throws PyException AttributeError, or what a property raises */
export function getAttribute(vm: Interpreter, obj: Value, name: string): Value {
	const value =
		obj instanceof PyObject && obj.cls.readsAttributes
			? readByProgram(vm, obj, name)
			: lookUp(vm, obj, name);
	if (value !== undefined) return value;
	if (obj instanceof PyObject) {
		const fallback = obj.cls.find('__getattr__');
		if (fallback !== undefined) return vm.call(fallback, [obj, name]);
		const member = obj instanceof PyModule ? obj.attrs.get('__getattr__') : undefined;
		if (member !== undefined) return vm.call(member, [name]);
	}
	throw noAttribute(obj, name);
}

/** The program's own `__getattribute__`; undefined: it has none such, and `__getattr__` is next. */
function readByProgram(vm: Interpreter, obj: PyObject, name: string): Value | undefined {
	try {
		return vm.call(obj.cls.find('__getattribute__')!, [obj, name]);
	} catch (thrown) {
		if (isInstanceOf(thrown, attributeError) && obj.cls.find('__getattr__') !== undefined)
			return undefined;
		throw thrown;
	}
}

/** `object.__getattribute__`. @throws PyException AttributeError, or what a property raises */
export function getPlainAttribute(vm: Interpreter, obj: Value, name: string): Value {
	const value = lookUp(vm, obj, name);
	if (value === undefined) throw noAttribute(obj, name);
	return value;
}

/** `getattr(obj, name, …)`: undefined where there is none. @throws PyException what a property raises */
export function findAttribute(vm: Interpreter, obj: Value, name: string): Value | undefined {
	try {
		return getAttribute(vm, obj, name);
	} catch (thrown) {
		if (isInstanceOf(thrown, attributeError)) return undefined;
		throw thrown;
	}
}

function noAttribute(obj: Value, name: string): PyException {
	const thrown = error(attributeError, `${describe(obj)} has no attribute '${name}'`);
	thrown.attrs.set('name', name);
	thrown.attrs.set('obj', obj);
	return thrown;
}

function describe(obj: Value): string {
	if (obj instanceof PyType) return `type object '${obj.name}'`;
	if (obj instanceof PyModule) return `module '${obj.name}'`;
	return `'${typeOf(obj).name}' object`;
}

function lookUp(vm: Interpreter, obj: Value, name: string): Value | undefined {
	if (obj instanceof PyType) return lookUpInType(vm, obj, name);
	if (obj instanceof PySuper) return lookUpInSuper(vm, obj, name);
	if (obj instanceof Opaque) return lookUpInOpaque(obj, name);
	const cls = typeOf(obj);
	const found = cls.find(name);
	if (!(obj instanceof PyObject))
		return found === undefined ? undefined : bind(vm, found, obj, cls);
	if (obj.attrs === undefined || (found !== undefined && isDataDescriptor(found)))
		return found === undefined ? undefined : bind(vm, found, obj, cls);
	const own = obj.attrs.get(name);
	if (own !== undefined) return own;
	return found === undefined ? undefined : bind(vm, found, obj, cls);
}

/** Whether a class attribute goes before the instance's own. */
function isDataDescriptor(found: Value): boolean {
	if (found instanceof PyProperty) return true;
	if (found instanceof Descriptor) return found.set !== undefined;
	return found instanceof PyInstance && found.cls.find('__set__') !== undefined;
}

/** What a class attribute is for an instance (the descriptor protocol). */
function bind(vm: Interpreter, found: Value, obj: Value, cls: PyType): Value {
	if (found instanceof PyFunction || found instanceof Partial) return new BoundMethod(found, obj);
	if (found instanceof NativeFunction) return found.owner ? new BoundMethod(found, obj) : found;
	if (found instanceof Wrapped) return unwrap(found, cls);
	if (found instanceof PyProperty) return readProperty(vm, found, obj);
	if (found instanceof Descriptor) return found.get(vm, obj, cls);
	if (found instanceof PyInstance) {
		const get = found.cls.find('__get__');
		if (get !== undefined) return vm.call(get, [found, obj, cls]);
	}
	return found;
}

const unwrap = (found: Wrapped, cls: PyType): Value =>
	found.cls === staticMethodType ? found.func : new BoundMethod(found.func as PyObject, cls);

function readProperty(vm: Interpreter, property: PyProperty, obj: Value): Value {
	if (property.getter !== null) return vm.call(property.getter, [obj]);
	throw error(
		attributeError,
		`property${named(property, obj)} of '${typeOf(obj).name}' object has no getter`
	);
}

const named = (property: PyProperty, obj: Value): string => {
	const name = property.name ?? propertyName(property, typeOf(obj));
	return name === undefined ? '' : ` '${name}'`;
};

function propertyName(property: PyProperty, cls: PyType): string | undefined {
	for (const { dict } of cls.mro)
		for (const [name, value] of dict) if (value === property) return name;
	return undefined;
}

function lookUpInType(vm: Interpreter, cls: PyType, name: string): Value | undefined {
	const metatype = cls.cls;
	const meta = metatype.find(name);
	if (meta instanceof Getter) return meta.get(vm, cls);
	const found = cls.find(name);
	if (found === undefined) return meta === undefined ? undefined : bind(vm, meta, cls, metatype);
	if (found instanceof Wrapped) return unwrap(found, cls);
	if (found instanceof PyInstance) {
		const get = found.cls.find('__get__');
		if (get !== undefined) return vm.call(get, [found, null, cls]);
	}
	return found;
}

function lookUpInSuper(vm: Interpreter, obj: PySuper, name: string): Value | undefined {
	if (name === '__class__') return obj.cls;
	const { mro } = obj.start;
	for (const cls of mro.slice(mro.indexOf(obj.after) + 1)) {
		const found = cls.dict.get(name);
		if (found === undefined) continue;
		// in a class method `self` is the class: plain functions stay as they are
		if (obj.self === obj.start) return found instanceof Wrapped ? unwrap(found, obj.start) : found;
		return bind(vm, found, obj.self, obj.start);
	}
	return undefined;
}

const OPAQUE_LACKS = /^__\w+__$/;

/** Special names are left out, so that nothing is taken for what it is not. */
function lookUpInOpaque(obj: Opaque, name: string): Value | undefined {
	if (name === '__class__') return obj.cls;
	return OPAQUE_LACKS.test(name)
		? undefined
		: new Opaque(`${obj.text}.${name}`, `${obj.path}.${name}`);
}

/** `obj.name = value` */
export function setAttribute(vm: Interpreter, obj: Value, name: string, value: Value): void {
	const special = findSpecial(obj, '__setattr__');
	if (special !== undefined && !(special instanceof NativeFunction))
		vm.call(special, [obj, name, value]);
	else setPlainAttribute(vm, obj, name, value);
}

/** `object.__setattr__` */
export function setPlainAttribute(vm: Interpreter, obj: Value, name: string, value: Value): void {
	if (obj instanceof PyType) return setTypeAttribute(obj, name, value);
	if (obj instanceof Opaque) return;
	const found = typeOf(obj).find(name);
	if (found !== undefined && setByDescriptor(vm, found, obj, name, value)) return;
	const attrs = writableAttrs(obj);
	if (attrs) attrs.set(name, value);
	else if (found !== undefined)
		throw error(attributeError, `'${typeOf(obj).name}' object attribute '${name}' is read-only`);
	else throw noDictionary(obj, name);
}

const noDictionary = (obj: Value, name: string): PyException =>
	error(
		attributeError,
		`'${typeOf(obj).name}' object has no attribute '${name}' and no __dict__ for setting new attributes`
	);

/** The attributes of what may have some, made when first written to. */
function writableAttrs(obj: Value): Map<string, Value> | undefined {
	if (!(obj instanceof PyObject)) return undefined;
	if (obj.cls.slots) return undefined;
	if (obj.cls.isOwn || obj instanceof PyFunction) obj.attrs ??= new Map();
	return obj.attrs;
}

function setTypeAttribute(cls: PyType, name: string, value: Value): void {
	if (!cls.isOwn)
		throw error(typeError, `cannot set '${name}' attribute of immutable type '${cls.name}'`);
	cls.dict.set(name, value);
	if (name === '__getattribute__' || name === '__del__') throw new NotSimulated(name);
}

/** Whether a class attribute took the value in the instance's place. */
function setByDescriptor(
	vm: Interpreter,
	found: Value,
	obj: Value,
	name: string,
	value: Value
): boolean {
	if (found instanceof PyProperty) {
		if (found.setter === null)
			throw error(
				attributeError,
				`property${named(found, obj)} of '${typeOf(obj).name}' object has no setter`
			);
		vm.call(found.setter, [obj, value]);
		return true;
	}
	if (found instanceof Getter && !found.isWritable)
		throw error(
			attributeError,
			`attribute '${name}' of '${found.owner.name}' objects is not writable`
		);
	if (found instanceof Descriptor) {
		found.set?.(vm, obj, value);
		return found.set !== undefined;
	}
	if (!(found instanceof PyInstance)) return false;
	const special = found.cls.find('__set__');
	if (special === undefined) return false;
	vm.call(special, [found, obj, value]);
	return true;
}

/** `del obj.name` */
export function deleteAttribute(vm: Interpreter, obj: Value, name: string): void {
	const special = findSpecial(obj, '__delattr__');
	if (special !== undefined && !(special instanceof NativeFunction)) vm.call(special, [obj, name]);
	else deletePlainAttribute(vm, obj, name);
}

/** `object.__delattr__` */
export function deletePlainAttribute(vm: Interpreter, obj: Value, name: string): void {
	if (obj instanceof PyType) {
		if (!obj.isOwn)
			throw error(typeError, `cannot set '${name}' attribute of immutable type '${obj.name}'`);
		if (!obj.dict.delete(name)) throw noAttribute(obj, name);
		return;
	}
	const found = typeOf(obj).find(name);
	if (found instanceof PyProperty) {
		if (found.deleter === null)
			throw error(
				attributeError,
				`property${named(found, obj)} of '${typeOf(obj).name}' object has no deleter`
			);
		vm.call(found.deleter, [obj]);
		return;
	}
	if (found instanceof Descriptor && found.delete) return found.delete(vm, obj);
	if (obj instanceof PyObject && obj.attrs?.delete(name)) return;
	throw obj instanceof PyObject && obj.attrs ? noAttribute(obj, name) : noDictionary(obj, name);
}
