import type { Language } from '../language';
import { inspectorEn, type InspectorMessages } from './en';
import { inspectorFr } from './fr';

const CATALOGUE: Record<Language, InspectorMessages> = { en: inspectorEn, fr: inspectorFr };

/** The words of the inspector, which are apart from the others since they are loaded when asked for. */
export function inspectorMessages(language: Language): InspectorMessages {
	return CATALOGUE[language];
}
