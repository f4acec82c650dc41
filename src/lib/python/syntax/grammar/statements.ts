import type { Alias, BinaryOperator, Expr, Range, Stmt } from '../ast';
import { parseCompound } from './compound';
import type { Cursor } from './cursor';
import {
	between,
	parseExpression,
	parseExpressions,
	parseExpressionsOrYield,
	parseList,
	parseYield,
	rangeOf,
	startsExpression
} from './expressions';
import { checkAssigned, checkTarget, describe } from './targets';
import { parseTypeParameters } from './type-parameters';

const AUGMENTED = /^(?:\*\*|\/\/|>>|<<|[-+*/%@&|^])=$/;

/** The statements of a module, up to the end. */
export function parseStatements(cursor: Cursor): Stmt[] {
	const body: Stmt[] = [];
	while (!cursor.is('end')) body.push(...parseLine(cursor));
	return body;
}

/** One compound statement, or the simple statements of one logical line. */
export function parseLine(cursor: Cursor): Stmt[] {
	const compound = parseCompound(cursor);
	return compound ? [compound] : parseSimpleLine(cursor);
}

/** Simple statements separated by semicolons, and the line end. */
export function parseSimpleLine(cursor: Cursor): Stmt[] {
	const body = [parseSimple(cursor)];
	while (cursor.accept(';')) {
		if (cursor.is('newline')) break;
		body.push(parseSimple(cursor));
	}
	if (!cursor.is('newline')) failAfterStatement(cursor, body[body.length - 1]);
	cursor.next();
	return body;
}

function failAfterStatement(cursor: Cursor, last: Stmt): never {
	if (last.type === 'Expr' && last.value.type === 'Name' && startsExpression(cursor.token)) {
		const { id } = last.value;
		if (id === 'print' || id === 'exec')
			cursor.fail(`Missing parentheses in call to '${id}'. Did you mean ${id}(...)?`, last);
	}
	return cursor.fail();
}

function parseSimple(cursor: Cursor): Stmt {
	const start = cursor.token;
	const finish = (): Range => cursor.rangeFrom(start);
	switch (start.kind === 'name' ? start.text : '') {
		case 'pass':
			cursor.next();
			return { type: 'Pass', ...finish() };
		case 'break':
			cursor.next();
			return { type: 'Break', ...finish() };
		case 'continue':
			cursor.next();
			return { type: 'Continue', ...finish() };
		case 'return': {
			cursor.next();
			const hasValue = startsExpression(cursor.token) || cursor.at('*');
			const value = hasValue ? parseExpressions(cursor) : null;
			return { type: 'Return', value, ...finish() };
		}
		case 'raise':
			return parseRaise(cursor);
		case 'del':
			return parseDelete(cursor);
		case 'assert': {
			cursor.next();
			const test = parseExpression(cursor);
			const msg = cursor.accept(',') ? parseExpression(cursor) : null;
			return { type: 'Assert', test, msg, ...finish() };
		}
		case 'import':
			return parseImport(cursor);
		case 'from':
			return parseImportFrom(cursor);
		case 'global':
		case 'nonlocal': {
			cursor.next();
			const names = [cursor.expectName().text];
			while (cursor.accept(',')) names.push(cursor.expectName().text);
			return { type: start.text === 'global' ? 'Global' : 'Nonlocal', names, ...finish() };
		}
		case 'type':
			if (cursor.isName(cursor.ahead(1)) && ['=', '['].includes(cursor.ahead(2).text))
				return parseTypeAlias(cursor);
	}
	return parseAssignment(cursor);
}

function parseTypeAlias(cursor: Cursor): Stmt {
	const start = cursor.next();
	cursor.next();
	parseTypeParameters(cursor);
	cursor.expect('=');
	parseExpression(cursor);
	return { type: 'Unsupported', construct: 'type', ...cursor.rangeFrom(start) };
}

function parseRaise(cursor: Cursor): Stmt {
	const start = cursor.next();
	const exc = startsExpression(cursor.token) ? parseExpression(cursor) : null;
	let cause: Expr | null = null;
	if (exc && cursor.accept('from')) {
		cause = parseExpression(cursor);
	}
	return { type: 'Raise', exc, cause, ...cursor.rangeFrom(start) };
}

function parseDelete(cursor: Cursor): Stmt {
	const start = cursor.next();
	const expr = parseExpressions(cursor);
	checkTarget(cursor, expr, true);
	const isOpenTuple =
		expr.type === 'Tuple' && expr.elts.length > 0 && !cursor.parenthesised.has(expr);
	const targets = isOpenTuple ? expr.elts : [expr];
	return { type: 'Delete', targets, ...cursor.rangeFrom(start) };
}

