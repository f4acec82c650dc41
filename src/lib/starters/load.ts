import type { Starter } from './index';

const FILES = import.meta.glob<string>('./*.py', { query: '?raw', import: 'default' });

/** The programs of a starter, one or two; fetched when they are asked for. Rejects if the site has not got them. */
export function loadStarter({ files }: Starter): Promise<string[]> {
	return Promise.all(
		files.filter((name) => name !== undefined).map((name) => FILES[`./${name}.py`]())
	);
}
