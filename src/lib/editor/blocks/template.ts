/** A piece of a row's template. What is `optional` is shown only if one of its fields is. */
export type Piece =
	| { readonly type: 'words'; readonly text: string }
	| { readonly type: 'field'; readonly name: string }
	| { readonly type: 'optional'; readonly pieces: readonly Piece[] };

const TOKEN = /\{(\w+)\}|\[([^\]]*)\]/g;

/** Every template is that of many rows, which are made anew with each change of the text. */
const parsed = new Map<string, readonly Piece[]>();

/** Reads a template such as `await {call} [as {result}]`. */
export function parseTemplate(template: string): readonly Piece[] {
	let pieces = parsed.get(template);
	if (!pieces) parsed.set(template, (pieces = read(template)));
	return pieces;
}

function read(template: string): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const words = (text: string) => {
		if (text) pieces.push({ type: 'words', text });
	};
	for (const match of template.matchAll(TOKEN)) {
		words(template.slice(at, match.index));
		const [all, name, inside] = match;
		if (name !== undefined) pieces.push({ type: 'field', name });
		else pieces.push({ type: 'optional', pieces: parseTemplate(inside) });
		at = match.index + all.length;
	}
	words(template.slice(at));
	return pieces;
}

/** The names of all fields of a template. */
export function fieldsOf(pieces: readonly Piece[]): string[] {
	return pieces.flatMap((piece) => {
		if (piece.type === 'field') return [piece.name];
		return piece.type === 'optional' ? fieldsOf(piece.pieces) : [];
	});
}

/** The row in words, each field by its text; null for a field that is not shown. */
export function rowText(
	pieces: readonly Piece[],
	textOf: (field: string) => string | null
): string {
	return pieces
		.map((piece) => {
			if (piece.type === 'words') return piece.text;
			if (piece.type === 'field') return textOf(piece.name) ?? '';
			const isShown = fieldsOf(piece.pieces).some((name) => textOf(name) !== null);
			return isShown ? rowText(piece.pieces, textOf) : '';
		})
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}
