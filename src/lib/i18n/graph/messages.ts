import type { Language } from '../language';
import { graphEn, type GraphMessages } from './en';
import { graphFr } from './fr';

const CATALOGUE: Record<Language, GraphMessages> = { en: graphEn, fr: graphFr };

/** The words of the graph of waits, which are apart from the others since it is loaded when asked for. */
export function graphMessages(language: Language): GraphMessages {
	return CATALOGUE[language];
}
