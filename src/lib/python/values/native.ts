import type { Interpreter } from '../run/interpreter';
import {
	floatType,
	intType,
	nativeFunctionType,
	plainOf,
	PyObject,
	PyScalar,
	strType,
	type Keywords,
	type PyType,
	type Value
} from './object';
import { Signature, type Parameter } from './signature';

/** What a native function is written as: one argument for each parameter, absent ones undefined. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked when bound
type Implementation = (vm: Interpreter, ...args: any[]) => Value;

/**
 * What awaiting the call gives, where no coroutine is needed for it: the result, or a future that stands
 * for the coroutine. Undefined: a coroutine is needed, and nothing has been done.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked when bound
export type AtOnce = (vm: Interpreter, ...args: any[]) => Value | undefined;

const SCALAR_TYPES: ReadonlySet<PyType> = new Set([intType, floatType, strType]);

/** Methods of those that look at the classes of their arguments, with the number of those before. */
const KEPT: Readonly<Record<string, number>> = {
	__format__: 0,
	__mod__: 1,
	format: 1,
	format_map: 1
};

/** The arguments with the first `count` as native code needs them. */
function plainArguments(args: readonly Value[], count: number): readonly Value[] {
	for (const arg of args)
		if (arg instanceof PyScalar) return args.map((one, i) => (i < count ? plainOf(one) : one));
	return args;
}

/** A function of the language or its library, written in TypeScript. */
export class NativeFunction extends PyObject {
	override get cls(): PyType {
		return nativeFunctionType;
	}
	/** how many of its arguments it takes for what they hold, if they are of a subclass of its class */
	readonly #plainArguments: number;
	constructor(
		readonly name: string,
		private readonly signature: Signature,
		private readonly implementation: Implementation,
		/** the class it is a method of; null: a plain function, which instances do not bind */
		readonly owner: PyType | null = null,
		private readonly atOnce: AtOnce | null = null
	) {
		super();
		this.#plainArguments = owner && SCALAR_TYPES.has(owner) ? (KEPT[name] ?? Infinity) : 0;
	}

	/** CPython has it as Python code. */
	get isPython(): boolean {
		return this.signature.isPython;
	}

	/** CPython has it as a coroutine function. */
	get isCoroutineFunction(): boolean {
		return this.signature.isCoroutine;
	}

	/** As error messages name it. */
	get qualname(): string {
		return this.owner ? `${this.owner.name}.${this.name}` : this.name;
	}

	/** @throws PyException TypeError where the arguments do not fit, in CPython's words */
	call(vm: Interpreter, args: readonly Value[], keywords: Keywords | null): Value {
		const given = this.#plainArguments > 0 ? plainArguments(args, this.#plainArguments) : args;
		return apply(this.implementation, vm, this.signature.bind(this, given, keywords));
	}

	/** The result of `await` of a call, or what to await for it; undefined: it has to be called first. */
	awaitAtOnce(vm: Interpreter, args: readonly Value[], keywords: Keywords | null) {
		const { atOnce } = this;
		return atOnce === null
			? undefined
			: apply(atOnce, vm, this.signature.bind(this, args, keywords));
	}
}

/** Calls `func`, the usual numbers of arguments without spreading them. */
function apply<Result>(
	func: (vm: Interpreter, ...args: unknown[]) => Result,
	vm: Interpreter,
	args: readonly unknown[]
): Result {
	switch (args.length) {
		case 0:
			return func(vm);
		case 1:
			return func(vm, args[0]);
		case 2:
			return func(vm, args[0], args[1]);
		case 3:
			return func(vm, args[0], args[1], args[2]);
		default:
			return func(vm, ...args);
	}
}

/**
 * A native function from its signature in Python's notation: `'iterable, /, *, key=None, reverse=False'`.
 * A default is None, True, False, a number, a quoted string, or `?` for "absent" (undefined). `*args`
 * arrives as an array of values, `**kwargs` as Keywords (a Map). `def ` in front of the signature says
 * that CPython writes the function in Python, whose messages differ, `async def ` that it is a coroutine
 * function there.
 */
export const native = (
	name: string,
	signature: string,
	implementation: Implementation,
	atOnce: AtOnce | null = null
) => new NativeFunction(name, parseSignature(signature), implementation, null, atOnce);

/** Puts methods into a type; `self` is the first parameter of each signature. */
export function defineMethods(
	type: PyType,
	methods: Readonly<
		Record<string, readonly [signature: string, implementation: Implementation, atOnce?: AtOnce]>
	>
): void {
	for (const [name, [text, implementation, atOnce]] of Object.entries(methods)) {
		const [prefix] = PREFIX.exec(text) as RegExpExecArray;
		const own = text.slice(prefix.length).trim();
		// asyncio is written in Python, all but what is in `_asyncio`
		const written = !prefix && type.module.startsWith('asyncio.') ? 'def' : prefix;
		const signature = `${written} ${own ? `self, ${own}` : 'self'}`;
		type.dict.set(
			name,
			new NativeFunction(name, parseSignature(signature), implementation, type, atOnce)
		);
	}
}

/** How CPython has a function: empty where it is in C. */
const PREFIX = /^((async )?def\b)?/;

function parseSignature(text: string): Signature {
	const [prefix] = PREFIX.exec(text) as RegExpExecArray;
	const isPython = prefix !== '';
	const parts = text
		.slice(prefix.length)
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
	return new Signature(parameters, hasRest, hasKeywords, isPython, prefix === 'async def');
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
