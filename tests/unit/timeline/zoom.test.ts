import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axis, FIT, SCALES } from '../../../src/lib/timeline/axis';
import { DESK } from '../../../src/lib/timeline/sizes';
import { timing } from '../../../src/lib/timeline/timing';
import { constrained, panned, revealing, zoomedAt, zoomedTo } from '../../../src/lib/timeline/zoom';
import { record } from '../trace/fixture';

const trace = record({ name: 'main', ops: [{ op: 'sleep', seconds: 1 }] });
const made = axis([timing(trace)], 'time', 600);
const amount = fc.double({ min: -1, max: 1, noNaN: true });

it('never leaves empty room beside the program', () => {
	const moves = fc.array(fc.tuple(amount, amount), { maxLength: 12 });
	fc.assert(
		fc.property(moves, (list) => {
			let zoom = FIT;
			for (const [a, b] of list) {
				zoom = zoomedAt(zoom, Math.exp(a * 3), (b + 1) * 300, made);
				zoom = panned(zoom, a * 900, made);
				expect(zoom.x).toBeLessThanOrEqual(0);
				expect(600 * zoom.k + zoom.x).toBeGreaterThanOrEqual(600 - 1e-6);
			}
		})
	);
});

it('keeps the point under the pointer where it is', () => {
	const before = { k: 2, x: -200 };
	const after = zoomedAt(before, 1.7, 250, made);
	expect((250 - after.x) / after.k).toBeCloseTo((250 - before.x) / before.k, 9);
});

it('brings a point back into sight, and leaves the view alone if it is there', () => {
	const zoom = { k: 10, x: 0 };
	expect(revealing(zoom, 30, made, DESK)).toBe(zoom);
	const moved = revealing(zoom, 400, made, DESK);
	const x = 400 * moved.k + moved.x;
	expect(x).toBeGreaterThanOrEqual(0);
	expect(x).toBeLessThanOrEqual(600);
});

it.each(SCALES)(
	'goes deep enough to see the narrowest step and the shortest time on %s',
	(scale) => {
		const naps = [1, 0.00001, 1].map((seconds) => ({ op: 'sleep' as const, seconds }));
		const crowd = Array.from({ length: 3000 }, (_, i) => ({ name: `t${i}`, ops: naps }));
		const long = record({ name: 'main', ops: [{ op: 'gather', tasks: crowd }] });
		const dense = axis([timing(long)], scale, 600);
		const { k } = constrained({ k: Infinity, x: 0 }, dense);
		const [, one, two] = dense.instants;
		expect((two.from - one.to) * k).toBeGreaterThan(40);
		if (scale !== 'time') expect(dense.perStep * k).toBeGreaterThan(40);
	}
);

it('fills the view with a stretch of the axis, whichever it is', () => {
	const stretch = fc.tuple(amount, amount).map(([a, b]) => [(a + 1) * 300, (b + 1) * 300]);
	fc.assert(
		fc.property(stretch, ([one, other]) => {
			const [from, to] = [Math.min(one, other), Math.max(one, other)];
			const { k, x } = zoomedTo(from, to, made);
			expect(from * k + x).toBeGreaterThanOrEqual(-1e-6);
			expect(to * k + x).toBeLessThanOrEqual(600 + 1e-6);
			const isDeepest = k >= constrained({ k: Infinity, x: 0 }, made).k;
			const isWhole = k === 1;
			if (!isDeepest && !isWhole) expect((to - from) * k).toBeCloseTo(540, 3);
		})
	);
});
