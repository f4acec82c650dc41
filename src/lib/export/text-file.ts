/** Characters of a piece of the file; a piece for each line would be slow. */
const PIECE = 1 << 16;
/** Milliseconds of work after which the page may answer. */
const TURN = 30;

/** Lines as a file, made in turns with the page. Null if `signal` ends it before. */
export async function textFile(
	lines: Iterable<string>,
	type: string,
	signal: AbortSignal
): Promise<Blob | null> {
	const pieces: string[] = [];
	let piece = '';
	let turn = performance.now();
	for (const line of lines) {
		piece += `${line}\n`;
		if (piece.length < PIECE) continue;
		pieces.push(piece);
		piece = '';
		if (performance.now() - turn < TURN) continue;
		await new Promise((resolve) => setTimeout(resolve));
		if (signal.aborted) return null;
		turn = performance.now();
	}
	pieces.push(piece);
	return new Blob(pieces, { type });
}
