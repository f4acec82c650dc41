import type { Interpreter } from '../run/interpreter';
import { error, typeError } from './exceptions';
import { nativeFunctionType, PyObject, type Keywords, type PyType, type Value } from './object';

/** What a native function is written as: one argument for each parameter, absent ones undefined. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked when bound
type Implementation = (vm: Interpreter, ...args: any[]) => Value;

/** A function of the language or its library, written in TypeScript. */
export class NativeFunction extends PyObject {
	override get cls(): PyType {
		return nativeFunctionType;
	}
	constructor(
		readonly name: string,
		private readonly signature: Signature,
		private readonly implementation: Implementation
	) {
		super();
	}

	/** @throws PyException TypeError where the arguments do not fit, in CPython's words */
	call(vm: Interpreter, args: readonly Value[], keywords: Keywords | null): Value {
		const { implementation } = this;
		const bound = this.signature.bind(this.name, args, keywords);
		switch (bound.length) {
			case 0:
				return implementation(vm);
			case 1:
				return implementation(vm, bound[0]);
			case 2:
				return implementation(vm, bound[0], bound[1]);
			case 3:
				return implementation(vm, bound[0], bound[1], bound[2]);
			default:
				return implementation(vm, ...bound);
		}
	}
}

/**
 * A native function from its signature in Python's notation: `'iterable, /, *, key=None, reverse=False'`.
 * A default is None, True, False, a number, a quoted string, or `?` for "absent" (undefined). `*args`
 * arrives as an array of values, `**kwargs` as Keywords (a Map).
 */
export const native = (name: string, signature: string, implementation: Implementation) =>
	new NativeFunction(name, parseSignature(signature), implementation);

/** Puts methods into a type; `self` is the first parameter of each signature. */
export function defineMethods(
	type: PyType,
	methods: Readonly<Record<string, readonly [signature: string, implementation: Implementation]>>
): void {
	for (const [name, [signature, implementation]] of Object.entries(methods))
		type.dict.set(name, native(name, signature ? `self, ${signature}` : 'self', implementation));
}

interface Parameter {
	readonly name: string;
	readonly byPosition: boolean;
	readonly byName: boolean;
	readonly required: boolean;
	readonly default: Value | undefined;
}

class Signature {
	private readonly positional: number;
	private readonly required: number;
	private readonly isPlain: boolean;

	constructor(
		private readonly parameters: readonly Parameter[],
		private readonly hasRest: boolean,
		private readonly hasKeywords: boolean
	) {
		this.positional = parameters.filter((p) => p.byPosition).length;
		this.required = parameters.filter((p) => p.byPosition && p.required).length;
		this.isPlain = !hasRest && !hasKeywords && this.positional === parameters.length;
	}

	bind(name: string, args: readonly Value[], keywords: Keywords | null): readonly unknown[] {
		const given = args.length;
		if (this.isPlain && given === this.positional && !keywords?.size) return args;
		const bound: unknown[] = this.parameters.map((p) => p.default);
		if (given > this.positional && !this.hasRest) throw this.tooMany(name, given);
		for (let i = 0; i < Math.min(given, this.positional); i++) bound[i] = args[i];
		const extra: Keywords = new Map();
		for (const [key, value] of keywords ?? []) {
			const i = this.parameters.findIndex((p) => p.byName && p.name === key);
			if (i < 0) {
				if (!this.hasKeywords)
					throw error(typeError, `${name}() got an unexpected keyword argument '${key}'`);
				extra.set(key, value);
			} else if (i < given && i < this.positional)
				throw error(typeError, `argument for ${name}() given by name ('${key}') and position (${i + 1})`);
			else bound[i] = value;
		}
		this.parameters.forEach((p, i) => {
			if (p.required && bound[i] === undefined) throw this.missing(name, p, i, given);
		});
		if (this.hasRest) bound.push(args.slice(this.positional));
		if (this.hasKeywords) bound.push(extra);
		return bound;
	}

	private isMethod(): boolean {
		return this.parameters[0]?.name === 'self';
	}

	private tooMany(name: string, given: number) {
		const own = this.isMethod() ? 1 : 0;
		const most = this.positional - own;
		const how = this.required === this.positional ? (most === 0 ? 'no' : 'exactly') : 'at most';
		const count = how === 'no' ? 'no arguments' : `${how} ${most === 1 && how === 'exactly' ? 'one argument' : `${most} argument${most === 1 ? '' : 's'}`}`;
		return error(typeError, `${name}() takes ${count} (${given - own} given)`);
	}

	private missing(name: string, p: Parameter, i: number, given: number) {
		const own = this.isMethod() ? 1 : 0;
		if (!p.byPosition || p.byName)
			return error(typeError, `${name}() missing required argument '${p.name}' (pos ${i + 1 - own})`);
		const least = this.required - own;
		const how = this.required === this.positional ? (least === 1 ? 'exactly one argument' : `exactly ${least} arguments`) : `at least ${least} argument${least === 1 ? '' : 's'}`;
		return error(typeError, `${name}() takes ${how} (${given - own} given)`);
	}
}

function parseSignature(text: string): Signature {
	const parts = text.split(',').map((part) => part.trim()).filter(Boolean);
	const slash = parts.indexOf('/');
	let onlyByName = false;
	let hasRest = false;
	let hasKeywords = false;
	const parameters: Parameter[] = [];
	parts.forEach((part, i) => {
		if (part === '/') return;
		if (part.startsWith('**')) hasKeywords = true;
		else if (part.startsWith('*')) {
			onlyByName = true;
			hasRest ||= part.length > 1;
		} else {
			const [name, value] = part.split('=') as [string, string | undefined];
			parameters.push({
				name,
				byPosition: !onlyByName,
				byName: i > slash && name !== 'self',
				required: value === undefined,
				default: value === undefined ? undefined : parseDefault(value)
			});
		}
	});
	return new Signature(parameters, hasRest, hasKeywords);
}

function parseDefault(text: string): Value | undefined {
	switch (text) {
		case '?':
			return undefined;
		case 'None':
			return null;
		case 'True':
			return true;
		case 'False':
			return false;
		default:
			return /^['"]/.test(text) ? text.slice(1, -1) : Number(text);
	}
}
