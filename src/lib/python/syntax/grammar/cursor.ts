import type { Range } from '../ast';
import { SyntaxFailure } from '../problem';
import { KEYWORDS, type Token, type TokenKind, type TokenList } from './tokens';

/** How deep expressions may nest by prefix operators, lambdas, `**` and `else`, on top of brackets. */
const MAX_DEPTH = 400;

/** Reads a list of tokens from left to right; all grammar functions take one as their first argument. */
export class Cursor {
	index = 0;
	#depth = 0;
	#lineEnd = -1;
	readonly #tokens: Token[];
	/** Expressions that stood in round brackets of their own, which some rules must know. */
	readonly parenthesised = new WeakSet<object>();
	/** For each compound statement, the offset of the colon that ends its header. */
	readonly headerEnds = new WeakMap<object, number>();

	constructor(
		readonly source: string,
		readonly list: TokenList
	) {
		this.#tokens = list.tokens;
	}

	get token(): Token {
		return this.#tokens[this.index];
	}

	get previous(): Token {
		return this.#tokens[Math.max(0, this.index - 1)];
	}

	ahead(count: number): Token {
		return this.#tokens[Math.min(this.index + count, this.#tokens.length - 1)];
	}

	/** Is the token this operator or keyword? */
	at(text: string): boolean {
		return this.token.text === text;
	}

	next(): Token {
		const { token } = this;
		if (token.kind !== 'end') this.index += 1;
		return token;
	}

	accept(text: string): boolean {
		if (!this.at(text)) return false;
		this.index += 1;
		return true;
	}

	expect(text: string, message = 'invalid syntax'): Token {
		if (!this.at(text)) this.fail(message);
		return this.next();
	}

	is(kind: TokenKind): boolean {
		return this.token.kind === kind;
	}

	isName(token = this.token): boolean {
		return token.kind === 'name' && !KEYWORDS.has(token.text);
	}

	expectName(): Token {
		if (!this.isName()) this.fail();
		return this.next();
	}

	/** Fails at the token. What CPython says where it knows no better depends on the token's kind. */
	fail(message = 'invalid syntax', at: Range = this.token): never {
		if (message === 'invalid syntax') {
			if (at === this.token && this.token.kind === 'indent') message = 'unexpected indent';
			else if (at === this.token && this.token.kind === 'dedent') message = 'unexpected unindent';
		}
		throw new SyntaxFailure(message, at.start, Math.max(at.end, at.start));
	}

	failBetween(message: string, from: Range, to: Range): never {
		throw new SyntaxFailure(message, from.start, to.end);
	}

	/** The range from `start` to the end of the token before. */
	rangeFrom(start: Range): Range {
		return { start: start.start, end: this.previous.end, line: start.line };
	}

	/** Does the logical line at the cursor end in a colon? */
	isHeader(): boolean {
		if (this.#lineEnd < this.index) {
			this.#lineEnd = this.index;
			while (!['newline', 'end'].includes(this.#tokens[this.#lineEnd].kind)) this.#lineEnd += 1;
		}
		return this.#tokens[this.#lineEnd - 1].text === ':';
	}

	/** Runs a rule one level deeper, so that no program can overflow the stack. */
	deeper<T>(rule: () => T): T {
		if (this.#depth >= MAX_DEPTH) this.fail('too many nested parentheses');
		this.#depth += 1;
		const result = rule();
		this.#depth -= 1;
		return result;
	}

	/** Tries a rule; where it fails, the cursor stands where it stood. */
	attempt<T>(rule: () => T): T | null {
		const { index } = this;
		const depth = this.#depth;
		try {
			return rule();
		} catch (error) {
			if (!(error instanceof SyntaxFailure)) throw error;
			this.index = index;
			this.#depth = depth;
			return null;
		}
	}
}
