import { base } from '$app/paths';
import type { Language } from '../i18n/language';
import type { Run } from '../simulate';
import type { Simulated } from './workbench.svelte';

/**
 * A program of the first view in the words of another language. Its trace has the columns of the English one,
 * which the page holds, so that only the strings are kept.
 */
export interface Reworded {
	readonly source: string;
	/** without a trace */
	readonly run: Run;
	readonly strings: readonly string[];
}

/** What is kept of a program that is the English one in other words. */
export function reworded({ source, run }: Simulated): Reworded {
	return { source, run: { ...run, trace: null }, strings: run.trace?.strings ?? [] };
}

/** The English first view in the words of another language. Throws if they are not for these programs. */
export function reword(english: readonly Simulated[], words: readonly Reworded[]): Simulated[] {
	return english.map(({ run: { trace } }, i) => {
		const { source, run, strings } = words[i];
		if (strings.length !== trace?.strings.length) throw new Error('Words of another version');
		return { source, run: { ...run, trace: { ...trace, strings } } };
	});
}

/** What somebody sees who comes for the first time, in a language. Rejects if the site does not give it. */
export async function firstView(
	language: Language,
	english: readonly Simulated[]
): Promise<readonly Simulated[]> {
	if (language === 'en') return english;
	const response = await fetch(`${base}/first.${language}.json`);
	if (!response.ok) throw new Error(`first.${language}.json: ${response.status}`);
	return reword(english, await response.json());
}
