import type { Expr, FunctionDef, Remarks, Stmt } from '../syntax/ast';
import type { ComprehensionNode, Scope, ScopeNode } from '../syntax/scope';
import type { Value } from '../values/object';
import type { CodeKind, Handler, Instruction, Release, Variable } from '../run/code';
import { Cell, type Frame } from '../run/frame';

/** Computes a value from the frame without a call: what a call needs is done by instructions before it. */
export type Operand = (frame: Frame) => Value;
/** Puts a value where an assignment's target says. */
export type Store = (frame: Frame, value: Value) => void;

/** A place in the instructions, known once it is passed. */
export interface Label {
	pc: number;
}

/** What a jump out of nested statements has to pass: loops to leave, cleanups to run. */
export type Block =
	| {
			readonly kind: 'loop';
			readonly onBreak: Label;
			readonly onContinue: Label;
			/** emits what lets go of the iterator; null: of `while` */
			readonly leave: (() => void) | null;
	  }
	| Cleanup
	/** an except clause: `leave` emits what restores the frame */
	| { readonly kind: 'handler'; readonly leave: () => void };

/** `finally` or the exit of `with`: run once, then the jump that led there goes on. */
export interface Cleanup {
	readonly kind: 'cleanup';
	readonly label: Label;
	/** slot: why the cleanup runs: 0 = its end was reached, 1 = an exception, 2 + i = exits[i] */
	readonly reason: number;
	readonly exits: Exit[];
}

export type Exit = { readonly kind: 'return' | 'break' | 'continue' };

/** Where something stands in the source. */
export interface Place {
	/** 1-based */
	readonly line: number;
	/** 0-based */
	readonly column: number;
}

/** What a whole program shares while it is compiled. */
export interface Program {
	readonly source: string;
	readonly scopes: ReadonlyMap<ScopeNode, Scope>;
	readonly globals: Map<string, Cell>;
	/** modules by name; undefined: not known, stands for an opaque value */
	readonly importModule: (name: string) => Value | undefined;
	/** the definition that the run is to start, and where its function is put */
	readonly entry: { readonly node: FunctionDef; readonly cell: Cell } | null;
}

/** Collects the instructions of one function. */
export class Builder {
	readonly instructions: Instruction[] = [];
	readonly lines: number[] = [];
	readonly handlers: (Handler | Release)[] = [];
	readonly blocks: Block[] = [];
	/** targets of the inlined comprehensions, the outer ones first */
	readonly targets: Variable[] = [];
	/** slot of each local name */
	readonly slotOf = new Map<string, number>();
	/** the instruction that made the value of a call, an `await` or a generator expression, and its slot */
	readonly made = new Map<Expr, { readonly pc: number; readonly slot: number }>();
	slotCount: number;
	line = 0;
	/** comments of the statement being compiled */
	remarks: Remarks | undefined;
	/** renamings of the inlined comprehensions around, innermost last */
	readonly #renames: ReadonlyMap<string, string>[] = [];
	#nextTemp: number;
	/** slot of a value that `return` carries through the cleanups around it */
	readonly returned: number;

	constructor(
		readonly program: Program,
		readonly scope: Scope,
		readonly kind: CodeKind,
		readonly qualname: string,
		/** the class whose body or method this is, for zero-argument super() */
		readonly firstParameter: number | null,
		/** variables that alone hold the generators in them */
		readonly kept: ReadonlySet<string>
	) {
		let slot = 0;
		for (const name of [...scope.locals, ...scope.frees]) this.slotOf.set(name, slot++);
		this.returned = slot++;
		this.#nextTemp = this.slotCount = slot;
	}

	/** Appends an instruction made from the number of the one behind it. */
	emit(make: (next: number) => Instruction): number {
		const pc = this.instructions.length;
		this.instructions.push(make(pc + 1));
		this.lines.push(this.line);
		return pc;
	}

	/** A slot for a value between instructions, until the statement ends. */
	temp(): number {
		const slot = this.#nextTemp++;
		if (this.#nextTemp > this.slotCount) this.slotCount = this.#nextTemp;
		return slot;
	}

	/** Compiles a part whose temporaries are free again behind it. */
	scoped<T>(part: () => T): T {
		const saved = this.#nextTemp;
		const result = part();
		this.#nextTemp = saved;
		return result;
	}

	get pc(): number {
		return this.instructions.length;
	}

	label(): Label {
		return { pc: -1 };
	}

	mark(label: Label): void {
		label.pc = this.pc;
	}

	jump(label: Label): void {
		this.emit(() => () => label.pc);
	}

	/** Evaluates `operand` now, so that what follows cannot change it. */
	spill(operand: Operand): Operand {
		const slot = this.temp();
		this.store(slot, operand);
		return readSlot(slot);
	}

	store(slot: number, operand: Operand): void {
		this.emit((next) => (frame) => {
			frame.slots[slot] = operand(frame);
			return next;
		});
	}

	withRenames<T>(node: ComprehensionNode, part: () => T): T {
		const renames = this.scope.comprehension(node);
		this.#renames.push(renames);
		const start = this.pc;
		const place = this.targets.length;
		try {
			return part();
		} finally {
			this.#renames.pop();
			const end = this.pc;
			const own = Array.from(renames, ([name, renamed]) => ({
				name,
				slot: this.slotOf.get(renamed)!,
				start,
				end
			}));
			this.targets.splice(place, 0, ...own);
		}
	}

	get isInComprehension(): boolean {
		return this.#renames.length > 0;
	}

	/** The name of the slot for a name as it is written here. */
	rename(name: string): string {
		for (let i = this.#renames.length - 1; i >= 0; i--) {
			const renamed = this.#renames[i]!.get(name);
			if (renamed !== undefined) return renamed;
		}
		return name;
	}

	global(name: string): Cell {
		const { globals } = this.program;
		let cell = globals.get(name);
		if (!cell) globals.set(name, (cell = new Cell(undefined)));
		return cell;
	}

	text(node: Expr | Stmt): string {
		return this.program.source.slice(node.start, node.end);
	}
}

export const readSlot =
	(slot: number): Operand =>
	(frame) =>
		frame.slots[slot] as Value;

const simple = new WeakMap<object, boolean>();

/** Whether a part needs instructions of its own: it calls, awaits, yields or assigns. */
export function needsInstructions(node: Expr): boolean {
	let known = simple.get(node);
	if (known === undefined) simple.set(node, (known = search(node)));
	return known;
}

const ACTING = new Set([
	'Call',
	'Await',
	'Yield',
	'YieldFrom',
	'NamedExpr',
	'ListComp',
	'SetComp',
	'DictComp',
	'GeneratorExp',
	'Unsupported'
]);

function search(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(search);
	if (typeof value !== 'object' || value === null) return false;
	const { type } = value as { type?: string };
	if (type !== undefined && ACTING.has(type)) return true;
	if (type === 'Lambda') return lambdaDefaults(value as Expr).some(search);
	return Object.values(value).some(search);
}

function lambdaDefaults(node: Expr): unknown[] {
	if (node.type !== 'Lambda') return [];
	return [...node.args.posonly, ...node.args.args, ...node.args.kwonly].map((p) => p.default);
}
