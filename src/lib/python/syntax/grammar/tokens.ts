import type { Range } from '../ast';
import type { SyntaxFailure } from '../problem';

export type TokenKind =
	| 'name'
	| 'number'
	| 'string'
	| 'fstring-start'
	| 'fstring-middle'
	| 'fstring-end'
	| 'op'
	| 'newline'
	| 'indent'
	| 'dedent'
	| 'end';

export interface Token extends Range {
	readonly kind: TokenKind;
	/** The source text of names (NFKC), numbers, strings and operators; '' for the other kinds, so
	 *  that comparing `text` with a keyword or an operator is enough. */
	readonly text: string;
}

export interface Comment extends Range {
	/** Nothing but blanks stands before it on its line. */
	readonly isAlone: boolean;
	/** Where it starts in its line, in UTF-16 units. */
	readonly column: number;
}

export interface Bracket {
	readonly text: string;
	readonly start: number;
	readonly line: number;
}

export interface TokenList {
	readonly tokens: Token[];
	readonly comments: Comment[];
	/** What made reading stop; the tokens up to there end with `end`. */
	readonly failure: SyntaxFailure | null;
	/** The innermost bracket that nothing closed. */
	readonly open: Bracket | null;
}

export const KEYWORDS: ReadonlySet<string> = new Set(
	(
		'False None True and as assert async await break class continue def del elif else except ' +
		'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
		'with yield'
	).split(' ')
);
