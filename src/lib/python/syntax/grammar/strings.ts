import type { Expr, FormattedValue } from '../ast';
import { SyntaxFailure } from '../problem';
import type { Cursor } from './cursor';
import { parseFString } from './f-strings';
import type { Token } from './tokens';

const LITERAL = /^([a-zA-Z]*)('''|"""|'|")/;
const SIMPLE_ESCAPES: Record<string, string> = {
	'\n': '',
	'\\': '\\',
	"'": "'",
	'"': '"',
	a: '\x07',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v'
};
const ESCAPE =
	/\\(?:(?<octal>[0-7]{1,3})|x(?<x>[0-9a-fA-F]{0,2})|u(?<u>[0-9a-fA-F]{0,4})|U(?<U>[0-9a-fA-F]{0,8})|N(?<N>\{[^}]*\})?|(?<simple>[^]))/gu;
const HEX_WIDTH = { x: 2, u: 4, U: 8 } as const;

/** A character named by `\N{…}`: the table of Unicode names is not part of the simulator. */
const NAMED_CHARACTER = 'named Unicode character';

/** Adjacent string literals, joined: a constant, or an f-string if one of them is. */
export function parseStrings(cursor: Cursor): Expr {
	const start = cursor.token;
	const parts: (string | FormattedValue)[] = [];
	let unsupported: string | null = null;
	let isFString = false;
	let bytes: boolean | null = null;
	while (cursor.is('string') || cursor.is('fstring-start')) {
		const { token } = cursor;
		const isBytes = /^[a-zA-Z]*b/i.test(LITERAL.exec(token.text)![1]);
		if (bytes !== null && bytes !== isBytes)
			cursor.failBetween('cannot mix bytes and nonbytes literals', start, lastString(cursor));
		bytes = isBytes;
		if (token.kind === 'fstring-start') {
			isFString = true;
			if (/t/i.test(token.text)) unsupported = 't-string';
			const values = parseFString(cursor);
			if (values) parts.push(...values);
			else unsupported ??= NAMED_CHARACTER;
			continue;
		}
		cursor.next();
		const text = decodeLiteral(token);
		if (text === null) unsupported ??= NAMED_CHARACTER;
		else parts.push(text);
	}
	const range = cursor.rangeFrom(start);
	if (unsupported) return { type: 'Unsupported', construct: unsupported, ...range };
	if (isFString) return { type: 'JoinedStr', values: joinTexts(parts), ...range };
	const value = parts.join('');
	return { type: 'Constant', value: { kind: bytes ? 'bytes' : 'str', value }, ...range };
}

function lastString(cursor: Cursor): Token {
	while (cursor.is('string')) cursor.next();
	return cursor.previous;
}

/** Neighbouring texts become one, empty ones none. */
export function joinTexts(parts: (string | FormattedValue)[]): (string | FormattedValue)[] {
	const result: (string | FormattedValue)[] = [];
	for (const part of parts) {
		const last = result.length - 1;
		if (typeof part === 'string' && typeof result[last] === 'string') result[last] += part;
		else if (part !== '') result.push(part);
	}
	return result;
}

/** The value of a plain literal; null if it holds `\N{…}`. */
function decodeLiteral(token: Token): string | null {
	const [opening, prefix, quote] = LITERAL.exec(token.text)!;
	const body = normaliseLineEnds(token.text.slice(opening.length, -quote.length));
	const isRaw = /r/i.test(prefix);
	const isBytes = /b/i.test(prefix);
	if (isBytes && /[^\0-\x7F]/.test(body))
		throw new SyntaxFailure(
			'bytes can only contain ASCII literal characters',
			token.start,
			token.end
		);
	return isRaw ? body : decodeEscapes(body, isBytes, token);
}

export function normaliseLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** Replaces the escapes of string_parser.c; null if there is a `\N{…}`. */
export function decodeEscapes(
	text: string,
	isBytes: boolean,
	token: { start: number; end: number }
): string | null {
	if (!text.includes('\\')) return text;
	let hasNamed = false;
	const decoded = text.replace(ESCAPE, (match, ...rest) => {
		const groups: Record<string, string | undefined> = rest.at(-1);
		const position: number = rest.at(-3);
		const { octal, simple } = groups;
		if (octal !== undefined)
			return String.fromCharCode(parseInt(octal, 8) & (isBytes ? 0xff : 0x1ff));
		if (simple !== undefined) return SIMPLE_ESCAPES[simple] ?? match;
		const letter = match[1] as 'x' | 'u' | 'U' | 'N';
		if (isBytes && letter !== 'x') return match;
		if (letter === 'N') {
			if (groups.N === undefined)
				failEscape('malformed \\N character escape', position, match, token);
			hasNamed = true;
			return '';
		}
		const digits = groups[letter]!;
		if (digits.length < HEX_WIDTH[letter]) {
			if (isBytes)
				throw new SyntaxFailure(
					`(value error) invalid \\x escape at position ${position}`,
					token.start,
					token.end
				);
			const shape = { x: '\\xXX', u: '\\uXXXX', U: '\\UXXXXXXXX' }[letter];
			failEscape(`truncated ${shape} escape`, position, match, token);
		}
		const code = parseInt(digits, 16);
		if (code > 0x10ffff) failEscape('illegal Unicode character', position, match, token);
		return String.fromCodePoint(code);
	});
	return hasNamed ? null : decoded;
}

function failEscape(
	what: string,
	position: number,
	match: string,
	token: { start: number; end: number }
): never {
	const last = position + match.length - 1;
	throw new SyntaxFailure(
		`(unicode error) 'unicodeescape' codec can't decode bytes in position ${position}-${last}: ${what}`,
		token.start,
		token.end
	);
}
