import type { ExceptHandler, Expr, MatchCase, Range, Stmt, StmtNode, WithItem } from '../ast';
import { SyntaxFailure } from '../problem';
import { parseForTarget } from './atoms';
import type { Cursor } from './cursor';
import { parseClass, parseDecorated, parseFunction } from './definitions';
import {
	between,
	parseBinary,
	parseExpression,
	parseExpressions,
	parseList,
	parseNamed,
	parseStarNamed
} from './expressions';
import { parseCasePattern } from './patterns';
import { parseLine, parseSimpleLine } from './statements';
import { checkTarget } from './targets';

/** A compound statement, or null if the line begins none. */
export function parseCompound(cursor: Cursor): Stmt | null {
	const { token } = cursor;
	if (token.kind !== 'name') return token.text === '@' ? parseDecorated(cursor) : null;
	switch (token.text) {
		case 'if':
			return parseIf(cursor);
		case 'while':
			return parseWhile(cursor);
		case 'for':
			return parseFor(cursor, false);
		case 'try':
			return parseTry(cursor);
		case 'with':
			return parseWith(cursor, false);
		case 'def':
			return parseFunction(cursor, token, []);
		case 'class':
			return parseClass(cursor, token, []);
		case 'match':
			return isMatch(cursor) ? parseMatch(cursor) : null;
		case 'async': {
			const next = cursor.ahead(1).text;
			if (next === 'def') return parseFunction(cursor, token, []);
			cursor.next();
			if (next === 'for') return parseFor(cursor, true);
			if (next === 'with') return parseWith(cursor, true);
			return cursor.fail();
		}
		case 'elif':
		case 'else':
		case 'except':
		case 'finally':
			return cursor.fail();
		default:
			return null;
	}
}

/** The colon that ends the header of most statements; only at a line end is it clear that it is missing. */
export function expectColon(cursor: Cursor): Range {
	if (cursor.at('=')) {
		const { previous } = cursor;
		if (cursor.isName(previous) || previous.kind === 'number')
			cursor.failBetween(
				"invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
				previous,
				cursor.token
			);
	}
	return cursor.expect(':', cursor.is('newline') ? "expected ':'" : 'invalid syntax');
}

/** An indented block, or the rest of the line; `what` names its owner as CPython's messages do. */
export function parseBlock(cursor: Cursor, what: string, line: number): Stmt[] {
	if (!cursor.is('newline')) return parseSimpleLine(cursor);
	cursor.next();
	if (!cursor.is('indent'))
		cursor.fail(
			`expected an indented block after ${what} on line ${line}`,
			cursor.is('end') ? cursor.previous : cursor.token
		);
	cursor.next();
	const body: Stmt[] = [];
	while (!cursor.is('dedent')) {
		if (cursor.is('end')) break;
		body.push(...parseLine(cursor));
	}
	if (cursor.is('dedent')) cursor.next();
	return body;
}

/** Gives a statement its range, which ends with its last statement, and its header's end. */
export function finish(
	cursor: Cursor,
	node: StmtNode,
	start: Range,
	colon: Range,
	last: Stmt[]
): Stmt {
	const end = last[last.length - 1]?.end ?? colon.end;
	const statement: Stmt = { ...node, start: start.start, end, line: start.line };
	cursor.headerEnds.set(statement, colon.end);
	return statement;
}

function parseIf(cursor: Cursor): Stmt {
	const branches: { start: Range; test: Expr; colon: Range; body: Stmt[] }[] = [];
	do {
		const start = cursor.next();
		const test = parseNamed(cursor);
		const colon = expectColon(cursor);
		const body = parseBlock(cursor, `'${start.text}' statement`, start.line);
		branches.push({ start, test, colon, body });
	} while (cursor.at('elif'));
	let orelse = parseElse(cursor);
	if (orelse.length > 0 && cursor.at('elif')) cursor.fail("'elif' block follows an 'else' block");
	for (const { start, test, colon, body } of branches.reverse()) {
		const last = orelse.length > 0 ? orelse : body;
		orelse = [finish(cursor, { type: 'If', test, body, orelse }, start, colon, last)];
	}
	return orelse[0];
}

