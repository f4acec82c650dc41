import type { ClassDef, Expr, FunctionDef, Range, Stmt } from '../ast';
import { parseArguments } from './arguments';
import { expectColon, finish, parseBlock } from './compound';
import type { Cursor } from './cursor';
import { parseExpression, parseNamed } from './expressions';
import { parseDefParameters } from './parameters';
import { parseTypeParameters } from './type-parameters';

/** `@decorator` lines and what they decorate; the range begins at the first `@`. */
export function parseDecorated(cursor: Cursor): Stmt {
	const start = cursor.token;
	const decorators: Expr[] = [];
	while (cursor.accept('@')) {
		decorators.push(parseNamed(cursor));
		if (!cursor.is('newline')) cursor.fail();
		cursor.next();
	}
	if (cursor.at('class')) return parseClass(cursor, start, decorators);
	if (cursor.at('def') || (cursor.at('async') && cursor.ahead(1).text === 'def'))
		return parseFunction(cursor, start, decorators);
	return cursor.fail();
}

/** `line` is that of `def`, `start` that of the first decorator. */
export function parseFunction(cursor: Cursor, start: Range, decorators: Expr[]): Stmt {
	const { line } = cursor.token;
	const isAsync = cursor.accept('async');
	cursor.next();
	const name = cursor.expectName().text;
	parseTypeParameters(cursor);
	const args = parseDefParameters(cursor);
	if (cursor.accept('->')) parseExpression(cursor);
	const colon = cursor.expect(':', "expected ':'");
	const body = parseBlock(cursor, 'function definition', line);
	const docstring = docstringOf(body);
	const node: FunctionDef = {
		type: 'FunctionDef',
		name,
		args,
		body,
		decorators,
		isAsync,
		docstring
	};
	return finish(cursor, node, { ...start, line }, colon, body);
}

export function parseClass(cursor: Cursor, start: Range, decorators: Expr[]): Stmt {
	const { line } = cursor.next();
	const name = cursor.expectName().text;
	parseTypeParameters(cursor);
	const hasArguments = cursor.at('(');
	const { args: bases, keywords } = hasArguments
		? parseArguments(cursor)
		: { args: [], keywords: [] };
	for (const base of bases) if (base.type === 'GeneratorExp') cursor.fail('invalid syntax', base);
	const colon = expectColon(cursor);
	const body = parseBlock(cursor, 'class definition', line);
	const docstring = docstringOf(body);
	const node: ClassDef = { type: 'ClassDef', name, bases, keywords, body, decorators, docstring };
	return finish(cursor, node, { ...start, line }, colon, body);
}

/** The first statement's text, if that is a string; indentation is taken off as CPython 3.13 does. */
export function docstringOf(body: Stmt[]): string | undefined {
	const [first] = body;
	if (first?.type !== 'Expr' || first.value.type !== 'Constant') return undefined;
	const { value } = first.value;
	return value.kind === 'str' ? dedentDocstring(value.value) : undefined;
}

/** compile.c, _PyCompile_CleanDoc: the margin of all lines but the first is removed. */
function dedentDocstring(text: string): string {
	const [first, ...rest] = text.split('\n').map(expandTabs);
	const widths = rest.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/));
	const margin = widths.reduce((least, width) => Math.min(least, width), Infinity);
	const blanks = new RegExp(`^ {0,${margin === Infinity ? 0 : margin}}`);
	return [first.replace(/^ +/, ''), ...rest.map((line) => line.replace(blanks, ''))].join('\n');
}

function expandTabs(line: string): string {
	let column = 0;
	return line.replace(/\t|[^\t]+/g, (part) => {
		const text = part === '\t' ? ' '.repeat(8 - (column % 8)) : part;
		column += text.length;
		return text;
	});
}
