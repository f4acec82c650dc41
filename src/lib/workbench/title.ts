const DOCSTRING = /^(?:\s*#[^\n]*\n|\s*\n)*\s*[rRuU]?("""|'''|"|')([\s\S]*?)\1/;

/** The title of a program: the first line of its docstring, '' if it has none. */
export function titleOf(source: string): string {
	const text = DOCSTRING.exec(source)?.[2] ?? '';
	return text.trim().split('\n')[0].trim();
}

/** A file name for the program, from its title: lower case words joined by hyphens, `.py` at the end. */
export function fileNameOf(source: string): string {
	const words = titleOf(source)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return `${words?.join('-').slice(0, 60) ?? 'program'}.py`;
}
