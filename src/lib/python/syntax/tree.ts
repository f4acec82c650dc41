import type { Expr, Module, Pattern, Range, Stmt } from './ast';
import { SyntaxFailure } from './problem';

export type Node = Module | Stmt | Expr | Pattern;

/**
 * How deep a tree may be, so that whoever walks it by recursion cannot overflow the stack; a chain
 * of operators, calls or `elif` is as deep as it is long.
 */
const MAX_TREE_DEPTH = 500;

/** The nodes directly below one, in the order of the fields of `ast.ts`. */
export function children(node: object): Node[] {
	const found: Node[] = [];
	for (const value of Object.values(node)) collect(value, found);
	return found;
}

function collect(value: unknown, found: Node[]) {
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) for (const item of value) collect(item, found);
	else if ('type' in value) found.push(value as Node);
	else for (const item of Object.values(value)) collect(item, found);
}

/** Fails for a tree that is too deep; walks it without recursion. */
export function checkDepth(module: Module): void {
	let level: Node[] = [module];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > MAX_TREE_DEPTH) {
			const { start, end } = level[0] as Range;
			throw new SyntaxFailure('too many operators, calls or blocks inside one another', start, end);
		}
		level = level.flatMap(children);
	}
}

/** The statement lists directly inside a statement: bodies, `else`, `finally`, handlers and cases. */
export function blocks(statement: Stmt): Stmt[][] {
	switch (statement.type) {
		case 'FunctionDef':
		case 'ClassDef':
		case 'With':
			return [statement.body];
		case 'If':
		case 'For':
		case 'While':
			return [statement.body, statement.orelse];
		case 'Try': {
			const { body, handlers, orelse, finalbody } = statement;
			return [body, ...handlers.map((handler) => handler.body), orelse, finalbody];
		}
		case 'Match':
			return statement.cases.map(({ body }) => body);
		default:
			return [];
	}
}
