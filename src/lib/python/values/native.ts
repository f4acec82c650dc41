import type { Interpreter } from '../run/interpreter';
import { nativeFunctionType, PyObject, type Keywords, type PyType, type Value } from './object';
import { Signature, type Parameter } from './signature';

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
		private readonly implementation: Implementation,
		/** the class it is a method of; null: a plain function, which instances do not bind */
		readonly owner: PyType | null = null
	) {
		super();
	}

	/** As error messages name it. */
	get qualname(): string {
		return this.owner ? `${this.owner.name}.${this.name}` : this.name;
	}

	/** @throws PyException TypeError where the arguments do not fit, in CPython's words */
	call(vm: Interpreter, args: readonly Value[], keywords: Keywords | null): Value {
		const { implementation } = this;
		const bound = this.signature.bind(this, args, keywords);
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
 * arrives as an array of values, `**kwargs` as Keywords (a Map). `def ` in front of the signature says
 * that CPython writes the function in Python, whose messages differ.
 */
export const native = (name: string, signature: string, implementation: Implementation) =>
	new NativeFunction(name, parseSignature(signature), implementation);

/** Puts methods into a type; `self` is the first parameter of each signature. */
export function defineMethods(
	type: PyType,
	methods: Readonly<Record<string, readonly [signature: string, implementation: Implementation]>>
): void {
	for (const [name, [text, implementation]] of Object.entries(methods)) {
		const isPython = text.startsWith('def');
		const own = isPython ? text.slice(3).trim() : text;
		const signature = `${isPython ? 'def ' : ''}${own ? `self, ${own}` : 'self'}`;
		type.dict.set(name, new NativeFunction(name, parseSignature(signature), implementation, type));
	}
}

function parseSignature(text: string): Signature {
	const isPython = text.startsWith('def ');
	const parts = text
		.replace(/^def /, '')
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
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
				byName: i > slash && (name !== 'self' || isPython),
				required: value === undefined,
				default: value === undefined ? undefined : parseDefault(value)
			});
		}
	});
	return new Signature(parameters, hasRest, hasKeywords, isPython);
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
