import type { Expr, Pattern, Range } from '../ast';
import type { Cursor } from './cursor';
import { between, rangeOf } from './expressions';
import { numberValue } from './numbers';
import { parseStrings } from './strings';

/** What stands between `case` and its guard or colon: an open sequence needs no brackets. */
export function parseCasePattern(cursor: Cursor): Pattern {
	const start = cursor.token;
	const first = parseMaybeStar(cursor);
	if (!cursor.at(',') && first.type !== 'MatchStar') return first;
	if (!cursor.at(',')) cursor.fail();
	const patterns = [first];
	while (cursor.accept(',')) {
		if (cursor.at(':') || cursor.at('if')) break;
		patterns.push(parseMaybeStar(cursor));
	}
	return sequence(cursor, patterns, cursor.rangeFrom(start));
}

function sequence(cursor: Cursor, patterns: Pattern[], range: Range): Pattern {
	if (patterns.filter(({ type }) => type === 'MatchStar').length > 1)
		cursor.fail('multiple starred names in sequence pattern', range);
	return { type: 'MatchSequence', patterns, ...range };
}

function parseMaybeStar(cursor: Cursor): Pattern {
	if (!cursor.at('*')) return parsePattern(cursor);
	const star = cursor.next();
	const name = cursor.expectName();
	return { type: 'MatchStar', name: captured(name.text), ...between(star, name) };
}

function captured(name: string): string | null {
	return name === '_' ? null : name;
}

function parsePattern(cursor: Cursor): Pattern {
	return cursor.deeper(() => {
		const start = cursor.token;
		const pattern = parseOr(cursor);
		if (!cursor.accept('as')) return pattern;
		const name = cursor.token;
		if (name.text === '_') cursor.fail("cannot use '_' as a target");
		if (!cursor.isName()) cursor.fail('invalid pattern target');
		cursor.next();
		if (cursor.at('.') || cursor.at('(') || cursor.at('['))
			cursor.fail('cannot use attribute as pattern target', name);
		return { type: 'MatchAs', pattern, name: name.text, ...cursor.rangeFrom(start) };
	});
}

function parseOr(cursor: Cursor): Pattern {
	const start = cursor.token;
	const first = parseClosed(cursor);
	if (!cursor.at('|')) return first;
	const patterns = [first];
	while (cursor.accept('|')) patterns.push(parseClosed(cursor));
	return { type: 'MatchOr', patterns, ...cursor.rangeFrom(start) };
}

function parseClosed(cursor: Cursor): Pattern {
	const { token } = cursor;
	if (token.kind === 'number' || token.kind === 'string' || token.text === '-')
		return matchValue(parseLiteral(cursor));
	if (token.kind === 'fstring-start')
		cursor.fail('patterns may only match literals and attribute lookups');
	if (token.text === 'None' || token.text === 'True' || token.text === 'False') {
		cursor.next();
		const value = token.text === 'None' ? null : token.text === 'True';
		return { type: 'MatchSingleton', value, ...rangeOf(token) };
	}
	if (token.text === '(' || token.text === '[') return parseBracketed(cursor);
	if (token.text === '{') return parseMapping(cursor);
	if (!cursor.isName()) cursor.fail();
	const name = parseDotted(cursor);
	if (cursor.at('(')) return parseClass(cursor, name);
	if (name.type !== 'Name') return matchValue(name);
	return { type: 'MatchAs', pattern: null, name: captured(name.id), ...rangeOf(name) };
}

function matchValue(value: Expr): Pattern {
	return { type: 'MatchValue', value, ...rangeOf(value) };
}

function parseDotted(cursor: Cursor): Expr {
	const token = cursor.expectName();
	let value: Expr = { type: 'Name', id: token.text, ...rangeOf(token) };
	while (cursor.accept('.')) {
		const attr = cursor.expectName().text;
		value = { type: 'Attribute', value, attr, ...cursor.rangeFrom(value) };
	}
	return value;
}

