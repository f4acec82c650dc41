import type { BinaryOperator, CompareOperator, Expr, Range } from '../ast';
import { parsePrimary } from './atoms';
import type { Cursor } from './cursor';
import { parseLambdaParameters } from './parameters';
import { describe } from './targets';
import { KEYWORDS, type Token } from './tokens';

const BINARY_LEVELS: readonly ReadonlySet<string>[] = [
	new Set(['|']),
	new Set(['^']),
	new Set(['&']),
	new Set(['<<', '>>']),
	new Set(['+', '-']),
	new Set(['*', '/', '//', '%', '@'])
];
const COMPARE = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'is']);
const EXPRESSION_KEYWORDS = new Set(['None', 'True', 'False', 'lambda', 'not', 'await']);
const STATEMENT_KEYWORDS = new Set(
	'pass break continue return raise del import from global nonlocal assert'.split(' ')
);
const EXPRESSION_OPERATORS = new Set(['(', '[', '{', '-', '+', '~', '...']);

/** Can an expression begin with this token? */
export function startsExpression(token: Token): boolean {
	if (token.kind === 'name')
		return !KEYWORDS.has(token.text) || EXPRESSION_KEYWORDS.has(token.text);
	if (token.kind === 'op') return EXPRESSION_OPERATORS.has(token.text);
	return token.kind === 'number' || token.kind === 'string' || token.kind === 'fstring-start';
}

export function between(from: Range, to: Range): Range {
	return { start: from.start, end: to.end, line: from.line };
}

/** `star_expressions`: a tuple needs no brackets; `yield` is not one of these. */
export function parseExpressions(cursor: Cursor): Expr {
	return parseList(cursor, parseStarExpression);
}

/** The right of `=`, `+=` and the like: expressions or a yield. */
export function parseExpressionsOrYield(cursor: Cursor): Expr {
	return cursor.at('yield') ? parseYield(cursor) : parseExpressions(cursor);
}

/** One item, or a tuple where a comma follows; the closer tells what an item need not begin like. */
export function parseList(
	cursor: Cursor,
	parseItem: (cursor: Cursor) => Expr,
	closer: string | null = null
): Expr {
	const start = cursor.token;
	const first = parseItem(cursor);
	if (!cursor.at(',')) return first;
	const elts = [first];
	while (cursor.accept(',')) {
		const isEnd = closer ? cursor.at(closer) : !startsExpression(cursor.token) && !cursor.at('*');
		if (isEnd) break;
		elts.push(parseItem(cursor));
	}
	return { type: 'Tuple', elts, ...cursor.rangeFrom(start) };
}

function parseStarExpression(cursor: Cursor): Expr {
	return cursor.at('*') ? parseStarred(cursor) : parseExpression(cursor);
}

/** An item of a display or of a subscript: starred, or perhaps with a walrus. */
export function parseStarNamed(cursor: Cursor): Expr {
	return cursor.at('*') ? parseStarred(cursor) : parseNamed(cursor);
}

export function parseStarred(cursor: Cursor): Expr {
	const star = cursor.next();
	const value = parseBinary(cursor, 0);
	return { type: 'Starred', value, ...cursor.rangeFrom(star) };
}

export function parseNamed(cursor: Cursor): Expr {
	if (cursor.isName() && cursor.ahead(1).text === ':=') {
		const name = cursor.next();
		cursor.next();
		const target: Expr = { type: 'Name', id: name.text, ...rangeOf(name) };
		const value = parseExpression(cursor);
		return { type: 'NamedExpr', target, value, ...cursor.rangeFrom(name) };
	}
	const value = parseExpression(cursor);
	if (cursor.at(':='))
		cursor.fail(`cannot use assignment expressions with ${describe(value)}`, value);
	return value;
}

export function rangeOf({ start, end, line }: Range): Range {
	return { start, end, line };
}

export function parseExpression(cursor: Cursor): Expr {
	return cursor.deeper(() => {
		if (cursor.at('lambda')) return parseLambda(cursor);
		const start = cursor.token;
		const body = parseDisjunction(cursor);
		if (!cursor.at('if')) return body;
		cursor.next();
		const test = parseDisjunction(cursor);
		if (!cursor.at('else')) {
			if (cursor.at(':')) cursor.fail();
			cursor.fail("expected 'else' after 'if' expression", between(body, test));
		}
		cursor.next();
		if (STATEMENT_KEYWORDS.has(cursor.token.text) || cursor.is('newline'))
			cursor.fail("expected expression after 'else', but statement is given");
		const orelse = parseExpression(cursor);
		return { type: 'IfExp', test, body, orelse, ...cursor.rangeFrom(start) };
	});
}

