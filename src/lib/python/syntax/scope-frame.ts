import type { ComprehensionNode, Resolution, Scope, ScopeNode } from './scope';

/**
 * A region of a frame with names of its own: the frame's root, or an inlined comprehension, whose
 * targets have slots of their own. `parent` is where the search for a name goes on.
 */
export interface Region {
	readonly frame: Frame;
	readonly parent: Region | null;
	/** Comprehensions only: target → slot. */
	readonly slots: Map<string, string> | null;
}

/** A scope while it is built: `scope-analysis.ts` fills it in. */
export class Frame implements Scope {
	readonly root: Region;
	/** Bound here, by assignment or as a parameter, and not declared global or nonlocal. */
	readonly bound = new Set<string>();
	readonly parameters = new Set<string>();
	readonly used = new Set<string>();
	readonly globals = new Set<string>();
	readonly nonlocals = new Set<string>();
	readonly cells = new Set<string>();
	isGenerator = false;
	isAsync = false;
	readonly #slots = new Set<string>();
	readonly #frees = new Set<string>();
	readonly #comprehensions = new Map<ComprehensionNode, ReadonlyMap<string, string>>();
	#renamed = 0;
	/** The two sets as lists; they only grow, so the size tells whether a list is still theirs. */
	#locals: string[] = [];
	#freeList: string[] = [];

	constructor(
		readonly kind: Scope['kind'],
		readonly node: ScopeNode,
		readonly parent: Frame | null,
		parentRegion: Region | null,
		/** The class whose private names are mangled here. */
		readonly className: string | null
	) {
		this.root = { frame: this, parent: parentRegion, slots: null };
	}

	get hasSlots(): boolean {
		return this.kind !== 'module' && this.kind !== 'class';
	}

	get locals(): readonly string[] {
		if (this.#locals.length !== this.#slots.size) this.#locals = [...this.#slots];
		return this.#locals;
	}

	get frees(): readonly string[] {
		if (this.#freeList.length !== this.#frees.size) this.#freeList = [...this.#frees];
		return this.#freeList;
	}

	bind(name: string) {
		if (this.globals.has(name) || this.nonlocals.has(name)) return;
		this.bound.add(name);
		if (this.hasSlots) this.#slots.add(name);
	}

	/** Opens an inlined comprehension inside a region of this frame. */
	inline(node: ComprehensionNode, targets: readonly string[], parent: Region): Region {
		const slots = new Map<string, string>();
		for (const target of targets) {
			this.#renamed += 1;
			slots.set(target, `${target}.${this.#renamed}`);
		}
		for (const slot of slots.values()) this.#slots.add(slot);
		this.#comprehensions.set(node, slots);
		return { frame: this, parent, slots };
	}

	capture(slot: string) {
		this.#slots.add(slot);
		this.cells.add(slot);
	}

	addFree(name: string) {
		this.#frees.add(name);
	}

	resolve(source: string, inComprehension = false): Resolution {
		const name = this.mangle(source);
		if (this.globals.has(name)) return 'global';
		if (this.kind === 'class' && !inComprehension && this.bound.has(name)) return 'namespace';
		if (this.cells.has(name)) return 'cell';
		if (this.#slots.has(name)) return 'local';
		if (this.#frees.has(name)) return 'free';
		return this.kind === 'class' && !inComprehension ? 'namespace' : 'global';
	}

	comprehension(node: ComprehensionNode): ReadonlyMap<string, string> {
		const slots = this.#comprehensions.get(node);
		if (!slots) throw new Error('a comprehension of another frame');
		return slots;
	}

	/** CPython's _Py_Mangle. */
	mangle(name: string): string {
		const owner = this.className?.replace(/^_+/, '');
		if (!owner || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
		return `_${owner}${name}`;
	}
}
