import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, EVERYTHING } from '../../../src/lib/timeline/choice';
import { hit, lifeAt } from '../../../src/lib/timeline/hits';
import { layout, type View } from '../../../src/lib/timeline/layout';
import type { Marks } from '../../../src/lib/timeline/marks';
import {
	kept,
	NONE_KEPT,
	revealed,
	rowAt,
	rowsInSight,
	scrolled,
	topOf
} from '../../../src/lib/timeline/places';
import { rows } from '../../../src/lib/timeline/rows';
import { DESK } from '../../../src/lib/timeline/sizes';
import { lanes } from '../../../src/lib/trace/intervals';
import { record, type Task } from '../trace/fixture';
import { viewOf } from './views';

const HIGH = DESK.laneHeight;
const nap = (name: string): Task => ({ name, ops: [{ op: 'sleep', seconds: 1 }] });
/** Steps nearer to each other than a pixel. */
const busy: Task = {
	name: 'busy',
	ops: Array.from({ length: 60 }, () => ({ op: 'sleep', seconds: 0.001 }))
};
const trace = record({
	name: 'main',
	ops: [
		{ op: 'gather', tasks: [busy, ...Array.from({ length: 40 }, (_, i) => nap(`nap ${i}`))] },
		{ op: 'job', seconds: 1 },
		{ op: 'block', seconds: 2 }
	]
});
const whole = rows(lanes(trace));
const PINNED = new Set(['nap 7', 'nap 30']);

/** The lanes through a window of this height, scrolled by so much of what can be scrolled. */
function windowed(height: number, share: number, pinned: ReadonlySet<string> = new Set()): View {
	const all = chosen(whole, { ...EVERYTHING, pinned });
	return {
		...viewOf(trace, 'time', { width: 900, k: 1, share: 0 }),
		rows: all,
		height,
		scrollY: Math.max(0, Math.round(share * (all.length * HIGH - height))),
		kept: kept(all, pinned, height, DESK)
	};
}

const names = ({ rows }: View, from: number, to?: number) =>
	rows.slice(from, to).map(({ lane }) => (lane.kind === 'loop' ? 'loop' : lane.name));

describe('while lanes scroll', () => {
	it('the loop, what is pinned and the workers stay', () => {
		const view = windowed(15 * HIGH, 0.5, PINNED);
		const { first, last } = view.kept!;
		expect(names(view, 0, first)).toEqual(['loop', 'nap 7', 'nap 30']);
		expect(names(view, view.rows.length - last)).toEqual(['thread-1']);
	});

	it('nothing has to stay where all of it is in sight', () => {
		expect(windowed(whole.length * HIGH, 0).kept).toEqual(NONE_KEPT);
	});

	it.each([
		[2, 0, 0],
		[3, 1, 0],
		[6, 2, 0],
		[9, 3, 0],
		[12, 3, 1]
	])('what stays takes a third of %i lanes at most', (lanesHigh, first, last) => {
		expect(windowed(lanesHigh * HIGH, 0, PINNED).kept).toEqual({ first, last });
	});
});

const views = fc
	.tuple(
		fc.integer({ min: 40, max: 1600 }),
		fc.double({ min: 0, max: 1, noNaN: true }),
		fc.constantFrom(new Set<string>(), PINNED)
	)
	.map(([height, share, pinned]) => windowed(height, share, pinned));

