import { PyFunction, Wrapped } from '../../run/function';
import type { Interpreter } from '../../run/interpreter';
import { PyDict } from '../../values/collections/dict';
import { PyTuple } from '../../values/collections/tuple';
import { equals } from '../../values/comparison';
import { error, typeError, valueError } from '../../values/exceptions';
import { toArray } from '../../values/iteration';
import { PyInstance, PyType, typeType, type Value } from '../../values/object';
import { repr } from '../../values/text/repr';

/** What is known of an enumeration. */
export interface Enumeration {
	/** by name, aliases among them */
	readonly members: Map<string, PyInstance>;
	/** without the aliases, in the order of their definition */
	readonly distinct: PyInstance[];
}

export const enumMeta = new PyType('EnumType', [typeType], 'enum');

const enumerations = new WeakMap<PyType, Enumeration>();

export const enumerationOf = (cls: PyType): Enumeration =>
	enumerations.get(cls) ?? { members: new Map(), distinct: [] };

export function setEnumeration(cls: PyType, enumeration: Enumeration): void {
	enumerations.set(cls, enumeration);
}

export const valueOf = (member: PyInstance): Value => member.attrs.get('_value_') ?? null;
export const nameOf = (member: PyInstance): Value => member.attrs.get('_name_') ?? null;

/** The first member with the value, if there is one. */
export const findMember = (
	vm: Interpreter,
	{ members }: Enumeration,
	value: Value
): PyInstance | undefined =>
	[...members.values()].find((member) => equals(vm, valueOf(member), value));

/** `Color(1)`. @throws PyException ValueError for what is no member's value */
export function lookUp(vm: Interpreter, cls: PyType, args: readonly Value[]): Value {
	const [value, names] = args;
	const enumeration = enumerationOf(cls);
	if (!enumeration.members.size) {
		if (args.length > 1) return makeByCall(vm, cls, value as string, names as Value);
		throw error(typeError, `${repr(vm, cls)} has no members defined`);
	}
	if (value === undefined)
		throw error(typeError, `EnumType.__call__() missing 1 required positional argument: 'value'`);
	if (value instanceof PyInstance && value.cls === cls) return value;
	const found = findMember(vm, enumeration, value);
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

/** Whether the class has a method of the program under the name, its own or a base's. */
export const hasOwnMethod = (cls: PyType, name: string): boolean =>
	cls.find(name) instanceof PyFunction;
