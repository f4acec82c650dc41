// The programs that the page makes itself run on CPython as they do in the simulator. CPython's clock stands still
// while a program computes here, so a computation is judged as a sleep that holds the thread as long.
import { beforeAll, describe, expect, test } from 'vitest';
import {
	JOBS_PRESETS,
	WAYS,
	wayProgram,
	type JobsScenario,
	type Way
} from '../../src/lib/experiments/four-ways';
import { PATTERNS } from '../../src/lib/experiments/arrivals';
import {
	DEEDS,
	loadProgram,
	withoutHolds,
	type LoadScenario
} from '../../src/lib/experiments/load';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { CORES } from '../../src/lib/trace/computing';
import { difference } from './compare';
import { judge } from './judge';
import { runSimulated } from './simulated';
import { slept } from './slept';

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

const about = { title: 'Title', description: 'Description.', due: 'Due.', compute: 'Computes.' };

/** Where the two runs differ. */
const judged = (source: string, times = 1) =>
	difference(python.run(slept(source, times)), runSimulated(source)) ?? '';

/** Where all jobs compute in step, how much longer each takes than alone. */
const SLOWER: Record<Way, (scenario: JobsScenario) => number> = {
	sequential: () => 1,
	asyncio: () => 1,
	threads: ({ jobs, threads }) => Math.min(jobs, threads),
	processes: ({ jobs, processes }) => Math.max(1, Math.min(jobs, processes) / CORES)
};

/** Jobs that come out even in rounds of as many as there are workers. */
const JOBS: Record<string, JobsScenario> = {
	...JOBS_PRESETS,
	'fewer workers': { jobs: 6, waits: 0.3, computes: 0.5, threads: 3, processes: 2 },
	'one worker': { jobs: 3, waits: 0.2, computes: 0.1, threads: 1, processes: 1 },
	'one job': { jobs: 1, waits: 1, computes: 2, threads: 8, processes: 8 }
};

describe('four ways', () => {
	describe.each(Object.entries(JOBS))('%s', (_, scenario) => {
		test.each(WAYS)('%s', (way) => {
			const source = wayProgram(way, scenario, about);
			expect(judged(source, SLOWER[way](scenario))).toBe('');
			// As it is, with what it computes.
			const { ending, events } = python.run(source);
			expect(ending).toBe('ok');
			expect(events.findLast(([kind]) => kind === 'print')![3]).toMatch(
				new RegExp(`^${scenario.jobs} jobs in`)
			);
		});
	});
});

describe('requests that arrive', () => {
	const scenario: LoadScenario = {
		arrivals: { pattern: 'random', rate: 8, seconds: 4, seed: 3, times: [0, 0.1, 0.1, 2] },
		does: 'waits',
		seconds: 0.2,
		every: 5,
		holds: 'blocks',
		heldFor: 0.7
	};

	test.each(PATTERNS)('%s', (pattern) => {
		const one = { ...scenario, arrivals: { ...scenario.arrivals, pattern } };
		expect(judged(loadProgram(one, about))).toBe('');
		expect(judged(loadProgram(withoutHolds(one), about))).toBe('');
	});

	test.each(DEEDS)('a handler that %s', (does) => {
		expect(judged(loadProgram({ ...scenario, does, holds: 'computes' }, about))).toBe('');
		expect(judged(loadProgram({ ...scenario, does, every: 1 }, about))).toBe('');
	});
});

test('random arrivals are those of CPython', () => {
	const source = [
		'import random',
		'generator, time = random.Random(3), 0',
		'while (time := time + generator.expovariate(8)) < 4:',
		'    print(round(time, 3), end=", ")'
	].join('\n');
	const printed = python.run(source).events.map((event) => String(event[3]));
	const program = loadProgram(
		{
			arrivals: { pattern: 'random', rate: 8, seconds: 4, seed: 3, times: [] },
			does: 'waits',
			seconds: 0,
			every: 0,
			holds: 'blocks',
			heldFor: 0
		},
		about
	);
	const list = /ARRIVALS = \[([^\]]*)\]/.exec(program)![1];
	const numbers = (text: string) => text.match(/[\d.]+/g)!.map(Number);
	expect(numbers(list)).toEqual(numbers(printed.join('')));
});
