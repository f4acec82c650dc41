import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	JOBS_PRESETS,
	WAYS,
	wayProgram,
	type JobsScenario,
	type Way
} from '../../../src/lib/experiments/four-ways';
import { jobRows, wayFacts } from '../../../src/lib/experiments/four-ways-rows';
import { fourWaysMessages } from '../../../src/lib/i18n/experiments/four-ways/messages';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { simulate } from '../../../src/lib/simulate';
import { CORES, computing } from '../../../src/lib/trace/computing';
import { outputs } from '../../../src/lib/trace/output';

const about = { title: 'Title', description: 'Description.', compute: 'Computes.' };
const run = (way: Way, scenario: JobsScenario) => simulate(wayProgram(way, scenario, about));

function endOf(way: Way, scenario: JobsScenario): number {
	const { trace } = run(way, scenario);
	return trace!.time[trace!.length - 1];
}

/** Workers take the jobs in rounds; all jobs of a round go in step. */
function inRounds(jobs: number, workers: number, round: (count: number) => number): number {
	let sum = 0;
	for (let left = jobs; left > 0; left -= workers) sum += round(Math.min(left, workers));
	return sum;
}

/** The end of each way by hand. */
const EXPECTED: Record<Way, (scenario: JobsScenario) => number> = {
	sequential: ({ jobs, waits, computes }) => jobs * (waits + computes),
	asyncio: ({ jobs, waits, computes }) => waits + jobs * computes,
	threads: ({ jobs, waits, computes, threads }) =>
		inRounds(jobs, threads, (count) => waits + count * computes),
	processes: ({ jobs, waits, computes, processes }) =>
		inRounds(jobs, processes, (count) => waits + computes * Math.max(1, count / CORES))
};

describe('eight jobs of one second', () => {
	test.each([
		['waiting', [8, 1, 1, 1]],
		['computing', [8, 8, 8, 2]],
		['both', [16, 9, 9, 3]]
	] as const)('%s', (preset, ends) => {
		expect(WAYS.map((way) => endOf(way, JOBS_PRESETS[preset]))).toEqual(ends);
	});
});

test('the documentation has these ends', () => {
	const page = fs.readFileSync(new URL('../../../docs/experiments.md', import.meta.url), 'utf8');
	const rows = [...page.matchAll(/^\| 8 jobs .*$/gm)].map(([row]) =>
		[...row.matchAll(/(\d+) s(?= \|)/g)].map(([, seconds]) => Number(seconds)).slice(-4)
	);
	const presets = Object.values(JOBS_PRESETS);
	expect(rows).toEqual(presets.map((one) => WAYS.map((way) => endOf(way, one))));
});

const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((n) => n / 10);
const scenarios: fc.Arbitrary<JobsScenario> = fc.record({
	jobs: fc.integer({ min: 1, max: 20 }),
	waits: tenths(3),
	computes: tenths(3),
	threads: fc.integer({ min: 1, max: 20 }),
	processes: fc.integer({ min: 1, max: 20 })
});

test.each(WAYS)('%s: every choice is a program that ends when it should', (way) => {
	fc.assert(
		fc.property(scenarios, (scenario) => {
			const { trace, problem, notices, ending } = run(way, scenario);
			expect([problem, notices, ending]).toEqual([null, [], 'ok']);
			const end = trace!.time[trace!.length - 1];
			expect(end).toBeCloseTo(EXPECTED[way](scenario), 6);
			expect(outputs(trace!).at(-1)!.text).toMatch(new RegExp(`^${scenario.jobs} jobs in `));
		}),
		{ numRuns: 40 }
	);
});

test('what is computed is what was asked for, shared by GIL and cores', () => {
	fc.assert(
		fc.property(scenarios, fc.constantFrom(...WAYS), (scenario, way) => {
			const stretches = computing(run(way, scenario).trace!);
			const work = stretches.reduce((sum, { start, end, speed }) => sum + (end - start) * speed, 0);
			expect(work).toBeCloseTo(scenario.jobs * scenario.computes, 6);
			for (const { start, end } of stretches) {
				const middle = (start + end) / 2;
				const open = stretches.filter((other) => other.start < middle && middle < other.end);
				const speed = open.reduce((sum, one) => sum + one.speed, 0);
				expect(speed).toBeLessThanOrEqual(way === 'processes' ? CORES + 1e-9 : 1 + 1e-9);
			}
		}),
		{ numRuns: 40 }
	);
});

