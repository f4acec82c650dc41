/** What a program says of itself: its module docstring's first line, and the rest (Markdown). */
export interface Description {
	/** Empty if there is no docstring. */
	readonly title: string;
	readonly description: string;
}

// What may stand before a docstring: a byte order mark, blank lines and comments.
const BEFORE = /^\ufeff?(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/;
const DOCSTRING = /^([rRuU]?)("""|'''|"|')((?:\\[^]|(?!\2)[^\\])*)\2/;

/**
 * The title and description of a program, found without parsing it, so that one with a mistake keeps its
 * title. Indentation is removed as CPython's inspect.cleandoc does it.
 */
export function describe(source: string): Description {
	const match = DOCSTRING.exec(source.slice(BEFORE.exec(source)?.[0].length));
	if (!match) return { title: '', description: '' };
	const [, prefix, quote, text] = match;
	if (quote.length === 1 && /[\r\n]/.test(text)) return { title: '', description: '' };

	const [title, ...rest] = unindented(/r/i.test(prefix) ? text : unescaped(text));
	return { title: title.trim(), description: rest.join('\n').trim() };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\n': '', '\r\n': '' };

/** Without the escapes that occur in prose; others stay as they are written. */
function unescaped(text: string): string {
	return text.replace(/\\(\r\n|[nt\n\\'"])/g, (_, char: string) => ESCAPES[char] ?? char);
}

/** The lines, from the first that is not blank; the margin that all but the first share is removed. */
function unindented(text: string): string[] {
	const [first, ...rest] = text
		.split(/\r\n|\r|\n/)
		.map((line) => line.replaceAll('\t', '        '));
	const margins = rest.filter((line) => line.trim()).map((line) => line.search(/\S/));
	const margin = Math.min(...margins);
	const lines = [first.trim(), ...rest.map((line) => line.slice(margin).trimEnd())];
	const start = lines.findIndex((line) => line !== '');
	return start < 0 ? [''] : lines.slice(start);
}

const LONGEST_PREVIEW = 200;

/** What a preview of a program says of it, in one line: the first paragraph of its description, cut where it is long. */
export function previewText(source: string): string {
	const [paragraph] = describe(source).description.split(/\n\s*\n/);
	const text = paragraph.replace(/[`*]/g, '').replace(/\s+/g, ' ').trim();
	if (text.length <= LONGEST_PREVIEW) return text;
	return `${text.slice(0, text.lastIndexOf(' ', LONGEST_PREVIEW))} …`;
}
