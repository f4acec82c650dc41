import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { resources } from '../../../src/lib/trace/derived/resources';
import { levelsOf, MOMENTS } from '../../../src/lib/trace/resource-levels';

const levels = (...lines: string[]) => {
	const source = ['import asyncio', ...lines, 'asyncio.run(main())'].join('\n');
	const trace = simulate(source).trace!;
	return levelsOf(trace, resources(trace)[0].id)!;
};

test('the permits of a semaphore and its line, over time', () => {
	const { left, line, mostLeft, leastLeft, longestLine } = levels(
		'async def work(sem):',
		'    async with sem:',
		'        await asyncio.sleep(1)',
		'async def main():',
		'    sem = asyncio.Semaphore(2)',
		'    await asyncio.sleep(1)',
		'    await asyncio.gather(*(work(sem) for _ in range(6)))',
		'    await asyncio.sleep(1)'
	);
	expect([left.length, line.length]).toEqual([MOMENTS, MOMENTS]);
	const at = (seconds: number) => Math.round((seconds / 5) * (MOMENTS - 1));
	expect([0.5, 1.5, 2.5, 3.5, 4.5].map((time) => left[at(time)])).toEqual([2, 0, 0, 0, 2]);
	expect([0.5, 1.5, 2.5, 3.5, 4.5].map((time) => line[at(time)])).toEqual([0, 4, 2, 0, 0]);
	expect([leastLeft, mostLeft, longestLine]).toEqual([0, 2, 4]);
});

test('the items of a queue, also those that come and go in one instant', () => {
	const { left, mostLeft, longestLine } = levels(
		'async def main():',
		'    queue = asyncio.Queue()',
		'    getter = asyncio.create_task(queue.get())',
		'    await asyncio.sleep(1)',
		'    for i in range(5): queue.put_nowait(i)',
		'    for i in range(4): queue.get_nowait()',
		'    await getter',
		'    await asyncio.sleep(1)'
	);
	expect(Math.max(...left)).toBe(0);
	expect([mostLeft, longestLine]).toEqual([5, 1]);
});
