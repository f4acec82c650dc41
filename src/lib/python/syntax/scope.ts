import type { ClassDef, Expr, FunctionDef, Module } from './ast';
import { ScopeAnalysis } from './scope-analysis';

export type LambdaNode = Extract<Expr, { type: 'Lambda' }>;
/** A comprehension of any kind; a `GeneratorExp` is a scope, the three others are inlined. */
export type ComprehensionNode = Extract<Expr, { generators: unknown }>;
export type ScopeNode = Module | FunctionDef | ClassDef | LambdaNode | ComprehensionNode;

/**
 * Where a name lives, seen from a scope.
 * - `local`: a slot of the frame that holds the value
 * - `cell`: a slot of the frame that holds a cell, shared with inner functions
 * - `free`: a cell of an enclosing function, handed over when the closure is made. In a class body
 *   the namespace is tried first (LOAD_FROM_DICT_OR_DEREF)
 * - `global`: the module's globals, then the builtins
 * - `namespace`: class bodies only: the class's namespace, then globals, then builtins (LOAD_NAME)
 */
export type Resolution = 'local' | 'cell' | 'free' | 'global' | 'namespace';

/**
 * The names of one code block, resolved as CPython's symtable.c does.
 * All slots, cells and free names are mangled names (`__x` in class `C` is `_C__x`).
 */
export interface Scope {
	/** `generator` is a generator expression: its one parameter `.0` is the first iterable's iterator,
	 *  which the enclosing scope makes. */
	readonly kind: 'module' | 'class' | 'function' | 'lambda' | 'generator';
	readonly node: ScopeNode;
	readonly parent: Scope | null;
	/**
	 * Every slot of the frame, whether it holds a value or a cell: the parameters first (positional-only,
	 * positional, keyword-only, `*args`, `**kwargs`), then in order of appearance. A module or class
	 * has slots only for its inlined comprehensions (and a class one for `__class__`).
	 */
	readonly locals: readonly string[];
	/** Those of `locals` that hold a cell. */
	readonly cells: ReadonlySet<string>;
	/** In the order in which the cells are handed over by the scope that makes the closure. */
	readonly frees: readonly string[];
	/** It has a `yield` of its own, or is a generator expression. */
	readonly isGenerator: boolean;
	/** `async def`, or a generator expression with `async for` or `await` past its first iterable. */
	readonly isAsync: boolean;
	/**
	 * Resolves a name as written or already mangled. Comprehension targets are renamed first by the
	 * caller (see `comprehension`); `inComprehension` matters in a class body only, whose namespace
	 * an inlined comprehension does not see past its first iterable.
	 */
	resolve(name: string, inComprehension?: boolean): Resolution;
	/**
	 * For a list, set or dict comprehension inlined into this frame: the slot of each of its targets.
	 * The renaming holds in the whole comprehension but its first iterable, innermost comprehension
	 * first, and for the frees of a closure made inside it: a free `x` of such a closure is the cell
	 * in slot `x.1`. A slot that is in `cells` gets a new cell each time the comprehension is entered.
	 */
	comprehension(node: ComprehensionNode): ReadonlyMap<string, string>;
	/** `__x` → `_C__x` inside class `C`: for names, attributes, parameters, keywords and imports. */
	mangle(name: string): string;
}

/** Resolves every name of a module, or fails where symtable.c does (`parse` has made sure that it does
 * not); a map from each code block's node to its scope. */
export function analyseScopes(module: Module): Map<ScopeNode, Scope> {
	return new ScopeAnalysis(module).scopes;
}
