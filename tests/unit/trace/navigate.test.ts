import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from '../../../src/lib/trace/kinds';
import { createNavigation, STEP_SIZES } from '../../../src/lib/trace/navigate';
import { createStates } from '../../../src/lib/trace/state';
import { everything } from './fixture';
import { traces } from './programs';

describe.each(STEP_SIZES)('by %s', (by) => {
	test('back passes the same places as forward, from start to end', () => {
		fc.assert(
			fc.property(traces, (trace) => {
				const { next, previous } = createNavigation(trace);
				const end = trace.length - 1;
				const there = [-1];
				while (there[there.length - 1] < end) there.push(next(there[there.length - 1], by));
				const back = [end];
				while (back[back.length - 1] > -1) back.push(previous(back[back.length - 1], by));
				expect(back.reverse()).toEqual(there);
				expect([next(end, by), previous(-1, by)]).toEqual([end, -1]);
			})
		);
	});

	test('from between two stops the nearest on that side is found', () => {
		const { next, previous, stops } = createNavigation(everything);
		const all = [...stops(by)];
		for (let i = -1; i < everything.length; i++) {
			expect(next(i, by)).toBe(all.find((stop) => stop > i) ?? everything.length - 1);
			expect(previous(i, by)).toBe(all.findLast((stop) => stop < i) ?? -1);
		}
	});
});

test('each size stops at its own events', () => {
	const { stops } = createNavigation(everything);
	const kinds = (by: (typeof STEP_SIZES)[number]) =>
		new Set([...stops(by)].slice(1, -1).map((i) => KIND_NAMES[everything.kind[i]]));
	expect(kinds('line')).toEqual(new Set(['line']));
	expect(kinds('step')).toEqual(new Set(['task.step', 'handle.run']));
	expect(kinds('turn')).toEqual(new Set(['loop.iteration']));
	const times = [...stops('wake-up')].slice(1, -1).map((i) => everything.time[i]);
	expect(times).toEqual([1, 2, 2.5, 5, 6.5]);
});

test('at a stop by step somebody runs', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const states = createStates(trace);
			for (const i of createNavigation(trace).stops('step').slice(1, -1)) {
				const isStep = KIND_NAMES[trace.kind[i]] === 'task.step';
				expect(states.at(i)).toMatchObject({
					phase: 'running',
					running: isStep ? trace.task[i] : 0
				});
			}
		}),
		{ numRuns: 50 }
	);
});

test('the line at a stop by line is the one that runs', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const states = createStates(trace);
			for (const i of createNavigation(trace).stops('line').slice(1, -1)) {
				expect(states.at(i).line).toBe(trace.line[i]);
			}
		}),
		{ numRuns: 50 }
	);
});

test('the events of one task', () => {
	const { nextOfTask, previousOfTask } = createNavigation(everything);
	const found: number[] = [];
	for (let i = nextOfTask(-1, 3); i !== found.at(-1); i = nextOfTask(i, 3)) found.push(i);
	const expected = [...everything.task.keys()].filter((i) => everything.task[i] === 3);
	expect(found).toEqual(expected);
	expect(previousOfTask(found[1], 3)).toBe(found[0]);
	expect(previousOfTask(found[0], 3)).toBe(found[0]);
	expect(nextOfTask(5, 99)).toBe(5);
});

test('the index at a time is the last event of that moment', () => {
	const { indexAtTime } = createNavigation(everything);
	expect(indexAtTime(-1)).toBe(-1);
	expect(indexAtTime(1e9)).toBe(everything.length - 1);
	for (const time of [0, 0.7, 1, 2.4]) {
		const i = indexAtTime(time);
		expect(everything.time[i]).toBeLessThanOrEqual(time);
		expect(everything.time[i + 1]).toBeGreaterThan(time);
	}
});
