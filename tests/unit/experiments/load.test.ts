import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	arrivalTimes,
	isCut,
	MOST_REQUESTS,
	parseTimes,
	PATTERNS,
	type Arrivals
} from '../../../src/lib/experiments/arrivals';
import { loadProgram, withoutHolds, type LoadScenario } from '../../../src/lib/experiments/load';
import { harmOf, loadReport } from '../../../src/lib/experiments/load-report';
import { loadWords } from '../../../src/lib/i18n/experiments/load/messages';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { simulate } from '../../../src/lib/simulate';
import { endpoints, requestsOf } from '../../../src/lib/trace/latencies';
import { latencyFigures } from '../../../src/lib/trace/latency-figures';

const words = { title: 'Title', description: 'Description.', due: 'Due.', compute: 'Computes.' };
const EVEN: Arrivals = { pattern: 'even', rate: 4, seconds: 2, seed: 1, times: [] };

describe('arrivals', () => {
	test('even ones keep their distance', () => {
		expect(arrivalTimes(EVEN)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]);
	});
	test('bursts come each second', () => {
		expect(arrivalTimes({ ...EVEN, pattern: 'burst' })).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
	});
	test('random ones are those of Python’s random.Random(7).expovariate(4)', () => {
		const lines = ['import random', 'r = random.Random(7)', 't = 0', 'while t < 2:'];
		const program = [...lines, '    t += r.expovariate(4)', '    print(round(t, 3))'].join('\n');
		const { trace } = simulate(program);
		const printed = trace!.strings.filter((text) => /^\d\.\d+$/.test(text)).map(Number);
		expect(printed.length).toBeGreaterThan(3);
		expect(arrivalTimes({ ...EVEN, pattern: 'random', seed: 7 })).toEqual(
			printed.filter((time) => time < 2)
		);
	});
	test('a list is sorted', () => {
		expect(arrivalTimes({ ...EVEN, pattern: 'list', times: [2, 0.5, 0.5] })).toEqual([0.5, 0.5, 2]);
	});
	test('more than a program can show are cut off, and it is told', () => {
		const many = { ...EVEN, rate: 1000 };
		expect([arrivalTimes(many).length, isCut(many), isCut(EVEN)]).toEqual([
			MOST_REQUESTS,
			true,
			false
		]);
	});
	test.each([
		['0, 0.5 1;.25', [0, 0.5, 1, 0.25]],
		['', null],
		['1, -1', null],
		['1 zwei', null],
		['1e9', null],
		['9999999', null]
	])('the list %j', (text, times) => {
		expect(parseTimes(text)).toEqual(times);
	});
});

const arrivals: fc.Arbitrary<Arrivals> = fc.record({
	pattern: fc.constantFrom(...PATTERNS),
	rate: fc.integer({ min: 1, max: 10 }),
	seconds: fc.integer({ min: 1, max: 4 }),
	seed: fc.integer({ min: 0, max: 2 ** 31 }),
	times: fc.array(
		fc.integer({ min: 0, max: 400 }).map((n) => n / 100),
		{ minLength: 1, maxLength: 30 }
	)
});
const scenarios: fc.Arbitrary<LoadScenario> = fc
	.record({
		arrivals,
		does: fc.constantFrom('waits' as const, 'blocks' as const, 'computes' as const),
		seconds: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
		every: fc.integer({ min: 0, max: 6 }),
		holds: fc.constantFrom('blocks' as const, 'computes' as const),
		heldFor: fc.integer({ min: 0, max: 20 }).map((n) => n / 10)
	})
	.filter((scenario) => arrivalTimes(scenario.arrivals).length > 0);

