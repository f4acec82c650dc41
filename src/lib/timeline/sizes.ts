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
const NARROW = 560;

/** Few lanes on a large screen are drawn up to this high. */
const TALLEST = 48;

/**
 * The measures that go with a theme on a drawing `width` pixels wide, where each lane may be `room`
 * pixels high.
 */
export function sizes(theme: Theme, width: number, room = 0): Sizes {
	const isProjected = theme.startsWith('projection');
	const chosen = isProjected ? PROJECTED : DESK;
	if (width >= NARROW) {
		if (isProjected || room <= chosen.laneHeight) return chosen;
		const laneHeight = Math.min(TALLEST, Math.floor(room));
		return { ...chosen, laneHeight, nameFont: laneHeight < 40 ? chosen.nameFont : 16 };
	}
	const head = Math.round(chosen.nameFont * 1.4);
	return { ...chosen, head, laneHeight: chosen.laneHeight + head, after: chosen.font * 2 };
}
