import fs from 'node:fs';

/** The folder of the programs that were written by hand, each about one behaviour. */
export const CORPUS = new URL('corpus/', import.meta.url);

/** Their names below the folder. */
export function corpusPrograms(): string[] {
	return fs
		.readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.py'))
		.sort();
}
