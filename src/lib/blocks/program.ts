import type { Expr, Module, Stmt } from '../python/syntax/ast';
import { parse } from '../python/syntax/parse';
import type { SyntaxProblem } from '../python/syntax/problem';
import type { Block, Field, Slot, SlotKind, Span } from './block';
import { Comments, commentText } from './comments';
import { Fields } from './fields';
import { Names } from './names';
import { recognise } from './statements';
import { SourceText } from './text';
import type { Recognised } from './values';

/** A source text as blocks. */
export interface Program {
	readonly source: string;
	readonly module: Module;
	readonly root: Slot;
	readonly text: SourceText;
	readonly names: Names;
	/** What each block is in the syntax tree; comments are not in it. */
	readonly nodes: ReadonlyMap<Block, Stmt | Expr>;
	/** Where each block stands. */
	readonly homes: ReadonlyMap<Block, Home>;
}

/** The slot that a block stands in, and the block that the slot belongs to. */
export interface Home {
	readonly slot: Slot;
	readonly index: number;
	/** null in the program's own slot. */
	readonly owner: Block | null;
}

type ReadResult = { readonly program: Program } | { readonly error: SyntaxProblem };

/** An edit reads what it makes to see that it is Python; whoever shows it reads the same text next. */
let last: { readonly source: string; readonly result: ReadResult } | null = null;

/** Reads a program as blocks, or says why it is none, as CPython would. */
export function readProgram(source: string): ReadResult {
	if (last?.source !== source) last = { source, result: readAnew(source) };
	return last.result;
}

function readAnew(source: string): ReadResult {
	const parsed = parse(source);
	if ('error' in parsed) return parsed;
	const { module } = parsed;
	const text = new SourceText(source);
	const names = new Names(module);
	const reader = new Reader(text, new Fields(text, names));
	const root = reader.root(module);
	const homes = new Map<Block, Home>();
	settle(root, null, homes);
	return { program: { source, module, root, text, names, nodes: reader.nodes, homes } };
}

function settle(slot: Slot, owner: Block | null, homes: Map<Block, Home>): void {
	for (const [index, block] of slot.blocks.entries()) {
		homes.set(block, { slot, index, owner });
		for (const inner of block.slots) settle(inner, block, homes);
	}
}

/** The part of a compound statement that has a body, as it is found in the tree. */
interface Clause {
	readonly kind: SlotKind;
	readonly body: readonly Stmt[];
	/** Of its own header: the offset of its keyword, -1 if the header is the statement's. */
	readonly header: number;
	readonly fields: readonly Field[];
}

class Reader {
	readonly nodes = new Map<Block, Stmt | Expr>();
	readonly #comments: Comments;

	constructor(
		readonly text: SourceText,
		readonly fields: Fields
	) {
		this.#comments = new Comments(text);
	}

	root({ body }: Module): Slot {
		const { lineCount, source } = this.text;
		const blocks = this.#blocks(body, 1, lineCount, 0, true);
		const end = source.length;
		return {
			kind: 'program',
			fields: [],
			blocks,
			indent: '',
			line: 0,
			isInline: false,
			start: 0,
			end
		};
	}

