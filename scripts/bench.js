// Runs the benchmark bundled, as the page is: from source, tsx names every function when it is made, which
// costs a third of the time.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

// below node_modules, so that Pyodide, which is not bundled, is found from there
const CACHE = 'node_modules/.cache';
await mkdir(CACHE, { recursive: true });
const folder = path.resolve(await mkdtemp(path.join(CACHE, 'bench-')));
try {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true, external: ['pyodide'] },
		build: {
			ssr: 'tests/bench/main.ts',
			outDir: folder,
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'bench.mjs' } }
		}
	});
	await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
} finally {
	await rm(folder, { recursive: true });
}