/** A string, or a number with its sign; a complex `1+2j` is read and becomes `Unsupported`. */
function parseLiteral(cursor: Cursor): Expr {
	if (cursor.is('string')) return parseStrings(cursor);
	const start = cursor.token;
	const real = parseSignedNumber(cursor);
	if (!cursor.at('+') && !cursor.at('-')) return real;
	cursor.next();
	const imaginary = parseNumber(cursor);
	if (real.type === 'Unsupported') cursor.fail('real number required in complex literal', real);
	if (imaginary.type !== 'Unsupported')
		cursor.fail('imaginary number required in complex literal', imaginary);
	return { type: 'Unsupported', construct: 'complex number', ...cursor.rangeFrom(start) };
}

function parseSignedNumber(cursor: Cursor): Expr {
	const sign = cursor.token;
	if (!cursor.accept('-')) return parseNumber(cursor);
	const operand = parseNumber(cursor);
	if (operand.type === 'Unsupported') return { ...operand, ...between(sign, operand) };
	return { type: 'UnaryOp', op: '-', operand, ...between(sign, operand) };
}

function parseNumber(cursor: Cursor): Expr {
	const { token } = cursor;
	if (token.kind !== 'number') cursor.fail();
	cursor.next();
	const value = numberValue(token);
	if ('type' in value) return { ...value, ...rangeOf(token) };
	return { type: 'Constant', value, ...rangeOf(token) };
}

/** `(pattern)`, or a sequence in round or square brackets. */
function parseBracketed(cursor: Cursor): Pattern {
	const open = cursor.next();
	const closer = open.text === '(' ? ')' : ']';
	const patterns: Pattern[] = [];
	let hasComma = false;
	while (!cursor.at(closer)) {
		patterns.push(parseMaybeStar(cursor));
		if (!cursor.accept(',')) break;
		hasComma = true;
	}
	cursor.expect(closer);
	const isGroup = closer === ')' && patterns.length === 1 && !hasComma;
	if (isGroup && patterns[0].type !== 'MatchStar') return patterns[0];
	if (isGroup) cursor.fail('invalid syntax', cursor.previous);
	return sequence(cursor, patterns, cursor.rangeFrom(open));
}

function parseMapping(cursor: Cursor): Pattern {
	const open = cursor.next();
	const keys: Expr[] = [];
	const patterns: Pattern[] = [];
	let rest: string | null = null;
	while (!cursor.at('}')) {
		if (rest !== null) cursor.fail();
		if (cursor.accept('**')) {
			rest = cursor.expectName().text;
			if (rest === '_') cursor.fail('invalid syntax', cursor.previous);
		} else {
			keys.push(parseKey(cursor));
			cursor.expect(':');
			patterns.push(parsePattern(cursor));
		}
		if (!cursor.accept(',')) break;
	}
	cursor.expect('}');
	return { type: 'MatchMapping', keys, patterns, rest, ...cursor.rangeFrom(open) };
}

function parseKey(cursor: Cursor): Expr {
	const { token } = cursor;
	if (token.text === 'None' || token.text === 'True' || token.text === 'False') {
		cursor.next();
		const value =
			token.text === 'None'
				? ({ kind: 'none' } as const)
				: ({ kind: 'bool', value: token.text === 'True' } as const);
		return { type: 'Constant', value, ...rangeOf(token) };
	}
	if (!cursor.isName()) return parseLiteral(cursor);
	const key = parseDotted(cursor);
	if (key.type === 'Name') cursor.fail();
	return key;
}

function parseClass(cursor: Cursor, cls: Expr): Pattern {
	cursor.next();
	const patterns: Pattern[] = [];
	const kwdAttrs: string[] = [];
	const kwdPatterns: Pattern[] = [];
	while (!cursor.at(')')) {
		if (cursor.isName() && cursor.ahead(1).text === '=') {
			const name = cursor.next();
			if (kwdAttrs.includes(name.text))
				cursor.fail(`attribute name repeated in class pattern: ${name.text}`, name);
			kwdAttrs.push(name.text);
			cursor.next();
			kwdPatterns.push(parsePattern(cursor));
		} else {
			const pattern = parsePattern(cursor);
			if (kwdAttrs.length > 0) cursor.fail('positional patterns follow keyword patterns', pattern);
			patterns.push(pattern);
		}
		if (!cursor.accept(',')) break;
	}
	cursor.expect(')');
	const range = cursor.rangeFrom(cls);
	return { type: 'MatchClass', cls, patterns, kwdAttrs, kwdPatterns, ...range };
}
