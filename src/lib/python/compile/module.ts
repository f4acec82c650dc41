import type { Code } from '../run/code';
import { Cell } from '../run/frame';
import type { FunctionDef, Module } from '../syntax/ast';
import type { Scope, ScopeNode } from '../syntax/scope';
import type { Value } from '../values/object';
import type { Program } from './builder';
import { compileBody } from './functions';
import { compileBlock } from './statements';

export interface CompiledModule {
	/** a coroutine's where there is `await` at the top level */
	readonly code: Code;
	/** the global variables, by name */
	readonly globals: Map<string, Cell>;
	/** holds the function that the run is to start, once its definition has run */
	readonly entry: Cell;
}

/**
 * Compiles a module. `preset` are global variables that stand there from the start: repairs (modules
 * not imported, opaque names) and `__name__`; `entry` is the definition that the run is to start, if it is not the module's own code.
 */
export function compileModule(
	source: string,
	module: Module,
	scopes: ReadonlyMap<ScopeNode, Scope>,
	importModule: (name: string) => Value | undefined,
	preset: Iterable<readonly [string, Value]>,
	entry: FunctionDef | null,
	hasTopLevelAwait: boolean
): CompiledModule {
	const globals = new Map<string, Cell>();
	for (const [name, value] of preset) globals.set(name, new Cell(value));
	const scope = scopes.get(module)!;
	const cell = new Cell(undefined);
	const program: Program = {
		source,
		scopes,
		globals,
		importModule,
		entry: entry && { node: entry, cell }
	};
	const code = compileBody(program, scope, {
		name: '<module>',
		qualname: '<module>',
		kind: hasTopLevelAwait ? 'coroutine' : 'function',
		line: 1,
		docstring: module.docstring,
		compile: (b) => compileBlock(b, module.body)
	});
	return { code, globals, entry: cell };
}
