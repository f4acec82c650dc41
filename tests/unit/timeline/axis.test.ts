import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axis, FIT, SCALES, ticks, usualScale } from '../../../src/lib/timeline/axis';
import { timing } from '../../../src/lib/timeline/timing';
import { KIND } from '../../../src/lib/trace/kinds';
import { record, type Op, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';

const task = (name: string, ...ops: Op[]): Task => ({ name, ops });
const sleep = (seconds: number): Op => ({ op: 'sleep', seconds });
const together = record(
	task('main', { op: 'gather', tasks: [task('a', sleep(1)), task('b', sleep(2))] })
);
const oneAfterAnother = record(task('main', sleep(1), sleep(2)));
const WIDTH = 800;

describe.each(SCALES)('the scale %s', (scale) => {
	it('never goes back, starts at 0 and ends at the width', () => {
		fc.assert(
			fc.property(traces, (trace) => {
				const made = axis([timing(trace)], scale, WIDTH);
				let last = 0;
				for (let i = -1; i <= trace.length; i++) {
					const x = made.position(i);
					expect(x).toBeGreaterThanOrEqual(last - 1e-9);
					last = x;
				}
				expect(made.position(-1)).toBe(0);
				expect(last).toBeLessThanOrEqual(WIDTH + 1e-6);
			})
		);
	});

	it('finds for each place the last event that stands there', () => {
		fc.assert(
			fc.property(traces, (trace) => {
				const made = axis([timing(trace)], scale, WIDTH);
				for (let i = 0; i < trace.length; i++) {
					const found = made.index(made.position(i));
					expect(found).toBeGreaterThanOrEqual(i);
					expect(made.position(found)).toBe(made.position(i));
				}
			})
		);
	});

	it('has its ticks in order, in sight and apart', () => {
		const made = axis([timing(together)], scale, WIDTH);
		for (const zoom of [FIT, { k: 3, x: -500 }, { k: 40, x: -9000 }]) {
			const found = ticks(made, zoom, WIDTH, 60);
			for (const [i, { x }] of found.entries()) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(WIDTH);
				if (i > 0) expect(x - found[i - 1].x).toBeGreaterThanOrEqual(60 - 1e-9);
			}
		}
	});
});

const xOf = (scale: (typeof SCALES)[number], index: number) =>
	axis([timing(together)], scale, WIDTH).position(index);
const steps = Array.from(together.kind.keys()).filter(
	(i) => together.kind[i] === KIND['task.step']
);

it('makes time as wide as it takes', () => {
	const waits = Array.from(together.kind.keys()).filter(
		(i) => together.kind[i] === KIND['loop.wait']
	);
	expect(waits.map((i) => xOf('time', i))).toEqual([0, WIDTH / 2]);
});

it('makes every step of a task as wide as the next', () => {
	const ends = steps.map((start) => {
		let i = start;
		const isEnd = () =>
			together.kind[i] === KIND['task.suspend'] || together.kind[i] === KIND['task.end'];
		while (!isEnd()) i++;
		return xOf('steps', i) - xOf('steps', start);
	});
	for (const width of ends) expect(width).toBeCloseTo(ends[0], 9);
	expect(ends[0]).toBeGreaterThan(10);
});

it('opens the instants on both, and keeps time in proportion between them', () => {
	const { instants } = axis([timing(together)], 'both', WIDTH);
	expect(instants.map(({ time }) => time)).toEqual([0, 1, 2]);
	for (const { from, to } of instants) expect(to - from).toBeGreaterThan(20);
	expect(instants[1].from - instants[0].to).toBeCloseTo(instants[2].from - instants[1].to, 9);
});

it('leaves time its share however many steps there are', () => {
	const many = record(
		task('main', {
			op: 'gather',
			tasks: Array.from({ length: 60 }, (_, i) => task(`t${i}`, sleep(1)))
		})
	);
	const { instants } = axis([timing(many)], 'both', WIDTH);
	expect((instants[1].from - instants[0].to) / WIDTH).toBeGreaterThan(0.4);
	expect(usualScale([timing(many)], WIDTH)).toBe('time');
	expect(usualScale([timing(together)], WIDTH)).toBe('both');
	expect(usualScale([timing(together), timing(together)], WIDTH)).toBe('time');
});

it.each(SCALES)('gives two programs one %s axis', (scale) => {
	const shared = axis([timing(oneAfterAnother), timing(together)], scale, WIDTH);
	const at = (program: number, trace: typeof together, time: number) =>
		shared.position(trace.time.indexOf(time), program);
	expect(shared.instants.map(({ time }) => time)).toEqual([0, 1, 2, 3]);
	expect(at(0, oneAfterAnother, 1)).toBe(at(1, together, 1));
	expect(shared.position(together.length, 1)).toBeLessThan(
		shared.position(oneAfterAnother.length, 0)
	);
});

it('places a step that is cut by a block on both sides of it', () => {
	const blocking = record(task('main', { op: 'block', seconds: 2 }, { op: 'line', line: 1 }));
	const { instants, position } = axis([timing(blocking)], 'both', WIDTH);
	const block = blocking.kind.indexOf(KIND['thread.block']);
	expect(position(block)).toBeCloseTo(instants[0].to, 9);
	expect(position(block + 1)).toBeCloseTo(instants[1].from, 9);
	expect(instants[1].from - instants[0].to).toBeGreaterThan(WIDTH / 2);
});

it('answers for an empty trace', () => {
	const empty = record(task('main'));
	const nothing = { ...empty, length: 0, time: empty.time.slice(0, 0) };
	const made = axis([timing(nothing)], 'both', WIDTH);
	expect(made.position(-1)).toBe(0);
	expect(made.time(10)).toBe(0);
	expect(ticks(made, FIT, WIDTH, 60)).toEqual([]);
});
