import { PyDict } from '../values/collections/dict';
import { PyTuple } from '../values/collections/tuple';
import { error, typeError, type PyException } from '../values/exceptions';
import type { Keywords, Value } from '../values/object';
import type { PyFunction } from './function';

/**
 * The values of a function's parameters, in the order of its slots (CPython: initialize_locals in
 * ceval.c). @throws PyException TypeError where the arguments do not fit
 */
export function bindArguments(
	callee: PyFunction,
	args: readonly Value[],
	keywords: Keywords | null
): Value[] {
	const { defaults, code } = callee;
	const p = code.parameters;
	const named = p.positional + p.kwonly;
	const bound: (Value | undefined)[] = new Array(p.names.length).fill(undefined);
	for (let i = 0; i < args.length && i < p.positional; i++) bound[i] = args[i];
	const rest: [string, Value][] = [];
	const misplaced: string[] = [];
	for (const [name, value] of keywords ?? []) {
		const i = p.names.indexOf(name, p.posonly);
		if (i >= 0 && i < named) {
			if (bound[i] !== undefined)
				throw error(typeError, `${code.qualname}() got multiple values for argument '${name}'`);
			bound[i] = value;
		} else if (p.hasKwarg) rest.push([name, value]);
		else if (p.names.indexOf(name) >= 0 && p.names.indexOf(name) < p.posonly) misplaced.push(name);
		else throw error(typeError, `${code.qualname}() got an unexpected keyword argument '${name}'`);
	}
	if (misplaced.length)
		throw error(
			typeError,
			`${code.qualname}() got some positional-only arguments passed as keyword arguments: '${misplaced.join(', ')}'`
		);
	if (args.length > p.positional && !p.hasVararg) throw tooMany(callee, args.length, bound);
	// None is a value: it takes no default
	for (let i = 0; i < named; i++) if (bound[i] === undefined) bound[i] = defaults[i];
	requireAll(callee, bound, 0, p.positional, 'positional');
	requireAll(callee, bound, p.positional, named, 'keyword-only');
	let next = named;
	if (p.hasVararg) bound[next++] = new PyTuple(args.slice(p.positional));
	if (p.hasKwarg) bound[next] = PyDict.of(rest);
	return bound as Value[];
}

function requireAll(
	callee: PyFunction,
	bound: readonly (Value | undefined)[],
	from: number,
	to: number,
	kind: string
): void {
	const missing = callee.code.parameters.names
		.slice(from, to)
		.filter((_, i) => bound[from + i] === undefined);
	if (!missing.length) return;
	const count = missing.length;
	throw error(
		typeError,
		`${callee.code.qualname}() missing ${count} required ${kind} argument${count === 1 ? '' : 's'}: ${listNames(missing)}`
	);
}

function listNames(names: readonly string[]): string {
	const quoted = names.map((name) => `'${name}'`);
	if (quoted.length <= 2) return quoted.join(' and ');
	return `${quoted.slice(0, -1).join(', ')}, and ${quoted[quoted.length - 1]}`;
}

function tooMany(
	callee: PyFunction,
	given: number,
	bound: readonly (Value | undefined)[]
): PyException {
	const { parameters: p, qualname } = callee.code;
	const optional = callee.defaults.slice(0, p.positional).filter((d) => d !== undefined).length;
	const least = p.positional - optional;
	const takes = optional ? `from ${least} to ${p.positional}` : `${p.positional}`;
	const isOne = optional === 0 && p.positional === 1;
	const byName = bound
		.slice(p.positional, p.positional + p.kwonly)
		.filter((v) => v !== undefined).length;
	const also = byName
		? ` positional argument${given === 1 ? '' : 's'} (and ${byName} keyword-only argument${byName === 1 ? '' : 's'})`
		: '';
	return error(
		typeError,
		`${qualname}() takes ${takes} positional argument${isOne ? '' : 's'} but ${given}${also} ${given === 1 && !also ? 'was' : 'were'} given`
	);
}
