import type { Axis, Zoom } from './axis';
import type { Sizes } from './sizes';

/** Deepest zoom: a step, or a hundredth of the program, as wide as the view. */
const DEEPEST = 100;

/** The zoom kept between the whole program in sight and the deepest, with no empty room beside the program. */
export function constrained({ k, x }: Zoom, axis: Axis): Zoom {
	const deepest = Math.max(DEEPEST, axis.instants.length);
	const clamped = Math.max(1, Math.min(deepest, k));
	const least = axis.width * (1 - clamped);
	return { k: clamped, x: Math.max(least, Math.min(0, x)) };
}

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
