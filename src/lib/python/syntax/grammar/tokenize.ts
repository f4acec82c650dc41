import { SyntaxFailure } from '../problem';
import { scanNumber } from './numbers';
import type { Bracket, Comment, Token, TokenKind, TokenList } from './tokens';

/** CPython's MAXLEVEL, MAXINDENT and MAXFSTRINGLEVEL (Parser/lexer/state.h). */
const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;
const MAX_F_STRINGS = 150;
const TAB = 8;

const NAME = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const ASCII_NAME = /^[A-Za-z0-9_]+$/;
const STRING_START =
	/(?<prefix>[rR]?[bB]|[bB][rR]|[fFtT][rR]?|[rR][fFtT]?|[uU])?(?<quote>'''|"""|'|")/y;
const OPERATOR =
	/\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|[=!<>]=|->|:=|[-+*/%@&|^]=|[-+*/%@&|^~<>()[\]{}:;,.=]/y;
const CLOSER: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** One f-string (or t-string) being read. */
interface FString {
	readonly start: number;
	readonly startLine: number;
	readonly letter: 'f' | 't';
	readonly quote: string;
	readonly isRaw: boolean;
	/** For each replacement field that is open, how many brackets are open in it, itself included. */
	readonly fields: { readonly depth: number; inSpec: boolean }[];
}

/**
 * Splits a source text as Parser/lexer/lexer.c does: newlines inside brackets are no tokens, blocks
 * give `indent` and `dedent`, f-strings are cut into their text and the tokens of their fields.
 */
export function tokenize(source: string): TokenList {
	return new Tokenizer(source).run();
}

/** One long class, since lines, brackets and f-strings share the position and change one another's state. */
class Tokenizer {
	#at: number;
	#line = 1;
	#lineStart = 0;
	#tokens: Token[] = [];
	#comments: Comment[] = [];
	#brackets: Bracket[] = [];
	#fStrings: FString[] = [];
	/** Widths with tabs to the next multiple of 8, and with tabs as 1: they must agree. */
	#indents: { width: number; alternative: number }[] = [{ width: 0, alternative: 0 }];

	constructor(private readonly source: string) {
		this.#at = source.startsWith('\uFEFF') ? 1 : 0;
	}

	run(): TokenList {
		let failure: SyntaxFailure | null = null;
		try {
			this.#readLines();
		} catch (error) {
			if (!(error instanceof SyntaxFailure)) throw error;
			failure = error;
		}
		this.#push('end', this.source.length, this.source.length);
		return {
			tokens: this.#tokens,
			comments: this.#comments,
			failure,
			open: this.#brackets.at(-1) ?? null
		};
	}

	#push(kind: TokenKind, start: number, end: number, text = '', line = this.#line) {
		this.#tokens.push({ kind, text, start, end, line });
	}

	#fail(message: string, start = this.#at, end = start + 1): never {
		throw new SyntaxFailure(message, start, end);
	}

	#readLines() {
		const { source } = this;
		const zero = source.indexOf('\0');
		let isLineStart = true;
		while (this.#at < source.length) {
			if (this.#at === zero) this.#fail('source code cannot contain null bytes');
			const fString = this.#fStrings.at(-1);
			const field = fString?.fields.at(-1);
			if (fString && (!field || field.inSpec)) this.#readText(fString);
			else if (isLineStart) {
				this.#readIndentation();
				isLineStart = false;
			} else isLineStart = this.#readToken();
		}
		const fString = this.#fStrings.at(-1);
		if (fString) this.#failUnterminated(fString);
		if (this.#brackets.length > 0) return;
		if (this.#tokens.length > 0 && !this.#endsLine()) this.#push('newline', this.#at, this.#at);
		while (this.#indents.length > 1) {
			this.#indents.pop();
			this.#push('dedent', this.#at, this.#at);
		}
	}

	#endsLine(): boolean {
		const kind = this.#tokens.at(-1)?.kind;
		return kind === undefined || kind === 'newline' || kind === 'indent' || kind === 'dedent';
	}

	/** Blank lines and lines with only a comment have no indentation. */
	#readIndentation() {
		const { source } = this;
		let width = 0;
		let alternative = 0;
		for (; this.#at < source.length; this.#at += 1) {
			const char = source[this.#at];
			if (char === ' ') [width, alternative] = [width + 1, alternative + 1];
			else if (char === '\t')
				[width, alternative] = [(Math.floor(width / TAB) + 1) * TAB, alternative + 1];
			else if (char === '\f') [width, alternative] = [0, 0];
			else break;
		}
		const next = source[this.#at];
		if (next === undefined || next === '#' || next === '\n' || next === '\r') return;
		if (next === '\\' && /\\\r?\n/y.test(source.slice(this.#at, this.#at + 3))) return;
		this.#setIndentation(width, alternative);
	}

	#setIndentation(width: number, alternative: number) {
		const top = () => this.#indents[this.#indents.length - 1];
		const isMixed = () =>
			this.#fail('inconsistent use of tabs and spaces in indentation', this.#lineStart);
		if (width > top().width) {
			if (alternative <= top().alternative) isMixed();
			if (this.#indents.length >= MAX_INDENTS) this.#fail('too many levels of indentation');
			this.#indents.push({ width, alternative });
			this.#push('indent', this.#at, this.#at);
			return;
		}
		while (width < top().width) {
			this.#indents.pop();
			if (width > top().width)
				this.#fail('unindent does not match any outer indentation level', this.#at);
			this.#push('dedent', this.#at, this.#at);
		}
		if (alternative !== top().alternative) isMixed();
	}

	/** Reads blanks, a comment, a line end or a token; true where a logical line begins next. */
	#readToken(): boolean {
		const { source } = this;
		const char = source[this.#at];
		if (char === ' ' || char === '\t' || char === '\f') this.#at += 1;
		else if (char === '#') this.#readComment();
		else if (char === '\n' || char === '\r') return this.#readLineEnd();
		else if (char === '\\') this.#readContinuation();
		else if (isDigit(char) || (char === '.' && isDigit(source[this.#at + 1]))) {
			const end = scanNumber(source, this.#at);
			this.#push('number', this.#at, end, source.slice(this.#at, end));
			this.#at = end;
		} else if (!this.#readString() && !this.#readName() && !this.#readOperator())
			this.#failCharacter();
		return false;
	}

	#readComment() {
		const start = this.#at;
		const rest = /[^\r\n]*/y;
		rest.lastIndex = start;
		this.#at += rest.exec(this.source)![0].length;
		const isAlone = this.source.slice(this.#lineStart, start).trim() === '';
		const column = start - this.#lineStart;
		this.#comments.push({ start, end: this.#at, line: this.#line, isAlone, column });
	}

	#newLine() {
		this.#at += this.source.startsWith('\r\n', this.#at) ? 2 : 1;
		this.#line += 1;
		this.#lineStart = this.#at;
	}

	#readLineEnd(): boolean {
		const start = this.#at;
		if (this.#brackets.length > 0) {
			this.#newLine();
			return false;
		}
		if (!this.#endsLine()) this.#push('newline', start, start + 1);
		this.#newLine();
		return true;
	}

	#readContinuation() {
		const next = this.source[this.#at + 1];
		if (next !== '\n' && next !== '\r')
			this.#fail('unexpected character after line continuation character', this.#at + 1);
		this.#at += 1;
		this.#newLine();
		if (this.#at >= this.source.length) this.#fail('unexpected EOF while parsing');
	}

	#readName(): boolean {
		NAME.lastIndex = this.#at;
		const match = NAME.exec(this.source);
		if (!match) return false;
		const text = ASCII_NAME.test(match[0]) ? match[0] : match[0].normalize('NFKC');
		this.#push('name', this.#at, NAME.lastIndex, text);
		this.#at = NAME.lastIndex;
		return true;
	}

	#readString(): boolean {
		STRING_START.lastIndex = this.#at;
		const match = STRING_START.exec(this.source);
		if (!match) return false;
		const start = this.#at;
		const startLine = this.#line;
		const prefix = (match.groups!.prefix ?? '').toLowerCase();
		const quote = match.groups!.quote;
		this.#at = STRING_START.lastIndex;
		const letter = prefix.includes('f') ? 'f' : prefix.includes('t') ? 't' : null;
		if (letter) {
			if (this.#fStrings.length >= MAX_F_STRINGS) this.#fail('too many nested f-strings', start);
			const isRaw = prefix.includes('r');
			this.#fStrings.push({ start, startLine, letter, quote, isRaw, fields: [] });
			this.#push('fstring-start', start, this.#at, this.source.slice(start, this.#at));
			return true;
		}
		while (!this.source.startsWith(quote, this.#at)) {
			const char = this.source[this.#at];
			if (char === undefined || ((char === '\n' || char === '\r') && quote.length === 1)) {
				const outer = this.#fStrings.at(-1);
				if (outer?.quote === quote) this.#fail(`${outer.letter}-string: expecting '}'`, start);
				const what = quote.length === 3 ? 'triple-quoted string' : 'string';
				this.#fail(`unterminated ${what} literal (detected at line ${this.#lastLine()})`, start);
			}
			this.#skipCharacter(char);
		}
		this.#at += quote.length;
		this.#push('string', start, this.#at, this.source.slice(start, this.#at), startLine);
		return true;
	}

	/** Past one character of a string's text, or a backslash and what it escapes. */
	#skipCharacter(char: string) {
		if (char === '\\') this.#at += 1;
		const next = this.source[this.#at];
		if (next === '\n' || next === '\r') this.#newLine();
		else this.#at += 1;
		this.#at = Math.min(this.#at, this.source.length);
	}

	/** The line on which an unterminated literal is noticed: a final line end opens no line. */
	#lastLine(): number {
		const isAfterEnd = this.#at >= this.source.length && this.#lineStart === this.source.length;
		return isAfterEnd && this.#line > 1 ? this.#line - 1 : this.#line;
	}

	#failUnterminated(fString: FString): never {
		const what = fString.quote.length === 3 ? 'triple-quoted ' : '';
		const name = `${what}${fString.letter}-string`;
		this.#fail(
			`unterminated ${name} literal (detected at line ${this.#lastLine()})`,
			fString.start
		);
	}

	/** The text of an f-string, or of a format specification, up to the next field or the end. */
	#readText(fString: FString) {
		const { source } = this;
		const start = this.#at;
		const line = this.#line;
		const field = fString.fields.at(-1);
		const push = () => {
			if (this.#at > start) this.#push('fstring-middle', start, this.#at, '', line);
		};
		for (;;) {
			const char = source[this.#at];
			if (char === undefined) return this.#failUnterminated(fString);
			if (source.startsWith(fString.quote, this.#at)) {
				if (field) return this.#fail(`${fString.letter}-string: expecting '}'`, this.#at);
				push();
				this.#push('fstring-end', this.#at, this.#at + fString.quote.length);
				this.#at += fString.quote.length;
				this.#fStrings.pop();
				return;
			}
			if ((char === '\n' || char === '\r') && fString.quote.length === 1) {
				if (!field) return this.#failUnterminated(fString);
				const where = `format specifiers for single quoted ${fString.letter}-strings`;
				return this.#fail(`${fString.letter}-string: newlines are not allowed in ${where}`);
			}
			if (char === '{') {
				if (!field && source[this.#at + 1] === '{') {
					this.#at += 2;
					continue;
				}
				push();
				this.#openBracket('{');
				fString.fields.push({ depth: this.#brackets.length, inSpec: false });
				return;
			}
			if (char === '}') {
				if (field) {
					push();
					return this.#closeField(fString);
				}
				if (source[this.#at + 1] !== '}')
					return this.#fail(`${fString.letter}-string: single '}' is not allowed`);
				this.#at += 2;
				continue;
			}
			this.#skipTextCharacter(char, fString.isRaw);
		}
	}

	#skipTextCharacter(char: string, isRaw: boolean) {
		const { source } = this;
		if (char !== '\\') return this.#skipCharacter(char);
		const next = source[this.#at + 1];
		const name = /\\N\{[^{}'"\n]*\}/y;
		name.lastIndex = this.#at;
		if (!isRaw && name.test(source)) this.#at = name.lastIndex;
		else if (next === '{' || next === '}') this.#at += 1;
		else this.#skipCharacter(char);
	}

	#openBracket(text: string) {
		if (this.#brackets.length >= MAX_BRACKETS) this.#fail('too many nested parentheses');
		this.#brackets.push({ text, start: this.#at, line: this.#line });
		this.#push('op', this.#at, this.#at + 1, text);
		this.#at += 1;
	}

	#closeField(fString: FString) {
		fString.fields.pop();
		this.#brackets.pop();
		this.#push('op', this.#at, this.#at + 1, '}');
		this.#at += 1;
	}

	#readOperator(): boolean {
		const { source } = this;
		const fString = this.#fStrings.at(-1);
		const field = fString?.fields.at(-1);
		const isFieldLevel = field !== undefined && this.#brackets.length === field.depth;
		const char = source[this.#at];
		if (fString && isFieldLevel) {
			if (char === ':') {
				field.inSpec = true;
				this.#push('op', this.#at, this.#at + 1, ':');
				this.#at += 1;
				return true;
			}
			if (char === '!' && source[this.#at + 1] !== '=') {
				this.#push('op', this.#at, this.#at + 1, '!');
				this.#at += 1;
				return true;
			}
			if (char === '}') {
				this.#closeField(fString);
				return true;
			}
		}
		OPERATOR.lastIndex = this.#at;
		const text = OPERATOR.exec(source)?.[0];
		if (text === undefined) return false;
		if (text in CLOSER) this.#openBracket(text);
		else {
			if (text === ')' || text === ']' || text === '}') this.#closeBracket(text, fString);
			this.#push('op', this.#at, this.#at + text.length, text);
			this.#at += text.length;
		}
		return true;
	}

	#closeBracket(text: string, fString: FString | undefined) {
		const prefix = fString ? `${fString.letter}-string: ` : '';
		const isField = fString?.fields.at(-1)?.depth === this.#brackets.length;
		if (isField && fString) this.#fail(`${prefix}unmatched '${text}'`);
		const open = this.#brackets.pop();
		if (!open) return this.#fail(`${prefix}unmatched '${text}'`);
		if (CLOSER[open.text] === text) return;
		const where = open.line === this.#line ? '' : ` on line ${open.line}`;
		this.#fail(
			`${prefix}closing parenthesis '${text}' does not match opening parenthesis '${open.text}'${where}`
		);
	}

	#failCharacter(): never {
		const code = this.source.codePointAt(this.#at)!;
		const char = String.fromCodePoint(code);
		const end = this.#at + char.length;
		const hex = code.toString(16).toUpperCase().padStart(4, '0');
		if (/^[$?!`]$/.test(char)) this.#fail('invalid syntax', this.#at, end);
		if (/[\p{C}\p{Z}]/u.test(char))
			this.#fail(`invalid non-printable character U+${hex}`, this.#at, end);
		this.#fail(`invalid character '${char}' (U+${hex})`, this.#at, end);
	}
}

function isDigit(char: string | undefined): boolean {
	return char !== undefined && char >= '0' && char <= '9';
}
