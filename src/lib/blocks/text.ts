import type { Comment, Token, TokenList } from '../python/syntax/grammar/tokens';
import { tokenize } from '../python/syntax/grammar/tokenize';
import { Lines } from '../python/syntax/lines';
import type { Span } from './block';

/** A source text with its lines, tokens and comments. */
export class SourceText extends Lines {
	readonly newline: string;
	readonly #list: TokenList;
	/** Lines that begin inside a text literal: their blanks are part of it. */
	readonly #inText = new Set<number>();
	readonly #trailing = new Map<number, Comment>();

	constructor(source: string) {
		super(source);
		this.newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
		this.#list = tokenize(source);
		for (const comment of this.#list.comments)
			if (!comment.isAlone) this.#trailing.set(comment.line, comment);
		this.#findTexts();
	}

	get comments(): readonly Comment[] {
		return this.#list.comments;
	}

	trailingComment(line: number): Comment | undefined {
		return this.#trailing.get(line);
	}

	slice({ start, end }: Span): string {
		return this.source.slice(start, end);
	}

	/** The tokens from an offset on, up to another. */
	tokens({ start, end }: Span): Token[] {
		return [...this.#within(start, end)];
	}

	/** The first token from an offset on. */
	tokenFrom(offset: number): Token {
		return this.#list.tokens[this.#indexFrom(offset)];
	}

	*#within(start: number, end: number): Iterable<Token> {
		const { tokens } = this.#list;
		for (let index = this.#indexFrom(start); tokens[index]?.start < end; index += 1)
			yield tokens[index];
	}

	#indexFrom(offset: number): number {
		const { tokens } = this.#list;
		let low = 0;
		let high = tokens.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (tokens[middle].start < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** How far the first line that is indented is, by its blanks; empty if none is. */
	get firstIndent(): string {
		const { tokens } = this.#list;
		const at = tokens.findIndex(({ kind }) => kind === 'indent');
		return at < 0 ? '' : this.before(tokens[at + 1].start);
	}

	/** The first token of that text in a stretch, outside all brackets that begin in it. */
	find(text: string, { start, end }: Span): Token | undefined {
		let depth = 0;
		let lambdas = 0;
		for (const token of this.#within(start, end)) {
			if (depth === 0 && token.text === text && !(text === ':' && lambdas > 0)) return token;
			if ('([{'.includes(token.text) && token.text !== '') depth += 1;
			else if (')]}'.includes(token.text) && token.text !== '') depth -= 1;
			else if (token.kind === 'fstring-start') depth += 1;
			else if (token.kind === 'fstring-end') depth -= 1;
			else if (depth === 0 && token.text === 'lambda') lambdas += 1;
			else if (depth === 0 && token.text === ':') lambdas -= 1;
		}
		return undefined;
	}

	/**
	 * Whole lines with another beginning: `from` is taken off each, `to` put before it. Lines that begin
	 * inside a text literal stay as they are, since their blanks mean something; blank lines get nothing.
	 */
	reindent(first: number, last: number, from: string, to: string): string {
		const lines: string[] = [];
		for (let line = first; line <= last; line += 1) {
			const text = this.source.slice(this.lineStart(line), this.lineEnd(line));
			if (this.#inText.has(line)) lines.push(text);
			else if (text.trim() === '') lines.push('');
			else lines.push(to + withoutPrefix(text, from));
		}
		return lines.join(this.newline);
	}

	#findTexts(): void {
		const open: number[] = [];
		for (const { kind, start, end, line } of this.#list.tokens) {
			if (kind === 'fstring-start') open.push(line);
			const from = kind === 'fstring-end' ? open.pop() : kind === 'string' ? line : undefined;
			if (from === undefined || end <= start) continue;
			const last = this.lineOf(end - 1);
			for (let inside = from + 1; inside <= last; inside += 1) this.#inText.add(inside);
		}
	}
}

function withoutPrefix(text: string, prefix: string): string {
	let shared = 0;
	while (shared < prefix.length && text[shared] === prefix[shared]) shared += 1;
	return text.slice(shared);
}

/** Lines of code with an indentation; those inside text literals stay as they are. */
export function indent(code: string, by: string): string {
	if (by === '') return code;
	const text = new SourceText(code);
	return text.reindent(1, text.lineCount, '', by);
}

/** What one step of indentation is in a text; four blanks if there is none. */
export function unitOf(text: SourceText): string {
	return text.firstIndent || '    ';
}
