import type { Interpreter } from '../../run/interpreter';
import { Singleton } from '../../values/constants';
import { defineGetters } from '../../values/descriptors';
import { error, typeError, valueError } from '../../values/exceptions';
import { defineMethods, native } from '../../values/native';
import { objectType, PyObject, PyType, typeOf, type Value } from '../../values/object';
import { PyDict } from '../../values/collections/dict';
import { repr } from '../../values/text/repr';
import { isTrue } from '../../values/truth';

/** No value was given. */
export const missing = new Singleton(
	new PyType('_MISSING_TYPE', [objectType], 'dataclasses'),
	'MISSING'
);
defineMethods(missing.cls, {
	__repr__: [
		'',
		(vm, self: Singleton) => `<dataclasses._MISSING_TYPE object at ${vm.address(self)}>`
	]
});

export const fieldType = new PyType('Field', [objectType], 'dataclasses');

/** What an annotation makes of a name. */
export type FieldKind = 'field' | 'class variable' | 'init variable';

/** dataclasses.Field */
export class Field extends PyObject {
	override get cls(): PyType {
		return fieldType;
	}
	name = '';
	type = '';
	kind: FieldKind = 'field';
	/** null: as the class has it */
	kwOnly: boolean | null = null;

	constructor(
		readonly defaultValue: Value,
		readonly factory: Value,
		readonly isInit: boolean,
		readonly isShown: boolean,
		/** null: as it is compared */
		readonly isHashed: boolean | null,
		readonly isCompared: boolean,
		readonly metadata: Value
	) {
		super();
	}

	get hasDefault(): boolean {
		return this.defaultValue !== missing || this.factory !== missing;
	}
}

defineGetters<Field>(fieldType, {
	name: (_vm, self) => self.name,
	type: (_vm, self) => self.type,
	default: (_vm, self) => self.defaultValue,
	default_factory: (_vm, self) => self.factory,
	init: (_vm, self) => self.isInit,
	repr: (_vm, self) => self.isShown,
	hash: (_vm, self) => self.isHashed,
	compare: (_vm, self) => self.isCompared,
	metadata: (_vm, self) => self.metadata,
	kw_only: (_vm, self) => self.kwOnly ?? missing
});

/** A field with a default and nothing else said. */
const plainField = (defaultValue: Value): Field =>
	new Field(defaultValue, missing, true, true, null, true, new PyDict());

/** dataclasses.field() */
export const field = native(
	'field',
	'def *, default=?, default_factory=?, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=?, doc=None',
	(
		vm,
		defaultValue: Value | undefined,
		factory: Value | undefined,
		init: Value,
		shown: Value,
		hashed: Value,
		compared: Value,
		metadata: Value,
		kwOnly: Value | undefined
	) => {
		if (defaultValue !== undefined && factory !== undefined)
			throw error(valueError, 'cannot specify both default and default_factory');
		const made = new Field(
			defaultValue === undefined ? missing : defaultValue,
			factory === undefined ? missing : factory,
			isTrue(vm, init),
			isTrue(vm, shown),
			hashed === null ? null : isTrue(vm, hashed),
			isTrue(vm, compared),
			metadata ?? new PyDict()
		);
		if (kwOnly !== undefined && kwOnly !== missing) made.kwOnly = isTrue(vm, kwOnly);
		return made;
	}
);

/** The field that `cls` has by the name it annotates (dataclasses._get_field). */
export function fieldOf(
	vm: Interpreter,
	cls: PyType,
	name: string,
	annotation: string,
	isKwOnly: boolean
): Field {
	const given = cls.dict.get(name);
	const made = given instanceof Field ? given : plainField(given === undefined ? missing : given);
	made.name = name;
	made.type = annotation;
	made.kind = kindOf(annotation);
	if (made.kind !== 'field' && made.factory !== missing)
		throw error(typeError, `field ${name} cannot have a default factory`);
	if (made.kind === 'class variable') {
		if (made.kwOnly !== null)
			throw error(typeError, `field ${name} is a ClassVar but specifies kw_only`);
	} else made.kwOnly ??= isKwOnly;
	const cannotHash =
		made.defaultValue !== missing && typeOf(made.defaultValue).find('__hash__') === null;
	if (made.kind === 'field' && cannotHash)
		throw error(
			valueError,
			`mutable default ${repr(vm, typeOf(made.defaultValue))} for field ${name} is not allowed: use default_factory`
		);
	return made;
}

function kindOf(annotation: string): FieldKind {
	if (/^['"]?(\w+\.)?ClassVar\b/.test(annotation)) return 'class variable';
	return /^['"]?(\w+\.)?InitVar\b/.test(annotation) ? 'init variable' : 'field';
}

/** `_: KW_ONLY`: the fields that follow are given by name alone. */
export const isKwOnlyMark = (annotation: string): boolean =>
	/^['"]?(\w+\.)?KW_ONLY['"]?$/.test(annotation);
