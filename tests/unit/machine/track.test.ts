import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTrack, type Track } from '../../../src/lib/machine/track';
import { KIND } from '../../../src/lib/trace/kinds';
import { STEP_SIZES } from '../../../src/lib/trace/navigate';
import { Recorder } from '../../../src/lib/trace/recorder';
import type { Trace } from '../../../src/lib/trace/trace';

/** A trace of lines (l), steps of task 1 (s) and turns (t) at the given seconds. */
function traceOf(events: readonly (readonly [string, number])[]): Trace {
	const recorder = new Recorder();
	for (const [what, time] of events) {
		recorder.time = time;
		recorder.line = 7;
		if (what === 't') recorder.add(KIND['loop.iteration'], 0, 1);
		else if (what === 's') recorder.add(KIND['task.step'], 1);
		else recorder.add(KIND.line, 1);
	}
	return recorder.trace();
}

const traces = fc
	.array(fc.tuple(fc.constantFrom('l', 's', 't'), fc.constantFrom(0, 0, 1, 2)), { maxLength: 12 })
	.map((gaps) => {
		let time = 0;
		return traceOf(gaps.map(([what, gap]) => [what, (time += gap)]));
	});
const some = fc.array(traces, { minLength: 1, maxLength: 4 });

function forward(track: Track, by: (typeof STEP_SIZES)[number]): number[] {
	const stops = [-1];
	while (stops.at(-1)! < track.length - 1) {
		stops.push(track.next(stops.at(-1)!, by));
		if (stops.length > track.length + 1) throw new Error(`stuck at ${stops.at(-1)}`);
	}
	return stops;
}

describe('a track of several programs', () => {
	test('goes back through the stops by which it came', () => {
		fc.assert(
			fc.property(some, fc.constantFrom(...STEP_SIZES), (programs, by) => {
				const track = createTrack(programs);
				const stops = forward(track, by);
				const back = [track.length - 1];
				while (back[0] > -1) back.unshift(track.previous(back[0], by));
				expect(back).toEqual(stops);
			})
		);
	});

	test('passes every event of every program once, in the order of time', () => {
		fc.assert(
			fc.property(some, (programs) => {
				const track = createTrack(programs);
				let time = 0;
				const passed = programs.map(() => -1);
				for (let position = 0; position < track.length; position++) {
					const program = track.programAt(position);
					passed[program]++;
					expect(programs.map((_, i) => track.indexOf(i, position))).toEqual(passed);
					expect(track.positionOf(program, passed[program])).toBe(position);
					expect(track.time(position)).toBeGreaterThanOrEqual(time);
					expect(track.time(position)).toBe(programs[program].time[passed[program]]);
					time = track.time(position);
				}
				expect(passed).toEqual(programs.map(({ length }) => length - 1));
			})
		);
	});

	test('positionAt finds the last event of an instant', () => {
		const track = createTrack([traceOf([['l', 0], ['l', 1], ['l', 3]]), traceOf([['l', 0], ['l', 2]])]); // prettier-ignore
		expect([-1, 0, 0.5, 1, 2, 9].map((time) => track.positionAt(time))).toEqual([
			-1, 1, 1, 2, 3, 4
		]);
	});

	test.each([
		['a line', { program: 1, line: 7 }, 1],
		['a task', { program: 0, task: 1 }, 2],
		['a line that never runs', { program: 0, line: 8 }, -1],
		['a program that is not there', { program: 5, line: 7 }, -1]
	])('stops at a breakpoint on %s', (_, breakpoint, position) => {
		const track = createTrack([traceOf([['t', 0], ['s', 1]]), traceOf([['l', 0], ['t', 2]])]); // prettier-ignore
		expect(track.breakBetween(-1, track.length - 1, [breakpoint])).toBe(position);
	});
});
