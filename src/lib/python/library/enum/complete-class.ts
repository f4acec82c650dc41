import type { Interpreter } from '../../run/interpreter';
import { PyTuple } from '../../values/collections/tuple';
import { error, typeError } from '../../values/exceptions';
import { defineMethods, native } from '../../values/native';
import {
	floatType,
	intType,
	PyInstance,
	PyScalar,
	strType,
	type PyType,
	type Value
} from '../../values/object';
import { repr } from '../../values/text/repr';
import { intEnumType, intFlagType, strEnumType } from './data-enums';
import { enumType } from './enum-type';
import {
	enumerationOf,
	enumMeta,
	findMember,
	hasOwnMethod,
	lookUp,
	setEnumeration,
	valueOf,
	type Enumeration
} from './enumeration';
import { FLAG_OPERATORS, flagType, isCanonical } from './flag';
import { isMember } from './namespace';

const DATA_TYPES: readonly PyType[] = [intType, floatType, strType];

/** EnumType.__new__: the plain attributes of the class become its members. */
enumMeta.completeClass = (vm, made) => {
	const extended = made.bases.find((base) => enumerationOf(base).members.size);
	if (extended) throw error(typeError, `<enum '${made.name}'> cannot extend ${repr(vm, extended)}`);
	const enumeration: Enumeration = { members: new Map(), distinct: [] };
	const own = [...made.dict].filter(([name, value]) => isMember(made.name, name, value));
	const dataType = DATA_TYPES.find((type) => made.isSubclassOf(type));
	inheritMethods(made);
	for (const [name, value] of own) {
		const member = makeMember(vm, made, dataType, name, value);
		const known = findMember(vm, enumeration, valueOf(member));
		if (!known && (!made.isSubclassOf(flagType) || isCanonical(valueOf(member))))
			enumeration.distinct.push(member);
		enumeration.members.set(name, known ?? member);
		made.dict.set(name, known ?? member);
	}
	made.construct = lookUp;
	if (!own.length) return;
	setEnumeration(made, enumeration);
	// from now on a call looks a member up and makes none
	made.dict.set(
		'__new__',
		native('__new__', 'cls, value', (run, cls: PyType, value: Value) => lookUp(run, cls, [value]))
	);
	defineMethods(made, { __init__: ['*args, **kwargs', () => null] });
};

/** What members show and combine with is the enumeration's affair before it is that of their data type. */
function inheritMethods(made: PyType): void {
	const shown = [intEnumType, strEnumType, intFlagType, flagType].find((type) =>
		made.isSubclassOf(type)
	);
	for (const name of ['__repr__', '__str__', '__format__'])
		if (!made.mro.some((cls) => cls.isOwn && cls.dict.has(name)))
			made.dict.set(name, (shown ?? enumType).find(name) as Value);
	if (!made.isSubclassOf(flagType)) return;
	for (const name of FLAG_OPERATORS)
		if (!made.dict.has(name)) made.dict.set(name, flagType.dict.get(name) as Value);
}

function makeMember(
	vm: Interpreter,
	cls: PyType,
	dataType: PyType | undefined,
	name: string,
	value: Value
): PyInstance {
	const args = value instanceof PyTuple ? [...value.items] : [value];
	cls.construct = (_vm, own, given) =>
		dataType ? new PyScalar(own, converted(vm, dataType, given)) : new PyInstance(own);
	const member = hasOwnMethod(cls, '__new__')
		? (vm.call(cls.find('__new__') as Value, [cls, ...args]) as PyInstance)
		: (cls.construct(vm, cls, args, null) as PyInstance);
	const { attrs } = member;
	if (!attrs.has('_value_')) attrs.set('_value_', dataType ? converted(vm, dataType, args) : value);
	attrs.set('_name_', name);
	if (hasOwnMethod(cls, '__init__')) vm.call(cls.find('__init__') as Value, [member, ...args]);
	return member;
}

function converted(vm: Interpreter, type: PyType, args: readonly Value[]): PyScalar['plain'] {
	if (type === strType && args.length === 1 && typeof args[0] !== 'string')
		throw error(typeError, `${repr(vm, args[0] as Value)} is not a string`);
	return vm.call(type, [...args]) as PyScalar['plain'];
}
