import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { twin } from '../../../src/lib/blocks/twin';
import { simulate } from '../../../src/lib/simulate';
import { totals } from '../../../src/lib/trace/totals';

const inMain = (body: string) =>
	`import asyncio\n\n\nasync def work(n):\n    await asyncio.sleep(n)\n    return n\n\n\nasync def main():\n${body.replace(/^(?=.)/gm, '    ')}\n\n\nasyncio.run(main())\n`;

test.each([
	['await asyncio.gather(work(1), work(2))', 'await work(1)\nawait work(2)'],
	['a, b = await asyncio.gather(work(1), work(2))', 'a = await work(1)\nb = await work(2)'],
	['await asyncio.gather(*(work(n) for n in range(3)))', 'for n in range(3):\n    await work(n)'],
	[
		'r = await asyncio.gather(*(work(n) for n in range(3)))\nprint(r)',
		'r = []\nfor n in range(3):\n    r.append(await work(n))\nprint(r)'
	],
	[
		'async with asyncio.TaskGroup() as tg:\n    tg.create_task(work(1))\n    tg.create_task(work(2))',
		'await work(1)\nawait work(2)'
	],
	['t = asyncio.create_task(work(1))\nprint(0)\nx = await t', 'print(0)\nx = await work(1)']
])('together: %s', (together, apart) => {
	expect(twin(inMain(together))).toEqual({
		source: inMain(apart),
		way: 'one-after-another'
	});
});

test.each([
	['await work(1)\nawait work(2)', 'await asyncio.gather(work(1), work(2))'],
	['a = await work(1)\nb = await work(2)', 'a, b = await asyncio.gather(work(1), work(2))'],
	['for n in range(3):\n    await work(n)', 'await asyncio.gather(*(work(n) for n in range(3)))'],
	[
		'r = []\nr.append(await work(1))\nr.append(await work(2))\nprint(r)',
		'r = await asyncio.gather(work(1), work(2))\nprint(r)'
	],
	[
		'r = []\nfor n in range(3):\n    r.append(await work(n))',
		'r = await asyncio.gather(*(work(n) for n in range(3)))'
	],
	[
		'a = await work(1)\nb = await work(2)\nc = await work(a)',
		'a, b = await asyncio.gather(work(1), work(2))\nc = await work(a)'
	]
])('one after another: %s', (apart, together) => {
	expect(twin(inMain(apart))).toEqual({ source: inMain(together), way: 'together' });
});

test.each([
	['one await', 'await work(1)'],
	['awaits that need each other', 'a = await work(1)\nb = await work(a)'],
	['no await', 'print(1)']
])('%s has no twin', (_, body) => {
	expect(twin(inMain(body))).toBeNull();
});

test('the twin takes as long as all waits together, and prints the same', () => {
	const source = readFileSync('src/lib/starters/together.py', 'utf8');
	const slow = twin(source)!;
	const [fast, sequential] = [source, slow.source].map((text) => totals(simulate(text).trace!));
	expect(slow.way).toBe('one-after-another');
	expect(sequential.end).toBeGreaterThan(fast.end);
	expect(twin(slow.source)!.source).toContain('asyncio.gather');
});
