import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages';
import { axis, SCALES, type Scale, type Zoom } from '../../../src/lib/timeline/axis';
import { drawnAs } from '../../../src/lib/timeline/lane-state';
import { layout, type View } from '../../../src/lib/timeline/layout';
import { estimate } from '../../../src/lib/timeline/measure';
import { rows } from '../../../src/lib/timeline/rows';
import { DESK } from '../../../src/lib/timeline/sizes';
import { screenX } from '../../../src/lib/timeline/spans';
import { timing } from '../../../src/lib/timeline/timing';
import { lanes } from '../../../src/lib/trace/intervals';
import type { Trace } from '../../../src/lib/trace/trace';
import { record, type Op, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';

const WIDTH = 700;
const task = (name: string, ...ops: Op[]): Task => ({ name, ops });

function view(trace: Trace, scale: Scale, zoom: Zoom = { k: 1, x: 8 }): View {
	const all = rows(lanes(trace));
	return {
		rows: all,
		axis: axis([timing(trace)], scale, WIDTH - 44),
		program: 0,
		zoom,
		width: WIDTH,
		height: all.length * DESK.laneHeight,
		scrollY: 0,
		sizes: DESK,
		selected: -1,
		measure: estimate,
		words: messages('en').timeline
	};
}

const zooms = fc
	.tuple(fc.double({ min: 1, max: 30, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([k, share]): Zoom => ({ k, x: 8 - (WIDTH - 44) * (k - 1) * share }));

describe.each(SCALES)('the marks on the scale %s', (scale) => {
	it('do not overlap within a lane', () => {
		fc.assert(
			fc.property(traces, zooms, (trace, zoom) => {
				const { bars } = layout(view(trace, scale, zoom));
				for (const [i, bar] of bars.entries()) {
					expect(bar.width).toBeGreaterThan(0);
					const next = bars[i + 1];
					if (next?.lane === bar.lane) {
						expect(next.x).toBeGreaterThanOrEqual(bar.x + bar.width - 1e-6);
					}
				}
			})
		);
	});

	it('stand for every interval in sight, alone or merged with its neighbours', () => {
		fc.assert(
			fc.property(traces, zooms, (trace, zoom) => {
				const seen = view(trace, scale, zoom);
				const { bars, crowds } = layout(seen);
				seen.rows.forEach(({ lane }, row) => {
					const own = [...bars, ...crowds].filter((mark) => mark.lane === row);
					for (const interval of lane.intervals) {
						const state = drawnAs(lane.kind, interval.state);
						const from = screenX(seen, interval.startIndex);
						const to = screenX(seen, interval.endIndex);
						const isSeen = to - from >= 1 || interval.state === 'running';
						if (state === null || !isSeen || to <= 1 || from >= WIDTH - 1) continue;
						const reach = DESK.least + 1;
						const isDrawn = own.some((bar) => bar.x <= to + reach && bar.x + bar.width >= from);
						expect(isDrawn, `${interval.state} ${from}…${to}`).toBe(true);
					}
				});
			})
		);
	});

	it('hold their labels', () => {
		fc.assert(
			fc.property(traces, zooms, (trace, zoom) => {
				for (const { x, width, on } of layout(view(trace, scale, zoom)).labels) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x + width).toBeLessThanOrEqual(WIDTH);
					if (!on) continue;
					expect(x).toBeGreaterThanOrEqual(on.x);
					expect(x + width).toBeLessThanOrEqual(on.x + on.width);
				}
			})
		);
	});
});

it('shows a step on the time scale although it takes no time', () => {
	const trace = record(task('main', { op: 'sleep', seconds: 1 }));
	const { bars } = layout(view(trace, 'time'));
	const steps = bars.filter((bar) => bar.state === 'running' && bar.lane === 1);
	expect(steps).toHaveLength(2);
	for (const { width } of steps) expect(width).toBeGreaterThanOrEqual(DESK.least);
});

it('keeps a short block in sight among a thousand steps', () => {
	const naps = (n: number) => Array.from({ length: n }, (): Op => ({ op: 'sleep', seconds: 1 }));
	const trace = record(task('main', ...naps(500), { op: 'block', seconds: 0.01 }, ...naps(500)));
	for (const scale of SCALES) {
		const { bars, crowds } = layout(view(trace, scale));
		const shown = [
			...bars.filter(({ state }) => state === 'blocking'),
			...crowds.filter(({ parts }) => parts.some(({ state }) => state === 'blocking'))
		];
		expect(new Set(shown.map(({ lane }) => lane))).toEqual(new Set([0, 1]));
	}
});

it('draws what is overdue hollow, with how late it is', () => {
	const trace = record(
		task('main', {
			op: 'gather',
			tasks: [task('nap', { op: 'sleep', seconds: 0.5 }), task('hog', { op: 'block', seconds: 2 })]
		})
	);
	const { bars, labels, bands } = layout(view(trace, 'time'));
	const late = bars.filter(({ isLate }) => isLate);
	expect(late).toHaveLength(1);
	expect(late[0].width / (WIDTH - 44)).toBeCloseTo(0.75, 1);
	expect(labels.map(({ text }) => text)).toContain('1.5\u00a0s late');
	expect(bands.filter(({ kind }) => kind === 'held')).toHaveLength(1);
});

it('makes marks only for the lanes in sight', () => {
	const trace = record(
		task('main', {
			op: 'gather',
			tasks: Array.from({ length: 200 }, (_, i) => task(`t${i}`, { op: 'sleep', seconds: 1 }))
		})
	);
	const { bars } = layout({ ...view(trace, 'time'), height: 96, scrollY: 3200 });
	const drawn = new Set(bars.map(({ lane }) => lane));
	expect([...drawn]).toEqual([100, 101, 102]);
});
