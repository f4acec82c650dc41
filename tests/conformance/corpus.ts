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

/** The functions of CPython that a program checks: they stand at the end of its docstring's first line, in brackets. */
export function checkedFunctions(name: string): string[] {
	const [first] = fs.readFileSync(new URL(name, CORPUS), 'utf8').split('\n', 1) as [string];
	const [, functions] = /\(([^()]*)\)\.(?:""")?$/.exec(first) ?? [];
	return functions ? functions.split(', ') : [];
}
