import fs from 'node:fs';
import path from 'node:path';

/** Where the lists are: one of the page's chunks, and one for each worker. */
export const LISTS = '.svelte-kit/chunks';

/**
 * A plugin for the build that lists which modules each chunk is made of, so that the weight of a file can be
 * put down to them.
 * @returns {import('vite').Plugin}
 */
export function listChunks() {
	return {
		name: 'list-chunks',
		apply: 'build',
		generateBundle(_options, bundle) {
			// The server's chunks, with which the page is prerendered, are not loaded by anybody.
			if (this.environment.config.consumer !== 'client') return;
			const chunks = Object.values(bundle).flatMap((chunk) => {
				if (chunk.type !== 'chunk') return [];
				const { fileName, imports } = chunk;
				const modules = Object.entries(chunk.modules).map(([id, { renderedLength }]) => ({
					name: nameOf(id),
					length: renderedLength
				}));
				return [{ fileName, imports, modules }];
			});
			// A worker is built by itself.
			const all = chunks.flatMap(({ modules }) => modules.map(({ name }) => name));
			const name = path.basename(all.find((name) => name.endsWith('.worker.ts')) ?? 'page');
			fs.mkdirSync(LISTS, { recursive: true });
			fs.writeFileSync(path.join(LISTS, `${name}.json`), JSON.stringify(chunks));
		}
	};
}

/**
 * A module's path from the root of the repository.
 * @param {string} id
 */
function nameOf(id) {
	const [file] = id.replace('\0', '').split('?');
	const inPackage = file.lastIndexOf('/node_modules/');
	if (inPackage >= 0) return file.slice(inPackage + 1);
	return path.relative('.', file).replaceAll('\\', '/');
}
