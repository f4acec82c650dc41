import type { Comprehension, Expr, FunctionDef, Module, Range, Stmt } from './ast';
import { checkPattern } from './pattern-names';
import { SyntaxFailure } from './problem';
import { children, type Node } from './tree';

/** Where a statement or expression stands, as far as CPython's compiler refuses some there. */
interface Context {
	readonly block: 'module' | 'class' | 'function' | 'lambda';
	readonly isAsync: boolean;
	/** A function with a `yield` of its own. */
	readonly isGenerator: boolean;
	/** The kind of comprehension that it is inside of, by CPython's name. */
	readonly comprehension: string | null;
	readonly isGeneratorExp: boolean;
	readonly isInLoop: boolean;
	readonly isInExceptStar: boolean;
}

const MODULE: Context = {
	block: 'module',
	isAsync: true,
	isGenerator: false,
	comprehension: null,
	isGeneratorExp: false,
	isInLoop: false,
	isInExceptStar: false
};

const COMPREHENSIONS = {
	ListComp: 'list comprehension',
	SetComp: 'set comprehension',
	DictComp: 'dict comprehension',
	GeneratorExp: 'generator expression'
} as const;

/**
 * Fails for what the grammar allows and codegen.c refuses: `return` outside a function, `await` in a
 * plain `def`, `break` outside a loop … `await` at module level is allowed, as in a notebook.
 */
export function checkContexts(module: Module): void {
	for (const statement of module.body) visit(statement, MODULE);
}

function fail(message: string, { start, end }: Range): never {
	throw new SyntaxFailure(message, start, end);
}

function visitAll(nodes: readonly (Node | null)[], context: Context) {
	for (const node of nodes) if (node) visit(node, context);
}

function visitChildren(node: Node, context: Context) {
	visitAll(children(node), context);
}

function visit(node: Node, context: Context): void {
	switch (node.type) {
		case 'FunctionDef':
			return visitFunction(node, context);
		case 'Lambda': {
			const { args, body } = node;
			visitAll(defaults(args), context);
			const isGenerator = hasYield(body);
			return visit(body, { ...MODULE, block: 'lambda', isAsync: false, isGenerator });
		}
		case 'ClassDef':
			visitAll(
				[...node.decorators, ...node.bases, ...node.keywords.map(({ value }) => value)],
				context
			);
			return visitAll(node.body, { ...MODULE, block: 'class', isAsync: false });
		case 'For':
			if (node.isAsync) requireAsync("'async for'", node, context);
			rejectStar(node.iter);
			visitAll([node.target, node.iter], context);
			visitAll(node.body, { ...context, isInLoop: true });
			return visitAll(node.orelse, context);
		case 'While':
			visit(node.test, context);
			visitAll(node.body, { ...context, isInLoop: true });
			return visitAll(node.orelse, context);
		case 'With':
			if (node.isAsync) requireAsync("'async with'", node, context);
			return visitChildren(node, context);
		case 'Try': {
			visitAll(node.body, context);
			for (const { exc, body } of node.handlers) {
				if (exc) visit(exc, context);
				visitAll(
					body,
					node.isStar ? { ...context, isInExceptStar: true, isInLoop: false } : context
				);
			}
			return visitAll([...node.orelse, ...node.finalbody], context);
		}
		case 'Match':
			visit(node.subject, context);
			for (const [index, { pattern, guard, body }] of node.cases.entries()) {
				checkPattern(pattern, guard !== null || index === node.cases.length - 1);
				visitAll([pattern, guard, ...body], context);
			}
			return;
		case 'Return':
		case 'Break':
		case 'Continue':
			return visitJump(node, context);
		case 'ImportFrom':
			if (node.names[0].name === '*' && context.block !== 'module')
				fail('import * only allowed at module level', node);
			return;
		case 'Await':
			if (context.block === 'class' && !context.isGeneratorExp)
				fail("'await' outside function", node);
			if (!context.isGeneratorExp) requireAsync("'await'", node, context);
			return visit(node.value, context);
		case 'Yield':
		case 'YieldFrom':
			return visitYield(node, context);
		case 'ListComp':
		case 'SetComp':
		case 'DictComp':
		case 'GeneratorExp':
			return visitComprehension(node, context);
		case 'Assign':
		case 'Expr':
		case 'AugAssign':
			rejectStar(node.value);
			return visitChildren(node, context);
		default:
			return visitChildren(node, context);
	}
}

function rejectStar(expr: Expr | null) {
	if (expr?.type === 'Starred') fail("can't use starred expression here", expr);
}

