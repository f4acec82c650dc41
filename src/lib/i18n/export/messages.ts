import type { Language } from '../language';
import { exportEn, type ExportMessages } from './en';
import { exportFr } from './fr';

const CATALOGUE: Record<Language, ExportMessages> = { en: exportEn, fr: exportFr };

/** The words of the exports, which are apart from the others since they are loaded when asked for. */
export function exportMessages(language: Language): ExportMessages {
	return CATALOGUE[language];
}
