import type { Module } from './ast';
import { checkContexts } from './contexts';
import { Cursor } from './grammar/cursor';
import { docstringOf } from './grammar/definitions';
import { parseStatements } from './grammar/statements';
import { tokenize } from './grammar/tokenize';
import { SyntaxFailure, type SyntaxProblem } from './problem';
import { attachRemarks } from './remarks';
import { analyseScopes } from './scope';
import { checkDepth } from './tree';

export type { SyntaxProblem } from './problem';

export type ParseResult = { readonly module: Module } | { readonly error: SyntaxProblem };

/** In UTF-16 units: a teaching program has a few thousand. */
const MAX_SOURCE = 1_000_000;

/** Parses a whole module, or says what is wrong first, as CPython 3.14 would; never throws. */
export function parse(source: string): ParseResult {
	if (source.length > MAX_SOURCE) {
		const message = `source of ${source.length} characters is too long (the limit is ${MAX_SOURCE})`;
		return { error: problemAt(source, new SyntaxFailure(message, 0)) };
	}
	try {
		return { module: parseModule(source) };
	} catch (error) {
		if (!(error instanceof SyntaxFailure)) throw error;
		return { error: problemAt(source, error) };
	}
}

function parseModule(source: string): Module {
	const list = tokenize(source);
	const cursor = new Cursor(source, list);
	const body = parseBody(cursor);
	const module: Module = { type: 'Module', body, docstring: docstringOf(body) };
	checkDepth(module);
	analyseScopes(module);
	checkContexts(module);
	attachRemarks(module, source, list.comments, cursor.headerEnds);
	return module;
}

/** As in pegen.c, what the tokenizer finds further down explains an error better than the grammar. */
function parseBody(cursor: Cursor): Module['body'] {
	const { failure, open } = cursor.list;
	let found: SyntaxFailure | null = null;
	try {
		const body = parseStatements(cursor);
		if (!failure && !open) return body;
	} catch (error) {
		if (!(error instanceof SyntaxFailure)) throw error;
		found = error;
	}
	if (failure) throw failure;
	if (open && (!found || cursor.token.kind === 'end' || cursor.token.line > open.line))
		throw new SyntaxFailure(`'${open.text}' was never closed`, open.start, open.start + 1);
	throw found!;
}

function problemAt(source: string, { message, start, end }: SyntaxFailure): SyntaxProblem {
	const before = source.slice(0, start).split(/\r\n|\r|\n/);
	const last = before[before.length - 1];
	return { message, line: before.length, column: last.length, start, end };
}
