import type { Expr, FunctionDef, Module, Range, Stmt } from './ast';
import { isAsyncComprehension } from './contexts';
import { columnOf, unboundNames } from './names';
import type { Notice, NoticeCode } from './notice';
import { blocks, children, type Node } from './tree';

/** The modules that are imported for a program that forgot to. */
const KNOWN_MODULES: readonly string[] = [
	'asyncio',
	'collections',
	'concurrent.futures',
	'contextlib',
	'dataclasses',
	'enum',
	'functools',
	'heapq',
	'inspect',
	'itertools',
	'json',
	'logging',
	'math',
	'random',
	'string',
	'time',
	'typing'
];

export type FunctionStmt = Stmt & FunctionDef;

/** A function that could be run on its own: it needs no argument. */
export interface Candidate {
	readonly name: string;
	/** The line of its `def`, 1-based. */
	readonly line: number;
	readonly isAsync: boolean;
	readonly node: FunctionStmt;
}

/** What is done for a run of a program as it stands; its text stays as it is. */
export interface Repairs {
	readonly notices: Notice[];
	/** Dotted names of the modules to import before the first statement. */
	readonly imports: string[];
	/** The definition to call after the module's last statement, whatever its name means by then. */
	readonly entry: FunctionStmt | null;
	readonly candidates: Candidate[];
	/** The module's body is to be run as a coroutine. */
	readonly hasTopLevelAwait: boolean;
}

export interface RepairOptions {
	/** The line of the definition that the person chose to start from, 1-based. */
	readonly entry?: number;
	readonly modules?: readonly string[];
}

/** Finds what a pasted program lacks to be run; see the table of notices. */
export function findRepairs(
	module: Module,
	source: string,
	{ entry: line, modules = KNOWN_MODULES }: RepairOptions = {}
): Repairs {
	const at = (code: NoticeCode, subject: string, range: Range): Notice => {
		const column = columnOf(source, range.start);
		return { code, subject, line: range.line, column };
	};
	const roots = new Map(modules.map((name) => [name.split('.')[0], name]));
	const missing = unboundNames(module, source, (name) => !roots.has(name));
	const notices: Notice[] = missing.map(({ name, ...place }) => {
		return { code: 'import-added', subject: roots.get(name)!, ...place };
	});
	const awaited = firstAwait(module);
	if (awaited) notices.push(at('top-level-await', 'await', awaited));
	const candidates = findCandidates(module);
	const chosen = candidates.find(({ node }) => line !== undefined && isOnLine(source, node, line));
	let entry = chosen?.node ?? null;
	if (!entry && !awaited && !startsSomething(module)) {
		entry = preferred(candidates)?.node ?? null;
		if (entry) notices.push(at('entry-chosen', entry.name, definitionRange(source, entry)));
	}
	const imports = missing.map(({ name }) => roots.get(name)!);
	return { notices, imports, entry, candidates, hasTopLevelAwait: awaited !== null };
}

/** From `async def` or `def` on, past the decorators. */
function definitionRange(source: string, node: FunctionStmt): Range {
	const last = node.decorators.at(-1);
	if (!last) return node;
	const start = last.end + source.slice(last.end, node.end).search(/^[ \t]*(?:async|def)\b/m);
	const indentation = /^[ \t]*/.exec(source.slice(start))![0].length;
	return { start: start + indentation, end: node.end, line: node.line };
}

function isOnLine(source: string, node: FunctionStmt, line: number): boolean {
	const decoratorLines = source.slice(node.start, definitionRange(source, node).start);
	const first = node.line - (decoratorLines.match(/\r\n|\r|\n/g)?.length ?? 0);
	return line >= first && line <= node.line;
}

/** The module's statements, with those inside `if`, `try`, `with` and loops, not inside definitions. */
function topLevel(statements: readonly Stmt[]): Stmt[] {
	return statements.flatMap((statement) => {
		if (statement.type === 'FunctionDef' || statement.type === 'ClassDef') return [statement];
		return [statement, ...blocks(statement).flatMap(topLevel)];
	});
}

function findCandidates(module: Module): Candidate[] {
	const functions = topLevel(module.body).filter((node) => node.type === 'FunctionDef');
	return functions
		.filter(({ args: { posonly, args, kwonly } }) =>
			[...posonly, ...args, ...kwonly].every((parameter) => parameter.default !== null)
		)
		.map((node) => ({ name: node.name, line: node.line, isAsync: node.isAsync, node }));
}

/** `main`, else the last `async def`, else the last `def`. */
function preferred(candidates: Candidate[]): Candidate | undefined {
	return (
		candidates.findLast(({ name }) => name === 'main') ??
		candidates.findLast(({ isAsync }) => isAsync) ??
		candidates.at(-1)
	);
}

