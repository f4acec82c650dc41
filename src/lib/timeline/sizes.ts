import type { Theme } from './tokens';

/** Measures of the drawing, in pixels. */
export interface Sizes {
	readonly laneHeight: number;
	/** Part of it, at the top, that is left to the name where there is no room for a column of names. */
	readonly head: number;
	/** Height of labels and ticks. */
	readonly font: number;
	/** Height of the lanes' names, which must be read from the back of the room. */
	readonly nameFont: number;
	readonly axisHeight: number;
	/** One level of the tree of names. */
	readonly indent: number;
	/** Thickness of outlines and of the thin line of `waiting`. */
	readonly stroke: number;
	/** Distance of the stripes and of the dots. */
	readonly pitch: number;
	/** The narrowest that a step or a block is drawn. */
	readonly least: number;
	/** Room left and right of the axis, so that the first step and the last end mark are whole. */
	readonly before: number;
	readonly after: number;
}

export const DESK: Sizes = {
	laneHeight: 32,
	head: 0,
	font: 13,
	nameFont: 14,
	axisHeight: 30,
	indent: 16,
	stroke: 1.5,
	pitch: 8,
	least: 3,
	before: 8,
	after: 36
};

/** For 1920 × 1080: names at 32 px, nothing under 24 px. */
export const PROJECTED: Sizes = {
	laneHeight: 60,
	head: 0,
	font: 24,
	nameFont: 32,
	axisHeight: 52,
	indent: 28,
	stroke: 3,
	pitch: 14,
	least: 6,
	before: 14,
	after: 64
};

/** Names stand above their lanes when the whole is narrower than this. */
const NARROW = 480;

/** Few lanes on a large screen are drawn up to this high; where it makes all of them fit, as low as this. */
const TALLEST = 48;
const LOWEST = 28;

/** Projected lanes are this high at least and at most, at 1920 × 1080. */
const PROJECTED_LANE = [44, 76] as const;

/** The projected measures for an image on which `unit` pixels are one of 1920 × 1080. */
function projected(unit: number, room: number): Sizes {
	const scaled = Object.fromEntries(
		Object.entries(PROJECTED).map(([name, value]) => [
			name,
			// type must never be smaller than what can be read
			name.toLowerCase().endsWith('font') ? Math.ceil(value * unit) : Math.round(value * unit)
		])
	) as unknown as Sizes;
	const [lowest, tallest] = PROJECTED_LANE;
	const laneHeight = room > 0 ? Math.floor(room) : scaled.laneHeight;
	return {
		...scaled,
		laneHeight: Math.round(Math.max(lowest * unit, Math.min(tallest * unit, laneHeight)))
	};
}

/**
 * The measures that go with a theme on a drawing `width` pixels wide, where each lane may be `room`
 * pixels high; projected, `unit` pixels are one of 1920 × 1080.
 */
export function sizes(theme: Theme, width: number, room = 0, unit = 1): Sizes {
	const isProjected = theme.startsWith('projection');
	const chosen = isProjected ? projected(unit, room) : DESK;
	if (width >= NARROW || isProjected) {
		if (isProjected || room < LOWEST) return chosen;
		const laneHeight = Math.min(TALLEST, Math.floor(room));
		return { ...chosen, laneHeight, nameFont: laneHeight < 40 ? chosen.nameFont : 16 };
	}
	const head = Math.round(chosen.nameFont * 1.4);
	return { ...chosen, head, laneHeight: chosen.laneHeight + head, after: chosen.font * 2 };
}

/** The part of the axis, from its lower edge, in which its labels stand; the ticks and the playhead's grip are above. */
export function axisLabels({ font }: Sizes): number {
	return Math.ceil(font * 1.3);
}

/** How high a bar is: as the lane allows; steps are higher than waits, so that they read as pulses. */
export function barHeight({ laneHeight, head }: Sizes, isPulse: boolean): number {
	return Math.round((laneHeight - head) * (isPulse ? 0.76 : 0.66));
}
