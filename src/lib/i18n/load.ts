import { en, type Messages } from './en';
import type { Language } from './language';

/**
 * All words of the page in a language. English comes with the page, others when they are asked for. Rejects if
 * the site has not got them.
 */
export async function loadMessages(language: Language): Promise<Messages> {
	if (language === 'en') return en;
	return (await import('./fr')).fr;
}
