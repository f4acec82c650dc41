import type { Language } from '../i18n/language';
import { numbers } from '../i18n/numbers';
import type { Answer } from '../trace/prediction';

/** An answer to a prediction in words; names and what is printed stand between backticks. */
export function answerText(answer: Answer, language: Language): string {
	if ('task' in answer) return `\`${answer.name}\``;
	return 'text' in answer ? `\`${answer.text}\`` : numbers(language).seconds(answer.seconds);
}