/** When each request is answered: the loop's thread serves arrivals and wake-ups by the time at which they were due. */
function answered(scenario: LoadScenario): number[] {
	const { does, seconds, every, heldFor } = scenario;
	const due = arrivalTimes(scenario.arrivals);
	const isWaiting = does === 'waits' && seconds > 0;
	const calls = due.map((time, i) => ({ time, request: i, isWakeUp: false }));
	const ends: number[] = [];
	let free = 0;
	while (calls.length > 0) {
		calls.sort((p, q) => p.time - q.time);
		const { time, request, isWakeUp } = calls.shift()!;
		free = Math.max(free, time);
		if (!isWakeUp) {
			if (every > 0 && (request + 1) % every === 0) free += heldFor;
			if (does !== 'waits') free += seconds;
			if (isWaiting) {
				calls.push({ time: free + seconds, request, isWakeUp: true });
				continue;
			}
		}
		ends[request] = free;
	}
	return ends;
}

test('every choice is a program whose requests end as in a queue with one server', () => {
	fc.assert(
		fc.property(scenarios, (scenario) => {
			const { trace, problem, notices, ending } = simulate(loadProgram(scenario, words));
			expect([problem, notices, ending]).toEqual([null, [], 'ok']);
			const due = arrivalTimes(scenario.arrivals);
			if (due.length < 2) return;
			const found = requestsOf(trace!, endpoints(trace!)[0]);
			expect(found.map((request) => request.due)).toEqual(due);
			answered(scenario).forEach((end, i) => expect(found[i].ended).toBeCloseTo(end, 6));
		}),
		{ numRuns: 150 }
	);
});

test('one blocking handler in ten makes the others wait', () => {
	const scenario: LoadScenario = {
		arrivals: { ...EVEN, rate: 20, seconds: 5 },
		does: 'waits',
		seconds: 0.2,
		every: 10,
		holds: 'blocks',
		heldFor: 0.4
	};
	const figures = [scenario, withoutHolds(scenario)].map((one) => {
		const { trace } = simulate(loadProgram(one, words));
		return latencyFigures(requestsOf(trace!, endpoints(trace!)[0]));
	});
	expect(figures[1]).toMatchObject({ count: 100, answered: 100, mostInFlight: 4 });
	for (const name of ['median', 'p95', 'p99'] as const) {
		expect(figures[1][name]).toBeCloseTo(0.2, 9);
	}
	expect(figures[0].median).toBeGreaterThan(0.2);
	expect(figures[0].p99).toBeGreaterThan(0.6 - 1e-9);
	expect(figures[0].mostInFlight).toBeGreaterThan(4);
});

test('the harm is told of the requests that do not hold the loop themselves', () => {
	const scenario: LoadScenario = {
		arrivals: { ...EVEN, pattern: 'list', times: [0, 0.1, 0.2, 2] },
		does: 'waits',
		seconds: 0.5,
		every: 2,
		holds: 'computes',
		heldFor: 1
	};
	const report = (one: LoadScenario) => loadReport(simulate(loadProgram(one, words)).trace!)!;
	const [held, free] = [report(scenario), report(withoutHolds(scenario))];
	expect(held.held).toEqual([
		{ start: 0.1, end: 1.1 },
		{ start: 2, end: 3 }
	]);
	expect(free.held).toEqual([]);
	const harm = harmOf(held, free)!;
	expect([harm.holding, harm.others, harm.without]).toEqual([2, 2, 0.5]);
	// The third was due at 0.2 s, began at 1.1 s and waited half a second.
	expect(harm.within).toBeCloseTo(1.4, 9);
	expect(harmOf(free, free)).toBeNull();
	for (const language of LANGUAGES) {
		const { harm: said } = loadWords(language);
		expect(said(2, 2, 1.4, 0.5)).toMatch(/1[.,]4.*0[.,]5/);
	}
});

test.each(LANGUAGES)('the words fit into programs in %s', (language) => {
	const { program } = loadWords(language);
	for (const does of ['waits', 'computes'] as const) {
		const scenario = { arrivals: EVEN, does, seconds: 0.1, every: 2, heldFor: 0.1 } as const;
		const run = simulate(loadProgram({ ...scenario, holds: 'blocks' }, program));
		expect([run.problem, run.notices, run.ending]).toEqual([null, [], 'ok']);
	}
});