/** The first `await`, `async for` or `async with` that the module's own body runs. */
function firstAwait(module: Module): Range | null {
	return firstAwaitIn(module.body);
}

function firstAwaitIn(nodes: readonly Node[]): Range | null {
	let first: Range | null = null;
	for (const node of nodes) {
		const found = isAwait(node) ? (node as Range) : firstAwaitIn(runNodes(node));
		if (found && (!first || found.start < first.start)) first = found;
	}
	return first;
}

function isAwait(node: Node): boolean {
	if (node.type === 'For' || node.type === 'With') return node.isAsync;
	if (node.type === 'ListComp' || node.type === 'SetComp' || node.type === 'DictComp')
		return node.generators.some(({ isAsync }) => isAsync) && isAsyncComprehension(node);
	return node.type === 'Await';
}

/** What is run where the node stands: not the bodies of functions, nor annotations. */
function runNodes(node: Node): Node[] {
	switch (node.type) {
		case 'FunctionDef':
		case 'Lambda': {
			const { posonly, args, kwonly } = node.args;
			const defaults = [...posonly, ...args, ...kwonly].map((parameter) => parameter.default);
			const decorators = node.type === 'FunctionDef' ? node.decorators : [];
			return [...decorators, ...defaults.filter((expr) => expr !== null)];
		}
		case 'AnnAssign':
			return [node.target, ...(node.value ? [node.value] : [])];
		case 'GeneratorExp':
			return [node.generators[0].iter];
		default:
			return children(node);
	}
}

/** Methods that set a loop, a thread or a server going, whoever they belong to. */
const STARTERS = new Set(['run', 'run_until_complete', 'run_forever', 'start', 'submit']);

/** Does the module itself call a function of its own, walk over some, or call what runs a loop? */
function startsSomething(module: Module): boolean {
	const statements = topLevel(module.body);
	const functions = new Set<string>();
	const classes = new Set<string>();
	for (const statement of statements) {
		if (statement.type === 'FunctionDef') functions.add(statement.name);
		if (statement.type === 'ClassDef') classes.add(statement.name);
	}
	const instances = new Set(statements.flatMap((statement) => instancesMade(statement, classes)));
	const isStart = (call: Expr & { type: 'Call' }): boolean => {
		const { func } = call;
		if (func.type === 'Name') return functions.has(func.id) || func.id === 'Runner';
		if (func.type !== 'Attribute') return false;
		const root = rootOf(func);
		if (root?.type !== 'Name') return STARTERS.has(func.attr);
		return (
			STARTERS.has(func.attr) ||
			root.id === 'loop' ||
			classes.has(root.id) ||
			instances.has(root.id)
		);
	};
	const isOwn = (name: string) => functions.has(name);
	return module.body.some(
		(statement) => hasCall(statement, isStart) || walksOver(statement, isOwn)
	);
}

/** The names that a statement binds to a new instance of one of the classes. */
function instancesMade(statement: Stmt, classes: ReadonlySet<string>): string[] {
	if (statement.type !== 'Assign' || statement.value.type !== 'Call') return [];
	const { func } = statement.value;
	if (func.type !== 'Name' || !classes.has(func.id)) return [];
	return statement.targets.flatMap((target) => (target.type === 'Name' ? [target.id] : []));
}

/** The name (or other expression) that a chain of attributes and calls begins with. */
function rootOf(expr: Expr): Expr {
	if (expr.type === 'Attribute') return rootOf(expr.value);
	if (expr.type === 'Call') return rootOf(expr.func);
	return expr;
}

/** Whether a loop or comprehension outside of functions walks over a collection that names a function. */
function walksOver(node: Node, isOwn: (name: string) => boolean): boolean {
	if (node.type === 'FunctionDef') return false;
	const iterated =
		node.type === 'For'
			? [node.iter]
			: 'generators' in node
				? node.generators.map(({ iter }) => iter)
				: [];
	const names = (part: Node): boolean =>
		(part.type === 'Name' && isOwn(part.id)) || runNodes(part).some(names);
	return iterated.some(names) || runNodes(node).some((child) => walksOver(child, isOwn));
}

/** Decorators are calls too, but they define a function; they start none. */
function hasCall(node: Node, isStart: (call: Expr & { type: 'Call' }) => boolean): boolean {
	if (node.type === 'FunctionDef') return false;
	if (node.type === 'Call' && isStart(node)) return true;
	return runNodes(node).some((child) => hasCall(child, isStart));
}
