import { tokenize } from '../python/syntax/grammar/tokenize';
import { KEYWORDS } from '../python/syntax/grammar/tokens';
import { parse } from '../python/syntax/parse';
import type { Expr } from '../python/syntax/ast';
import type { Field } from './block';
import type { RefusalCode } from './edit';
import { commentLines } from './comments';
import { insideOf } from './fields';
import type { Program } from './program';

/** What a value becomes in the text, or why it cannot stand there. */
export type Checked = { readonly text: string } | { readonly refused: RefusalCode };

const NUMBER = /^-?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The text that a person gave a field, as it has to stand in the program. */
export function check(program: Program, field: Field, value: string): Checked {
	switch (field.type) {
		case 'seconds':
			return number(program, field, value.trim().replace(/^(-?\d*),(\d+)$/, '$1.$2'));
		case 'count':
			return number(program, field, value.trim());
		case 'text':
			return { text: literalInside(program, field, value) };
		case 'new-name':
			return name(value.trim());
		case 'comment':
			return comment(program, field, value);
		case 'parameters':
			return parameters(value.trim());
		case 'code':
			return code(program, field, value);
		default:
			return expression(value.trim());
	}
}

function number(program: Program, { type, start }: Field, value: string): Checked {
	if (!NUMBER.test(value)) return quantity(program, start, value);
	if (value.startsWith('-')) return { refused: 'negative' };
	if (type === 'count')
		return /^\d[\d_]*$/.test(value) ? { text: value } : { refused: 'no-whole-number' };
	const whole = value.startsWith('.') ? `0${value}` : value;
	return { text: whole.endsWith('.') ? `${whole}0` : whole };
}

/** Not a number itself, but a name or a computation that gives one. */
function quantity(program: Program, start: number, value: string): Checked {
	const expr = parseExpression(value);
	const isNumeric = expr && ['Name', 'BinOp', 'Call', 'Attribute', 'Subscript'].includes(expr.type);
	const isKnown = expr?.type !== 'Name' || program.names.binding(expr.id, start) !== undefined;
	return isNumeric && isKnown ? { text: value } : { refused: 'no-number' };
}

function name(value: string): Checked {
	const isName = NAME.test(value) && !KEYWORDS.has(value);
	return isName ? { text: value } : { refused: value === '' ? 'empty' : 'no-name' };
}

/**
 * What stands between the quotes: the quote itself and line breaks are written as escapes, everything
 * else as it is.
 */
function literalInside({ source }: Program, { start }: Field, value: string): string {
	const quote = source[start - 1];
	if (source.slice(start - 3, start) === quote.repeat(3)) return value;
	const escaped = value.replace(/\\[^]|["']|\r\n|\r|\n/g, (found) => {
		if (found === quote) return `\\${quote}`;
		return /^[\r\n]/.test(found) ? '\\n' : found;
	});
	return /(?<!\\)(?:\\\\)*\\$/.test(escaped) ? `${escaped}\\` : escaped;
}

/** A text that names something in braces is an f-string, one that does not needs no `f`. */
export function literalPrefix(
	{ source }: Program,
	{ start }: Field,
	inside: string
): string | null {
	const before = /(^|[^\w])([fF]?)"$/.exec(source.slice(Math.max(0, start - 3), start));
	if (!before || insideOf(`"${inside}"`) === null) return null;
	const names = /\{[\p{L}_][^{}]*\}/u.test(inside);
	const isFormatted = before[2] !== '';
	if (names === isFormatted || (!names && /[{}]/.test(inside))) return null;
	return names ? 'f' : '';
}

function comment({ text }: Program, { name, start, value: old }: Field, value: string): Checked {
	const lines = value.trim().split(/\r\n|\r|\n/);
	if (name === 'label') {
		if (lines.length > 1) return { refused: 'no-comment' };
		// A label that was left out brings its # along.
		return { text: old === '' ? lines[0] : `# ${lines[0]}` };
	}
	const indent = text.before(start).replace(/\S.*$/, '');
	return { text: commentLines(value.trim()).join(text.newline + indent) || '#' };
}

function parameters(value: string): Checked {
	const isFine = !value.includes('#') && 'module' in parse(`def _(${value}): pass`);
	return isFine ? { text: value } : { refused: 'no-parameters' };
}

/** Python as it is. It must not end what it stands in: one line, its brackets closed by itself. */
function expression(value: string): Checked {
	if (value === '') return { refused: 'empty' };
	const { tokens, comments, failure, open } = tokenize(value);
	const isOneLine = !tokens.some(({ kind, end }) => kind === 'newline' && end < value.length);
	const isWhole = isOneLine && !failure && !open && comments.length === 0;
	return isWhole && !tokens.some(({ text }) => text === ';')
		? { text: value }
		: { refused: 'no-expression' };
}

function code({ text }: Program, { start }: Field, value: string): Checked {
	const lines = value.replace(/\r\n?/g, '\n').trim().split('\n');
	if (lines.join('') === '') return { refused: 'empty' };
	const indent = text.before(start);
	return {
		text: lines
			.map((line, index) => (index === 0 || line.trim() === '' ? line : indent + line))
			.join(text.newline)
	};
}

function parseExpression(value: string): Expr | null {
	const parsed = parse(`(${value}\n)`);
	if ('error' in parsed) return null;
	const [statement, ...others] = parsed.module.body;
	return others.length === 0 && statement.type === 'Expr' ? statement.value : null;
}
