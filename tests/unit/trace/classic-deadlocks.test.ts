import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CORPUS, corpusPrograms } from '../../conformance/corpus';
import { enDeadlock } from '../../../src/lib/i18n/en-deadlock';
import { simulate } from '../../../src/lib/simulate';
import { closedRings, deadlockOf } from '../../../src/lib/trace/deadlock';
import { cyclesOf, waitsFor } from '../../../src/lib/trace/waits-for';
import type { Trace } from '../../../src/lib/trace/trace';

function run(name: string): { source: string; trace: Trace } {
	const source = fs.readFileSync(new URL(name, CORPUS), 'utf8');
	return { source, trace: simulate(source).trace! };
}

/** The line of the program on which a text stands, the first or the nth. */
function lineOf(source: string, text: string): number {
	const line = source.split('\n').findIndex((line) => line.includes(text)) + 1;
	expect(line, text).toBeGreaterThan(0);
	return line;
}

/** What is said of each at its end, with the text of the lines in place of their numbers. */
const CLASSICS: readonly (readonly [program: string, said: string])[] = [
	[
		'locks/lock-deadlock.py',
		'`Task-2` waits for `Lock-2` (line {async with second}), which `Task-3` holds; ' +
			'`Task-3` waits for `Lock-1` (line {async with second}), which `Task-2` holds'
	],
	[
		'locks/semaphore-twice.py',
		'`greedy` waits for `permits` (line {        async with permits}), which it holds itself'
	],
	[
		'queues/nobody-fills.py',
		'`Task-1` waits for `worker` (line {await asyncio.create_task}); ' +
			'`worker` waits for an item of `queue` (line {await queue.get}), where nobody will put one'
	],
	[
		'queues/join-without-task-done.py',
		'`Task-1` waits until all items of `queue` are done (line {await queue.join}), and nobody will call `task_done`; ' +
			'`worker` waits for an item of `queue` (line {await queue.get}), where nobody will put one'
	],
	[
		'tasks/awaiting-ring.py',
		'`a` waits for `b` (line {await tasks[name]}); `b` waits for `a` (line {await tasks[name]})'
	],
	[
		'locks/event-nobody-sets.py',
		'`Task-1` waits for `Task-2` and `Task-3` (line {await asyncio.gather}); ' +
			'`Task-2` and `Task-3` wait for `starts` (line {await starts.wait}), which nobody will set'
	],
	[
		'locks/crossed-while-others-run.py',
		'`left` waits for `Lock-2` (line {async with second}), which `right` holds; ' +
			'`right` waits for `Lock-1` (line {async with second}), which `left` holds'
	]
];

describe('the classic deadlocks are named with their tasks and lines', () => {
	test.each(CLASSICS)('%s', (name, said) => {
		const { source, trace } = run(name);
		const expected = said.replace(/\{(.+?)\}/g, (_, text: string) => `${lineOf(source, text)}`);
		expect(enDeadlock(deadlockOf(trace))).toBe(expected);
	});
});

const ringsOf = (trace: Trace) =>
	Array.from({ length: trace.length }, (_, i) => closedRings(trace, i));

test('a ring is named as soon as it closes, while others still run', () => {
	const { trace } = run('locks/crossed-while-others-run.py');
	const rings = ringsOf(trace);
	const first = rings.findIndex((found) => found.length > 0);
	expect(trace.time[first]).toBe(1);
	expect(rings.slice(first).every((found) => found.length === 1)).toBe(true);
	expect(enDeadlock(rings[first][0].told)).toBe(enDeadlock(deadlockOf(trace)));
	expect(rings[first][0].until).toBe(Infinity);
	expect(trace.time[trace.length - 1]).toBe(3); // the third task runs on
});

test('a ring that a timeout opens is one until then', () => {
	const { trace } = run('locks/crossed-until-timeout.py');
	const rings = ringsOf(trace);
	const closed = rings.flatMap((found, i) => (found.length > 0 ? [i] : []));
	expect(new Set(closed.flatMap((i) => rings[i].map(({ until }) => until)))).toEqual(new Set([2]));
	expect(trace.time[closed[0]]).toBe(1);
	expect(trace.time[closed.at(-1)!]).toBeLessThanOrEqual(2);
	expect(deadlockOf(trace)).toBeNull();
});

test('a ring that somebody outside opens is none: anybody may release a semaphore', () => {
	const { trace } = simulate(`import asyncio
async def takes(permits):
    for n in range(3):
        await permits.acquire()
async def fills(permits):
    for n in range(3):
        await asyncio.sleep(1)
        permits.release()
async def main():
    permits = asyncio.Semaphore(1)
    await asyncio.gather(takes(permits), fills(permits))
asyncio.run(main())
`);
	const isRing = (i: number) => cyclesOf(waitsFor(trace!, i)).length > 0;
	expect(Array.from({ length: trace!.length }, (_, i) => isRing(i))).toContain(true);
	expect(ringsOf(trace!).flat()).toEqual([]);
});

test('where a limit ended the run nobody knows whether a ring would have opened', () => {
	const source = `import asyncio
async def takes(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second: pass
async def ticks():
    while True: await asyncio.sleep(1)
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(takes(a, b), takes(b, a), ticks())
asyncio.run(main())
`;
	const { trace, ending } = simulate(source, { limits: { turns: 50 } });
	expect(ending).toBe('limit');
	expect(cyclesOf(waitsFor(trace!, trace!.length - 1))).toHaveLength(1);
	expect(closedRings(trace!, trace!.length - 1)).toEqual([]);
});

test('no program of the corpus that ends by itself has a ring that nothing opens', () => {
	const ended = corpusPrograms()
		.map(run)
		.filter(({ trace }) => trace && !deadlockOf(trace));
	expect(ended.length).toBeGreaterThan(100);
	for (const { source, trace } of ended) {
		if (!/await|async with/.test(source)) continue;
		const found = ringsOf(trace).flat();
		for (const { until } of found) expect(until, source.split('\n', 1)[0]).toBeLessThan(Infinity);
	}
});
