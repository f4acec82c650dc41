import path from 'node:path';
import { LAYERS, layerOf } from './layers.js';

const SRC = `${path.resolve(import.meta.dirname, '../../src').replaceAll('\\', '/')}/`;

const IMPORTED_NAMES = [
	'ImportDeclaration > Literal.source',
	'ImportExpression > Literal.source',
	'ExportNamedDeclaration > Literal.source',
	'ExportAllDeclaration > Literal.source',
	'TSImportType > Literal.source',
	// new URL('./worker.ts', import.meta.url): how a worker is named to the bundler
	'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"] > Literal'
].join();

/**
 * An import inside src may only point the way that the table in layers.js allows.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importDirection = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			layer: '{{from}} may not import from {{to}}: see src/README.md.',
			package: '{{from}} may not import the package {{name}}: see src/README.md.',
			unknown:
				'{{from}} has no place among the layers: add it to scripts/lint/layers.js and src/README.md.'
		}
	},
	create(context) {
		const file = context.filename.replaceAll('\\', '/');
		const from = file.startsWith(SRC) ? layerOf(file.slice(SRC.length)) : undefined;
		if (from === undefined) return {};
		const allowed = LAYERS[from];
		if (!allowed) {
			return { Program: (node) => context.report({ node, messageId: 'unknown', data: { from } }) };
		}

		/** @param {import('estree').Literal} source */
		function check(source) {
			if (typeof source.value !== 'string') return;
			const name = source.value.replace(/\?.*$/, '');
			const target = targetInSrc(name, file);
			if (target === undefined) {
				if (!allowed.packages.some((pattern) => matches(pattern, name))) {
					context.report({ node: source, messageId: 'package', data: { from, name } });
				}
				return;
			}
			const to = layerOf(target) ?? target;
			if (to !== from && !allowed.layers.includes(to)) {
				context.report({ node: source, messageId: 'layer', data: { from, to } });
			}
		}

		return { [IMPORTED_NAMES]: check };
	}
};

/**
 * The path below src that an import names, none for a package.
 * @param {string} name
 * @param {string} importer
 */
function targetInSrc(name, importer) {
	if (name === '$lib' || name.startsWith('$lib/')) return name.slice(1);
	if (!name.startsWith('.')) return undefined;
	return path.posix.relative(SRC, path.posix.join(path.posix.dirname(importer), name));
}

/** @type {(pattern: string, name: string) => boolean} */
const matches = (pattern, name) =>
	pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