	/** The statements of a body and the comments around them, on the lines from `first` to `last`. */
	#blocks(
		body: readonly Stmt[],
		first: number,
		last: number,
		column: number,
		isDocumented: boolean
	): Block[] {
		const blocks: Block[] = [];
		let from = first;
		for (const [index, statement] of body.entries()) {
			const start = this.#firstLine(statement.start);
			blocks.push(...this.#comments.between(from, start - 1, 0));
			const next = body[index + 1];
			const limit = next ? this.#firstLine(next.start) - 1 : last;
			const block = this.#statement(statement, limit, isDocumented && index === 0);
			blocks.push(block);
			from = block.endLine + 1;
		}
		blocks.push(...this.#comments.between(from, last, column));
		return blocks;
	}

	/** The line where a statement begins, its caption included. */
	#firstLine(start: number): number {
		return this.#comments.captionAbove(start)?.line ?? this.text.lineOf(start);
	}

	#statement(statement: Stmt, limit: number, isFirst: boolean): Block {
		const { text } = this;
		const { kind, fields, calls } = this.#recognise(statement, isFirst);
		const { start, end } = statement;
		const slots = this.#slots(statement, limit);
		if (calls) slots.push(this.#calls(calls));
		const lastLine = this.#headerEnd(statement);
		const inside = slots.filter((slot) => slot.kind !== 'calls').at(-1);
		const endLine = Math.max(text.lineOf(end), inside?.blocks.at(-1)?.endLine ?? 0);
		const isInline = text.before(start).trim() !== '' || !this.#endsLine(end);
		const caption = isInline ? null : this.#comments.captionAbove(start);
		const label = this.#label(statement, inside, lastLine);
		const block: Block = {
			kind: kind === 'sleep' && label?.value && !label.value.includes('sim:') ? 'request' : kind,
			start: caption?.start ?? start,
			end: isInline ? end : text.lineEnd(endLine),
			line: text.lineOf(start),
			lastLine,
			endLine,
			fields: [
				...fields,
				...(label ? [label] : []),
				...(isInline ? [] : [this.#caption(start, caption)])
			],
			slots,
			isInline
		};
		this.nodes.set(block, statement);
		return block;
	}

	#recognise(statement: Stmt, isFirst: boolean): Recognised {
		const { type } = statement;
		if (isFirst && type === 'Expr' && statement.value.type === 'Constant') {
			const { value } = statement;
			const field = this.fields.literal('text', value);
			if (field.type === 'text') return { kind: 'title', fields: [field] };
		}
		return recognise(statement, this.fields);
	}

	/** What stands behind the header, or the place where it could. */
	#label(statement: Stmt, body: Slot | undefined, line: number): Field | null {
		const { text } = this;
		const comment = text.trailingComment(line);
		const isLast = body ? !body.isInline : this.#endsLine(statement.end);
		if (!isLast) return null;
		const code = text.source.slice(text.lineStart(line), comment?.start ?? text.lineEnd(line));
		const end = text.lineStart(line) + code.trimEnd().length;
		const outer = { start: end, end: comment?.end ?? end };
		const field = this.fields.optional('label', 'comment', comment ?? null, {
			outer,
			before: '  # '
		});
		return { ...field, value: commentText(field.value) };
	}

	#caption(start: number, caption: Span | null): Field {
		const outer = { start: caption?.start ?? start, end: start };
		const after = this.text.newline + this.text.before(start);
		const field = this.fields.optional('caption', 'comment', caption, {
			outer,
			after
		});
		return { ...field, value: commentText(field.value) };
	}

	#endsLine(end: number): boolean {
		const rest = this.text.source.slice(end, this.text.lineEnd(this.text.lineOf(end))).trim();
		return rest === '' || rest.startsWith('#');
	}

	/** The line of the colon before a body; the last line of what has none. */
	#headerEnd(statement: Stmt): number {
		const { text } = this;
		const [clause] = this.#clauses(statement);
		if (!clause) return text.lineOf(Math.max(statement.start, statement.end - 1));
		const tokens = text.tokens({ start: statement.start, end: clause.body[0].start });
		return tokens.findLast((token) => token.text === ':')!.line;
	}

	#slots(statement: Stmt, limit: number): Slot[] {
		const clauses = this.#clauses(statement);
		return clauses.map((clause, index) => {
			const next = clauses[index + 1];
			const last = next ? this.text.lineOf(next.header) - 1 : limit;
			return this.#slot(clause, last, next === undefined, statement);
		});
	}

	#slot(clause: Clause, limit: number, isLast: boolean, statement: Stmt): Slot {
		const { kind, body, header, fields } = clause;
		const { text } = this;
		const [first] = body;
		const indent = text.before(first.start);
		const isInline = indent.trim() !== '';
		const headerStart = header < 0 ? statement.start : header;
		const colon = text
			.tokens({ start: headerStart, end: first.start })
			.findLast((token) => token.text === ':')!;
		const line = header < 0 ? 0 : text.lineOf(header);
		const span = { start: first.start, end: body.at(-1)!.end };
		const base = { kind, fields, line, isInline, indent: isInline ? '' : indent };
		if (isInline) {
			const blocks = body.map((inner) => this.#statement(inner, colon.line, false));
			return { ...base, blocks, ...span };
		}
		const isDocumented = statement.type === 'FunctionDef' || statement.type === 'ClassDef';
		// A comment further left belongs to what comes after, unless another part of this one follows.
		const column = isLast ? indent.length : 0;
		const blocks = this.#blocks(body, colon.line + 1, limit, column, isDocumented);
		return isEmpty(blocks)
			? { ...base, blocks: [], ...span }
			: { ...base, blocks, start: blocks[0].start, end: blocks.at(-1)!.end };
	}

	#clauses(statement: Stmt): Clause[] {
		const main = (body: readonly Stmt[]): Clause => ({
			kind: 'body',
			body,
			header: -1,
			fields: []
		});
		switch (statement.type) {
			case 'FunctionDef':
			case 'ClassDef':
			case 'With':
				return [main(statement.body)];
			case 'For':
			case 'While':
			case 'If':
				return [main(statement.body), ...this.#else(statement.body, statement.orelse)];
			case 'Try':
				return this.#tryClauses(statement, main);
			default:
				return [];
		}
	}

	#else(before: readonly Stmt[], orelse: readonly Stmt[]): Clause[] {
		const [first] = orelse;
		if (!first) return [];
		if (first.type === 'If' && this.text.source.startsWith('elif', first.start)) {
			const condition = this.fields.of('condition', 'expression', first.test);
			const clause = { kind: 'elif', body: first.body, header: first.start } as const;
			return [{ ...clause, fields: [condition] }, ...this.#else(first.body, first.orelse)];
		}
		return [this.#plainClause('else', before, orelse)];
	}

	#plainClause(kind: 'else' | 'finally', before: readonly Stmt[], body: readonly Stmt[]): Clause {
		const span = { start: before.at(-1)!.end, end: body[0].start };
		return { kind, body, header: this.text.find(kind, span)!.start, fields: [] };
	}

	#tryClauses(
		{ body, handlers, orelse, finalbody }: Stmt & { type: 'Try' },
		main: (body: readonly Stmt[]) => Clause
	): Clause[] {
		const clauses = [main(body)];
		for (const handler of handlers) {
			const fields = this.#handlerFields(handler);
			clauses.push({ kind: 'except', body: handler.body, header: handler.start, fields });
		}
		if (orelse.length > 0) clauses.push(this.#plainClause('else', clauses.at(-1)!.body, orelse));
		if (finalbody.length > 0)
			clauses.push(this.#plainClause('finally', clauses.at(-1)!.body, finalbody));
		return clauses;
	}

	/** What an `except` catches, and the name that it gives it. */
	#handlerFields({
		exc,
		name,
		start,
		body
	}: (Stmt & { type: 'Try' })['handlers'][number]): Field[] {
		const { text, fields } = this;
		if (!exc) {
			const after = start + 'except'.length;
			const outer = { start: after, end: after };
			return [fields.optional('exception', 'expression', null, { outer, before: ' ' })];
		}
		const header = { start, end: body[0].start };
		const colon = text.find(':', header)!;
		const as = text.find('as', { start: exc.end, end: colon.start });
		const first = text.tokenFrom(start + 'except'.length);
		const opening = first.text === '*' ? first.end : first.start;
		const closing = as?.start ?? colon.start;
		const caught = text.source.slice(opening, closing);
		const from = opening + (caught.length - caught.trimStart().length);
		const to = opening + caught.trimEnd().length;
		const nameToken = as && text.tokenFrom(as.end);
		const outer = { start: to, end: nameToken?.end ?? to };
		return [
			fields.of('exception', 'expression', { start: from, end: to }),
			fields.optional('name', 'new-name', (name && nameToken) || null, { outer, before: ' as ' })
		];
	}

	#calls({ span, items }: NonNullable<Recognised['calls']>): Slot {
		const { text } = this;
		const blocks = items.map((item) => this.#item(item));
		const indent = blocks[0] ? text.before(blocks[0].start) : '';
		const isSpread = blocks.length > 0 && indent.trim() === '';
		return {
			kind: 'calls',
			fields: [],
			blocks,
			indent: isSpread ? indent : '',
			line: 0,
			isInline: false,
			...span
		};
	}

	#item(item: Expr): Block {
		const { text, fields } = this;
		const line = text.lineOf(item.start);
		const lastLine = text.lineOf(item.end);
		const code: Field = { ...fields.of('code', 'expression', item) };
		const isCall = item.type === 'Call';
		const block: Block = {
			kind: isCall ? 'gather-call' : 'line',
			start: item.start,
			end: item.end,
			line,
			lastLine,
			endLine: lastLine,
			fields: isCall ? fields.call(item) : [code],
			slots: [],
			isInline: false
		};
		this.nodes.set(block, item);
		return block;
	}
}

/** A body of nothing but `pass`. */
function isEmpty([first, ...others]: readonly Block[]): boolean {
	return others.length === 0 && first.kind === 'pass' && first.fields.every(({ value }) => !value);
}
