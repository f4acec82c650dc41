import { withFrenchSpaces } from '../i18n/french-spaces';
import type { Lesson, Screen } from '../lessons/lesson';

/** A lesson as it is shown: in French with spaces that do not break, which nobody types. */
export function typeset(lesson: Lesson): Lesson {
	if (lesson.language !== 'fr') return lesson;
	const { title, summary, screens } = lesson;
	return { ...lesson, ...withFrenchSpaces({ title, summary }), screens: screens.map(screen) };
}

function screen(shown: Screen): Screen {
	const { title, text, notes } = shown;
	return { ...shown, ...withFrenchSpaces({ title, text, notes }), task: task(shown.task) };
}

function task(given: Screen['task']): Screen['task'] {
	if (given?.type === 'question') {
		const { text, because } = given;
		const answers = given.answers.map(withFrenchSpaces);
		return { ...given, ...withFrenchSpaces({ text, because }), answers };
	}
	if (given?.type !== 'goal') return given;
	const { text, hint } = given;
	return { ...given, ...withFrenchSpaces({ text, hint }) };
}
