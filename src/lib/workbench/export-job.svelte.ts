import { FORMATS, isPicture, textLines, type Format } from '../export/formats';
import { pictureSvg, type Drawable, type Picture } from '../export/picture';
import { png, type PictureScale } from '../export/png';
import { textFile } from '../export/text-file';
import type { Playback } from '../export/playback';
import type { Animation } from '../export/gif';
import type { Language } from '../i18n/language';

/** What is to be made, as the person has chosen it. */
export interface Order {
	readonly format: Format;
	/** The program of a text. */
	readonly program: Drawable;
	readonly picture: Picture | null;
	readonly playback: Playback | null;
	readonly scale: PictureScale;
	readonly language: Language;
	readonly animation: Pick<Animation, 'track' | 'caption'>;
}

/** Sets the identifiers of an exported drawing apart from those of the page and of other exports in a document. */
let drawings = 0;

/** The making of one export at a time: how far it is, and whether it is to be given up. */
export class ExportJob {
	/** 0 … 1 while it is being made. */
	progress = $state<number | null>(null);
	#ends: AbortController | null = null;

	/** Makes what was ordered: `cancelled`, or `failed` if the browser cannot. */
	async make(order: Order): Promise<Blob | 'cancelled' | 'failed'> {
		this.cancel();
		const ends = (this.#ends = new AbortController());
		this.progress = 0;
		try {
			const made = await this.#make(order, ends.signal);
			if (ends.signal.aborted) return 'cancelled';
			return made ?? 'failed';
		} catch (error) {
			// Browsers refuse what is too much for them by throwing, and a module may fail to load.
			console.info(error);
			return 'failed';
		} finally {
			if (this.#ends === ends) this.progress = null;
		}
	}

	cancel(): void {
		this.#ends?.abort();
		this.progress = null;
	}

	async #make(order: Order, signal: AbortSignal): Promise<Blob | null> {
		const { format, program, picture, playback, scale, language, animation } = order;
		const { type } = FORMATS[format];
		if (!isPicture(format)) return textFile(textLines(format, program, language), type, signal);
		if (!picture) return null;
		if (format === 'png') return png(picture, scale);
		if (format === 'svg') {
			drawings++;
			const id = `swimloop-${Date.now().toString(36)}-${drawings}`;
			return new Blob([pictureSvg(picture, id)], { type });
		}
		if (!playback) return null;
		const { gif } = await import('../export/gif');
		const { moments } = playback;
		return gif(
			{ ...animation, picture, moments, scale },
			(share) => (this.progress = share),
			signal
		);
	}
}
