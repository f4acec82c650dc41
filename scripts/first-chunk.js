const BASE = new RegExp(
	[
		'node_modules/(svelte|@sveltejs/kit|esm-env|clsx)/',
		'vite/preload-helper\\.js$',
		'src/lib/(share/(title|state)|trace/navigate|timeline/tokens|workbench/theme)\\.ts$',
		'src/lib/i18n/(language\\.ts|numbers\\.ts|french-spaces\\.ts|CodeText\\.svelte)$'
	].join('|')
);

/**
 * A plugin for the build: what the page needs before it can be stepped comes in one piece. Split by what else
 * uses each module it was thirty files, and a browser asks for six at a time.
 * @returns {import('vite').Plugin}
 */
export function firstChunk() {
	return {
		name: 'first-chunk',
		configEnvironment(name) {
			// With the server's chunks joined so, the page could not be prerendered: they would wait for each other.
			if (name !== 'client') return;
			const groups = [
				// What an embedded player shares with the page before it is started.
				{ name: 'base', test: BASE, priority: 1 },
				{ name: 'workbench', test: /\/workbench\/Workbench\.svelte$/ }
			];
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		}
	};
}
