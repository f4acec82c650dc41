import { describe, expect, it } from 'vitest';
import { findRepairs } from '../../../src/lib/python/syntax/repairs';
import { moduleOf } from './syntax-sketch';

/** `code subject line:column` of each notice. */
function notices(source: string, entry?: number): string[] {
	return findRepairs(moduleOf(source), source, { entry }).notices.map(
		({ code, subject, line, column }) => `${code} ${subject} ${line}:${column}`
	);
}

function entryLine(source: string, entry?: number): number | null {
	return findRepairs(moduleOf(source), source, { entry }).entry?.line ?? null;
}

describe('findRepairs', () => {
	it.each([
		['asyncio.run(f())', ['import-added asyncio 1:0']],
		['import asyncio\nasyncio.run(f())', []],
		['import asyncio as aio\nasyncio.run(f())', ['import-added asyncio 2:0']],
		['x = concurrent.futures.Future()', ['import-added concurrent.futures 1:4']],
		['random = 4\nprint(random)', []],
		['def f(time): return time\nf(math.pi)', ['import-added math 2:2']],
		['def f():\n import time\n time.sleep(1)\nf()', []],
		['x: typing.Any = 1', []],
		['x = aiohttp.get()', []]
	])('imports: %j', (source, expected) => {
		expect(notices(source)).toEqual(expected);
	});

	it.each([
		['x = 1\ny = await f(await g())', ['top-level-await await 2:4']],
		['async with a: pass', ['top-level-await await 1:0']],
		['if a:\n  async for b in c: pass', ['top-level-await await 2:2']],
		['x = [await y for y in z]', ['top-level-await await 1:5']],
		['x = [y async for y in z]', ['top-level-await await 1:4']],
		['x = (await y for y in z)', []],
		['async def f(a): await b', []]
	])('await: %j', (source, expected) => {
		expect(notices(source)).toEqual(expected);
	});

	it.each<[string, string, number | null]>([
		['the last coroutine function', 'async def a(): pass\ndef b(): pass\nasync def c(): pass', 3],
		['a coroutine function before a later plain one', 'async def a(): pass\ndef b(): pass', 1],
		['main first', 'async def main(): pass\nasync def b(): pass', 1],
		['the last main', 'def main(): pass\ndef main(): pass\ndef b(): pass', 2],
		['only without arguments', 'async def a(): pass\nasync def b(x): pass', 1],
		['defaults and stars are no arguments', 'def a(x=1, *y, z=2, **w): pass', 1],
		['a keyword without default is one', 'def a(*, z): pass', null],
		['a web handler', 'app = Api()\n@app.get("/")\nasync def a(): pass', 3],
		['inside an if', 'if True:\n  def a(): pass', 2],
		['no methods', 'class A:\n  def a(): pass', null],
		['started', 'def a(): pass\na()', null],
		['started in an assignment', 'def a(): pass\nx = [a()]', null],
		['started under the main guard', 'def a(): pass\nif __name__ == "__main__":\n  a()', null],
		[
			'started by a loop',
			'import x\nasync def a(): pass\nx.get_loop().run_until_complete(a)',
			null
		],
		['started by a Runner', 'async def a(): pass\nwith Runner() as r: r', null],
		['started through an instance', 'class A:\n  pass\ndef b(): pass\ns = A()\ns.go()', null],
		['not by making an instance', 'class A:\n  pass\ndef b(): pass\ns = A()', 3],
		['not by a decorator', 'def a(): pass\n@a()\ndef b(): pass', 3],
		['not by a comment', 'def a(): pass\n# a()', 1],
		['not inside a lambda', 'def a(): pass\nb = lambda: a()', 1],
		['not where there is a top-level await', 'async def a(): pass\nawait b', null]
	])('entry: %s', (_, source, expected) => {
		expect(entryLine(source)).toBe(expected);
	});

	it('tells where the chosen definition is', () => {
		const source = '@x(\n  1)\n@y\nasync def a(): pass';
		expect(notices(source)).toEqual(['entry-chosen a 4:0']);
	});

	it('takes the definition on the chosen line, by node and not by name, without a notice', () => {
		const source = 'def a(): pass\n@x\ndef a(): pass\na()';
		expect(entryLine(source, 1)).toBe(1);
		expect(entryLine(source, 3)).toBe(3);
		expect(entryLine(source, 2)).toBe(3);
		expect(entryLine(source, 4)).toBeNull();
		expect(notices('def a(): pass', 1)).toEqual([]);
	});

	it('lists the candidates for a menu', () => {
		const source = 'def a(): pass\nasync def b(): pass\ndef c(x): pass\nb()';
		const { candidates } = findRepairs(moduleOf(source), source);
		expect(candidates.map(({ name, line, isAsync }) => [name, line, isAsync])).toEqual([
			['a', 1, false],
			['b', 2, true]
		]);
	});
});
