import { error, typeError, type PyException } from './exceptions';
import type { NativeFunction } from './native';
import type { Keywords, Value } from './object';

export interface Parameter {
	readonly name: string;
	readonly byPosition: boolean;
	readonly byName: boolean;
	readonly required: boolean;
	readonly default: Value | undefined;
}

/** The parameters of a native function, and CPython's words for arguments that do not fit. */
export class Signature {
	private readonly positional: number;
	private readonly required: number;
	private readonly isPlain: boolean;
	/** no argument can be given by name */
	private readonly isNameless: boolean;

	constructor(
		private readonly parameters: readonly Parameter[],
		private readonly hasRest: boolean,
		private readonly hasKeywords: boolean,
		/** CPython has it as Python code, whose messages differ from those of C */
		readonly isPython: boolean,
		readonly isCoroutine: boolean
	) {
		this.positional = parameters.filter((p) => p.byPosition).length;
		this.required = parameters.filter((p) => p.byPosition && p.required).length;
		this.isPlain = !hasRest && !hasKeywords && this.positional === parameters.length;
		this.isNameless = !hasKeywords && parameters.every((p) => !p.byName);
	}

	/** What the implementation gets, in order. @throws PyException TypeError */
	bind(
		func: NativeFunction,
		args: readonly Value[],
		keywords: Keywords | null
	): readonly unknown[] {
		const given = args.length;
		const { parameters, positional } = this;
		if (this.isPlain && given === positional && !keywords?.size) return args;
		if (keywords?.size && this.isNameless)
			throw error(typeError, `${func.qualname}() takes no keyword arguments`);
		if (given > positional && !this.hasRest) throw this.wrongCount(func, given);
		const bound: unknown[] = [];
		for (let i = 0; i < parameters.length; i++)
			bound.push(i < given && i < positional ? args[i] : (parameters[i] as Parameter).default);
		const extra: Keywords | null = this.hasKeywords ? new Map() : null;
		if (keywords)
			for (const [key, value] of keywords) {
				const i = parameters.findIndex((p) => p.byName && p.name === key);
				if (i < 0) {
					if (!extra) throw this.unexpected(func, key);
					extra.set(key, value);
				} else if (i < given && i < positional) throw this.twice(func, key, i);
				else bound[i] = value;
			}
		for (let i = 0; i < parameters.length; i++)
			if (bound[i] === undefined && (parameters[i] as Parameter).required)
				throw this.missing(func, bound, i, given);
		if (this.hasRest) bound.push(args.slice(positional));
		if (extra) bound.push(extra);
		return bound;
	}

	private ownArguments(): number {
		return this.parameters[0]?.name === 'self' ? 1 : 0;
	}

	private unexpected(func: NativeFunction, key: string): PyException {
		const name = this.isPython ? func.qualname : func.name;
		return error(typeError, `${name}() got an unexpected keyword argument '${key}'`);
	}

	private twice(func: NativeFunction, key: string, i: number): PyException {
		if (this.isPython)
			return error(typeError, `${func.qualname}() got multiple values for argument '${key}'`);
		const position = i + 1 - this.ownArguments();
		return error(
			typeError,
			`argument for ${func.name}() given by name ('${key}') and position (${position})`
		);
	}

	private missing(func: NativeFunction, bound: unknown[], i: number, given: number): PyException {
		if (this.isPython) {
			const names = this.parameters.filter((p, k) => p.required && bound[k] === undefined);
			return missingByName(func.qualname, names);
		}
		const parameter = this.parameters[i] as Parameter;
		if (!parameter.byName) return this.wrongCount(func, given);
		const position = i + 1 - this.ownArguments();
		return error(
			typeError,
			`${func.name}() missing required argument '${parameter.name}' (pos ${position})`
		);
	}

	/** Too many or too few arguments by position. */
	private wrongCount(func: NativeFunction, given: number): PyException {
		if (this.isPython) return this.wrongCountInPython(func, given);
		const own = this.ownArguments();
		const [least, most, count] = [this.required - own, this.positional - own, given - own];
		const onlyKeywordsByName = this.parameters.every((p) => !p.byName || !p.byPosition);
		if (!this.isNameless && !onlyKeywordsByName)
			return error(
				typeError,
				count < least
					? `${func.name}() takes at least ${least} positional argument${least === 1 ? '' : 's'} (${count} given)`
					: `${func.name}() takes at most ${most} ${this.isPlain ? '' : 'positional '}argument${most === 1 ? '' : 's'} (${count} given)`
			);
		if (most === 0)
			return error(typeError, `${func.qualname}() takes no arguments (${count} given)`);
		if (most === 1 && least === 1 && this.isNameless)
			return error(typeError, `${func.qualname}() takes exactly one argument (${count} given)`);
		const limit = least === most ? '' : count < least ? 'at least ' : 'at most ';
		const expected = count < least ? least : most;
		return error(
			typeError,
			`${func.name} expected ${limit}${expected} argument${expected === 1 ? '' : 's'}, got ${count}`
		);
	}

	private wrongCountInPython(func: NativeFunction, given: number): PyException {
		const { required, positional } = this;
		const takes = required === positional ? `${positional}` : `from ${required} to ${positional}`;
		const isOne = takes === '1';
		return error(
			typeError,
			`${func.qualname}() takes ${takes} positional argument${isOne ? '' : 's'} but ${given} ${given === 1 ? 'was' : 'were'} given`
		);
	}
}

function missingByName(qualname: string, parameters: readonly Parameter[]): PyException {
	const kind = parameters[0]?.byPosition ? 'positional' : 'keyword-only';
	const names = parameters
		.filter((p) => p.byPosition === parameters[0]?.byPosition)
		.map((p) => `'${p.name}'`);
	const last = names[names.length - 1] as string;
	const list =
		names.length <= 2 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${last}`;
	return error(
		typeError,
		`${qualname}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`
	);
}
