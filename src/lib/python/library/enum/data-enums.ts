import '../../values/builtins'; // the methods that members have from their data type
import { defineMethods } from '../../values/native';
import { intType, PyType, strType, type Value } from '../../values/object';
import { enumType, reprOfMember } from './enum-type';
import { enumMeta, lookUp } from './enumeration';
import { flagType } from './flag';

/** `ReprEnum` with a data type: the members print as their values. */
function dataEnum(name: string, dataType: PyType, base: PyType): PyType {
	const type = new PyType(name, [dataType, base], 'enum', lookUp);
	type.metatype = enumMeta;
	const shown = dataType.dict.get(dataType === strType ? '__str__' : '__repr__');
	type.dict.set('__str__', shown as Value);
	type.dict.set('__format__', dataType.dict.get('__format__') as Value);
	if (base === flagType) type.dict.set('__repr__', flagType.dict.get('__repr__') as Value);
	else defineMethods(type, { __repr__: ['', reprOfMember] });
	return type;
}
export const intEnumType = dataEnum('IntEnum', intType, enumType);
export const strEnumType = dataEnum('StrEnum', strType, enumType);
export const intFlagType = dataEnum('IntFlag', intType, flagType);
