import { PyDict } from '../../values/collections/dict';
import { equals } from '../../values/comparison';
import { defineGetters } from '../../values/descriptors';
import { attributeError, error, keyError, PyException, valueError } from '../../values/exceptions';
import { setPlainAttribute } from '../../values/attributes';
import { iteratorType, NativeIterator } from '../../values/iterator';
import { defineMethods, native } from '../../values/native';
import type { PyInstance, PyType, Value } from '../../values/object';
import { frameFunction } from '../frame-function';
import { libraryModule, type MakeModule } from '../library-module';
import './complete-class';
import { intEnumType, intFlagType, strEnumType } from './data-enums';
import { enumType } from './enum-type';
import { enumerationOf, enumMeta, nameOf, valueOf } from './enumeration';
import { flagType } from './flag';
import { autoType } from './namespace';

const memberIterator = iteratorType('generator');
const walk = (members: readonly PyInstance[]) => {
	let i = 0;
	return new NativeIterator(memberIterator, () => members[i++]);
};

defineMethods(enumMeta, {
	__iter__: ['', (_vm, self: PyType) => walk(enumerationOf(self).distinct)],
	__reversed__: ['', (_vm, self: PyType) => walk([...enumerationOf(self).distinct].reverse())],
	__len__: ['', (_vm, self: PyType) => enumerationOf(self).distinct.length],
	__bool__: ['', () => true],
	__contains__: [
		'value, /',
		(vm, self: PyType, value: Value) =>
			[...enumerationOf(self).members.values()].some(
				(member) => member === value || equals(vm, valueOf(member), value)
			)
	],
	__getitem__: [
		'name, /',
		(_vm, self: PyType, name: Value) => {
			const member = enumerationOf(self).members.get(name as string);
			if (!member) throw new PyException(keyError, [name]);
			return member;
		}
	],
	__repr__: [
		'',
		(_vm, self: PyType) => `<${self.isSubclassOf(flagType) ? 'flag' : 'enum'} '${self.name}'>`
	]
});
defineGetters<PyType>(enumMeta, {
	__members__: (_vm, self) => PyDict.of(enumerationOf(self).members)
});
enumMeta.dict.set(
	'__setattr__',
	frameFunction({
		name: '__setattr__',
		parameters: 'cls, name, value',
		instructions: [
			(frame) => {
				const [cls, name, value] = frame.slots as unknown as [PyType, string, Value];
				if (enumerationOf(cls).members.has(name))
					throw error(attributeError, `cannot reassign member '${name}'`);
				setPlainAttribute(frame.vm, cls, name, value);
				return frame.vm.returnFrom(frame, null);
			}
		]
	})
);

const unique = native('unique', 'def enumeration', (_vm, cls: PyType) => {
	const aliases = [...enumerationOf(cls).members]
		.filter(([name, member]) => name !== nameOf(member))
		.map(([name, member]) => `${name} -> ${nameOf(member) as string}`);
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
		[enumMeta, enumType, intEnumType, strEnumType, flagType, intFlagType, autoType, unique],
		{ EnumMeta: enumMeta },
		`ReprEnum EnumCheck FlagBoundary verify property member nonmember global_enum
		CONTINUOUS NAMED_FLAGS UNIQUE STRICT CONFORM EJECT KEEP
		EnumDict EnumType global_flag_repr global_enum_repr global_str pickle_by_global_name pickle_by_enum_name`
	);
