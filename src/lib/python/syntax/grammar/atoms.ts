import type { Comprehension, Expr, Range } from '../ast';
import { parseArguments } from './arguments';
import type { Cursor } from './cursor';
import {
	parseBinary,
	parseDisjunction,
	parseExpression,
	parseList,
	parseStarNamed,
	parseYield,
	rangeOf,
	startsExpression
} from './expressions';
import { numberValue } from './numbers';
import { parseStrings } from './strings';
import { checkTarget } from './targets';

/** An atom and the attributes, calls and subscripts that follow it. */
export function parsePrimary(cursor: Cursor): Expr {
	const start = cursor.token;
	let value = parseAtom(cursor);
	for (;;) {
		if (cursor.accept('.')) {
			const attr = cursor.expectName().text;
			value = { type: 'Attribute', value, attr, ...cursor.rangeFrom(start) };
		} else if (cursor.at('(')) {
			const { args, keywords } = parseArguments(cursor);
			value = { type: 'Call', func: value, args, keywords, ...cursor.rangeFrom(start) };
		} else if (cursor.at('[')) {
			cursor.next();
			const slice = parseList(cursor, parseSlice, ']');
			close(cursor, ']', slice);
			const isTuple = slice.type === 'Starred';
			const index: Expr = isTuple ? { type: 'Tuple', elts: [slice], ...rangeOf(slice) } : slice;
			value = { type: 'Subscript', value, slice: index, ...cursor.rangeFrom(start) };
		} else return value;
	}
}

function parseSlice(cursor: Cursor): Expr {
	const start = cursor.token;
	const lower = cursor.at(':') ? null : parseStarNamed(cursor);
	if (lower && (!cursor.at(':') || lower.type === 'Starred')) return lower;
	const parts: (Expr | null)[] = [];
	while (parts.length < 2 && cursor.accept(':')) {
		const isEmpty = cursor.at(':') || cursor.at(',') || cursor.at(']');
		parts.push(isEmpty ? null : parseExpression(cursor));
	}
	const [upper = null, step = null] = parts;
	return { type: 'Slice', lower, upper, step, ...cursor.rangeFrom(start) };
}

function parseAtom(cursor: Cursor): Expr {
	const { token } = cursor;
	switch (token.kind) {
		case 'name':
			return parseWord(cursor);
		case 'number': {
			cursor.next();
			const value = numberValue(token);
			if ('type' in value) return { ...value, ...rangeOf(token) };
			return { type: 'Constant', value, ...rangeOf(token) };
		}
		case 'string':
		case 'fstring-start':
			return parseStrings(cursor);
		case 'op':
			if (token.text === '(') return parseGroup(cursor);
			if (token.text === '[') return parseListDisplay(cursor);
			if (token.text === '{') return parseBraces(cursor);
			if (token.text !== '...') return cursor.fail();
			cursor.next();
			return { type: 'Constant', value: { kind: 'ellipsis' }, ...rangeOf(token) };
		default:
			return cursor.fail();
	}
}

function parseWord(cursor: Cursor): Expr {
	const { token } = cursor;
	const range = rangeOf(token);
	if (cursor.isName()) {
		cursor.next();
		return { type: 'Name', id: token.text, ...range };
	}
	if (token.text === 'None') {
		cursor.next();
		return { type: 'Constant', value: { kind: 'none' }, ...range };
	}
	if (token.text === 'True' || token.text === 'False') {
		cursor.next();
		return { type: 'Constant', value: { kind: 'bool', value: token.text === 'True' }, ...range };
	}
	return cursor.fail();
}

/** Expects the closing bracket; where an expression stands instead, a comma may be missing. */
export function close(cursor: Cursor, text: string, last: Range | null): void {
	if (cursor.accept(text)) return;
	failInBrackets(cursor, last);
}

export function failInBrackets(cursor: Cursor, last: Range | null): never {
	const { token } = cursor;
	if (last && startsExpression(token)) {
		const rest = cursor.attempt(() => parseExpression(cursor));
		if (rest) cursor.failBetween('invalid syntax. Perhaps you forgot a comma?', last, rest);
	}
	if (last && cursor.at('=') && 'type' in last && (last as Expr).type === 'Name')
		cursor.failBetween("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", last, token);
	return cursor.fail('invalid syntax', token);
}

function parseGroup(cursor: Cursor): Expr {
	const open = cursor.next();
	if (cursor.accept(')')) return { type: 'Tuple', elts: [], ...cursor.rangeFrom(open) };
	if (cursor.at('yield')) {
		const value = parseYield(cursor);
		close(cursor, ')', null);
		cursor.parenthesised.add(value);
		return value;
	}
	if (cursor.at('**')) cursor.fail('cannot use double starred expression here');
	const first = parseStarNamed(cursor);
	if (isComprehension(cursor)) {
		if (first.type === 'Starred')
			cursor.fail('iterable unpacking cannot be used in comprehension', first);
		const generators = parseGenerators(cursor);
		close(cursor, ')', null);
		return { type: 'GeneratorExp', elt: first, generators, ...cursor.rangeFrom(open) };
	}
	if (cursor.at(',')) {
		const elts = parseRest(cursor, first, ')');
		const tuple: Expr = { type: 'Tuple', elts, ...cursor.rangeFrom(open) };
		cursor.parenthesised.add(tuple);
		return tuple;
	}
	if (first.type === 'Starred' && cursor.at(')'))
		cursor.fail('cannot use starred expression here', first);
	close(cursor, ')', first);
	cursor.parenthesised.add(first);
	return first;
}

