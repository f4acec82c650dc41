import fs from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { difference } from './compare';
import { judge } from './judge';
import { runSimulated } from './simulated';
import { slept } from './slept';

// What the lessons and the menu show is what CPython does, and so is what solves the lessons' tasks.
const FOLDERS = ['../../static/lessons/', '../e2e/solutions/', '../../src/lib/starters/'];
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

/** Where several compute at once, how much longer each takes than alone: three threads, eight processes on four cores. */
const SLOWER: Record<string, number> = { threads: 3, cores: 2 };

const timesOf = (name: string) => SLOWER[/(\w+)(\.fr)?\.py$/.exec(name)![1]] ?? 1;

/** An endpoint is called by its framework, here by nobody else. */
const called = (source: string) =>
	source.includes('FastAPI()')
		? `${source}\n__import__('asyncio').run(${/^async def (\w+)/m.exec(source)![1]}())`
		: source;

const STAND_INS = read('stand_ins.py');
const LIBRARY = /^(import|from) (aiofiles|aiohttp|fastapi|httpx|requests)\b/m;

/**
 * Not those that print what no library gives, the simulator's own word for an answer that it does not have, nor
 * those that open files which are nowhere or whose comments say how long a library takes.
 */
const isJudged = (name: string) =>
	!/\/(stand-in|starters\/files-open|starters\/endpoint)(\.fr)?\.py$/.test(name);

test.each(PROGRAMS.filter(isJudged))('%s', (name) => {
	const source = read(name);
	const libraries = LIBRARY.test(source) ? STAND_INS : '';
	const judged = python.run(libraries + called(slept(source, timesOf(name))));
	expect(difference(judged, runSimulated(source)) ?? '').toBe('');
});
