import type { Interpreter } from '../run/interpreter';
import { NotSimulated } from '../run/limits';
import { attributeError, error } from '../values/exceptions';
import { native } from '../values/native';
import { PyModule, type PyObject, type Value } from '../values/object';

/** Makes a module for one run: what a module remembers, it remembers for that run alone. */
export type MakeModule = (vm: Interpreter) => PyModule;

type Named = PyObject & { readonly name: string };

/**
 * A module of the library: its functions and types under their own names, then `others`. What
 * CPython's module has and this one has not, `lacks` lists in words apart: it is refused by name.
 */
export function libraryModule(
	name: string,
	members: readonly Named[],
	others: Readonly<Record<string, Value>> = {},
	lacks = ''
): PyModule {
	const refused = new Set(lacks.split(/\s+/));
	const absent = native('__getattr__', 'name, /', (_vm, member: string) => {
		if (refused.has(member)) throw new NotSimulated(`${name}.${member}`);
		throw error(attributeError, `module '${name}' has no attribute '${member}'`);
	});
	return new PyModule(name, [
		['__name__', name],
		...members.map((member) => [member.name, member] as const),
		...Object.entries(others),
		['__getattr__', absent]
	]);
}
