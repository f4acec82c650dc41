import type { FormattedValue } from '../ast';
import type { Cursor } from './cursor';
import { parseExpressionsOrYield, startsExpression } from './expressions';
import { decodeEscapes, joinTexts, normaliseLineEnds } from './strings';

type Part = string | FormattedValue;
type Conversion = 'r' | 's' | 'a';

/** How deep fields may stand in the specifications of fields in CPython 3.14. */
const MAX_SPEC_DEPTH = 3;

/** The parts of one f-string token sequence; null if it holds a `\N{…}`. */
export function parseFString(cursor: Cursor): Part[] | null {
	const opening = cursor.next();
	const isRaw = /r/i.test(opening.text);
	const letter = /t/i.test(opening.text) ? 't' : 'f';
	const parts = parseParts(cursor, 'fstring-end', isRaw, letter, 0);
	cursor.next();
	return parts;
}

/** Texts and fields up to the end of the string, or to the `}` that ends a specification. */
function parseParts(
	cursor: Cursor,
	end: 'fstring-end' | 'op',
	isRaw: boolean,
	letter: string,
	depth: number
): Part[] | null {
	const parts: Part[] = [];
	let isNamed = false;
	for (;;) {
		const { token } = cursor;
		if (token.kind === 'fstring-middle') {
			cursor.next();
			const text = textOf(cursor.source.slice(token.start, token.end), isRaw, depth, token);
			if (text === null) isNamed = true;
			else parts.push(text);
		} else if (cursor.at('{')) {
			const field = parseField(cursor, isRaw, letter, depth);
			if (field) parts.push(...field);
			else isNamed = true;
		} else if (token.kind === 'fstring-end' || (end === 'op' && cursor.at('}'))) {
			return isNamed ? null : joinTexts(parts);
		} else return cursor.fail(`${letter}-string: expecting '}'`);
	}
}

function textOf(
	source: string,
	isRaw: boolean,
	depth: number,
	range: { start: number; end: number }
): string | null {
	const text = normaliseLineEnds(source);
	const plain = depth > 0 ? text : unescapeBraces(text, isRaw);
	return isRaw ? plain : decodeEscapes(plain, false, range);
}

/** `{{` and `}}` stand for one brace, except within the name of `\N{…}`. */
function unescapeBraces(text: string, isRaw: boolean): string {
	const pattern = isRaw ? /\{\{|\}\}/g : /\\N\{[^{}]*\}|\{\{|\}\}/g;
	return text.replace(pattern, (match) => (match.startsWith('\\') ? match : match[0]));
}

/** One `{…}`; where it is `{x=}`, its text is the `debug` of the field. */
function parseField(cursor: Cursor, isRaw: boolean, letter: string, depth: number): Part[] | null {
	const open = cursor.next();
	const prefix = `${letter}-string: `;
	if (depth >= MAX_SPEC_DEPTH) cursor.fail(`${prefix}expressions nested too deeply`, open);
	for (const text of ['}', ':', '!', '='])
		if (cursor.at(text)) cursor.fail(`${prefix}valid expression required before '${text}'`);
	if (!startsExpression(cursor.token) && !['*', 'yield'].includes(cursor.token.text))
		cursor.fail(`${prefix}expecting a valid expression after '{'`);
	if (cursor.at('lambda'))
		cursor.fail(`${prefix}lambda expressions are not allowed without parentheses`);
	const value = parseExpressionsOrYield(cursor);
	if (value.type === 'Starred') cursor.fail("can't use starred expression here", value);
	const expectsMore = ['=', '!', ':', '}'].includes(cursor.token.text);
	if (!expectsMore) {
		if (startsExpression(cursor.token)) {
			const first = value;
			cursor.failBetween('invalid syntax. Perhaps you forgot a comma?', first, cursor.token);
		}
		cursor.fail(`${prefix}expecting '=', or '!', or ':', or '}'`);
	}
	let debug: string | null = null;
	if (cursor.accept('=')) {
		debug = cursor.source.slice(open.end, cursor.token.start);
		if (!['!', ':', '}'].includes(cursor.token.text))
			cursor.fail(`${prefix}expecting '!', or ':', or '}'`);
	}
	const conversion = cursor.accept('!') ? parseConversion(cursor, prefix) : null;
	let spec: Part[] | null = null;
	if (cursor.accept(':')) {
		spec = parseParts(cursor, 'op', isRaw, letter, depth + 1);
		if (!spec) {
			cursor.expect('}', `${prefix}expecting '}'`);
			return null;
		}
	}
	cursor.expect('}', conversion ? `${prefix}expecting ':' or '}'` : `${prefix}expecting '}'`);
	return [{ value, conversion, spec, debug }];
}

function parseConversion(cursor: Cursor, prefix: string): Conversion {
	const { token, previous } = cursor;
	if (cursor.at('}') || cursor.at(':')) cursor.fail(`${prefix}missing conversion character`);
	if (token.kind !== 'name') cursor.fail(`${prefix}invalid conversion character`);
	if (token.start !== previous.end)
		cursor.fail(`${prefix}conversion type must come right after the exclamation mark`);
	if (!['r', 's', 'a'].includes(token.text))
		cursor.fail(
			`${prefix}invalid conversion character '${token.text}': expected 's', 'r', or 'a'`,
			token
		);
	cursor.next();
	return token.text as Conversion;
}
