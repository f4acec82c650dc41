import fs from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { difference } from './compare';
import { judge } from './judge';
import { runSimulated } from './simulated';

/** The programs that the browser tests build from blocks. */
const BUILT = new URL('../e2e/blocks/', import.meta.url);
const PROGRAMS = fs.readdirSync(BUILT).filter((name) => name.endsWith('.py'));

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

test('the programs are there', () => {
	expect(PROGRAMS.length).toBeGreaterThanOrEqual(7);
});

test.each(PROGRAMS)('%s, built from blocks, runs as CPython runs it', (name) => {
	const source = fs.readFileSync(new URL(name, BUILT), 'utf8');
	expect(difference(python.run(source), runSimulated(source)) ?? '').toBe('');
});
