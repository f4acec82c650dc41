import type { Language } from '../../language';
import { loadEn, type LoadMessages } from './en';
import { loadFr } from './fr';

const CATALOGUE: Record<Language, LoadMessages> = { en: loadEn, fr: loadFr };

/** The words of the load, which are loaded with it. */
export function loadWords(language: Language): LoadMessages {
	return CATALOGUE[language];
}