function parseElse(cursor: Cursor): Stmt[] {
	if (!cursor.at('else')) return [];
	const start = cursor.next();
	cursor.expect(':', "expected ':'");
	return parseBlock(cursor, "'else' statement", start.line);
}

function parseWhile(cursor: Cursor): Stmt {
	const start = cursor.next();
	const test = parseNamed(cursor);
	const colon = expectColon(cursor);
	const body = parseBlock(cursor, "'while' statement", start.line);
	const orelse = parseElse(cursor);
	const last = orelse.length > 0 ? orelse : body;
	return finish(cursor, { type: 'While', test, body, orelse }, start, colon, last);
}

function parseFor(cursor: Cursor, isAsync: boolean): Stmt {
	const start = isAsync ? cursor.previous : cursor.token;
	const { line } = cursor.next();
	const target = parseForTarget(cursor);
	cursor.expect('in');
	const iter = parseExpressions(cursor);
	const colon = expectColon(cursor);
	const body = parseBlock(cursor, "'for' statement", line);
	const orelse = parseElse(cursor);
	const last = orelse.length > 0 ? orelse : body;
	return finish(cursor, { type: 'For', target, iter, body, orelse, isAsync }, start, colon, last);
}

function parseWith(cursor: Cursor, isAsync: boolean): Stmt {
	const start = isAsync ? cursor.previous : cursor.token;
	const { line } = cursor.next();
	const bracketed = cursor.at('(') ? cursor.attempt(() => parseBracketedItems(cursor)) : null;
	const items = bracketed ?? parseItems(cursor);
	const colon = expectColon(cursor);
	const body = parseBlock(cursor, "'with' statement", line);
	return finish(cursor, { type: 'With', items, body, isAsync }, start, colon, body);
}

function parseItems(cursor: Cursor): WithItem[] {
	const items = [parseItem(cursor)];
	while (cursor.accept(',')) items.push(parseItem(cursor));
	return items;
}

/** `with (a as b, c as d):`, which is not the same as `with (a, b)[0]:`. */
function parseBracketedItems(cursor: Cursor): WithItem[] {
	cursor.next();
	const items: WithItem[] = [];
	while (!cursor.at(')') || items.length === 0) {
		items.push(parseItem(cursor));
		if (!cursor.accept(',')) break;
	}
	cursor.expect(')');
	if (!cursor.at(':')) cursor.fail();
	return items;
}

function parseItem(cursor: Cursor): WithItem {
	const context = parseExpression(cursor);
	if (!cursor.accept('as')) return { context, target: null };
	const target = cursor.at('*') ? parseStarNamed(cursor) : parseBinary(cursor, 0);
	checkTarget(cursor, target);
	return { context, target };
}

function parseTry(cursor: Cursor): Stmt {
	const start = cursor.next();
	const colon = cursor.expect(':', "expected ':'");
	const body = parseBlock(cursor, "'try' statement", start.line);
	const handlers: ExceptHandler[] = [];
	let isStar: boolean | null = null;
	while (cursor.at('except')) {
		const previous = handlers.at(-1);
		if (previous && !previous.exc)
			throw new SyntaxFailure("default 'except:' must be last", previous.start, previous.end);
		const isThisStar = cursor.ahead(1).text === '*';
		if (isStar !== null && isStar !== isThisStar)
			cursor.fail("cannot have both 'except' and 'except*' on the same 'try'");
		isStar = isThisStar;
		handlers.push(parseHandler(cursor, isStar));
	}
	const orelse = handlers.length > 0 ? parseElse(cursor) : [];
	let finalbody: Stmt[] = [];
	if (cursor.at('finally')) {
		const { line } = cursor.next();
		cursor.expect(':', "expected ':'");
		finalbody = parseBlock(cursor, "'finally' statement", line);
	} else if (handlers.length === 0) cursor.fail("expected 'except' or 'finally' block");
	const node: StmtNode = {
		type: 'Try',
		body,
		handlers,
		orelse,
		finalbody,
		isStar: isStar ?? false
	};
	const last =
		finalbody.length > 0 ? finalbody : orelse.length > 0 ? orelse : handlers.at(-1)!.body;
	return finish(cursor, node, start, colon, last);
}

