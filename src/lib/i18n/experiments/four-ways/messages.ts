import type { Language } from '../../language';
import { fourWaysEn, type FourWaysMessages } from './en';
import { fourWaysFr } from './fr';

const CATALOGUE: Record<Language, FourWaysMessages> = { en: fourWaysEn, fr: fourWaysFr };

/** The words of the four ways, which are loaded with them. */
export function fourWaysMessages(language: Language): FourWaysMessages {
	return CATALOGUE[language];
}
