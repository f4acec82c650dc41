import fs from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { difference } from './compare';
import { judge } from './judge';
import { runSimulated } from './simulated';

// What the lessons show is what CPython does, and so is what solves their tasks.
const FOLDERS = ['../../static/lessons/', '../e2e/solutions/'];
const PROGRAMS = FOLDERS.flatMap((folder) =>
	fs
		.readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.py'))
		.map((name) => folder + name)
		.sort()
);

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

test.each(PROGRAMS)('%s', (name) => {
	const source = fs.readFileSync(new URL(name, import.meta.url), 'utf8');
	expect(difference(python.run(source), runSimulated(source)) ?? '').toBe('');
});
