import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages';
import { simulate } from '../../../src/lib/simulate';
import { axis, SCALES } from '../../../src/lib/timeline/axis';
import {
	causesOfChain,
	causesOfTask,
	chainOf,
	type Causes
} from '../../../src/lib/timeline/causes';
import { layout } from '../../../src/lib/timeline/layout';
import { estimate } from '../../../src/lib/timeline/measure';
import { rows } from '../../../src/lib/timeline/rows';
import { DESK } from '../../../src/lib/timeline/sizes';
import { svgMarks } from '../../../src/lib/timeline/svg-marks';
import { timing } from '../../../src/lib/timeline/timing';
import { TOKENS } from '../../../src/lib/timeline/tokens';
import { lives } from '../../../src/lib/trace/derived/lives';
import { lanes } from '../../../src/lib/trace/intervals';
import type { Trace } from '../../../src/lib/trace/trace';
import { traces } from '../trace/programs';

const WIDTH = 700;

function marksOf(trace: Trace, causes: Causes, scale: (typeof SCALES)[number] = 'both', k = 1) {
	const all = rows(lanes(trace));
	return layout({
		rows: all,
		axis: axis([timing(trace)], scale, WIDTH - 44),
		program: 0,
		zoom: { k, x: 8 },
		width: WIDTH,
		height: all.length * DESK.laneHeight,
		scrollY: 0,
		sizes: DESK,
		selected: -1,
		measure: estimate,
		words: messages('en').timeline,
		causes
	});
}

const PUMPS = simulate(`import asyncio
async def car(pump):
    async with pump:
        await asyncio.sleep(1)
async def main():
    pump = asyncio.Semaphore(1)
    await asyncio.gather(*(car(pump) for _ in range(3)))
asyncio.run(main())
`).trace!;

test('one task: created by, handed over to it and by it', () => {
	const { arrows, holes } = marksOf(PUMPS, causesOfTask(PUMPS, 3)); // Task-3, the second car
	const lane = (y: number) => Math.floor(y / DESK.laneHeight);
	expect(arrows.map(({ kind, y1, y2 }) => [kind, lane(y1), lane(y2)])).toEqual([
		['creates', 1, 3],
		['hands-over', 2, 3],
		['hands-over', 3, 4]
	]);
	expect(holes).toBeNull();
});

/** A producer of so many items, a second apart, and who takes them all once they are there. */
const items = (type: string, count: number) =>
	simulate(`import asyncio
queue = asyncio.${type}()
async def produce():
    for _ in range(${count}):
        queue.put_nowait(0)
        await asyncio.sleep(1)
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        await asyncio.sleep(${count})
        for _ in range(${count}):
            await queue.get()
asyncio.run(main())
`).trace!;

test('arrows are thin where there are more than the width has room for', () => {
	const drawn = (count: number, k: number) => {
		const trace = items('Queue', count);
		return marksOf(trace, causesOfTask(trace, 2), 'time', k).arrows;
	};
	const few = drawn(12, 1);
	expect(few.map(({ kind }) => kind)).toEqual(['creates', ...Array(12).fill('hands-over')]);
	expect(few.filter(({ isThin }) => isThin)).toEqual([]);
	expect(drawn(60, 1)).toHaveLength(61);
	expect(drawn(60, 1).filter(({ isThin }) => !isThin)).toEqual([]);
	expect(drawn(60, 10).filter(({ isThin }) => isThin)).toEqual([]);
	// Nearer than can be told apart, they are not drawn one on another.
	expect(drawn(2000, 1).length).toBeLessThan(WIDTH);
});

test.each([['Queue'], ['LifoQueue']])('of a %s the items put in sight, taken beyond', (type) => {
	const trace = items(type, 10);
	const { arrows } = marksOf(trace, causesOfTask(trace, 2), 'time', 2); // the first 5 s
	expect(arrows.filter(({ kind }) => kind === 'hands-over')).toHaveLength(6);
	for (const { x1, x2 } of arrows.slice(1)) expect([x1 <= WIDTH, x2 > WIDTH]).toEqual([true, true]);
});

test('nothing is drawn unless it is asked for', () => {
	const { arrows, holes } = marksOf(PUMPS, { links: [], lit: null });
	expect([arrows, holes]).toEqual([[], null]);
});

test('the chain to the end is lit from the left to the right of the axis', () => {
	const { holes } = marksOf(PUMPS, causesOfChain(PUMPS, chainOf(PUMPS, 0)), 'time');
	const sorted = [...holes!].sort((p, q) => p.x - q.x);
	expect(sorted[0].x).toBeCloseTo(8, 0);
	let reached = 8;
	for (const { x, width } of sorted) {
		expect(x).toBeLessThanOrEqual(reached + 0.01);
		reached = Math.max(reached, x + width);
	}
	expect(reached).toBeGreaterThanOrEqual(WIDTH - 44 + 8);
});

test.each(SCALES)(
	'on %s what is lit of one lane does not overlap, or it would be hidden again',
	(scale) => {
		fc.assert(
			fc.property(traces, fc.nat(), (trace, pick) => {
				const task = pick % (lives(trace).tasks + 1);
				const { holes } = marksOf(trace, causesOfChain(trace, chainOf(trace, task)), scale);
				const byLane = new Map<number, number>();
				for (const { x, y, width } of holes!) {
					expect(width).toBeGreaterThan(0);
					expect(x).toBeGreaterThanOrEqual(byLane.get(y) ?? -Infinity);
					byLane.set(y, x + width);
				}
			})
		);
	}
);

test('the drawing as SVG has every arrow and one veil', () => {
	const marks = marksOf(PUMPS, causesOfChain(PUMPS, chainOf(PUMPS, 0)));
	const drawn = svgMarks(marks, TOKENS.light, DESK, 'id');
	expect(drawn.match(/class="veil"/g)).toHaveLength(1);
	expect(drawn.match(/class="(creates|wakes|hands-over)"/g)).toHaveLength(marks.arrows.length);
	expect(marks.arrows.map(({ kind }) => kind)).toEqual([
		'creates',
		'creates',
		'hands-over',
		'hands-over',
		'wakes'
	]);
});
