import type { Language } from '../language';
import { reasonsEn, type ReasonMessages } from './en';
import { reasonsFr } from './fr';

const CATALOGUE: Record<Language, ReasonMessages> = { en: reasonsEn, fr: reasonsFr };

/** The reasons at length, which are apart from the other words since they are loaded when asked for. */
export function reasonMessages(language: Language): ReasonMessages {
	return CATALOGUE[language];
}
