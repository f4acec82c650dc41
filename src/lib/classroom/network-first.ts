/** A network that says nothing for so long, in ms, is taken for none. */
const PATIENCE = 3000;

/**
 * What the network answers; what is kept if it fails, refuses, or, as that of a crowded room may, neither answers
 * nor fails. Rejects if there is neither.
 */
export async function networkFirst(
	ask: (signal?: AbortSignal) => Promise<Response>,
	kept: Response | undefined,
	patience = PATIENCE
): Promise<Response> {
	if (!kept) return ask();
	const silence = new AbortController();
	const timer = setTimeout(() => silence.abort(), patience);
	const fresh = await ask(silence.signal).catch(() => null);
	// From here on it may take its time.
	clearTimeout(timer);
	return fresh?.ok ? fresh : kept;
}
