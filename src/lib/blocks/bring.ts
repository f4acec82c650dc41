import type { NameType } from './block';
import type { Change } from './changes';
import type { Brought } from './edit';
import { parametersOf, type Binding } from './names';
import { topIndex } from './outcome';
import type { Program } from './program';
import { insertLines } from './splice';

/** The code that makes a thing, by its type, for a name; and the name that it usually has. */
const MADE = {
	semaphore: { usual: 'semaphore', code: (name: string) => `${name} = asyncio.Semaphore(2)` },
	lock: { usual: 'lock', code: (name: string) => `${name} = asyncio.Lock()` },
	event: { usual: 'event', code: (name: string) => `${name} = asyncio.Event()` },
	queue: { usual: 'queue', code: (name: string) => `${name} = asyncio.Queue()` },
	condition: { usual: 'condition', code: (name: string) => `${name} = asyncio.Condition()` },
	barrier: { usual: 'barrier', code: (name: string) => `${name} = asyncio.Barrier(2)` },
	coroutine: {
		usual: 'work',
		code: (name: string) => `async def ${name}():\n    await asyncio.sleep(1)`
	},
	function: {
		usual: 'compute',
		code: (name: string) => `def ${name}():\n    return sum(range(1_000_000))  # sim: 1s cpu`
	}
} satisfies Partial<Record<NameType, { usual: string; code: (name: string) => string }>>;
type MadeType = keyof typeof MADE;

export function canBeMade(type: string): type is MadeType {
	return type in MADE;
}

/**
 * Writes code for a place in a program out of what the program has, and notes what has to come along: an
 * import, a semaphore, a coroutine to call.
 */
export class Writer {
	readonly changes: Change[] = [];
	readonly brought: Brought[] = [];
	readonly #names: Set<string>;
	readonly #visible: readonly Binding[];

	/** `offset` is the place, in the program's text. */
	constructor(
		readonly program: Program,
		readonly offset: number
	) {
		this.#names = program.names.all();
		this.#visible = program.names.visible(offset);
	}

	/** A name that nothing has yet. */
	unique(usual: string): string {
		let name = usual;
		for (let number = 2; this.#names.has(name); number += 1) name = `${usual}_${number}`;
		this.#names.add(name);
		return name;
	}

	/** The nearest name of a type at the place, if there is one. */
	visible(type: NameType): string | undefined {
		return choices(this.program, type, this.offset)[0];
	}

	/** A name of a type; it is made if there is none. */
	some(type: MadeType): string {
		return this.visible(type) ?? this.bring(type);
	}

	/** Makes a thing at the top of the program, or a coroutine before the function that stands there. */
	bring(type: MadeType): string {
		const { usual, code } = MADE[type];
		const made = this.brought.find(({ what }) => what === type);
		if (made) return made.name;
		const name = this.unique(usual);
		this.#put(this.#placeFor(type), code(name));
		this.brought.push({ what: type, name });
		if (type !== 'function') this.needs('asyncio');
		return name;
	}

	/** The module has to be imported. */
	needs(module: string): void {
		const code = `import ${module}`;
		const isThere = this.program.module.body.some(
			(statement) =>
				statement.type === 'Import' &&
				statement.names.some(({ name, asname }) => name === module && asname === null)
		);
		if (!isThere) this.#import(module, code);
	}

	needsFrom(module: string, name: string): void {
		const isThere = this.program.module.body.some(
			(statement) =>
				statement.type === 'ImportFrom' &&
				statement.module === module &&
				statement.names.some((alias) => alias.name === name && alias.asname === null)
		);
		if (!isThere) this.#import(name, `from ${module} import ${name}`);
	}

	/** A call of a coroutine or function with something for each parameter that needs it. */
	call(type: 'coroutine' | 'function' = 'coroutine'): string {
		return this.callOf(this.some(type));
	}

	callOf(name: string, given: Readonly<Record<string, string>> = {}): string {
		return `${name}(${this.argumentsFor(name, given).join(', ')})`;
	}

	argumentsFor(name: string, given: Readonly<Record<string, string>> = {}): string[] {
		return this.#required(name).map((parameter) => given[parameter] ?? this.#sample(parameter));
	}

	/** The first parameter that a call has to fill with a value of its own. */
	firstParameter(name: string): string | undefined {
		return this.#required(name)[0];
	}

	/** Does a block around the place hold that resource? */
	isHeld(resource: string): boolean {
		for (const [{ kind, start, end, fields }] of this.program.homes) {
			const isAround = start <= this.offset && this.offset <= end && kind.startsWith('hold-');
			if (isAround && fields.some((field) => field.name === 'resource' && field.value === resource))
				return true;
		}
		return false;
	}

	#required(name: string): string[] {
		const parameters = this.program.names.binding(name, this.offset)?.parameters;
		if (!parameters) return [];
		return parametersOf(parameters)
			.filter((parameter) => !parameter.default)
			.map((parameter) => parameter.name);
	}

	/** What has the parameter's name is handed on; else a value that suits it. */
	#sample(parameter: string): string {
		if (this.#visible.some(({ name }) => name === parameter)) return parameter;
		if (/name|label|who|title|text|message/.test(parameter)) return '"A"';
		return /url|path|file/.test(parameter) ? `"/${parameter}"` : '1';
	}

	#placeFor(type: MadeType) {
		const { root } = this.program;
		if (type !== 'coroutine' && type !== 'function')
			return { slot: root, index: topIndex(this.program) };
		const index = root.blocks.findIndex(({ end }) => end >= this.offset);
		return { slot: root, index: index < 0 ? root.blocks.length : index };
	}

	#import(name: string, code: string): void {
		if (this.brought.some((one) => one.what === 'import' && one.name === name)) return;
		const { blocks } = this.program.root;
		const last = blocks.findLastIndex(({ kind }) => kind === 'import' || kind === 'import-from');
		const index = last >= 0 ? last + 1 : blocks[0]?.kind === 'title' ? 1 : 0;
		const { change } = insertLines(this.program, { slot: this.program.root, index }, code);
		// Whatever else goes to the same place uses it.
		this.changes.unshift(change);
		this.brought.push({ what: 'import', name });
	}

	#put(place: { slot: Program['root']; index: number }, code: string): void {
		this.changes.push(insertLines(this.program, place, code).change);
	}
}

/** The names that can stand in a field of a type at an offset, in the order of the text. */
export function choices(program: Program, type: NameType, offset: number): string[] {
	const { names, root } = program;
	// A function that calls itself, or what runs the program, is rarely meant.
	const started = root.blocks
		.filter(({ kind }) => kind === 'run')
		.flatMap(({ fields }) => fields.filter(({ name }) => name === 'function'))
		.map(({ value }) => value);
	const left = new Set([names.functionAt(offset)?.name, ...started]);
	const isCalled = type === 'coroutine' || type === 'function';
	return names
		.visible(offset)
		.filter((binding) => binding.type === type && !(isCalled && left.has(binding.name)))
		.toSorted((a, b) => a.start - b.start)
		.map(({ name }) => name);
}
