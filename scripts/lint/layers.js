// Which folder of src may import which, as data. src/README.md says the same in words.

/**
 * @typedef {object} Layer
 * @property {string[]} layers other layers it may import
 * @property {string[]} packages packages it may import; 'd3-*' stands for every name that begins so
 */

const SVELTE = ['svelte', 'svelte/*', '$app/*'];
const D3 = ['d3-*'];
const WORKBENCH = [
	'trace',
	'python',
	'machine',
	'simulate',
	'blocks',
	'experiments',
	'advice',
	'lessons',
	'i18n',
	'starters',
	'share',
	'timeline',
	'export',
	'panels',
	'editor',
	'cpython'
];

/** @type {Record<string, Layer>} */
export const LAYERS = {
	trace: { layers: [], packages: [] },
	python: { layers: ['trace'], packages: ['@lezer/common', '@lezer/lr', '@lezer/python'] },
	asyncio: { layers: ['python', 'trace'], packages: [] },
	machine: { layers: ['python', 'asyncio', 'trace'], packages: ['xstate'] },
	simulate: { layers: ['python', 'asyncio', 'trace', 'machine'], packages: [] },

	blocks: { layers: ['python'], packages: [] },
	advice: { layers: ['trace', 'python', 'blocks', 'simulate'], packages: [] },
	experiments: { layers: ['trace', 'python', 'blocks', 'simulate'], packages: ['diff'] },
	lessons: { layers: ['trace', 'python', 'simulate'], packages: [] },
	i18n: {
		layers: ['trace', 'blocks', 'experiments', 'advice', 'lessons'],
		packages: SVELTE
	},
	share: { layers: ['trace', 'simulate', 'i18n'], packages: ['fflate', 'uqr'] },
	timeline: { layers: ['trace', 'i18n'], packages: [...D3, ...SVELTE] },
	panels: {
		layers: ['trace', 'python', 'machine', 'simulate', 'advice', 'i18n'],
		packages: ['d3-force', ...SVELTE]
	},
	editor: {
		layers: ['trace', 'python', 'simulate', 'blocks', 'i18n'],
		packages: ['codemirror', '@codemirror/*', '@lezer/*', ...SVELTE]
	},
	export: {
		layers: ['trace', 'machine', 'timeline', 'i18n'],
		packages: ['gifenc']
	},
	cpython: { layers: ['trace', 'i18n'], packages: ['pyodide', ...SVELTE] },
	cli: {
		layers: ['trace', 'python', 'simulate', 'lessons', 'timeline', 'export', 'share', 'i18n'],
		packages: ['node:*']
	},
	starters: { layers: ['i18n'], packages: [] },
	workbench: { layers: WORKBENCH, packages: ['xstate', ...D3, ...SVELTE] },
	classroom: { layers: [...WORKBENCH, 'workbench'], packages: ['marked', ...SVELTE] }
};

/** The layers that run without a page: no DOM, clock, chance or environment. */
export const ENGINE_LAYERS = [
	'trace',
	'python',
	'asyncio',
	'machine',
	'simulate',
	'blocks',
	'experiments',
	'advice',
	'lessons'
];

/**
 * The layer of a file, from its path below src: 'lib/trace/kinds.ts' → 'trace', 'lib/simulate.ts' →
 * 'simulate', 'cli/main.ts' → 'cli'. None outside src/lib and src/cli: routes may import everything.
 * @param {string} file with forward slashes
 */
export function layerOf(file) {
	return /^(?:lib\/([^/.]+)|(cli)\/)/.exec(file)?.slice(1).find(Boolean);
}
