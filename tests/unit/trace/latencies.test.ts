import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endpoints, requestsOf } from '../../../src/lib/trace/latencies';
import {
	inFlight,
	latencyFigures,
	latencyOf,
	percentile
} from '../../../src/lib/trace/latency-figures';
import { traces } from './programs';
import { run } from './run';

describe('percentiles by nearest rank', () => {
	const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
	test.each([
		[[], 0.5, NaN],
		[[7], 0.5, 7],
		[[7], 0.99, 7],
		[[1, 2], 0.5, 1],
		[oneTo(3), 0.5, 2],
		[oneTo(20), 0.95, 19],
		[oneTo(100), 0.95, 95],
		[oneTo(100), 0.99, 99],
		[oneTo(101), 0.99, 100],
		[oneTo(100), 1, 100],
		[[15, 20, 35, 40, 50], 0.3, 20]
	])('%j at %d', (sorted, share, value) => {
		expect(percentile(sorted, share)).toBe(value);
	});

	test('the least value that as many values do not exceed', () => {
		const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(values, fc.integer({ min: 1, max: 100 }), (unsorted, percent) => {
				const sorted = [...unsorted].sort((p, q) => p - q);
				const isEnough = (value: number) =>
					sorted.filter((one) => one <= value).length * 100 >= percent * sorted.length;
				expect(percentile(sorted, percent / 100)).toBe(sorted.find(isEnough));
			})
		);
	});
});

const HANDLER = [
	'async def handle(n):',
	'    if n == 1:',
	'        time.sleep(1)',
	'    await asyncio.sleep(0.5)'
];

describe('a request is due', () => {
	test('at the time of the timer that creates it, however late the loop is', () => {
		const trace = run(
			...HANDLER,
			'async def main():',
			'    loop = asyncio.get_running_loop()',
			'    tasks = []',
			'    for n in range(4):',
			'        loop.call_at(n / 4, lambda n=n: tasks.append(asyncio.create_task(handle(n))))',
			'    await asyncio.sleep(3)',
			'asyncio.run(main())'
		);
		const [endpoint] = endpoints(trace);
		expect(endpoint.coroutine).toBe('handle');
		const found = requestsOf(trace, endpoint);
		expect(found.map(({ due, ended, holds }) => [due, ended, holds])).toEqual([
			[0, 1.25, false],
			[0.25, 1.75, true],
			[0.5, 1.75, false],
			[0.75, 1.75, false]
		]);
		expect(latencyFigures(found)).toEqual({
			count: 4,
			answered: 4,
			failed: 0,
			throughput: 4 / 1.75,
			median: 1.25,
			p95: 1.5,
			p99: 1.5,
			longest: 1.5,
			mostInFlight: 4
		});
	});

	test('when the sleep of its creator was to end', () => {
		const trace = run(
			...HANDLER,
			'async def main():',
			'    async with asyncio.TaskGroup() as group:',
			'        for n in range(3):',
			'            group.create_task(handle(n))',
			'            await asyncio.sleep(0.25)',
			'asyncio.run(main())'
		);
		const found = requestsOf(trace, endpoints(trace)[0]);
		// The third creator woke at 1.25 s from a sleep until 0.5 s.
		expect(found.map(({ due }) => due)).toEqual([0, 0.25, 0.5]);
	});

	test('else when it was created', () => {
		const trace = run(
			...HANDLER,
			'async def main():',
			'    time.sleep(1)',
			'    await asyncio.gather(handle(2), handle(3))',
			'asyncio.run(main())'
		);
		expect(requestsOf(trace, endpoints(trace)[0]).map(({ due }) => due)).toEqual([1, 1]);
	});
});

test('a cancelled request and one that goes on for ever are not answered', () => {
	const trace = run(
		'async def handle(n):',
		'    await asyncio.sleep(n)',
		'    if n == 2:',
		'        raise ValueError',
		'async def main():',
		'    tasks = [asyncio.create_task(handle(n)) for n in (1, 2, 5)]',
		'    await asyncio.wait(tasks, timeout=3)',
		'asyncio.run(main())'
	);
	const found = requestsOf(trace, endpoints(trace)[0]);
	expect(found.map(latencyOf)).toEqual([1, 2, NaN]);
	const { answered, failed, median, throughput } = latencyFigures(found);
	expect([answered, failed, median, throughput]).toEqual([2, 1, 1, 1]);
	expect(inFlight(found)).toEqual([
		{ time: 0, count: 3 },
		{ time: 1, count: 2 },
		{ time: 2, count: 1 },
		{ time: 3, count: 0 }
	]);
});

test('in any program: no request ends before it is due, and as many end as are in flight', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			for (const endpoint of endpoints(trace)) {
				const found = requestsOf(trace, endpoint);
				for (const { due, ended, createdIndex } of found) {
					expect(due).toBeLessThanOrEqual(trace.time[createdIndex]);
					if (!Number.isNaN(ended)) expect(ended).toBeGreaterThanOrEqual(due);
				}
				const unended = found.filter(({ ended }) => Number.isNaN(ended)).length;
				expect(inFlight(found).at(-1)!.count).toBe(unended);
			}
		})
	);
});