function parseHandler(cursor: Cursor, isStar: boolean): ExceptHandler {
	const start = cursor.next();
	if (isStar) cursor.next();
	const what = isStar ? "'except*' statement" : "'except' statement";
	let exc: Expr | null = null;
	let name: string | null = null;
	if (cursor.is('newline'))
		cursor.fail(isStar ? 'expected one or more exception types' : "expected ':'");
	if (cursor.at(':') && isStar) cursor.fail('expected one or more exception types');
	if (!cursor.at(':')) {
		exc = parseList(cursor, parseExpression);
		if (cursor.accept('as')) {
			if (exc.type === 'Tuple' && exc.elts.length > 0 && !cursor.parenthesised.has(exc))
				cursor.fail("multiple exception types must be parenthesized when using 'as'", exc);
			name = parseHandlerName(cursor, isStar);
		}
	}
	cursor.expect(':', "expected ':'");
	const body = parseBlock(cursor, what, start.line);
	const end = body[body.length - 1]?.end ?? cursor.previous.end;
	return { exc, name, body, start: start.start, end, line: start.line };
}

function parseHandlerName(cursor: Cursor, isStar: boolean): string {
	const token = cursor.expectName();
	const next = cursor.token.text;
	if (next === '.' || next === '(' || next === '[') {
		const what = next === '.' ? 'attribute' : next === '(' ? 'function call' : 'subscript';
		cursor.fail(`cannot use except${isStar ? '*' : ''} statement with ${what}`, token);
	}
	return token.text;
}

/** `match` is a name unless its line ends in a colon, or an operand follows it directly. */
function isMatch(cursor: Cursor): boolean {
	const next = cursor.ahead(1);
	if (['=', '.', ',', ')', ':', ';', '|'].includes(next.text) || next.kind === 'newline')
		return false;
	const isOperand = cursor.isName(next) || next.kind === 'number' || next.kind === 'string';
	return isOperand || cursor.isHeader();
}

function parseMatch(cursor: Cursor): Stmt {
	const start = cursor.next();
	const subject = parseList(cursor, parseStarNamed);
	if (subject.type === 'Starred') cursor.fail();
	const colon = expectColon(cursor);
	if (!cursor.is('newline')) cursor.fail();
	cursor.next();
	if (!cursor.is('indent'))
		cursor.fail(`expected an indented block after 'match' statement on line ${start.line}`);
	cursor.next();
	const cases: MatchCase[] = [];
	while (cursor.at('case')) cases.push(parseCase(cursor));
	if (cases.length === 0 || !cursor.is('dedent')) cursor.fail();
	cursor.next();
	const last = cases[cases.length - 1].body;
	return finish(cursor, { type: 'Match', subject, cases }, start, colon, last);
}

function parseCase(cursor: Cursor): MatchCase {
	const start = cursor.next();
	const pattern = parseCasePattern(cursor);
	const guard = cursor.accept('if') ? parseNamed(cursor) : null;
	if (cursor.is('newline') || !cursor.at(':'))
		cursor.fail(cursor.is('newline') ? "expected ':'" : 'invalid syntax');
	cursor.next();
	const body = parseBlock(cursor, "'case' statement", start.line);
	return { pattern, guard, body, ...between(start, body[body.length - 1]) };
}