function defaults({ posonly, args, kwonly }: FunctionDef['args']): (Expr | null)[] {
	return [...posonly, ...args, ...kwonly].map((parameter) => parameter.default);
}

function visitFunction(node: FunctionDef, context: Context) {
	visitAll([...node.decorators, ...defaults(node.args)], context);
	const { isAsync } = node;
	const isGenerator = node.body.some(hasYield);
	visitAll(node.body, { ...MODULE, block: 'function', isAsync, isGenerator });
}

/** Does the node hold a `yield` of the same function? */
export function hasYield(node: Node): boolean {
	if (node.type === 'Yield' || node.type === 'YieldFrom') return true;
	if (node.type === 'Lambda') return defaults(node.args).some((expr) => expr && hasYield(expr));
	if (node.type === 'FunctionDef')
		return [...node.decorators, ...defaults(node.args)].some((expr) => expr && hasYield(expr));
	if (node.type === 'ClassDef')
		return [...node.decorators, ...node.bases, ...node.keywords.map(({ value }) => value)].some(
			hasYield
		);
	return children(node).some(hasYield);
}

function requireAsync(what: string, node: Range, context: Context) {
	if (!context.isAsync) fail(`${what} outside async function`, node);
}

function visitJump(node: Stmt & { type: 'Return' | 'Break' | 'Continue' }, context: Context) {
	if (node.type === 'Return') {
		if (context.block !== 'function') fail("'return' outside function", node);
		rejectStar(node.value);
		if (node.value && context.isAsync && context.isGenerator)
			fail("'return' with value in async generator", node);
	}
	if (context.isInExceptStar && (node.type === 'Return' || !context.isInLoop))
		fail("'break', 'continue' and 'return' cannot appear in an except* block", node);
	if (node.type === 'Break' && !context.isInLoop) fail("'break' outside loop", node);
	if (node.type === 'Continue' && !context.isInLoop) fail("'continue' not properly in loop", node);
	if (node.type === 'Return' && node.value) visit(node.value, context);
}

function visitYield(node: Expr & { type: 'Yield' | 'YieldFrom' }, context: Context) {
	if (context.comprehension) fail(`'yield' inside ${context.comprehension}`, node);
	if (context.block === 'module' || context.block === 'class') {
		fail(
			node.type === 'Yield' ? "'yield' outside function" : "'yield from' outside function",
			node
		);
	}
	if (node.type === 'YieldFrom' && context.isAsync)
		fail("'yield from' inside async function", node);
	if (node.value) visit(node.value, context);
}

type ComprehensionExpr = Extract<Expr, { generators: Comprehension[] }>;

/** The first iterable stands outside; a list, set or dict is asynchronous if anything else in it is. */
function visitComprehension(node: ComprehensionExpr, context: Context) {
	const [{ iter }] = node.generators;
	visit(iter, context);
	const isGeneratorExp = node.type === 'GeneratorExp';
	if (!isGeneratorExp && isAsyncComprehension(node) && !context.isAsync && !context.isGeneratorExp)
		fail('asynchronous comprehension outside of an asynchronous function', node);
	const comprehension = COMPREHENSIONS[node.type];
	const inner = {
		...context,
		comprehension,
		isGeneratorExp: isGeneratorExp || context.isGeneratorExp
	};
	visitAll(comprehensionParts(node), inner);
}

/** Everything in a comprehension but its first iterable. */
export function comprehensionParts(node: ComprehensionExpr): Expr[] {
	const elements = node.type === 'DictComp' ? [node.key, node.value] : [node.elt];
	const parts = node.generators.flatMap(({ target, iter, ifs }, index) =>
		index === 0 ? [target, ...ifs] : [target, iter, ...ifs]
	);
	return [...parts, ...elements];
}

/** Does it hold `async for` or `await` (or such a list, set or dict) past its first iterable? */
export function isAsyncComprehension(node: ComprehensionExpr): boolean {
	return node.generators.some(({ isAsync }) => isAsync) || comprehensionParts(node).some(hasAwait);
}

function hasAwait(node: Node): boolean {
	if (node.type === 'Await') return true;
	if (node.type === 'Lambda') return false;
	if (node.type === 'GeneratorExp') return hasAwait(node.generators[0].iter);
	if (node.type === 'ListComp' || node.type === 'SetComp' || node.type === 'DictComp')
		return isAsyncComprehension(node) || hasAwait(node.generators[0].iter);
	return children(node).some(hasAwait);
}
