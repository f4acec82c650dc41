import fs from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { difference } from './compare';
import { checkedFunctions, CORPUS, corpusPrograms } from './corpus';
import { judge } from './judge';
import { missingInPython } from './pyodide';
import { runSimulated } from './simulated';

const PROGRAMS = corpusPrograms();

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

test('CPython 3.14 judges', () => {
	expect(python.version).toMatch(/^3\.14\./);
});

describe('the corpus', () => {
	test('is there', () => {
		expect(PROGRAMS.length).toBeGreaterThanOrEqual(150);
	});

	test.each(PROGRAMS)('%s', (name) => {
		const source = fs.readFileSync(new URL(name, CORPUS), 'utf8');
		expect(source, 'says what it is about').toMatch(/^"""\S/);
		expect(difference(python.run(source), runSimulated(source)) ?? '').toBe('');
	});
});

test('each program but those about the language names what of CPython it checks', async () => {
	const about = PROGRAMS.filter((name) => !name.startsWith('language/'));
	expect(about.filter((name) => checkedFunctions(name).length === 0)).toEqual([]);
	const named = about.flatMap(checkedFunctions);
	expect(await missingInPython([...named, 'tasks.nothing'])).toEqual(['tasks.nothing']);
});

test('a difference is shown where it begins', () => {
	const found = difference(python.run('print(1)\nprint(2)'), runSimulated('print(1)\nprint(3)'));
	expect(found).toMatch(/^ .*"1" .*"1"\n>.*"2" .*"3"$/m);
});
