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

const read = (name: string) => fs.readFileSync(new URL(name, import.meta.url), 'utf8');

// What only the simulator takes time for: computing that a comment stands for, libraries that are not installed.
const TOLD = /# sim: |^(import|from) (aiofiles|aiohttp|fastapi|httpx|requests)\b/m;

test.each(PROGRAMS.filter((name) => !TOLD.test(read(name))))('%s', (name) => {
	const source = read(name);
	expect(difference(python.run(source), runSimulated(source)) ?? '').toBe('');
});
