import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { outputs } from '../../../src/lib/trace/output';

const run = (source: string) => {
	const { trace, ending, value } = simulate(source);
	return { text: trace ? outputs(trace).map(({ text }) => text) : [], ending, value };
};

describe('what is left out is refused by name', () => {
	test.each([
		['from math import erf', 'math.erf'],
		['import functools\nfunctools.singledispatch', 'functools.singledispatch'],
		['from collections import ChainMap', 'collections.ChainMap'],
		['from enum import verify', 'enum.verify'],
		['import contextlib\ncontextlib.redirect_stdout(None)', 'contextlib.redirect_stdout'],
		['import logging\nlogging.basicConfig(filename="x.log")', 'logging to a file'],
		['class Meta(type):\n    pass', 'metaclass'],
		['import inspect\nasync def f(): pass\nc = f()\nc.cr_frame', 'cr_frame']
	])('%s', (source, construct) => {
		const { ending, value } = run(`print(1)\n${source}\nprint(2)`);
		expect([ending, value]).toEqual(['not-simulated', construct]);
	});

	test.each([
		[
			'from math import foo',
			"ImportError: cannot import name 'foo' from 'math' (unknown location)"
		],
		['import math\nmath.foo', "AttributeError: module 'math' has no attribute 'foo'"]
	])('what CPython lacks too fails as there: %s', (source, message) => {
		expect(run(source).value).toBe(message);
	});
});

test.each([
	['any(itertools.repeat(0))', 'steps'],
	['sum(itertools.count())', 'steps'],
	['list(itertools.cycle([1]))', 'memory'],
	['next(itertools.dropwhile(bool, itertools.count(1)))', 'steps']
])('%s, without end, is cut off', (source, limit) => {
	// the list must be able to outgrow the memory before the steps are used up
	const limits = { steps: 200_000, memory: 1_000 };
	const { ending, value } = simulate(`import itertools\n${source}`, { limits });
	expect([ending, value]).toEqual(['limit', limit]);
});

test('without a seed a run draws the same numbers every time', () => {
	const source = 'import random\nprint(random.random(), random.sample(range(100), 5))';
	expect(run(source)).toEqual(run(source));
});

test('two runs share nothing that a module remembers', () => {
	const source = `
import logging, random
print(random.random(), len(logging.getLogger().handlers))
random.seed(1)
logging.basicConfig()`;
	expect(run(source)).toEqual(run(source));
});

test('log lines carry the time of the run', () => {
	const source = `
import asyncio, logging
logging.basicConfig(level=logging.INFO, format='%(asctime)s %(message)s')

async def main():
    await asyncio.sleep(90061.25)
    logging.info('late')

asyncio.run(main())`;
	expect(run(source).text).toEqual(['1970-01-02 01:01:01,250 late']);
});

test('a bare import of a submodule binds the package with it', () => {
	expect(
		run('import collections.abc\nprint(isinstance([], collections.abc.Sequence))').text
	).toEqual(['True']);
});

test('a function behind a cache or a decorator may hold a worker thread', () => {
	const source = `
import asyncio, functools, time

@functools.lru_cache
def load(n):
    time.sleep(n)
    return n * 2

async def main():
    print(await asyncio.gather(*(asyncio.to_thread(load, n) for n in (1, 2))))
    print(await asyncio.to_thread(load, 2), asyncio.get_running_loop().time())

asyncio.run(main())`;
	expect(run(source).text).toEqual(['[2, 4]', '4 2.0']);
});
