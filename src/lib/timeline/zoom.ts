import type { Axis, Zoom } from './axis';
import type { Sizes } from './sizes';

/** Deepest zoom: any program can be seen so many times as wide as the view … */
const DEEPEST = 100;
/** … or a step as wide as this, or two instants, which may be as near as they like, as far apart. In pixels. */
const CLEAR = 48;
/** Further in, the coordinates would lose their fractions of a pixel. */
const LIMIT = 1e8;

/** The zoom kept between the whole program in sight and the deepest, with no empty room beside the program. */
export function constrained({ k, x }: Zoom, axis: Axis): Zoom {
	const clamped = Math.max(1, Math.min(deepest(axis), k));
	const least = axis.width * (1 - clamped);
	return { k: clamped, x: Math.max(least, Math.min(0, x)) };
}

/** How deep one can look into an axis: until its narrowest step and its shortest time can be seen. */
function deepest(axis: Axis): number {
	let found = known.get(axis);
	if (found !== undefined) return found;
	let narrowest = axis.perStep > 0 ? axis.perStep : Infinity;
	for (let i = 1; i < axis.instants.length; i++) {
		const gap = axis.instants[i].from - axis.instants[i - 1].to;
		if (gap > 0) narrowest = Math.min(narrowest, gap);
	}
	found = Math.min(LIMIT, Math.max(DEEPEST, CLEAR / narrowest));
	known.set(axis, found);
	return found;
}
const known = new WeakMap<Axis, number>();

/** Zoomed so that a stretch of the axis, in pixels at zoom 1, fills the view but for a margin on both sides. */
export function zoomedTo(from: number, to: number, axis: Axis): Zoom {
	const margin = axis.width * MARGIN;
	const k = (axis.width - 2 * margin) / Math.max(to - from, Number.MIN_VALUE);
	const { k: clamped } = constrained({ k, x: 0 }, axis);
	const middle = (from + to) / 2;
	return constrained({ k: clamped, x: axis.width / 2 - middle * clamped }, axis);
}
const MARGIN = 0.05;

/** Zoomed by a factor around a point of the view, which stays where it is. */
export function zoomedAt(zoom: Zoom, factor: number, at: number, axis: Axis): Zoom {
	const { k } = constrained({ k: zoom.k * factor, x: 0 }, axis);
	return constrained({ k, x: at - ((at - zoom.x) * k) / zoom.k }, axis);
}

/** Moved sideways by a distance in pixels. */
export function panned(zoom: Zoom, distance: number, axis: Axis): Zoom {
	return constrained({ k: zoom.k, x: zoom.x + distance }, axis);
}

/** Panned just so far that x of the axis is in sight, with some of what follows; the same zoom if it is. */
export function revealing(zoom: Zoom, x: number, axis: Axis, { after }: Sizes): Zoom {
	const at = x * zoom.k + zoom.x;
	if (at >= 0 && at <= axis.width + after / 2) return zoom;
	return panned(zoom, axis.width * 0.2 - at, axis);
}
