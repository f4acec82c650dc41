/** Characters of a piece of the file; a piece for each line would be slow. */
const PIECE = 1 << 20;
/** Milliseconds of work after which the page may answer. */
const TURN = 30;

/** Lines as a file, made in turns with the page. Null if `signal` ends it before. */
export async function textFile(
	lines: Iterable<string>,
	type: string,
	signal: AbortSignal
): Promise<Blob | null> {
	// A string is let go once it is in a blob, which the browser may keep out of memory.
	const pieces: Blob[] = [];
	let piece = '';
	let turn = performance.now();
	for (const line of lines) {
		piece += `${line}\n`;
		if (piece.length < PIECE) continue;
		pieces.push(new Blob([piece]));
		piece = '';
		if (performance.now() - turn < TURN) continue;
		await new Promise((resolve) => setTimeout(resolve));
		if (signal.aborted) return null;
		turn = performance.now();
	}
	return new Blob([...pieces, piece], { type });
}
