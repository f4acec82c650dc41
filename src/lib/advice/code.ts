import type { Program } from '../blocks/program';
import type { Expr, Stmt } from '../python/syntax/ast';
import { children, type Node } from '../python/syntax/tree';

export type CallExpr = Expr & { type: 'Call' };
export type FunctionStmt = Stmt & { type: 'FunctionDef' };

/** A call with what stands around it. */
export interface Place {
	readonly call: CallExpr;
	readonly statement: Stmt;
	/** The function in which it runs; null: the module, a class, a lambda or a generator. */
	readonly within: FunctionStmt | null;
	readonly isAwaited: boolean;
}

const OWN_SCOPE = new Set(['Lambda', 'GeneratorExp', 'ClassDef']);
const STATEMENTS = new Set(
	(
		'FunctionDef ClassDef Return Delete Assign AugAssign AnnAssign For While If With Match Raise Try ' +
		'Assert Import ImportFrom Global Nonlocal Expr Pass Break Continue'
	).split(' ')
);

/** Every call of the program, in the order of the text. */
export function calls({ module }: Program): Place[] {
	const found: Place[] = [];
	const visit = (node: Node, statement: Stmt, within: FunctionStmt | null, isAwaited: boolean) => {
		const own = STATEMENTS.has(node.type) ? (node as Stmt) : statement;
		if (node.type === 'Call') found.push({ call: node, statement: own, within, isAwaited });
		const inner =
			node.type === 'FunctionDef'
				? (node as FunctionStmt)
				: OWN_SCOPE.has(node.type)
					? null
					: within;
		for (const child of children(node)) visit(child, own, inner, node.type === 'Await');
	};
	for (const statement of module.body) visit(statement, statement, null, false);
	return found.sort((p, q) => p.call.start - q.call.start);
}

/** All nodes below one, itself first. */
export function* nodesIn(node: Node): Iterable<Node> {
	yield node;
	for (const child of children(node)) yield* nodesIn(child);
}

/** The name at the root of `name.attribute[index]`; undefined if something else stands there. */
export function rootOf(expr: Expr): string | undefined {
	let at = expr;
	while (at.type === 'Attribute' || at.type === 'Subscript') at = at.value;
	return at.type === 'Name' ? at.id : undefined;
}

/** The arguments of a call as they stand in the program, without the brackets. */
export function argumentsText({ source, text }: Program, { func, end }: CallExpr): string {
	const open = text.find('(', { start: func.end, end })!;
	return source.slice(open.end, end - 1);
}
