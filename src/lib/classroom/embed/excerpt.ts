/** Lines of a program that stand before it is started. */
const MOST_LINES = 14;

// The docstring of the module, which stands there as a sentence, and what is above it.
const DOCSTRING = /^\ufeff?(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[rRuU]?("""|''')[^]*?\1/;

/** The beginning of a program without its docstring, and how many lines there are besides. */
export function excerpt(source: string): { readonly text: string; readonly more: number } {
	const lines = source
		.replace(DOCSTRING, '')
		.trim()
		.split(/\r\n|\r|\n/);
	return {
		text: lines.slice(0, MOST_LINES).join('\n').trimEnd(),
		more: Math.max(0, lines.length - MOST_LINES)
	};
}
