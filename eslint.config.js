import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.js';
import { ENGINE_LAYERS } from './scripts/lint/layers.js';
import svelteConfig from './svelte.config.js';

const BROWSER_ONLY = Object.keys(globals.browser).filter((name) => !(name in globals.builtin));
const NODE_ONLY = Object.keys(globals.node).filter((name) => !(name in globals.builtin));

/** What a run may not depend on: the page, the machine, the clock and chance. */
const OUTSIDE_THE_ENGINE = [...new Set(['Date', 'globalThis', ...BROWSER_ONLY, ...NODE_ONLY])];

export default defineConfig(
	globalIgnores(['.svelte-kit/', 'build/', 'test-results/']),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-undef': 'off', // the type check finds them, and knows the types' names
			'no-var': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			// A function of a table keeps the table's parameters, used or not.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{
					argsIgnorePattern: '^_',
					destructuredArrayIgnorePattern: '^_',
					ignoreRestSiblings: true
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**'],
		plugins: { swimloop: { rules: { 'import-direction': importDirection } } },
		rules: { 'swimloop/import-direction': 'error' }
	},
	{
		files: ENGINE_LAYERS.flatMap((layer) => [`src/lib/${layer}.ts`, `src/lib/${layer}/**`]),
		rules: {
			'no-restricted-globals': ['error', ...OUTSIDE_THE_ENGINE],
			'no-restricted-properties': [
				'error',
				{
					object: 'Math',
					property: 'random',
					message: 'A run must give the same trace every time.'
				}
			]
		}
	}
);
