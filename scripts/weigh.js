// What the built page weighs, compressed as hosts compress it, part by part. Called as a program it prints the
// table; with --keep it also writes it down, so that the test can say what has grown since.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LISTS } from './list-chunks.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = path.join(ROOT, 'build');
export const KEPT = path.join(ROOT, 'tests/e2e/weight.json');

/** The parts that are loaded when they are asked for, and the modules that begin them. */
const LATER = {
	editor: ['src/lib/editor/code-mirror.ts', '@codemirror/view', '@codemirror/commands'],
	blocks: ['src/lib/editor/blocks/BlockPane.svelte'],
	French: ['src/lib/i18n/fr.ts'],
	links: ['src/lib/share/link.ts'],
	export: ['src/lib/workbench/page/ExportDialog.svelte'],
	figures: ['src/lib/workbench/page/FiguresDialog.svelte'],
	simulator: ['src/lib/workbench/simulator.worker.ts']
};

/**
 * @typedef {{ fileName: string, imports: string[], modules: { name: string, length: number }[] }} Chunk
 * @typedef {{ bytes: number, ingredients: Record<string, { bytes: number, chunks: string[] }> }} Weight
 */

/** @param {string} file below build/ */
export function compressed(file) {
	const content = fs.readFileSync(path.join(BUILD, file));
	// Fonts are compressed already.
	return file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
}

/** Files that the page asks for before it can be stepped: those that its head names. */
export function filesOfFirstStep() {
	const html = fs.readFileSync(path.join(BUILD, 'index.html'), 'utf8');
	const links = html.matchAll(/<link href="\.\/([^"]+)" rel="(?:modulepreload|stylesheet)">/g);
	return [...links].map(([, file]) => file);
}

/**
 * The weight of each part beside that of the parts before it, in bytes, and of what it is made of: folders of
 * src and packages, each with the chunks in which it is.
 * @returns {Record<string, Weight>}
 */
export function weigh() {
	const chunks = new Map(listed().map((chunk) => [chunk.fileName, chunk]));
	const first = filesOfFirstStep();
	const loaded = new Set(first);
	/** @type {Record<string, Weight>} */
	const parts = {
		page: { bytes: compressed('index.html'), ingredients: {} },
		script: weightOf(first, chunks)
	};
	for (const [part, entries] of Object.entries(LATER)) {
		const begin = [...chunks.values()].filter(({ modules }) =>
			entries.some((entry) => modules.some(({ name }) => isOf(name, entry)))
		);
		if (begin.length === 0) throw new Error(`No chunk has ${entries.join(' or ')}`);
		const own = new Set(loaded);
		for (const { fileName } of begin) collect(fileName, chunks, own);
		parts[part] = weightOf(
			[...own].filter((file) => !loaded.has(file)),
			chunks
		);
	}
	const fonts = fs.readdirSync(path.join(BUILD, '_app/immutable/assets'));
	parts.fonts = weightOf(
		fonts.filter((name) => name.endsWith('.woff2')).map((name) => `_app/immutable/assets/${name}`),
		chunks
	);
	return parts;
}

/**
 * Whether a module is the one that is meant, or belongs to that package.
 * @param {string} module
 * @param {string} meant
 */
const isOf = (module, meant) => module === meant || module.startsWith(`node_modules/${meant}/`);

/** @returns {Chunk[]} */
function listed() {
	const folder = path.join(ROOT, LISTS);
	return fs
		.readdirSync(folder)
		.flatMap((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
}

/**
 * @param {string} file
 * @param {Map<string, Chunk>} chunks
 * @param {Set<string>} into
 */
function collect(file, chunks, into) {
	if (into.has(file)) return;
	into.add(file);
	for (const next of chunks.get(file)?.imports ?? []) collect(next, chunks, into);
}

/**
 * A chunk's weight is shared by its modules in proportion to their lengths.
 * @param {string[]} files
 * @param {Map<string, Chunk>} chunks
 * @returns {Weight}
 */
function weightOf(files, chunks) {
	/** @type {Weight} */
	const weight = { bytes: 0, ingredients: {} };
	for (const file of files) {
		const bytes = compressed(file);
		weight.bytes += bytes;
		const modules = chunks.get(file)?.modules ?? [];
		const length = modules.reduce((sum, module) => sum + module.length, 0);
		for (const module of modules) {
			const ingredient = (weight.ingredients[ingredientOf(module.name)] ??= {
				bytes: 0,
				chunks: []
			});
			ingredient.bytes += length ? (bytes * module.length) / length : 0;
			if (!ingredient.chunks.includes(file)) ingredient.chunks.push(file);
		}
	}
	return weight;
}

/** @param {string} module */
function ingredientOf(module) {
	const [, inPackage] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module) ?? [];
	if (inPackage) return inPackage;
	const own = /^src\/lib\/(?:[^/]+\/)*/.exec(module);
	return own ? own[0] : 'SvelteKit';
}

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({ options: { keep: { type: 'boolean' } } });
	const parts = weigh();
	for (const [part, { bytes, ingredients }] of Object.entries(parts)) {
		console.log(`${part}: ${kilobytes(bytes)}`);
		const sorted = Object.entries(ingredients).sort(([, a], [, b]) => b.bytes - a.bytes);
		for (const [name, { bytes }] of sorted)
			console.log(`  ${kilobytes(bytes).padStart(9)} ${name}`);
	}
	if (values.keep) {
		const kept = Object.entries(parts).map(([part, { ingredients }]) => [
			part,
			Object.fromEntries(
				Object.entries(ingredients)
					.sort(([a], [b]) => (a < b ? -1 : 1))
					.map(([name, { bytes }]) => [name, Math.round(bytes)])
			)
		]);
		fs.writeFileSync(KEPT, JSON.stringify(Object.fromEntries(kept), null, '\t') + '\n');
	}
}
