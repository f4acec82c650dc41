import { en, type Messages } from './en';
import { fr } from './fr';
import type { Language } from './language';

const CATALOGUE: Record<Language, Messages> = { en, fr };

/** All words of the page in a language. */
export function messages(language: Language): Messages {
	return CATALOGUE[language];
}