test('threads share one GIL, processes the cores', () => {
	const of = (way: Way) => computing(run(way, JOBS_PRESETS.computing).trace!);
	expect(of('threads').map(({ sharing, speed }) => [sharing, speed])).toEqual(
		Array.from({ length: 8 }, () => [8, 1 / 8])
	);
	expect(of('processes').map(({ sharing, speed }) => [sharing, speed])).toEqual(
		Array.from({ length: 8 }, () => [1, 1 / 2])
	);
	expect(of('asyncio').every(({ sharing, speed }) => sharing === 1 && speed === 1)).toBe(true);
});

test.each(LANGUAGES)('the docstrings fit into programs in %s', (language) => {
	const { titles, descriptions, compute } = fourWaysMessages(language);
	for (const way of WAYS) {
		const words = { title: titles[way], description: descriptions[way], compute };
		const { problem, ending } = simulate(wayProgram(way, JOBS_PRESETS.both, words));
		expect([problem, ending]).toEqual([null, 'ok']);
	}
});

describe('what each job does', () => {
	const rows = (way: Way, scenario: JobsScenario) =>
		jobRows(way, run(way, scenario).trace!, scenario.jobs).map((row) =>
			row.map(({ state, start, end, speed }) => [state, start, end, speed])
		);
	const two = { jobs: 2, waits: 1, computes: 2, threads: 2, processes: 2 };

	test.each<[Way, JobsScenario, unknown]>([
		[
			'sequential',
			two,
			[
				[
					['waits', 0, 1, 1],
					['computes', 1, 3, 1]
				],
				[
					['waits', 3, 4, 1],
					['computes', 4, 6, 1]
				]
			]
		],
		[
			'asyncio',
			two,
			[
				[
					['waits', 0, 1, 1],
					['holds', 1, 3, 1]
				],
				[
					['waits', 0, 1, 1],
					['ready', 1, 3, 1],
					['holds', 3, 5, 1]
				]
			]
		],
		[
			'threads',
			two,
			[
				[
					['waits', 0, 1, 1],
					['computes', 1, 5, 0.5]
				],
				[
					['waits', 0, 1, 1],
					['computes', 1, 5, 0.5]
				]
			]
		],
		[
			'processes',
			{ ...two, processes: 1 },
			[
				[
					['waits', 0, 1, 1],
					['computes', 1, 3, 1]
				],
				[
					['ready', 0, 3, 1],
					['waits', 3, 4, 1],
					['computes', 4, 6, 1]
				]
			]
		]
	])('%s', (way, scenario, expected) => {
		expect(rows(way, scenario)).toEqual(expected);
	});

	test('adds up to what was asked for, in any way', () => {
		fc.assert(
			fc.property(scenarios, fc.constantFrom(...WAYS), (scenario, way) => {
				const { trace } = run(way, scenario);
				const found = jobRows(way, trace!, scenario.jobs);
				expect(found.length).toBe(scenario.jobs);
				for (const row of found) {
					const sum = (wanted: readonly string[]) =>
						row
							.filter(({ state }) => wanted.includes(state))
							.reduce((all, { start, end, speed }) => all + (end - start) * speed, 0);
					expect(sum(['waits'])).toBeCloseTo(scenario.waits, 6);
					expect(sum(['computes', 'holds'])).toBeCloseTo(scenario.computes, 6);
				}
				for (const language of LANGUAGES) {
					const why = fourWaysMessages(language).why(way, scenario, wayFacts(trace!, found));
					expect(why).not.toMatch(/undefined|NaN|∞|null| {2}|\b0\b/);
					if (scenario.waits + scenario.computes > 0) expect(why).not.toBe('');
				}
			}),
			{ numRuns: 40 }
		);
	});
});
