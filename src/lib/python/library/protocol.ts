import { NotSimulated } from '../run/limits';
import { error, typeError } from '../values/exceptions';
import { native } from '../values/native';
import { PyInstance, PyObject, PyType, typeOf, type Value } from '../values/object';
import { abcMeta } from './abc';

/** The metaclass of protocols: `isinstance` looks for their members. */
export const protocolMeta = new PyType('_ProtocolMeta', [abcMeta], 'typing');

const isProtocol = (cls: PyType): boolean => cls.bases.some((base) => base.name === 'Protocol');

protocolMeta.completeClass = (vm, made) => {
	abcMeta.completeClass?.(vm, made);
	if (isProtocol(made)) made.countsInstance = () => refuse();
};

function refuse(): never {
	throw error(
		typeError,
		'Instance and class checks can only be used with @runtime_checkable protocols'
	);
}

const NO_MEMBERS = new Set([
	...['__abstractmethods__', '__doc__', '__init__', '__new__', '__module__', '__slots__'],
	...['__match_args__', '__class_getitem__', '__dict__', '__hash__']
]);

/** typing._get_protocol_attrs */
function membersOf(cls: PyType): string[] {
	const names = new Set<string>();
	for (const base of cls.mro) {
		if (!base.isOwn) continue;
		for (const name of [...base.dict.keys(), ...base.annotations.keys()])
			if (!NO_MEMBERS.has(name)) names.add(name);
	}
	return [...names];
}

/** Whether the object has the member, not asking `__getattr__` (inspect.getattr_static). */
function hasMember(obj: Value, cls: PyType, name: string): boolean {
	const own = obj instanceof PyObject ? obj.attrs?.get(name) : undefined;
	const found = own === undefined ? typeOf(obj).find(name) : own;
	// a method set to None is one that the class does without
	return found !== undefined && (found !== null || cls.annotations.has(name));
}

/** `@typing.runtime_checkable` */
export const runtimeCheckable = native('runtime_checkable', 'def cls', (_vm, cls: Value) => {
	if (!(cls instanceof PyType) || !isProtocol(cls))
		throw error(
			typeError,
			`@runtime_checkable can be only applied to protocol classes, got ${cls instanceof PyType ? `<class '${cls.module}.${cls.qualname}'>` : String(typeOf(cls).name)}`
		);
	const names = membersOf(cls);
	cls.countsInstance = (obj) => {
		if (obj instanceof PyType) throw new NotSimulated('isinstance of a class with a protocol');
		return (
			(obj instanceof PyInstance && obj.cls.isSubclassOf(cls)) ||
			names.every((name) => hasMember(obj, cls, name))
		);
	};
	return cls;
});
