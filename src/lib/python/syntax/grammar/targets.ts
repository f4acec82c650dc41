import type { Expr } from '../ast';
import type { Cursor } from './cursor';

/** What CPython calls an expression in its messages (pegen.c, _PyPegen_get_expr_name). */
export function describe(expr: Expr): string {
	switch (expr.type) {
		case 'Attribute':
		case 'Subscript':
		case 'Starred':
		case 'Name':
		case 'List':
		case 'Tuple':
		case 'Lambda':
			return expr.type.toLowerCase();
		case 'Call':
			return 'function call';
		case 'BoolOp':
		case 'BinOp':
		case 'UnaryOp':
			return 'expression';
		case 'GeneratorExp':
			return 'generator expression';
		case 'Yield':
		case 'YieldFrom':
			return 'yield expression';
		case 'Await':
			return 'await expression';
		case 'ListComp':
			return 'list comprehension';
		case 'SetComp':
			return 'set comprehension';
		case 'DictComp':
			return 'dict comprehension';
		case 'Dict':
			return 'dict literal';
		case 'Set':
			return 'set display';
		case 'JoinedStr':
			return 'f-string expression';
		case 'Constant':
			return describeConstant(expr);
		case 'Compare':
			return 'comparison';
		case 'IfExp':
			return 'conditional expression';
		case 'NamedExpr':
			return 'named expression';
		case 'Slice':
			return 'slice';
		case 'Unsupported':
			return expr.construct === 'complex number' ? 'literal' : `${expr.construct} expression`;
	}
}

function describeConstant(expr: Expr & { type: 'Constant' }): string {
	const { value } = expr;
	if (value.kind === 'none') return 'None';
	if (value.kind === 'ellipsis') return 'ellipsis';
	if (value.kind === 'bool') return value.value ? 'True' : 'False';
	return 'literal';
}

/** The part of an expression that cannot be assigned to (or deleted), if any. */
function invalidPart(expr: Expr, isDelete: boolean): Expr | null {
	switch (expr.type) {
		case 'Name':
		case 'Attribute':
		case 'Subscript':
			return null;
		case 'Starred':
			return isDelete ? expr : invalidPart(expr.value, isDelete);
		case 'List':
		case 'Tuple':
			for (const elt of expr.elts) {
				const part = invalidPart(elt, isDelete);
				if (part) return part;
			}
			return null;
		default:
			return expr;
	}
}

/** Fails unless the expression may stand left of `=`, after `for`, `as` or (isDelete) `del`. */
export function checkTarget(cursor: Cursor, expr: Expr, isDelete = false): void {
	const part = invalidPart(expr, isDelete);
	if (part) cursor.fail(`cannot ${isDelete ? 'delete' : 'assign to'} ${describe(part)}`, part);
	if (!isDelete && expr.type === 'Starred')
		cursor.fail('starred assignment target must be in a list or tuple', expr);
	checkStars(cursor, expr);
}

function checkStars(cursor: Cursor, expr: Expr): void {
	if (expr.type === 'Starred') return checkStars(cursor, expr.value);
	if (expr.type !== 'List' && expr.type !== 'Tuple') return;
	if (expr.elts.filter(({ type }) => type === 'Starred').length > 1)
		cursor.fail('multiple starred expressions in assignment', expr);
	for (const elt of expr.elts) checkStars(cursor, elt);
}

/**
 * Fails for an expression before `=`. CPython suggests a comparison where the whole of the left side
 * is one such expression (invalid_named_expression).
 */
export function checkAssigned(cursor: Cursor, expr: Expr, isFirst: boolean): void {
	const isPlain = ['Name', 'Attribute', 'Subscript', 'List', 'Tuple', 'Starred', 'GeneratorExp'];
	const isWord = expr.type === 'Constant' && ['none', 'bool'].includes(expr.value.kind);
	const isOperand = !['BoolOp', 'Compare', 'IfExp', 'Lambda'].includes(expr.type);
	const isNot = expr.type === 'UnaryOp' && expr.op === 'not';
	if (isFirst && !isPlain.includes(expr.type) && !isWord && isOperand && !isNot)
		cursor.fail(
			`cannot assign to ${describe(expr)} here. Maybe you meant '==' instead of '='?`,
			expr
		);
	checkTarget(cursor, expr);
}
