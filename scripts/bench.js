// Runs a benchmark: of the engine, or with `page` of the built page in Chromium. Bundled, as the page is: from
// source, tsx names every function when it is made, which costs a third of the time.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { chromiumLaunchOptions } from './browser.js';
import { serve } from './serve.js';

// below node_modules, so that Pyodide, which is not bundled, is found from there
const CACHE = 'node_modules/.cache';
await mkdir(CACHE, { recursive: true });
const name = process.argv[2] === 'page' ? 'page' : 'main';
const folder = path.resolve(await mkdtemp(path.join(CACHE, 'bench-')));
try {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true, external: ['pyodide', 'playwright-core', '@sparticuz/chromium'] },
		build: {
			ssr: `tests/bench/${name}.ts`,
			outDir: folder,
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'bench.mjs' } }
		}
	});
	const { measurePage } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
	if (measurePage) await runPage(measurePage);
} finally {
	await rm(folder, { recursive: true });
}

/** @param {(url: string, compressed: string, options: object) => Promise<void>} measurePage */
async function runPage(measurePage) {
	const sites = await Promise.all([serve({ port: 0 }), serve({ port: 0, isCompressed: true })]);
	try {
		await measurePage(sites[0].url, sites[1].url, chromiumLaunchOptions());
	} finally {
		for (const site of sites) await site.close();
	}
}
