import fc from 'fast-check';
import { messages } from '../../../src/lib/i18n/messages';
import { axis, type Scale } from '../../../src/lib/timeline/axis';
import type { View } from '../../../src/lib/timeline/layout';
import { estimate } from '../../../src/lib/timeline/measure';
import { rows } from '../../../src/lib/timeline/rows';
import { DESK, type Sizes } from '../../../src/lib/timeline/sizes';
import { timing } from '../../../src/lib/timeline/timing';
import { lanes } from '../../../src/lib/trace/intervals';
import type { Trace } from '../../../src/lib/trace/trace';

/** What part of a drawing is in sight: how wide it is, how deep the zoom, and how far it is panned. */
export interface Viewport {
	readonly width: number;
	readonly k: number;
	/** 0 … 1: from the start of the program in sight to its end. */
	readonly share: number;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** As often one pixel a second as a million: the exponent is what is drawn. */
const zoom = fc.double({ min: 0, max: 6, noNaN: true }).map((power) => 10 ** power);

export const viewports: fc.Arbitrary<Viewport> = fc.record({
	width: fc.integer({ min: 80, max: 1800 }),
	k: fc.oneof(fc.constant(1), zoom),
	share
});

/** All lanes of a trace as somebody sees them. */
export function viewOf(
	trace: Trace,
	scale: Scale,
	{ width, k, share }: Viewport,
	sizes: Sizes = DESK
): View {
	const all = rows(lanes(trace));
	const room = width - sizes.before - sizes.after;
	return {
		rows: all,
		axis: axis([timing(trace)], scale, room),
		program: 0,
		zoom: { k, x: sizes.before - room * (k - 1) * share },
		width,
		height: all.length * sizes.laneHeight,
		scrollY: 0,
		sizes,
		selected: -1,
		measure: estimate,
		words: messages('en').timeline
	};
}
