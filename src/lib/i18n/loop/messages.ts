import type { Language } from '../language';
import { loopEn, type LoopMessages } from './en';
import { loopFr } from './fr';

const CATALOGUE: Record<Language, LoopMessages> = { en: loopEn, fr: loopFr };

/** The words of the drawing of the loop, which are apart from the others since it is loaded when asked for. */
export function loopMessages(language: Language): LoopMessages {
	return CATALOGUE[language];
}
