import type { Expr, Keyword } from '../ast';
import { failInBrackets, isComprehension, parseGenerators } from './atoms';
import type { Cursor } from './cursor';
import { between, parseExpression, parseNamed } from './expressions';

export interface CallArguments {
	readonly args: Expr[];
	readonly keywords: Keyword[];
}

/** The bracketed arguments of a call or of a class. */
export function parseArguments(cursor: Cursor): CallArguments {
	const open = cursor.expect('(');
	const args: Expr[] = [];
	const keywords: Keyword[] = [];
	const names = new Set<string>();
	while (!cursor.at(')')) {
		const start = cursor.token;
		let last: Expr;
		if (cursor.accept('**')) {
			last = parseExpression(cursor);
			keywords.push({ name: null, value: last });
		} else if (cursor.isName() && cursor.ahead(1).text === '=') {
			const name = cursor.next().text;
			const equals = cursor.next();
			if (cursor.at(',') || cursor.at(')'))
				cursor.failBetween('expected argument value expression', start, equals);
			if (names.has(name)) cursor.fail(`keyword argument repeated: ${name}`, start);
			names.add(name);
			last = parseExpression(cursor);
			if (isComprehension(cursor))
				cursor.failBetween(
					"invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
					start,
					equals
				);
			keywords.push({ name, value: last });
		} else {
			last = parsePositional(cursor, args.length + keywords.length === 0);
			if (last.type === 'GeneratorExp' && last.start === open.start)
				return { args: [last], keywords };
			checkOrder(cursor, last, keywords);
			args.push(last);
		}
		if (!cursor.accept(',')) {
			if (!cursor.at(')')) failInBrackets(cursor, last);
			break;
		}
	}
	cursor.expect(')');
	return { args, keywords };
}

function checkOrder(cursor: Cursor, arg: Expr, keywords: Keyword[]) {
	if (keywords.length === 0) return;
	const isUnpacking = keywords.some(({ name }) => name === null);
	if (arg.type === 'Starred') {
		if (isUnpacking)
			cursor.fail('iterable argument unpacking follows keyword argument unpacking', arg);
		return;
	}
	const what = isUnpacking ? 'keyword argument unpacking' : 'keyword argument';
	cursor.fail(`positional argument follows ${what}`, cursor.previous);
}

/** A positional argument; the brackets of a call are those of its only generator expression. */
function parsePositional(cursor: Cursor, isFirst: boolean): Expr {
	const start = cursor.token;
	if (cursor.accept('*')) {
		if (cursor.at(',') || cursor.at(')')) cursor.fail('Invalid star expression');
		const value = parseExpression(cursor);
		return { type: 'Starred', value, ...cursor.rangeFrom(start) };
	}
	const open = cursor.previous;
	const elt = parseNamed(cursor);
	if (cursor.at('='))
		cursor.failBetween(
			elt.type === 'Constant' && elt.value.kind !== 'str' && /^[A-Z]/.test(start.text)
				? `cannot assign to ${start.text}`
				: 'expression cannot contain assignment, perhaps you meant "=="?',
			elt,
			cursor.token
		);
	if (!isComprehension(cursor)) return elt;
	const generators = parseGenerators(cursor);
	const end = cursor.previous;
	const isOnly = isFirst && (cursor.at(')') || (cursor.at(',') && cursor.ahead(1).text === ')'));
	if (!isOnly || cursor.at(','))
		cursor.failBetween('Generator expression must be parenthesized', elt, end);
	const close = cursor.next();
	return { type: 'GeneratorExp', elt, generators, ...between(open, close) };
}
