import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axis, SCALES } from '../../../src/lib/timeline/axis';
import { intervalAt } from '../../../src/lib/timeline/lane-now';
import { overview } from '../../../src/lib/timeline/overview';
import { STACKED } from '../../../src/lib/timeline/widths';
import { timing } from '../../../src/lib/timeline/timing';
import { countIn } from '../../../src/lib/trace/derived/state-counts';
import { lanes } from '../../../src/lib/trace/intervals';
import { record, type Op, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';

it('counts who sleeps', () => {
	const nap = (name: string, seconds: number): Task => ({ name, ops: [{ op: 'sleep', seconds }] });
	const trace = record({
		name: 'main',
		ops: [{ op: 'gather', tasks: [nap('a', 1), nap('b', 2)] }]
	});
	const { counts, most } = overview(trace, axis([timing(trace)], 'time', 100), 0, 10);
	expect([...counts[STACKED.indexOf('suspended')]]).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
	expect(most).toBe(3);
});

it('never counts fewer than none nor more than all', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const all = lanes(trace);
			const { counts, most } = overview(trace, axis([timing(trace)], 'steps', 100), 0, 50);
			for (const column of counts) for (const n of column) expect(n).toBeGreaterThanOrEqual(0);
			expect(most).toBeLessThanOrEqual(all.length);
		})
	);
});

it('counts at every event what the lanes show', () => {
	fc.assert(
		fc.property(traces, fc.nat(), (trace, at) => {
			const index = at % trace.length;
			for (const state of STACKED) {
				const shown = lanes(trace).filter(
					(lane) => lane.kind === 'task' && intervalAt(lane, index)?.state === state
				);
				expect(countIn(trace, state, index)).toBe(shown.length);
			}
		})
	);
});

it('shows a block that is shorter than a place', () => {
	const naps: Op[] = Array.from({ length: 50 }, () => ({ op: 'sleep', seconds: 1 }));
	const trace = record({ name: 'main', ops: [...naps, { op: 'block', seconds: 0.01 }, ...naps] });
	for (const scale of SCALES) {
		const { counts } = overview(trace, axis([timing(trace)], scale, 100), 0, 10);
		const blocking = counts[STACKED.indexOf('blocking')];
		expect(Math.max(...blocking)).toBe(1);
	}
});
