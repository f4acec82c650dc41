import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskNames } from '../../../src/lib/trace/arguments';
import { loopFigures, resourceFigures, taskFigures } from '../../../src/lib/trace/figures';
import { totals } from '../../../src/lib/trace/totals';
import { traces } from './programs';
import { IN_LINE, run } from './run';

test('the states of a task take up its life, and the loop all of the run', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const end = trace.time[trace.length - 1];
			for (const { created, started, ended, seconds } of taskFigures(trace)) {
				const until = Number.isNaN(ended) ? end : ended;
				const sum = Object.values(seconds).reduce((all, one) => all + one, 0);
				expect(sum).toBeCloseTo(until - created, 9);
				if (!Number.isNaN(started)) expect(started).toBeGreaterThanOrEqual(created);
			}
			const { busy, blocked, idle } = loopFigures(trace);
			expect(busy + blocked + idle).toBeCloseTo(end, 9);
			expect(busy + blocked).toBeCloseTo(totals(trace).blocked, 9);
		})
	);
});

test('who waited for a resource, for how long, and behind whom', () => {
	const trace = run(...IN_LINE);
	const names = taskNames(trace);
	const [sem, ...others] = resourceFigures(trace);
	expect(others).toEqual([]);
	expect([sem.name, sem.seconds]).toEqual(['sem', 4]);
	expect(
		sem.waits.map(({ task, seconds, behind }) => [names[task], seconds, names[behind]])
	).toEqual([
		['C', 3, 'B'],
		['B', 1, 'A']
	]);
	expect(
		taskFigures(trace).map(({ task, ended, steps, seconds: { blocked, suspended } }) => [
			names[task],
			ended,
			steps,
			blocked,
			suspended
		])
	).toEqual([
		['Task-1', 7, 2, 0, 0],
		['A', 1, 2, 0, 1],
		['B', 3, 3, 1, 2],
		['C', 7, 3, 3, 4]
	]);
});

test('the longest block of the loop, with its task and line', () => {
	const trace = run(
		'async def main():',
		'    time.sleep(1)',
		'    await asyncio.sleep(1)',
		'    time.sleep(2.5)',
		'    await asyncio.sleep(0)',
		'    sum(range(3))  # sim: 0.5s cpu',
		'asyncio.run(main())'
	);
	const { busy, blocked, idle, longest } = loopFigures(trace);
	expect([busy, blocked, idle]).toEqual([0.5, 3.5, 1]);
	expect(longest).toMatchObject({ seconds: 2.5, task: 1, line: 5, label: 'time.sleep' });
});

test('a task that never ends has no end and no outcome, and waits until the program does', () => {
	const trace = run(
		'async def main():',
		'    asyncio.create_task(asyncio.Event().wait(), name="stuck")',
		'    await asyncio.sleep(1)',
		'    await asyncio.Event().wait()',
		'asyncio.run(main())'
	);
	const stuck = taskFigures(trace)[1];
	expect(stuck).toMatchObject({ ended: NaN, outcome: null, steps: 1 });
	expect(stuck.seconds.blocked).toBe(1);
	expect(resourceFigures(trace)[0].waits[0]).toMatchObject({ seconds: 1, behind: 0 });
});
