const NARROW_SPACE = '\u202f'; // not broken across lines

/** A sentence with the spaces French puts before : ; ? ! and inside « »; code between backticks stays. */
function spaced(text: string): string {
	return text
		.split('`')
		.map((piece, i) =>
			i % 2
				? piece
				: piece.replace(/ ([:;?!»])/g, `${NARROW_SPACE}$1`).replace(/« /g, `«${NARROW_SPACE}`)
		)
		.join('`');
}

/** Words and functions that give words, in any depth, with French spaces that do not break. */
export function withFrenchSpaces<T>(words: T): T {
	if (typeof words === 'string') return spaced(words) as T;
	if (typeof words === 'function') {
		return ((...given: unknown[]) => withFrenchSpaces<unknown>(words(...given))) as T;
	}
	if (typeof words !== 'object' || words === null) return words;
	if (Array.isArray(words)) return words.map((inner) => withFrenchSpaces<unknown>(inner)) as T;
	const entries = Object.entries(words).map(([name, inner]) => [name, withFrenchSpaces(inner)]);
	return Object.fromEntries(entries) as T;
}
