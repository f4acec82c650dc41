import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playback } from '../../../src/lib/export/playback';
import { createTrack } from '../../../src/lib/machine/track';
import { record, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';

const nap = (name: string, seconds: number): Task => ({
	name,
	ops: [{ op: 'sleep', seconds, label: 'nap' }]
});
const track = createTrack([
	record({ name: 'main', ops: [{ op: 'gather', tasks: [nap('a', 1), nap('b', 2)] }] })
]);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('an animation stops at every step and glides while the clock moves', () => {
	const { moments, speed, skips } = playback(track, 0, 2, 'step');
	expect({ speed, skips }).toEqual({ speed: 1, skips: false });
	expect(moments[0]).toMatchObject({ position: -1, time: 0 });
	expect(moments.at(-1)).toMatchObject({ position: track.length - 1, time: 2 });
	const stops = new Set(moments.map(({ position }) => position));
	for (let at = -1; at < track.length - 1; at = track.next(at, 'step')) expect(stops).toContain(at);
	const inSecondSleep = moments.filter(({ time }) => time > 1 && time < 2);
	expect(inSecondSleep.length).toBeGreaterThanOrEqual(9);
});

test('of a stretch shows that stretch alone', () => {
	const { moments } = playback(track, 0.5, 1.5, 'step');
	const times = moments.map(({ time }) => time);
	expect(Math.max(...times)).toBeLessThanOrEqual(1.5);
	expect(Math.max(...times)).toBeGreaterThan(1.3);
	expect(moments[0].position).toBeGreaterThan(-1);
});

test('never goes back, and never lasts longer than half a minute', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const own = createTrack([trace]);
			const { moments, speed } = playback(own, 0, own.time(own.length - 1), 'step');
			expect(moments.length).toBeLessThanOrEqual(281);
			expect(sum(moments.map(({ shown }) => shown))).toBeLessThanOrEqual(30.2);
			expect(speed).toBeGreaterThanOrEqual(1);
			for (let i = 1; i < moments.length; i++) {
				expect(moments[i].position).toBeGreaterThanOrEqual(moments[i - 1].position);
				expect(moments[i].time).toBeGreaterThanOrEqual(moments[i - 1].time);
			}
			expect(moments.at(-1)?.position).toBe(own.length - 1);
		}),
		{ numRuns: 50 }
	);
});
