// Runs the benchmark bundled, as the page is: from source, tsx names every function when it is made, which
// costs a third of the time.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = await mkdtemp(path.join(tmpdir(), 'swimloop-bench-'));
try {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
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
