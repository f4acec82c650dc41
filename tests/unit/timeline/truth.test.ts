// Whatever the program and whatever part of it is in sight, the picture says nothing that is not so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { SCALES, type Scale } from '../../../src/lib/timeline/axis';
import { drawnAs } from '../../../src/lib/timeline/lane-state';
import { layout, type View } from '../../../src/lib/timeline/layout';
import type { Marks } from '../../../src/lib/timeline/marks';
import { DESK } from '../../../src/lib/timeline/sizes';
import { screenX } from '../../../src/lib/timeline/spans';
import { lanes, type Lane } from '../../../src/lib/trace/intervals';
import type { Trace } from '../../../src/lib/trace/trace';
import { programs } from '../../conformance/random-programs';
import { render } from '../../conformance/render-program';
import { traces } from '../trace/programs';
import { viewOf, viewports } from './views';

const simulated: fc.Arbitrary<Trace> = programs
	.map((program) => simulate(render(program), { limits: { events: 5000 } }).trace)
	.filter((trace) => trace !== null);
/** Programs of every construct, and traces with many tasks that block and fail. */
const anyTrace = fc.oneof({ weight: 1, arbitrary: simulated }, { weight: 2, arbitrary: traces });
const scales = fc.constantFrom(...SCALES);

/** Sums of doubles differ in their last digits. */
const SLACK = 1e-6;
/** A mark moves aside by at most this: what is narrower than a step's mark, and the hair between two. */
const REACH = DESK.least + 2;

interface Piece {
	readonly x: number;
	readonly to: number;
	readonly what: string;
}

/** All that is drawn on a lane's middle, from the left: bars, crowds, end marks, text that stands on the ground. */
function pieces({ bars, crowds, ends, labels }: Marks, row: number, middle: number): Piece[] {
	const found: Piece[] = [];
	for (const bar of bars) {
		if (bar.lane === row) found.push({ x: bar.x, to: bar.x + bar.width, what: bar.state });
	}
	for (const { lane, x, width } of crowds) {
		if (lane === row) found.push({ x, to: x + width, what: 'crowd' });
	}
	for (const { lane, x, radius, outcome } of ends) {
		if (lane === row) found.push({ x: x - radius, to: x + radius, what: outcome });
	}
	for (const { x, y, width, text, on } of labels) {
		if (!on && y === middle) found.push({ x, to: x + width, what: text });
	}
	return found.sort((a, b) => a.x - b.x);
}

const middleOf = (row: number) => row * DESK.laneHeight + DESK.laneHeight / 2;

function check(look: (view: View, marks: Marks, scale: Scale) => void): void {
	fc.assert(
		fc.property(anyTrace, scales, viewports, (trace, scale, viewport) => {
			const view = viewOf(trace, scale, viewport);
			look(view, layout(view), scale);
		}),
		{ numRuns: 300 }
	);
}

