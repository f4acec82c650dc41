import { lexer, type Token } from 'marked';

/** Of quotations and lists inside one another; nobody reads deeper ones. */
const DEEPEST = 40;

/** What a text of a lesson consists of; one that goes too deep is a single piece of plain text. */
export function tokensOf(text: string): readonly Token[] {
	try {
		const tokens = lexer(text);
		if (depth(tokens) <= DEEPEST) return tokens;
	} catch {
		// marked calls itself for each level, until the stack ends.
	}
	return [{ type: 'text', raw: text, text }];
}

function depth(tokens: readonly Token[]): number {
	let level = tokens;
	let deep = 0;
	while (level.length > 0) {
		deep++;
		level = level.flatMap((token) => (token.type === 'list' ? token.items : inner(token)));
	}
	return deep;
}

/** The pieces that a piece consists of. */
export function inner(token: Token): readonly Token[] {
	return 'tokens' in token ? (token.tokens ?? []) : [];
}
