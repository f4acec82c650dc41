import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { chromeLines } from '../trace/chrome';
import { csv, intervalsCsv } from '../trace/csv';
import { ndjson } from '../trace/ndjson';
import type { Drawable } from './picture';
import { mermaid } from './mermaid';

/** Every format in which a run can leave the page, in the order of the menu. */
export const FORMATS = {
	svg: { group: 'picture', ending: '.svg', type: 'image/svg+xml' },
	png: { group: 'picture', ending: '.png', type: 'image/png' },
	gif: { group: 'picture', ending: '.gif', type: 'image/gif' },
	mermaid: { group: 'text', ending: '.mmd', type: 'text/plain' },
	intervals: { group: 'text', ending: '-intervals.csv', type: 'text/csv' },
	chrome: { group: 'trace', ending: '.json', type: 'application/json' },
	csv: { group: 'trace', ending: '-events.csv', type: 'text/csv' },
	ndjson: { group: 'trace', ending: '.ndjson', type: 'application/x-ndjson' }
} as const;
export type Format = keyof typeof FORMATS;
export type PictureFormat = 'svg' | 'png' | 'gif';
export type TextFormat = Exclude<Format, PictureFormat>;

export const isPicture = (format: Format): format is PictureFormat =>
	FORMATS[format].group === 'picture';

/** The lines of a run in a format of text, without line ends. */
export function* textLines(
	format: TextFormat,
	{ trace, title }: Drawable,
	language: Language
): Generator<string, undefined> {
	switch (format) {
		case 'csv':
			return yield* csv(trace);
		case 'intervals':
			return yield* intervalsCsv(trace);
		case 'chrome':
			return yield* chromeLines(trace);
		case 'mermaid':
			return yield mermaid(trace, title, language).text.trimEnd();
		case 'ndjson':
			for (const object of ndjson(trace, messages(language).notice)) yield JSON.stringify(object);
	}
}