/** The items after the first one, up to the closing bracket. */
function parseRest(cursor: Cursor, first: Expr, closer: string): Expr[] {
	const elts = [first];
	while (cursor.accept(',')) {
		if (cursor.at(closer)) break;
		elts.push(parseStarNamed(cursor));
	}
	if (isComprehension(cursor) && elts.length > 1)
		cursor.failBetween(
			'did you forget parentheses around the comprehension target?',
			first,
			elts[elts.length - 1]
		);
	close(cursor, closer, elts[elts.length - 1]);
	return elts;
}

function parseListDisplay(cursor: Cursor): Expr {
	const open = cursor.next();
	if (cursor.accept(']')) return { type: 'List', elts: [], ...cursor.rangeFrom(open) };
	const elt = parseStarNamed(cursor);
	if (!isComprehension(cursor)) {
		const elts = parseRest(cursor, elt, ']');
		return { type: 'List', elts, ...cursor.rangeFrom(open) };
	}
	if (elt.type === 'Starred')
		cursor.fail('iterable unpacking cannot be used in comprehension', elt);
	const generators = parseGenerators(cursor);
	close(cursor, ']', null);
	return { type: 'ListComp', elt, generators, ...cursor.rangeFrom(open) };
}

function parseBraces(cursor: Cursor): Expr {
	const open = cursor.next();
	if (cursor.accept('}')) return { type: 'Dict', keys: [], values: [], ...cursor.rangeFrom(open) };
	if (cursor.at('**')) return parseDict(cursor, open, null);
	const elt = parseStarNamed(cursor);
	if (cursor.at(':') && elt.type !== 'Starred') return parseDict(cursor, open, elt);
	if (!isComprehension(cursor)) {
		const elts = parseRest(cursor, elt, '}');
		return { type: 'Set', elts, ...cursor.rangeFrom(open) };
	}
	if (elt.type === 'Starred')
		cursor.fail('iterable unpacking cannot be used in comprehension', elt);
	const generators = parseGenerators(cursor);
	close(cursor, '}', null);
	return { type: 'SetComp', elt, generators, ...cursor.rangeFrom(open) };
}

/** The rest of a dict; its first key, if not `**`, has been read already. */
function parseDict(cursor: Cursor, open: Range, firstKey: Expr | null): Expr {
	const keys: (Expr | null)[] = [];
	const values: Expr[] = [];
	do {
		if (cursor.at('}')) break;
		const star = cursor.token;
		if (cursor.accept('**')) {
			keys.push(null);
			values.push(parseBinary(cursor, 0));
			if (isComprehension(cursor))
				cursor.fail('dict unpacking cannot be used in dict comprehension', star);
			continue;
		}
		const key = keys.length === 0 && firstKey ? firstKey : parseExpression(cursor);
		if (!cursor.at(':')) cursor.fail(`':' expected after dictionary key`, cursor.previous);
		const colon = cursor.next();
		if (cursor.at('}') || cursor.at(','))
			cursor.fail("expression expected after dictionary key and ':'", colon);
		if (cursor.at('*')) cursor.fail('cannot use a starred expression in a dictionary value');
		const value = parseExpression(cursor);
		keys.push(key);
		values.push(value);
		if (keys.length === 1 && isComprehension(cursor)) {
			const generators = parseGenerators(cursor);
			close(cursor, '}', null);
			return { type: 'DictComp', key, value, generators, ...cursor.rangeFrom(open) };
		}
	} while (cursor.accept(','));
	close(cursor, '}', values.at(-1) ?? null);
	return { type: 'Dict', keys, values, ...cursor.rangeFrom(open) };
}

export function isComprehension(cursor: Cursor): boolean {
	return cursor.at('for') || (cursor.at('async') && cursor.ahead(1).text === 'for');
}

/** The `for … in … if …` parts of a comprehension. */
export function parseGenerators(cursor: Cursor): Comprehension[] {
	const generators: Comprehension[] = [];
	while (isComprehension(cursor)) {
		const isAsync = cursor.accept('async');
		cursor.next();
		const target = parseForTarget(cursor);
		cursor.expect('in', "'in' expected after for-loop variables");
		const iter = parseDisjunction(cursor);
		const ifs: Expr[] = [];
		while (cursor.accept('if')) ifs.push(parseDisjunction(cursor));
		generators.push({ target, iter, ifs, isAsync });
	}
	return generators;
}

/** What stands between `for` and `in`. */
export function parseForTarget(cursor: Cursor): Expr {
	const target = parseList(cursor, (inner) => {
		const star = inner.token;
		if (!inner.accept('*')) return parseBinary(inner, 0);
		const value = parseBinary(inner, 0);
		return { type: 'Starred', value, ...cursor.rangeFrom(star) };
	});
	checkTarget(cursor, target);
	return target;
}
