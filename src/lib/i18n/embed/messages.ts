import type { Language } from '../language';
import { embedEn, type EmbedMessages } from './en';
import { embedFr } from './fr';

const CATALOGUE: Record<Language, EmbedMessages> = { en: embedEn, fr: embedFr };

/** The words of an embedded player that it needs before the others are loaded. */
export function embedMessages(language: Language): EmbedMessages {
	return CATALOGUE[language];
}