function parseAssignment(cursor: Cursor): Stmt {
	const start = cursor.token;
	const first = parseExpressionsOrYield(cursor);
	const range = (): Range => cursor.rangeFrom(start);
	if (cursor.at(':')) return parseAnnotated(cursor, first, start);
	const operator = cursor.token;
	if (operator.kind === 'op' && AUGMENTED.test(operator.text)) {
		if (!['Name', 'Attribute', 'Subscript'].includes(first.type))
			cursor.fail(`'${describe(first)}' is an illegal expression for augmented assignment`, first);
		cursor.next();
		const op = operator.text.slice(0, -1) as BinaryOperator;
		const value = parseExpressionsOrYield(cursor);
		return { type: 'AugAssign', target: first, op, value, ...range() };
	}
	if (!cursor.at('=')) return { type: 'Expr', value: first, ...range() };
	const targets: Expr[] = [];
	let value = first;
	while (cursor.accept('=')) {
		const isYield = value.type === 'Yield' || value.type === 'YieldFrom';
		if (isYield && !cursor.parenthesised.has(value))
			cursor.fail('assignment to yield expression not possible', value);
		checkAssigned(cursor, value, targets.length === 0);
		targets.push(value);
		value = parseExpressionsOrYield(cursor);
	}
	return { type: 'Assign', targets, value, ...range() };
}

function parseAnnotated(cursor: Cursor, target: Expr, start: Range): Stmt {
	if (target.type === 'List' || target.type === 'Tuple')
		cursor.fail(`only single target (not ${describe(target)}) can be annotated`, target);
	if (!['Name', 'Attribute', 'Subscript'].includes(target.type))
		cursor.fail(
			startsExpression(cursor.ahead(1)) ? 'illegal target for annotation' : 'invalid syntax',
			startsExpression(cursor.ahead(1)) ? target : cursor.token
		);
	cursor.next();
	const annotation = cursor.at('yield') ? parseYield(cursor) : parseExpression(cursor);
	const value = cursor.accept('=') ? parseExpressionsOrYield(cursor) : null;
	return { type: 'AnnAssign', target, annotation, value, ...cursor.rangeFrom(start) };
}

function parseImport(cursor: Cursor): Stmt {
	const start = cursor.next();
	if (cursor.is('newline')) cursor.fail("Expected one or more names after 'import'");
	const names = [parseAlias(cursor, true)];
	while (cursor.accept(',')) names.push(parseAlias(cursor, true));
	if (cursor.at('from'))
		cursor.fail("Did you mean to use 'from ... import ...' instead?", between(start, cursor.token));
	return { type: 'Import', names, ...cursor.rangeFrom(start) };
}

function parseAlias(cursor: Cursor, isDotted: boolean): Alias {
	const start = cursor.expectName();
	let name = start.text;
	while (isDotted && cursor.accept('.')) name += `.${cursor.expectName().text}`;
	let asname: string | null = null;
	if (cursor.accept('as')) {
		const { token } = cursor;
		if (!cursor.isName() || ['.', '(', '['].includes(cursor.ahead(1).text)) {
			const target = parseList(cursor, parseExpression);
			cursor.fail(`cannot use ${describe(target)} as import target`, target);
		}
		cursor.next();
		asname = token.text;
	}
	return { name, asname, ...cursor.rangeFrom(start) };
}

function parseImportFrom(cursor: Cursor): Stmt {
	const start = cursor.next();
	let level = 0;
	for (; cursor.at('.') || cursor.at('...'); cursor.next()) level += cursor.token.text.length;
	let module = '';
	if (level === 0 || !cursor.at('import')) {
		module = cursor.expectName().text;
		while (cursor.accept('.')) module += `.${cursor.expectName().text}`;
	}
	cursor.expect('import');
	const names = parseImportedNames(cursor);
	return { type: 'ImportFrom', module, names, level, ...cursor.rangeFrom(start) };
}

function parseImportedNames(cursor: Cursor): Alias[] {
	const { token } = cursor;
	if (cursor.accept('*')) return [{ name: '*', asname: null, ...rangeOf(token) }];
	if (token.kind === 'newline') cursor.fail("Expected one or more names after 'import'");
	if (!cursor.accept('(')) {
		const names = [parseAlias(cursor, false)];
		while (cursor.accept(',')) {
			if (cursor.is('newline'))
				cursor.fail('trailing comma not allowed without surrounding parentheses');
			names.push(parseAlias(cursor, false));
		}
		return names;
	}
	const names = [parseAlias(cursor, false)];
	while (cursor.accept(',')) {
		if (cursor.at(')')) break;
		names.push(parseAlias(cursor, false));
	}
	cursor.expect(')');
	return names;
}
