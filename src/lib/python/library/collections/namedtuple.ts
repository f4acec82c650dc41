import type { Interpreter } from '../../run/interpreter';
import { classMethodType, Wrapped } from '../../run/function';
import { PyDict } from '../../values/collections/dict';
import { PyTuple, tupleType } from '../../values/collections/tuple';
import { Descriptor, getterType } from '../../values/descriptors';
import { attributeError, error, typeError, valueError } from '../../values/exceptions';
import { toArray } from '../../values/iteration';
import { defineMethods, native } from '../../values/native';
import { PyType, type Keywords, type Value } from '../../values/object';
import { repr, str } from '../../values/text/repr';
import { isTrue } from '../../values/truth';
import { frameFunction } from '../frame-function';
import { isIdentifier, isKeyword } from '../identifiers';

/** A field of a named tuple. */
class Field extends Descriptor {
	override get cls(): PyType {
		return getterType;
	}
	constructor(private readonly index: number) {
		super();
	}
	override get(_vm: Interpreter, self: Value): Value {
		return (self as PyTuple).items[this.index] as Value;
	}
	override set(): void {
		throw error(attributeError, "can't set attribute");
	}
}

/** A class of named tuples; `defaults` are those of the last fields. */
export function makeNamedTuple(
	name: string,
	fields: readonly string[],
	module: string,
	defaults: readonly Value[] = []
): PyType {
	const cls = new PyType(name, [tupleType], module);
	addFields(cls, fields, defaults);
	return cls;
}

/** What makes a subclass of tuple one of named tuples. */
export function addFields(
	cls: PyType,
	fields: readonly string[],
	defaults: readonly Value[]
): void {
	const { name } = cls;
	fields.forEach((field, i) => cls.dict.set(field, new Field(i)));
	const names = new PyTuple(fields);
	const first = fields.length - defaults.length;
	cls.dict.set('_fields', names);
	cls.dict.set('__match_args__', names);
	cls.dict.set(
		'_field_defaults',
		PyDict.of(defaults.map((value, i) => [fields[first + i] as string, value]))
	);
	cls.dict.set(
		'__new__',
		frameFunction({
			name: '__new__',
			qualname: `${name}.__new__`,
			parameters: ['_cls', ...fields].join(', '),
			defaults: [undefined, ...fields.map((_, i) => defaults[i - first])],
			instructions: [
				(frame) =>
					frame.vm.returnFrom(
						frame,
						new PyTuple(
							frame.slots.slice(1, fields.length + 1) as Value[],
							frame.slots[0] as unknown as PyType
						)
					)
			]
		})
	);
	cls.dict.set(
		'_make',
		new Wrapped(
			classMethodType,
			native('_make', 'def cls, iterable', (vm, own: PyType, iterable: Value) => {
				const items = toArray(vm, iterable);
				if (items.length !== fields.length)
					throw error(typeError, `Expected ${fields.length} arguments, got ${items.length}`);
				return new PyTuple(items, own);
			})
		)
	);
	defineMethods(cls, {
		__repr__: [
			'',
			(vm, self: PyTuple) =>
				`${self.cls.name}(${fields.map((field, i) => `${field}=${repr(vm, self.items[i] as Value)}`).join(', ')})`
		],
		_asdict: [
			'',
			(_vm, self: PyTuple) => PyDict.of(fields.map((field, i) => [field, self.items[i] as Value]))
		],
		_replace: [
			'def /, **kwds',
			(vm, self: PyTuple, given: Keywords) => {
				const rest = new Map(given);
				const items = fields.map((field, i) => {
					const value = rest.get(field);
					rest.delete(field);
					return value === undefined ? (self.items[i] as Value) : value;
				});
				if (rest.size)
					throw error(
						typeError,
						`Got unexpected field names: [${[...rest.keys()].map((key) => repr(vm, key)).join(', ')}]`
					);
				return new PyTuple(items, self.cls);
			}
		],
		__getnewargs__: ['', (_vm, self: PyTuple) => new PyTuple(self.items)]
	});
	cls.dict.set('__replace__', cls.dict.get('_replace') as Value);
}

/** `collections.namedtuple` */
export const namedtuple = native(
	'namedtuple',
	'def typename, field_names, *, rename=False, defaults=None, module=None',
	(vm, typename: Value, fieldNames: Value, rename: Value, defaults: Value) => {
		const name = str(vm, typename);
		let fields =
			typeof fieldNames === 'string'
				? fieldNames.replace(/,/g, ' ').split(/\s+/).filter(Boolean)
				: toArray(vm, fieldNames).map((field) => str(vm, field));
		if (isTrue(vm, rename))
			fields = fields.map((field, i) =>
				isUsable(field) && !field.startsWith('_') && fields.indexOf(field) === i ? field : `_${i}`
			);
		checkNames(name, fields, isTrue(vm, rename));
		const given = defaults === null ? [] : toArray(vm, defaults);
		if (given.length > fields.length)
			throw error(typeError, 'Got more default values than field names');
		return makeNamedTuple(name, fields, '__main__', given);
	}
);

const isUsable = (name: string): boolean => isIdentifier(name) && !isKeyword(name);

function checkNames(typename: string, fields: readonly string[], isRenamed: boolean): void {
	for (const name of [typename, ...fields]) {
		if (!isIdentifier(name))
			throw error(valueError, `Type names and field names must be valid identifiers: '${name}'`);
		if (isKeyword(name))
			throw error(valueError, `Type names and field names cannot be a keyword: '${name}'`);
	}
	fields.forEach((name, i) => {
		if (name.startsWith('_') && !isRenamed)
			throw error(valueError, `Field names cannot start with an underscore: '${name}'`);
		if (fields.indexOf(name) < i)
			throw error(valueError, `Encountered duplicate field name: '${name}'`);
	});
}