function parseLambda(cursor: Cursor): Expr {
	const start = cursor.next();
	const args = parseLambdaParameters(cursor);
	cursor.expect(':');
	const body = parseExpression(cursor);
	return { type: 'Lambda', args, body, ...cursor.rangeFrom(start) };
}

export function parseDisjunction(cursor: Cursor): Expr {
	return parseBoolean(cursor, 'or', (inner) => parseBoolean(inner, 'and', parseInversion));
}

function parseBoolean(cursor: Cursor, op: 'and' | 'or', parseItem: (cursor: Cursor) => Expr): Expr {
	const start = cursor.token;
	const first = parseItem(cursor);
	if (!cursor.at(op)) return first;
	const values = [first];
	while (cursor.accept(op)) values.push(parseItem(cursor));
	return { type: 'BoolOp', op, values, ...cursor.rangeFrom(start) };
}

function parseInversion(cursor: Cursor): Expr {
	if (!cursor.at('not')) return parseComparison(cursor);
	const start = cursor.next();
	const operand = cursor.deeper(() => parseInversion(cursor));
	return { type: 'UnaryOp', op: 'not', operand, ...cursor.rangeFrom(start) };
}

function parseComparison(cursor: Cursor): Expr {
	const start = cursor.token;
	const left = parseBinary(cursor, 0);
	const ops: CompareOperator[] = [];
	const comparators: Expr[] = [];
	for (;;) {
		const op = acceptCompare(cursor);
		if (!op) break;
		ops.push(op);
		comparators.push(parseBinary(cursor, 0));
	}
	if (ops.length === 0) return left;
	return { type: 'Compare', left, ops, comparators, ...cursor.rangeFrom(start) };
}

function acceptCompare(cursor: Cursor): CompareOperator | null {
	const { text } = cursor.token;
	if (text === 'not' && cursor.ahead(1).text === 'in') {
		cursor.index += 2;
		return 'not in';
	}
	if (!COMPARE.has(text)) return null;
	cursor.next();
	if (text === 'is' && cursor.accept('not')) return 'is not';
	return text as CompareOperator;
}

/** Binary operators from `|` (level 0) to `*`; a chain is a loop, whatever its length. */
export function parseBinary(cursor: Cursor, level: number): Expr {
	if (level === BINARY_LEVELS.length) return parseFactor(cursor);
	const start = cursor.token;
	let left = parseBinary(cursor, level + 1);
	while (cursor.token.kind === 'op' && BINARY_LEVELS[level].has(cursor.token.text)) {
		const op = cursor.next().text as BinaryOperator;
		if (cursor.at('not')) cursor.fail("'not' after an operator must be parenthesized");
		const right = parseBinary(cursor, level + 1);
		left = { type: 'BinOp', op, left, right, ...cursor.rangeFrom(start) };
	}
	return left;
}

function parseFactor(cursor: Cursor): Expr {
	const { token } = cursor;
	if (token.kind === 'op' && (token.text === '-' || token.text === '+' || token.text === '~')) {
		cursor.next();
		if (cursor.at('not')) cursor.fail("'not' after an operator must be parenthesized");
		const operand = cursor.deeper(() => parseFactor(cursor));
		return { type: 'UnaryOp', op: token.text, operand, ...cursor.rangeFrom(token) };
	}
	const left = parseAwait(cursor);
	if (!cursor.accept('**')) return left;
	const right = cursor.deeper(() => parseFactor(cursor));
	return { type: 'BinOp', op: '**', left, right, ...cursor.rangeFrom(token) };
}

function parseAwait(cursor: Cursor): Expr {
	if (!cursor.at('await')) return parsePrimary(cursor);
	const start = cursor.next();
	const value = parsePrimary(cursor);
	return { type: 'Await', value, ...cursor.rangeFrom(start) };
}

export function parseYield(cursor: Cursor): Expr {
	const start = cursor.next();
	if (cursor.accept('from')) {
		const value = parseExpression(cursor);
		return { type: 'YieldFrom', value, ...cursor.rangeFrom(start) };
	}
	const hasValue = startsExpression(cursor.token) || cursor.at('*');
	const value = hasValue ? parseExpressions(cursor) : null;
	return { type: 'Yield', value, ...cursor.rangeFrom(start) };
}
