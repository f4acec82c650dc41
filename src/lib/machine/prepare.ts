import { createImporter } from './modules';
import { Simulation, type Start } from './simulation';
import { run as runLoop } from '../asyncio/runners';
import { AsyncioState } from '../asyncio/state';
import { compileModule } from '../python/compile/module';
import { Pools } from '../python/library/concurrent/executors';
import type { Code } from '../python/run/code';
import { Frame, fillCells, type Cell } from '../python/run/frame';
import { PyFunction } from '../python/run/function';
import { Interpreter, type Signal } from '../python/run/interpreter';
import { DEFAULT_LIMITS, type Limits } from '../python/run/limits';
import { columnOf, unboundNames, type NameUse } from '../python/syntax/names';
import { children, type Node } from '../python/syntax/tree';
import type { Module, Stmt } from '../python/syntax/ast';
import { KNOWN_LIBRARIES, REFUSED_MODULES } from '../python/run/known-libraries';
import type { Notice } from '../python/syntax/notice';
import { parse } from '../python/syntax/parse';
import type { SyntaxProblem } from '../python/syntax/problem';
import { findRepairs, type Candidate } from '../python/syntax/repairs';
import { analyseScopes } from '../python/syntax/scope';
import { builtins, refusedBuiltins } from '../python/values/builtins';
import type { Value } from '../python/values/object';
import { Opaque } from '../python/values/opaque';
import { Recorder } from '../trace/recorder';

/** The name under which reprs and tracebacks show the program. */
export const PROGRAM_NAME = 'program.py';

/** A program that is ready to run, and what was found and mended before. */
export interface Prepared {
	readonly simulation: Simulation;
	readonly notices: readonly Notice[];
	readonly entries: readonly Candidate[];
	/** the program's global variables, by name */
	readonly globals: ReadonlyMap<string, Cell>;
}

export interface PrepareOptions {
	/** the line of the function to start from; absent: what the program itself starts */
	readonly entry?: number;
	readonly limits?: Partial<Limits>;
}

/** Makes what runs a program, without its library. */
export type MakeInterpreter = (limits: Limits) => Interpreter;

/** Variables that every module has. */
const MODULE_VARIABLES: readonly (readonly [string, Value])[] = [
	['__name__', '__main__'],
	['__file__', PROGRAM_NAME],
	['__doc__', null]
];

/** Parses, mends and compiles a program. */
export function prepare(
	source: string,
	{ entry, limits }: PrepareOptions,
	make: MakeInterpreter = (limits) => new Interpreter(new Recorder(limits.events), limits)
): Prepared | { readonly problem: SyntaxProblem } {
	const parsed = parse(source);
	if ('error' in parsed) return { problem: parsed.error };
	const { module } = parsed;
	const vm = make({ ...DEFAULT_LIMITS, ...limits });
	vm.source = source;
	vm.pools = new Pools();
	vm.asyncio = new AsyncioState(vm);
	const importModule = createImporter(vm);
	const repairs = findRepairs(module, source, { entry });
	const preset = new Map<string, Value>(MODULE_VARIABLES);
	for (const name of repairs.imports) {
		const root = name.split('.')[0]!;
		preset.set(root, importModule(root) ?? new Opaque(root));
	}
	const unknown = unboundNames(
		module,
		source,
		(name) => preset.has(name) || builtins.has(name) || refusedBuiltins.has(name)
	);
	for (const { name } of unknown) preset.set(name, new Opaque(name));
	const compiled = compileModule(
		source,
		module,
		analyseScopes(module),
		importModule,
		preset,
		repairs.entry,
		repairs.hasTopLevelAwait
	);
	const starts: Start[] = [() => startModule(vm, compiled.code)];
	if (repairs.entry) starts.push(() => startFunction(vm, compiled.entry.value));
	return {
		simulation: new Simulation(vm, starts),
		notices: [
			...repairs.notices,
			...[...unknown, ...unknownModules(module, source, (name) => importModule(name) !== undefined)]
				.filter(({ name }) => !KNOWN_LIBRARIES.has(name) && !REFUSED_MODULES.has(name))
				.map((use): Notice => ({ code: 'unknown-name', subject: use.name, ...placeOf(use) }))
		],
		entries: repairs.candidates,
		globals: compiled.globals
	};
}

const placeOf = ({ line, column }: NameUse) => ({ line, column });

/** The modules that the program imports and nobody knows, each where it is first imported. */
function unknownModules(
	module: Module,
	source: string,
	isKnown: (name: string) => boolean
): NameUse[] {
	const found = new Map<string, NameUse>();
	const visit = (node: Node): void => {
		const names =
			node.type === 'Import'
				? node.names.map(({ name }) => name)
				: node.type === 'ImportFrom' && node.module
					? [node.module]
					: [];
		for (const name of names) {
			const root = name.split('.')[0]!;
			if (root === '__future__' || isKnown(root) || found.has(root)) continue;
			const { line, start } = node as Stmt;
			found.set(root, { name: root, line, column: columnOf(source, start) });
		}
		children(node).forEach(visit);
	};
	module.body.forEach(visit);
	return [...found.values()];
}

/** Runs the module's own code; where it awaits, as a notebook would: in a task. */
function startModule(vm: Interpreter, code: Code): Signal {
	const frame = new Frame(vm, code, fillCells(code, [], []));
	if (code.kind !== 'coroutine') return vm.startFrame(frame);
	return startLoop(vm, vm.newCoroutine('<module>', frame));
}

/** Calls the function that was chosen to start from, as asyncio.run(f()) if it is a coroutine's. */
function startFunction(vm: Interpreter, callable: Value | undefined): Signal {
	if (callable === undefined) return 'returned';
	const isAsync = callable instanceof PyFunction && callable.code.kind === 'coroutine';
	return isAsync ? startLoop(vm, vm.call(callable, [])) : vm.start(callable, [], null);
}

function startLoop(vm: Interpreter, main: Value): Signal {
	const call = runLoop(vm, main);
	if (call.next().done) return 'returned';
	vm.asyncio.mainCall = call;
	vm.top = null; // no code of the program waits for it
	return 'blocked';
}
