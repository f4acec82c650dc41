import { withFrenchSpaces } from '../french-spaces';
import type { Language } from '../language';
import { lessonsEn, type LessonMessages } from './en';
import { lessonsFr } from './fr';

const CATALOGUE: Record<Language, LessonMessages> = {
	en: lessonsEn,
	fr: withFrenchSpaces(lessonsFr)
};

/** The words of the lessons, which are apart from the others since they are loaded when asked for. */
export function lessonMessages(language: Language): LessonMessages {
	return CATALOGUE[language];
}
