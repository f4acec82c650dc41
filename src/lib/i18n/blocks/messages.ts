import type { Language } from '../language';
import { blocksEn, type BlockMessages } from './en';
import { blocksFr } from './fr';

const CATALOGUE: Record<Language, BlockMessages> = { en: blocksEn, fr: blocksFr };

/** The words of the blocks, which are apart from the others since they are loaded when asked for. */
export function blockMessages(language: Language): BlockMessages {
	return CATALOGUE[language];
}
