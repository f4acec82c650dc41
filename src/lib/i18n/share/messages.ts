import { withFrenchSpaces } from '../french-spaces';
import type { Language } from '../language';
import { shareEn, type ShareMessages } from './en';
import { shareFr } from './fr';

const CATALOGUE: Record<Language, ShareMessages> = { en: shareEn, fr: withFrenchSpaces(shareFr) };

/** The words of the dialogue that shares, which are loaded with it. */
export function shareMessages(language: Language): ShareMessages {
	return CATALOGUE[language];
}
