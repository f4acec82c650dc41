import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axis } from '../../../src/lib/timeline/axis';
import { overview } from '../../../src/lib/timeline/overview';
import { STACKED } from '../../../src/lib/timeline/widths';
import { timing } from '../../../src/lib/timeline/timing';
import { lanes } from '../../../src/lib/trace/intervals';
import { record, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';

it('counts who sleeps', () => {
	const nap = (name: string, seconds: number): Task => ({ name, ops: [{ op: 'sleep', seconds }] });
	const trace = record({
		name: 'main',
		ops: [{ op: 'gather', tasks: [nap('a', 1), nap('b', 2)] }]
	});
	const { counts, most } = overview(lanes(trace), axis([timing(trace)], 'time', 100), 0, 10);
	expect([...counts[STACKED.indexOf('suspended')]]).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
	expect(most).toBe(3);
});

it('never counts fewer than none nor more than all', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const all = lanes(trace);
			const { counts, most } = overview(all, axis([timing(trace)], 'steps', 100), 0, 50);
			for (const column of counts) for (const n of column) expect(n).toBeGreaterThanOrEqual(0);
			expect(most).toBeLessThanOrEqual(all.length);
		})
	);
});
