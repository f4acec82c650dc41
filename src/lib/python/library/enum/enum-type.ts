import type { Interpreter } from '../../run/interpreter';
import { defineGetters } from '../../values/descriptors';
import { defineMethods } from '../../values/native';
import { objectType, type PyInstance, PyType } from '../../values/object';
import { format } from '../../values/text/format';
import { repr, str } from '../../values/text/repr';
import { enumMeta, lookUp, nameOf, valueOf } from './enumeration';

/** How a member is shown for whoever debugs. */
export const reprOfMember = (vm: Interpreter, self: PyInstance): string =>
	`<${self.cls.name}.${nameOf(self) as string}: ${repr(vm, valueOf(self))}>`;

export const enumType: PyType = new PyType('Enum', [objectType], 'enum', lookUp);
enumType.metatype = enumMeta;
defineMethods(enumType, {
	__repr__: ['', reprOfMember],
	__str__: ['', (_vm, self: PyInstance) => `${self.cls.name}.${nameOf(self) as string}`],
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
