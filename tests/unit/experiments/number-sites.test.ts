import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberSites, type NumberSite } from '../../../src/lib/experiments/number-sites';
import { substitute, written } from '../../../src/lib/experiments/substitute';
import { usualRange, valuesIn } from '../../../src/lib/experiments/values';
import type { Expr, Module } from '../../../src/lib/python/syntax/ast';
import { parse } from '../../../src/lib/python/syntax/parse';

const folders = ['src/lib/starters', 'tests/unit/asyncio/cases'];
const PROGRAMS = folders.flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.py'))
		.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
);
const told = (source: string) =>
	numberSites(source).map(({ role, subject, value }) => [role, subject, value]);

test.each<[string, unknown[]]>([
	['limit = asyncio.Semaphore(3)', ['semaphore', 'limit', 3]],
	['limit = asyncio.BoundedSemaphore(value=3)', ['semaphore', 'limit', 3]],
	['from asyncio import Semaphore as S\nlimit = S(3)', ['semaphore', 'limit', 3]],
	['queue = asyncio.Queue(maxsize=2)', ['queue', 'queue', 2]],
	[
		'from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n    pass',
		['workers', 'pool', 4]
	],
	['for i in range(5):\n    pass', ['range', '', 5]],
	['WORKERS = 4\nfor i in range(WORKERS):\n    pass', ['range', 'WORKERS', 4]],
	['SIZE = 4', ['constant', 'SIZE', 4]],
	['async def f():\n    await asyncio.sleep(0.5)', ['sleep', 'f()', 0.5]],
	['import time\ntime.sleep(1)', ['block', '', 1]],
	['async def f(delay=2):\n    await asyncio.sleep(delay)', ['sleep', 'delay', 2]],
	['async def f(n):\n    print(n)\nf(7)', ['argument', 'f(n)', 7]],
	['async def f(n):\n    await asyncio.sleep(n)\nf(n=7)', ['sleep', 'f(n)', 7]],
	['async def f(g):\n    await asyncio.wait_for(g, timeout=3)', ['timeout', 'f()', 3]],
	['data = fetch()  # sim: 0.3s blocks', ['latency', '', 0.3]],
	['x = y * 3', ['number', '', 3]],
	['limit = asyncio.Semaphore(1.5)', ['number', 'limit', 1.5]]
])('%s', (source, expected) => {
	expect(told(source)).toContainEqual(expected);
});

test.each([
	'x = -3',
	'x = items[0]',
	'print(f"{x * 2:.3f}")',
	'"""A text of 3 lines"""',
	'# sim: 3s, alone on its line',
	'x = True',
	'x = 100000000000000000000',
	'x = (1'
])('%s has no number to change', (source) => {
	expect(told(source)).toEqual([]);
});

test('a name in a pattern and one that is a property of every object are no numbers', () => {
	expect(told('match x:\n    case 3:\n        y = 4')).toEqual([['constant', 'y', 4]]);
	expect(told('toString(3)\nx.constructor(4)').map(([role]) => role)).toEqual(['number', 'number']);
});

/** A syntax tree without its places and its remarks, and without the number at a place. */
function shape(module: Module, site: NumberSite, shift: number): string {
	return JSON.stringify(module, (key, node: Partial<Expr> | null) => {
		if (['start', 'end', 'line', 'remarks'].includes(key)) return undefined;
		const isSite = node?.start === site.start && node.end === site.end + shift;
		return isSite && node.type === 'Constant' ? 'number' : node;
	});
}

function moduleOf(source: string): Module {
	const parsed = parse(source);
	if ('error' in parsed) throw new Error(parsed.error.message);
	return parsed.module;
}

test('another number gives a program that differs there and nowhere else', () => {
	const all = PROGRAMS.flatMap((source) => numberSites(source).map((site) => ({ source, site })));
	expect(all.length).toBeGreaterThan(200);
	const value = fc.nat(1e9).map((thousandths) => thousandths / 1000);
	fc.assert(
		fc.property(fc.constantFrom(...all), value, ({ source, site }, given) => {
			const wanted = site.isWhole ? Math.round(given) : given;
			const made = substitute(source, site, wanted);
			const shift = made.length - source.length;
			expect(shape(moduleOf(made), site, shift)).toBe(shape(moduleOf(source), site, 0));
			const here = numberSites(made).find(({ start }) => start === site.start);
			expect(here).toEqual({ ...site, end: site.end + shift, value: wanted });
			expect(substitute(made, here!, site.value)).toHaveLength(
				source.length - (site.end - site.start) + written(made, here!, site.value).length
			);
		}),
		{ numRuns: 300 }
	);
});

test('the values tried are in order, hold the ends and what stands there, and are not too many', () => {
	const all = PROGRAMS.flatMap(numberSites);
	const other = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([from, more]) => ({
		from,
		to: from + more
	}));
	fc.assert(
		fc.property(fc.constantFrom(...all), fc.option(other), (site, range) => {
			const { from, to } = range ?? usualRange(site);
			const values = valuesIn({ from, to }, site);
			expect(values).toEqual([...values].sort((p, q) => p - q));
			expect(new Set(values).size).toBe(values.length);
			expect([values[0], values.at(-1)]).toEqual([from, to]);
			if (site.value >= from && site.value <= to) expect(values).toContain(site.value);
			if (site.isWhole) expect(values.every(Number.isInteger)).toBe(true);
			expect(values.length).toBeLessThanOrEqual(50);
		})
	);
});