describe('in random programs and viewports', () => {
	it('no two marks of a lane overlap', () => {
		check((view, marks) => {
			view.rows.forEach((_, row) => {
				const found = pieces(marks, row, middleOf(row));
				found.forEach(({ x, to, what }, i) => {
					expect(to, what).toBeGreaterThan(x);
					if (i === 0) return;
					const before = found[i - 1];
					expect(x + SLACK, `${before.what} and ${what}`).toBeGreaterThanOrEqual(before.to);
				});
			});
		});
	});

	it('the marks of a task cover its life in sight, without a gap', () => {
		check((view, marks) => {
			view.rows.forEach(({ lane }, row) => {
				if (lane.kind !== 'task') return;
				const from = Math.max(0, screenX(view, lane.createdIndex));
				const to = Math.min(view.width, screenX(view, lane.endIndex));
				let covered = from;
				for (const piece of pieces(marks, row, middleOf(row))) {
					// Text stands a little apart from the thin line that it interrupts.
					if (piece.x > covered + REACH + DESK.font) break;
					covered = Math.max(covered, piece.to);
				}
				expect(covered + REACH, lane.name).toBeGreaterThanOrEqual(to);
			});
		});
	});

	it('the marks of a lane stand for nothing before its start or after its end', () => {
		check((view, marks) => {
			for (const { lane: row, x, width, state } of marks.bars) {
				const { lane } = view.rows[row];
				const end = Math.max(
					...lane.intervals.map(({ endIndex }) => screenX(view, endIndex)),
					screenX(view, lane.createdIndex)
				);
				expect(x + SLACK, state).toBeGreaterThanOrEqual(
					Math.min(0, screenX(view, lane.createdIndex)) - DESK.pitch
				);
				expect(x + width, state).toBeLessThanOrEqual(end + 3 * REACH);
			}
		});
	});

	it('no block is hidden, however narrow it is', () => {
		check((view, marks) => {
			view.rows.forEach(({ lane }, row) => {
				for (const { state, startIndex, endIndex } of lane.intervals) {
					if (drawnAs(lane.kind, state) !== 'blocking') continue;
					const from = screenX(view, startIndex);
					const to = screenX(view, endIndex);
					if (to < 0 || from > view.width) continue;
					const isNear = ({ x, width }: { x: number; width: number }) =>
						x <= Math.max(from, to) + REACH && x + width >= from - REACH;
					const isShown =
						marks.bars.some((bar) => bar.lane === row && bar.state === 'blocking' && isNear(bar)) ||
						marks.crowds.some(
							(crowd) =>
								crowd.lane === row &&
								isNear(crowd) &&
								crowd.parts.some((part) => part.state === 'blocking' && part.height >= 3)
						);
					expect(isShown, `${lane.name} ${from} … ${to}`).toBe(true);
				}
			});
		});
	});

	it('a block that has room is drawn nearly as wide as it is', () => {
		check((view, marks) => {
			view.rows.forEach(({ lane }, row) => {
				lane.intervals.forEach((interval, i) => {
					if (drawnAs(lane.kind, interval.state) !== 'blocking') return;
					const [start, end] = [interval.startIndex, interval.endIndex].map((n) =>
						screenX(view, n)
					);
					const inSight = Math.min(view.width, end) - Math.max(0, start);
					if (end - start < DESK.least || inSight < DESK.least) return;
					const own = marks.bars.find((bar) => bar.lane === row && bar.interval === i);
					// A pixel of the step before it, and the hair to its neighbour.
					expect(own!.width).toBeGreaterThanOrEqual(inSight - 2 - SLACK);
				});
			});
		});
	});

	it('no failure is hidden', () => {
		check((view, marks) => {
			view.rows.forEach(({ lane }, row) => {
				if (lane.outcome !== 'failed') return;
				const at = screenX(view, lane.endIndex);
				if (at < 0 || at > view.width - 2 * DESK.font) return;
				const end = marks.ends.find((mark) => mark.lane === row);
				expect(end?.outcome, lane.name).toBe('failed');
				expect(Math.abs(end!.x - at)).toBeLessThan(2 * DESK.font);
			});
		});
	});

	it('a crowd shows the states in their proportions', () => {
		check((view, marks) => {
			for (const { lane: row, x, width, y, height, parts, steps } of marks.crowds) {
				expect(steps).toBeGreaterThanOrEqual(0);
				const { lane } = view.rows[row];
				for (const { state, share } of parts) {
					let sum = 0;
					for (const interval of lane.intervals) {
						if (drawnAs(lane.kind, interval.state) !== state) continue;
						const from = Math.max(x, screenX(view, interval.startIndex));
						const to = Math.min(x + width, screenX(view, interval.endIndex));
						sum += Math.max(0, to - from);
					}
					expect(share).toBeCloseTo(Math.min(1, sum / width), 3);
				}
				let ground = y + height;
				for (const part of parts) {
					expect(part.y + part.height).toBeCloseTo(ground, 6);
					ground = part.y;
				}
				expect(ground).toBeGreaterThanOrEqual(y - SLACK);
			}
		});
	});
});

it('the intervals of every lane cover its life exactly: no gap, no overlap', () => {
	fc.assert(
		fc.property(anyTrace, (trace) => {
			for (const lane of lanes(trace)) {
				const { intervals, createdIndex, endIndex } = lane;
				expect(edges(lane)).toEqual([createdIndex, ...intervals.map((one) => one.endIndex)]);
				expect(intervals.at(-1)?.endIndex ?? createdIndex).toBe(
					intervals.length ? endIndex : createdIndex
				);
			}
		})
	);
});

const edges = ({ intervals, endIndex, createdIndex }: Lane) =>
	intervals.length ? [...intervals.map((one) => one.startIndex), endIndex] : [createdIndex];
