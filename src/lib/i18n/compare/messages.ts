import type { Language } from '../language';
import { compareEn, type CompareMessages } from './en';
import { compareFr } from './fr';

const CATALOGUE: Record<Language, CompareMessages> = { en: compareEn, fr: compareFr };

/** The words of comparing, which are apart from the others since they are loaded when asked for. */
export function compareMessages(language: Language): CompareMessages {
	return CATALOGUE[language];
}
