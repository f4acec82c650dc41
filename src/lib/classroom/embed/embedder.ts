import { parseCommand, VERSION, type EmbedEvent, type ParsedCommand } from './protocol';

/**
 * The page around the player. Only its messages are read, and it alone is told anything; a page that stands by
 * itself has none. It may be of any origin, since it learns nothing but what it brought itself.
 */
export class Embedder {
	readonly #window = window.parent === window ? null : window.parent;

	tell(event: EmbedEvent): void {
		this.#window?.postMessage({ swimloop: VERSION, ...event }, '*');
	}

	/** Hands over what the page around asks for, until the returned function is called. */
	listen(take: (parsed: ParsedCommand) => void): () => void {
		const onMessage = ({ source, data }: MessageEvent<unknown>) => {
			if (source === null || source !== this.#window) return;
			const parsed = parseCommand(data);
			if (parsed) take(parsed);
		};
		window.addEventListener('message', onMessage);
		return () => window.removeEventListener('message', onMessage);
	}
}
