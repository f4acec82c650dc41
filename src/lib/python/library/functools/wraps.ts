import type { Interpreter } from '../../run/interpreter';
import { Partial } from '../../run/function';
import { findAttribute, setAttribute } from '../../values/attributes';
import { toArray } from '../../values/iteration';
import { native } from '../../values/native';
import { PyObject, type Value } from '../../values/object';

const ASSIGNED = ['__module__', '__name__', '__qualname__', '__doc__', '__type_params__'];

/** `functools.update_wrapper`: `wrapper` looks like `wrapped` from now on. */
export function updateWrapper(
	vm: Interpreter,
	wrapper: Value,
	wrapped: Value,
	assigned: readonly string[] = ASSIGNED
): void {
	for (const name of assigned) {
		const value = findAttribute(vm, wrapped, name);
		if (value !== undefined) setAttribute(vm, wrapper, name, value);
	}
	const others = wrapped instanceof PyObject ? wrapped.attrs : undefined;
	for (const [name, value] of others ?? [])
		if (!ASSIGNED.includes(name)) setAttribute(vm, wrapper, name, value);
	setAttribute(vm, wrapper, '__wrapped__', wrapped);
}

export const updateWrapperFunction = native(
	'update_wrapper',
	'def wrapper, wrapped, assigned=None, updated=None',
	(vm, wrapper: Value, wrapped: Value, assigned: Value) => {
		const names = assigned === null ? ASSIGNED : (toArray(vm, assigned) as string[]);
		updateWrapper(vm, wrapper, wrapped, names);
		return wrapper;
	}
);

export const wraps = native(
	'wraps',
	'def wrapped, assigned=None, updated=None',
	(_vm, wrapped: Value, assigned: Value) =>
		new Partial(
			updateWrapperFunction,
			[],
			new Map<string, Value>([
				['wrapped', wrapped],
				['assigned', assigned]
			])
		)
);
