import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axis, FIT } from '../../../src/lib/timeline/axis';
import { DESK } from '../../../src/lib/timeline/sizes';
import { timing } from '../../../src/lib/timeline/timing';
import { panned, revealing, zoomedAt } from '../../../src/lib/timeline/zoom';
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
