import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../..', import.meta.url)) });

/** The ids of the rules that fire on a text, as if it stood in the named file. */
async function rulesFiredBy(filePath: string, code: string) {
	const [result] = await eslint.lintText(code, { filePath });
	return [...new Set(result?.messages.map((message) => message.ruleId))];
}

describe('the direction of imports', () => {
	const rule = 'swimloop/import-direction';

	it.each([
		['lib/trace/kinds.ts', `import type { Value } from '../python/values';`],
		['lib/trace/kinds.ts', `export * from '../python/values';`],
		['lib/trace/kinds.ts', `export { run } from '../simulate';`],
		['lib/trace/kinds.ts', `export const load = () => import('../simulate');`],
		['lib/trace/kinds.ts', `export type Loop = import('../asyncio/events').Loop;`],
		['lib/python/run.ts', `export type * from '../asyncio/events';`],
		['lib/python/run.ts', `import 'svelte';`],
		['lib/python/run.ts', `import 'node:fs';`],
		['lib/asyncio/tasks.ts', `import '../machine/loop-machine';`],
		['lib/asyncio/tasks.ts', `import 'xstate';`],
		['lib/machine/loop-machine.ts', `import '../simulate';`],
		['lib/machine/loop-machine.ts', `import '$lib/i18n/catalogue';`],
		['lib/simulate.ts', `import './timeline/layout';`],
		['lib/simulate.ts', `import 'd3-array';`],
		['lib/timeline/layout.ts', `import '../panels/Output.svelte';`],
		['lib/share/link.ts', `import 'svelte';`],
		['lib/panels/Output.svelte', `<script>import '../classroom/lessons';</script>`],
		['lib/editor/Editor.svelte', `<script lang="ts">import '../../routes/state';</script>`],
		['lib/timeline/worker.ts', `export const w = new URL('../panels/w.ts', import.meta.url);`],
		['cli/main.ts', `import '../lib/panels/output';`],
		['lib/nowhere/thing.ts', `export {};`]
	])('refuses in %s: %s', async (file, code) => {
		expect(await rulesFiredBy(`src/${file}`, code)).toContain(rule);
	});

	it.each([
		['lib/trace/trace.ts', `import './kinds';`],
		['lib/python/run/frame.ts', `import '../../trace/recorder';\nimport '@lezer/python';`],
		['lib/asyncio/tasks.ts', `import '../python/values';\nimport '../trace/kinds';`],
		['lib/machine/loop-machine.ts', `import 'xstate';\nimport '../asyncio/base-events';`],
		['lib/simulate.ts', `import './machine/loop-machine';`],
		['lib/timeline/Lanes.svelte', `<script>import 'd3-scale';\nimport '$lib/i18n';</script>`],
		['lib/classroom/lessons.ts', `import '../timeline/layout';\nimport '$lib/simulate';`],
		['cli/main.ts', `import 'node:fs';\nimport '../lib/simulate';`],
		['routes/+page.svelte', `<script>import '$lib/classroom/lessons';</script>`]
	])('allows in %s: %s', async (file, code) => {
		expect(await rulesFiredBy(`src/${file}`, code)).not.toContain(rule);
	});
});

describe('the engine depends on nothing outside', () => {
	it.each([
		['Date', 'export const now = Date.now();'],
		['Date', 'export const now = new Date();'],
		['globalThis', 'export const g = globalThis;'],
		...['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'].map((name) => [
			name,
			`${name}(() => {});`
		]),
		...['window', 'document', 'navigator', 'self', 'process', 'performance', 'console'].map(
			(name) => [name, `export const it = ${name};`]
		)
	])('%s is refused: %s', async (_, code) => {
		expect(await rulesFiredBy('src/lib/asyncio/events.ts', code)).toEqual([
			'no-restricted-globals'
		]);
		expect(await rulesFiredBy('src/lib/simulate.ts', code)).toEqual(['no-restricted-globals']);
		expect(await rulesFiredBy('src/lib/timeline/layout.ts', code)).toEqual([]);
	});

	it.each(['Math.random();', `Math['random']();`, 'export const { random } = Math;'])(
		'chance is refused: %s',
		async (code) => {
			expect(await rulesFiredBy('src/lib/python/random.ts', code)).toEqual([
				'no-restricted-properties'
			]);
		}
	);

	it('a local name of the same spelling is its own', async () => {
		const code = 'export const bind = (self: object, document: string) => [self, document];';
		expect(await rulesFiredBy('src/lib/python/methods.ts', code)).toEqual([]);
	});
});

describe('no text becomes code', () => {
	it.each([
		['no-eval', `eval('1');`],
		['no-new-func', `export const f = new Function('return 1');`],
		['no-implied-eval', `setTimeout('1', 0);`]
	])('%s: %s', async (rule, code) => {
		expect(await rulesFiredBy('src/lib/panels/output.ts', code)).toEqual([rule]);
		expect(await rulesFiredBy('tests/unit/output.test.ts', code)).toEqual([rule]);
	});
});