describe('at any height and place', () => {
	it('each row in sight is found where it stands', () => {
		fc.assert(
			fc.property(views, (view) => {
				const { first, last } = view.kept!;
				const { from, to } = rowsInSight(view);
				const count = view.rows.length;
				for (let row = 0; row < count; row++) {
					const stays = row < first || row >= count - last;
					if (!stays && (row < from || row >= to)) continue;
					// Of a row that is partly covered, what is in sight.
					const middle = Math.round(topOf(view, row) + HIGH / 2);
					if (!stays && (middle < first * HIGH || middle >= view.height - last * HIGH)) continue;
					expect(rowAt(view, middle)).toBe(row);
				}
			})
		);
	});

	it('a row is brought into sight by the least scrolling, and one that stays by none', () => {
		fc.assert(
			fc.property(views, fc.nat(whole.length - 1), (view, row) => {
				const { first, last } = view.kept!;
				const scrollY = revealed(view, row);
				if (row < first || row >= view.rows.length - last) {
					expect(scrollY).toBe(view.scrollY);
					return;
				}
				const { from, to } = scrolled(view);
				const top = topOf({ ...view, scrollY }, row);
				expect(top).toBeGreaterThanOrEqual(from);
				if (to - from >= HIGH) expect(top + HIGH).toBeLessThanOrEqual(to);
				const before = topOf(view, row);
				const wasInSight = before >= from && before + HIGH <= to;
				if (wasInSight) expect(scrollY).toBe(view.scrollY);
				else expect([from, to - HIGH]).toContain(top);
			})
		);
	});

	it('every lane is drawn once, in its place, when it is in sight', () => {
		fc.assert(
			fc.property(views, (view) => {
				const marks = layout(view);
				const { kept } = marks;
				const rowsOf = ({ bars, crowds }: Pick<Marks, 'bars' | 'crowds'>) =>
					new Set([...bars, ...crowds].map(({ lane }) => lane));
				const drawn = rowsOf(marks);
				for (const row of kept?.rows ?? []) {
					expect(drawn.has(row)).toBe(false);
					const strip = kept!.strips.find(({ y, height }) => {
						const top = topOf(view, row);
						return top >= y && top + HIGH <= y + height;
					});
					expect(strip, `row ${row}`).toBeDefined();
				}
				const own = kept ? rowsOf(kept.marks) : new Set();
				expect(own).toEqual(kept?.rows ?? new Set());
				for (let y = 1; y < Math.min(view.height, view.rows.length * HIGH - view.scrollY); y += 7) {
					const row = rowAt(view, y);
					expect(drawn.has(row) || own.has(row), `${row} at ${y}`).toBe(true);
				}
			})
		);
	});
});

describe('at a point', () => {
	const view = windowed(12 * HIGH, 1, PINNED);
	const marks = layout(view);
	const middleOf = (row: number) => topOf(view, row) + HIGH / 2;

	it('of a lane that scrolls, what it does then', () => {
		const row = view.rows.length - 2; // the last task
		const x = view.zoom.x + view.axis.at(0.5);
		const found = hit(view, marks, x, middleOf(row));
		expect(found).toMatchObject({ row, bar: { state: 'suspended' }, end: undefined });
		expect(lifeAt(view, found, x)).toMatchObject({ state: 'suspended', start: 0, end: 1 });
	});

	it('of a lane that stays, what it does, not what is covered', () => {
		const x = view.zoom.x + view.axis.at(0.5);
		const found = hit(view, marks, x, middleOf(1));
		expect(view.rows[found.row].lane.name).toBe('nap 7');
		expect(found.bar?.state).toBe('suspended');
	});

	it('behind the end of a task, its mark', () => {
		const row = view.rows.length - 2;
		const { endIndex } = view.rows[row].lane;
		const x = view.zoom.x + view.axis.position(endIndex, 0) + DESK.font * 0.6;
		expect(hit(view, marks, x, middleOf(row)).end?.outcome).toBe('done');
	});

	it('of a crowd, the stretch that is nearest before', () => {
		const dense = windowed(12 * HIGH, 0);
		const drawn = layout(dense);
		const crowd = [...drawn.crowds, ...(drawn.kept?.marks.crowds ?? [])][0];
		const x = crowd.x + crowd.width / 2;
		const found = hit(dense, drawn, x, topOf(dense, crowd.lane) + HIGH / 2);
		expect(found.crowd).toBe(crowd);
		expect(lifeAt(dense, found, x)).toBeDefined();
	});

	it('below the last lane, nothing', () => {
		const tall = windowed(whole.length * HIGH + 100, 0);
		const found = hit(tall, layout(tall), 100, whole.length * HIGH + 50);
		expect(found).toMatchObject({ bar: undefined, crowd: undefined, end: undefined });
		expect(lifeAt(tall, found, 100)).toBeUndefined();
	});
});
