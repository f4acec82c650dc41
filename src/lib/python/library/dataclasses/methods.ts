import { invoke } from '../../run/call';
import type { Frame } from '../../run/frame';
import type { PyFunction } from '../../run/function';
import type { Interpreter } from '../../run/interpreter';
import {
	deletePlainAttribute,
	findSpecial,
	getAttribute,
	setAttribute,
	setPlainAttribute
} from '../../values/attributes';
import { PyTuple } from '../../values/collections/tuple';
import { compareOperators, equals } from '../../values/comparison';
import { notImplemented } from '../../values/constants';
import { attributeError, error, exceptionType, typeError } from '../../values/exceptions';
import { hash } from '../../values/hash';
import { defineMethods } from '../../values/native';
import type { PyObject } from '../../values/object';
import { typeOf, type PyType, type Value } from '../../values/object';
import { repr } from '../../values/text/repr';
import { frameFunction } from '../frame-function';
import { missing, type Field } from './field';

export const frozenInstanceError = exceptionType(
	'FrozenInstanceError',
	attributeError,
	'dataclasses'
);

/** `__init__`: assigns the fields in order, then calls `__post_init__`. */
export function makeInit(
	cls: PyType,
	fields: readonly Field[],
	isFrozen: boolean,
	hasPostInit: boolean
): PyFunction {
	const inOrder = fields.filter((f) => f.isInit && !f.kwOnly);
	const byName = fields.filter((f) => f.isInit && f.kwOnly);
	const firstDefault = inOrder.find((f) => f.hasDefault);
	const wrong =
		firstDefault && inOrder.slice(inOrder.indexOf(firstDefault)).find((f) => !f.hasDefault);
	if (wrong)
		throw error(
			typeError,
			`non-default argument '${wrong.name}' follows default argument '${firstDefault.name}'`
		);
	const parameters = [...inOrder, ...byName];
	const slotOf = (f: Field) => parameters.indexOf(f) + 1;
	const defaultOf = (f: Field) =>
		f.factory !== missing ? missing : f.defaultValue === missing ? undefined : f.defaultValue;
	const assign = isFrozen ? setPlainAttribute : setAttribute;
	const assignAll = (frame: Frame) => {
		const { vm, slots } = frame;
		const self = slots[0] as Value;
		for (const f of fields) {
			let value = f.isInit
				? (slots[slotOf(f)] as Value)
				: f.factory === missing
					? undefined
					: missing;
			if (value === undefined) continue;
			if (value === missing) value = vm.call(f.factory, []);
			if (f.kind === 'field') assign(vm, self, f.name, value);
		}
		return frame.pc + 1;
	};
	const postInit = (frame: Frame) => {
		const given = fields
			.filter((f) => f.kind === 'init variable')
			.map((f) => frame.slots[slotOf(f)] as Value);
		const self = frame.slots[0] as Value;
		const method = findSpecial(self, '__post_init__') as Value;
		return invoke(frame, method, [self, ...given], null, parameters.length + 1);
	};
	const end = (frame: Frame) => frame.vm.returnFrom(frame, null);
	return frameFunction({
		name: '__init__',
		qualname: `${cls.qualname}.__init__`,
		parameters: [
			'self',
			...inOrder.map((f) => f.name),
			...(byName.length ? ['*', ...byName.map((f) => f.name)] : [])
		].join(', '),
		defaults: [undefined, ...parameters.map(defaultOf)],
		temporaries: 1,
		instructions: hasPostInit ? [assignAll, postInit, end] : [assignAll, end]
	});
}

/** The instances whose repr is being made: one of them inside itself is cut short. */
const open = new Set<Value>();

/** `__repr__`, unless the class has its own. */
export function addRepr(cls: PyType, fields: readonly Field[]): void {
	if (cls.dict.has('__repr__')) return;
	const shown = fields.filter((f) => f.isShown);
	defineMethods(cls, {
		__repr__: [
			'',
			(vm, self: Value) => {
				if (open.has(self)) return '...';
				open.add(self);
				try {
					const parts = shown.map(
						({ name }) => `${name}=${repr(vm, getAttribute(vm, self, name))}`
					);
					return `${typeOf(self).qualname}(${parts.join(', ')})`;
				} finally {
					open.delete(self);
				}
			}
		]
	});
}

const valuesOf = (vm: Interpreter, self: Value, fields: readonly Field[]): PyTuple =>
	new PyTuple(fields.map(({ name }) => getAttribute(vm, self, name)));

/** `__eq__`, unless the class has its own. */
export function addEq(cls: PyType, fields: readonly Field[]): void {
	if (cls.dict.has('__eq__')) return;
	const compared = fields.filter((f) => f.isCompared);
	defineMethods(cls, {
		__eq__: [
			'other',
			(vm, self: Value, other: Value) => {
				if (self === other) return true;
				if (typeOf(other) !== typeOf(self)) return notImplemented;
				return compared.every(({ name }) =>
					equals(vm, getAttribute(vm, self, name), getAttribute(vm, other, name))
				);
			}
		]
	});
}

/** `<`, `<=`, `>` and `>=`, as tuples have them. */
export function addOrder(cls: PyType, fields: readonly Field[]): void {
	const compared = fields.filter((f) => f.isCompared);
	for (const [name, symbol] of [
		['__lt__', '<'],
		['__le__', '<='],
		['__gt__', '>'],
		['__ge__', '>=']
	] as const) {
		if (cls.dict.has(name))
			throw error(
				typeError,
				`Cannot overwrite attribute ${name} in class ${cls.name}. Consider using functools.total_ordering`
			);
		defineMethods(cls, {
			[name]: [
				'other',
				(vm, self: Value, other: Value) =>
					typeOf(other) === typeOf(self)
						? compareOperators[symbol](
								vm,
								valuesOf(vm, self, compared),
								valuesOf(vm, other, compared)
							)
						: notImplemented
			]
		});
	}
}

export function addHash(cls: PyType, fields: readonly Field[]): void {
	const hashed = fields.filter((f) => f.isHashed ?? f.isCompared);
	defineMethods(cls, { __hash__: ['', (vm, self: Value) => hash(vm, valuesOf(vm, self, hashed))] });
}

/** `__setattr__` and `__delattr__` of a frozen class. */
export function freeze(cls: PyType, fields: readonly Field[]): void {
	const names = new Set(fields.map((f) => f.name));
	const guard = (
		method: string,
		parameters: string,
		what: string,
		otherwise: (frame: Frame) => void
	) => {
		if (cls.dict.has(method))
			throw error(typeError, `Cannot overwrite attribute ${method} in class ${cls.name}`);
		cls.dict.set(
			method,
			frameFunction({
				name: method,
				qualname: `${cls.qualname}.${method}`,
				parameters,
				instructions: [
					(frame) => {
						const [self, name] = frame.slots as [PyObject, string];
						if (self.cls === cls || names.has(name))
							throw error(frozenInstanceError, `cannot ${what} field ${repr(frame.vm, name)}`);
						otherwise(frame);
						return frame.vm.returnFrom(frame, null);
					}
				]
			})
		);
	};
	guard('__setattr__', 'self, name, value', 'assign to', ({ vm, slots }) => {
		const [self, name, value] = slots as [Value, string, Value];
		setPlainAttribute(vm, self, name, value);
	});
	guard('__delattr__', 'self, name', 'delete', ({ vm, slots }) => {
		const [self, name] = slots as [Value, string];
		deletePlainAttribute(vm, self, name);
	});
}
