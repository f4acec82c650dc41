import { expect, it } from 'vitest';
import { axisLabels, PROJECTED, sizes } from '../../../src/lib/timeline/sizes';

/** An image on which that many pixels are one of 1920 × 1080. */
const UNITS = [1, 2 / 3, 0.6, 2];

it.each(UNITS)('writes nothing smaller than 24 px on the canvas, projected at %d', (unit) => {
	for (const theme of ['projection', 'projection-dark'] as const) {
		const { font, nameFont } = sizes(theme, 1920 * unit, 44 * unit, unit);
		expect(font / unit).toBeGreaterThanOrEqual(24);
		expect(nameFont / unit).toBeGreaterThanOrEqual(32);
	}
});

it.each(UNITS)(
	'draws projected lanes at least 44 px high at %d, however many there are',
	(unit) => {
		expect(sizes('projection', 1920 * unit, 3, unit).laneHeight).toBe(Math.round(44 * unit));
		const { laneHeight, font } = sizes('projection', 1920 * unit, 300, unit);
		expect(laneHeight).toBeGreaterThan(1.5 * font);
	}
);

it('leaves room for the playhead above the labels of the axis', () => {
	for (const measures of [sizes('light', 1000), PROJECTED]) {
		expect(measures.axisHeight - axisLabels(measures)).toBeGreaterThanOrEqual(12);
	}
});

it.each([
	[0, 32],
	[20, 32],
	[28.6, 28],
	[40, 40],
	[99, 48]
])('draws lanes on a desk that may be %d px high %d px high', (room, high) => {
	expect(sizes('light', 1000, room).laneHeight).toBe(high);
});
