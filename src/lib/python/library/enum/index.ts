import { PyFunction, Wrapped } from '../../run/function';
import type { Interpreter } from '../../run/interpreter';
import { findSpecial, setPlainAttribute } from '../../values/attributes';
import { PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { PyTuple } from '../../values/collections/tuple';
import { equals, lessThan } from '../../values/comparison';
import { defineGetters, Descriptor, PyProperty } from '../../values/descriptors';
import {
	attributeError,
	error,
	keyError,
	PyException,
	typeError,
	valueError
} from '../../values/exceptions';
import { toArray } from '../../values/iteration';
import { iteratorType, NativeIterator } from '../../values/iterator';
import { defineMethods, native, NativeFunction } from '../../values/native';
import {
	intType,
	objectType,
	PyInstance,
	PyObject,
	PyType,
	strType,
	typeType,
	type Value
} from '../../values/object';
import { add } from '../../values/operators';
import { format } from '../../values/text/format';
import { repr, str } from '../../values/text/repr';
import { isTrue } from '../../values/truth';
import { frameFunction } from '../frame-function';
import { libraryModule, type MakeModule } from '../library-module';
import { DATA_TYPES, passOn, plainValue } from './member';

/** What is known of an enumeration: its members by name, aliases among them. */
interface Enumeration {
	readonly members: Map<string, PyInstance>;
	/** without the aliases, in the order of their definition */
	readonly distinct: PyInstance[];
}

const enumerations = new WeakMap<PyType, Enumeration>();
const of = (cls: PyType): Enumeration =>
	enumerations.get(cls) ?? { members: new Map(), distinct: [] };

const enumMeta = new PyType('EnumType', [typeType], 'enum');

const autoType = new PyType('auto', [objectType], 'enum');
/** `auto()`: the value that follows from those before. */
class Auto extends PyObject {
	override get cls(): PyType {
		return autoType;
	}
}
autoType.construct = () => new Auto();

const isDescriptor = (value: Value): boolean =>
	value instanceof PyFunction ||
	value instanceof Wrapped ||
	value instanceof PyProperty ||
	value instanceof Descriptor ||
	(value instanceof NativeFunction && value.owner !== null) ||
	(value instanceof PyInstance && value.cls.find('__get__') !== undefined);

/** Names of the form `_x_` and `__x__` are no members, nor are private ones. */
const isMemberName = (cls: PyType, name: string): boolean =>
	!/^_.*_$/.test(name) && !name.startsWith(`_${cls.name.replace(/^_+/, '')}__`);

/** EnumType.__new__: the plain attributes of the class become its members. */
enumMeta.completeClass = (vm, made) => {
	const extended = made.bases.find((base) => of(base).distinct.length);
	if (extended) throw error(typeError, `<enum '${made.name}'> cannot extend ${repr(vm, extended)}`);
	const enumeration: Enumeration = { members: new Map(), distinct: [] };
	const own = [...made.dict].filter(
		([name, value]) => isMemberName(made, name) && !isDescriptor(value)
	);
	const dataType = DATA_TYPES.find((type) => made.isSubclassOf(type));
	if (dataType && !made.bases.some((base) => base === intEnumType || base === strEnumType))
		passOn(made, dataType);
	for (const name of ['__repr__', '__str__', '__format__'])
		if (!made.mro.some((cls) => cls.isOwn && cls.dict.has(name)))
			made.dict.set(name, textMethodOf(made, name));
	const values: Value[] = [];
	for (const [name, given] of own) {
		const value = given instanceof Auto ? nextValue(vm, made, name, values) : given;
		const member = makeMember(vm, made, dataType, name, value);
		const known = enumeration.distinct.find((other) => equals(vm, valueOf(other), valueOf(member)));
		values.push(valueOf(member));
		if (!known) enumeration.distinct.push(member);
		enumeration.members.set(name, known ?? member);
		made.dict.set(name, known ?? member);
	}
	made.construct = lookUp;
	if (!own.length) return;
	enumerations.set(made, enumeration);
	// from now on a call looks a member up and makes none
	made.dict.set(
		'__new__',
		native('__new__', 'cls, value', (run, cls: PyType, value: Value) => lookUp(run, cls, [value]))
	);
	defineMethods(made, { __init__: ['*args, **kwargs', () => null] });
};

const textMethodOf = (cls: PyType, name: string): Value => {
	const from = [intEnumType, strEnumType].find((type) => cls.isSubclassOf(type)) ?? enumType;
	return (from.dict.get(name) ?? enumType.dict.get(name)) as Value;
};

const valueOf = (member: PyInstance): Value => member.attrs.get('_value_') ?? null;
const nameOf = (member: PyInstance): string => member.attrs.get('_name_') as string;

/** `_generate_next_value_` */
function nextValue(vm: Interpreter, cls: PyType, name: string, values: readonly Value[]): Value {
	const own = cls.find('_generate_next_value_');
	if (own !== undefined) {
		const func = own instanceof Wrapped ? own.func : own;
		return vm.call(func, [name, 1, values.length, new PyList([...values])]);
	}
	if (cls.isSubclassOf(strEnumType)) return name.toLowerCase();
	const [first, ...rest] = values;
	if (first === undefined) return 1;
	let greatest = first;
	for (const value of rest) if (isTrue(vm, lessThan(vm, greatest, value))) greatest = value;
	return add(vm, greatest, 1);
}

function makeMember(
	vm: Interpreter,
	cls: PyType,
	dataType: PyType | undefined,
	name: string,
	value: Value
): PyInstance {
	const args = value instanceof PyTuple ? [...value.items] : [value];
	const make = cls.find('__new__');
	let member: PyInstance;
	if (make instanceof PyFunction) {
		cls.construct = (_vm, own) => new PyInstance(own);
		member = vm.call(make, [cls, ...args]) as PyInstance;
	} else member = new PyInstance(cls);
	const { attrs } = member;
	if (!attrs.has('_value_')) attrs.set('_value_', dataType ? converted(vm, dataType, args) : value);
	attrs.set('_name_', name);
	const init = cls.find('__init__');
	if (init instanceof PyFunction) vm.call(init, [member, ...args]);
	return member;
}

function converted(vm: Interpreter, dataType: PyType, args: Value[]): Value {
	if (dataType === strType && args.length === 1 && typeof args[0] !== 'string')
		throw error(typeError, `${repr(vm, args[0] as Value)} is not a string`);
	return vm.call(dataType, args);
}

/** `Color(1)` */
function lookUp(vm: Interpreter, cls: PyType, args: readonly Value[]): Value {
	const [value, names] = args;
	if (!of(cls).distinct.length) {
		if (args.length > 1) return makeByCall(vm, cls, value as string, names as Value);
		throw error(typeError, `${repr(vm, cls)} has no members defined`);
	}
	if (value === undefined)
		throw error(typeError, `EnumType.__call__() missing 1 required positional argument: 'value'`);
	if (value instanceof PyInstance && value.cls === cls) return value;
	const found = of(cls).distinct.find((member) => equals(vm, valueOf(member), value));
	if (found) return found;
	const missing = cls.find('_missing_');
	const other = missing instanceof Wrapped ? vm.call(missing.func, [cls, value]) : null;
	if (other instanceof PyInstance && other.cls === cls) return other;
	if (other !== null)
		throw error(
			typeError,
			`error in ${cls.name}._missing_: returned ${repr(vm, other)} instead of None or a valid member`
		);
	throw error(valueError, `${repr(vm, value)} is not a valid ${cls.qualname}`);
}

/** `Enum('Color', 'RED GREEN')` */
function makeByCall(vm: Interpreter, base: PyType, name: string, names: Value): Value {
	const made = new PyType(name, [base], '__main__');
	if (names instanceof PyDict)
		for (const { key, value } of names.entries()) made.dict.set(key as string, value);
	else {
		const items =
			typeof names === 'string' ? names.replace(/,/g, ' ').split(/\s+/) : toArray(vm, names);
		items.forEach((item, i) => {
			const [key, value] = item instanceof PyTuple ? item.items : [item, i + 1];
			made.dict.set(key as string, value as Value);
		});
	}
	enumMeta.completeClass?.(vm, made);
	return made;
}

const memberIterator = iteratorType('generator');
const walk = (members: readonly PyInstance[]) => {
	let i = 0;
	return new NativeIterator(memberIterator, () => members[i++]);
};

defineMethods(enumMeta, {
	__iter__: ['', (_vm, self: PyType) => walk(of(self).distinct)],
	__reversed__: ['', (_vm, self: PyType) => walk([...of(self).distinct].reverse())],
	__len__: ['', (_vm, self: PyType) => of(self).distinct.length],
	__bool__: ['', () => true],
	__contains__: [
		'value, /',
		(vm, self: PyType, value: Value) =>
			of(self).distinct.some((member) => member === value || equals(vm, valueOf(member), value))
	],
	__getitem__: [
		'name, /',
		(_vm, self: PyType, name: Value) => {
			const member = of(self).members.get(name as string);
			if (!member) throw new PyException(keyError, [name]);
			return member;
		}
	],
	__repr__: ['', (_vm, self: PyType) => `<enum '${self.name}'>`]
});
defineGetters<PyType>(enumMeta, { __members__: (_vm, self) => PyDict.of(of(self).members) });
enumMeta.dict.set(
	'__setattr__',
	frameFunction({
		name: '__setattr__',
		parameters: 'cls, name, value',
		instructions: [
			(frame) => {
				const [cls, name, value] = frame.slots as unknown as [PyType, string, Value];
				if (of(cls).members.has(name))
					throw error(attributeError, `cannot reassign member '${name}'`);
				setPlainAttribute(frame.vm, cls, name, value);
				return frame.vm.returnFrom(frame, null);
			}
		]
	})
);

const enumType: PyType = new PyType('Enum', [objectType], 'enum', lookUp);
enumType.metatype = enumMeta;
defineMethods(enumType, {
	__repr__: [
		'',
		(vm, self: PyInstance) => `<${self.cls.name}.${nameOf(self)}: ${repr(vm, valueOf(self))}>`
	],
	__str__: ['', (_vm, self: PyInstance) => `${self.cls.name}.${nameOf(self)}`],
	__format__: [
		'format_spec, /',
		(vm, self: PyInstance, spec: string) => format(vm, str(vm, self), spec)
	],
	__copy__: ['', (_vm, self: PyInstance) => self],
	__deepcopy__: ['memo', (_vm, self: PyInstance) => self]
});
defineGetters<PyInstance>(enumType, {
	name: (_vm, self) => nameOf(self),
	value: (_vm, self) => valueOf(self)
});

/** IntEnum, StrEnum: the members print as their values. */
function dataEnum(name: string, dataType: PyType): PyType {
	const type = new PyType(name, [dataType, enumType], 'enum', lookUp);
	type.metatype = enumMeta;
	passOn(type, dataType);
	defineMethods(type, {
		__str__: ['', (vm, self: Value) => str(vm, plainValue(self))],
		__format__: [
			'format_spec, /',
			(vm, self: Value, spec: string) => {
				const own = findSpecial(self, '__str__');
				const isOwn = own instanceof NativeFunction && own.owner === type;
				return format(vm, isOwn ? plainValue(self) : str(vm, self), spec);
			}
		],
		__repr__: [
			'',
			(vm, self: PyInstance) => `<${self.cls.name}.${nameOf(self)}: ${repr(vm, valueOf(self))}>`
		]
	});
	return type;
}
const intEnumType: PyType = dataEnum('IntEnum', intType);
const strEnumType: PyType = dataEnum('StrEnum', strType);

const unique = native('unique', 'def enumeration', (_vm, cls: PyType) => {
	const aliases = [...of(cls).members]
		.filter(([name, member]) => name !== nameOf(member))
		.map(([name, member]) => `${name} -> ${nameOf(member)}`);
	if (aliases.length)
		throw error(
			valueError,
			`duplicate values found in <enum '${cls.name}'>: ${aliases.join(', ')}`
		);
	return cls;
});

export const makeEnum: MakeModule = () =>
	libraryModule(
		'enum',
		[enumMeta, enumType, intEnumType, strEnumType, autoType, unique],
		{ EnumMeta: enumMeta },
		`Flag IntFlag ReprEnum EnumCheck FlagBoundary verify property member nonmember global_enum
		CONTINUOUS NAMED_FLAGS UNIQUE STRICT CONFORM EJECT KEEP
		EnumDict EnumType global_flag_repr global_enum_repr global_str pickle_by_global_name pickle_by_enum_name`
	);
