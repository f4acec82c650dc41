import type { Language } from '../i18n/language';
import type { Starter } from './index';

const FILES = import.meta.glob<string>('./*.py', { query: '?raw', import: 'default' });

/**
 * The programs of a starter, one or two, in the words of a language; fetched when they are asked for. Rejects if
 * the site has not got them.
 */
export function loadStarter({ files }: Starter, language: Language): Promise<string[]> {
	const ending = language === 'en' ? 'py' : `${language}.py`;
	return Promise.all(
		files.filter((name) => name !== undefined).map((name) => FILES[`./${name}.${ending}`]())
	);
}
