import type { Outcome } from '../trace/kinds';
import type { Tick } from './axis';
import type { LaneState } from './lane-state';
import type { STACKED } from './widths';

/** What is drawn, as plain objects in pixels of the screen: the painters know nothing of traces. */
export interface Marks {
	readonly width: number;
	readonly height: number;
	readonly bands: readonly Band[];
	readonly rules: readonly Line[];
	readonly bars: readonly Bar[];
	readonly crowds: readonly Crowd[];
	readonly labels: readonly Label[];
	readonly ends: readonly End[];
	readonly ticks: readonly Tick[];
	/** What stays lit of a chain of causes; null: nothing is faded. */
	readonly holes: readonly Hole[] | null;
	readonly arrows: readonly Arrow[];
	/** Lanes that stay while the others scroll beneath them: they are painted over those. */
	readonly kept: KeptMarks | null;
}

/** What stays in sight: its marks, without arrows, and the strips of the screen that are theirs. */
export interface KeptMarks {
	readonly rows: ReadonlySet<number>;
	readonly strips: readonly { readonly y: number; readonly height: number }[];
	readonly marks: Marks;
}

/** The background of an instant that is opened, of a selected lane, or of a time when the thread is held. */
export interface Band {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly kind: 'instant' | 'selected' | 'held';
}

/** A part of a lane that is not faded. */
export interface Hole {
	readonly lane: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** From what somebody did to whom it made ready, or from an item's put to its get. */
export interface Arrow {
	readonly kind: 'creates' | 'wakes' | 'hands-over';
	/** There are too many for each to be prominent. */
	readonly isThin?: boolean;
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

export interface Line {
	/** Sets the loop and the workers apart from the tasks. */
	readonly isStrong?: boolean;
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** A lane in one state for a while. */
export interface Bar {
	readonly lane: number;
	/** The interval of the lane it stands for; the most telling one where several are merged. */
	readonly interval: number;
	readonly state: LaneState;
	/** The wait is over, but the thread is held and nobody has noticed yet: drawn hollow. */
	readonly isLate: boolean;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A few pixels of a lane in which more happens than can be told apart: how they are shared by the states. */
export interface Crowd {
	readonly lane: number;
	readonly x: number;
	readonly width: number;
	readonly y: number;
	readonly height: number;
	/** How many steps begin here. */
	readonly steps: number;
	/** From the ground up. */
	readonly parts: readonly Part[];
}

export interface Part {
	readonly state: (typeof STACKED)[number];
	/** Of the width, 0 … 1; steps and blocks are seen even where they take none of it. */
	readonly share: number;
	readonly y: number;
	readonly height: number;
}

/** Text that was measured and fits. On a pattern it stands on a plate in the colour of the state's fill. */
export interface Label {
	readonly text: string;
	readonly x: number;
	/** Middle of the line of text, which starts at x. */
	readonly y: number;
	readonly width: number;
	/** The bar on which it is written; undefined: it stands on the ground. */
	readonly on?: Bar;
}

/** ✓ ✕ ⊘, drawn as strokes around a centre so that no font decides how they look. */
export interface End {
	readonly lane: number;
	readonly outcome: Outcome;
	/** The result or the exception, which is written beside the mark only where there is room. */
	readonly value: string;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** A stroke of a glyph in units of its radius around its centre: a line through points, or a circle. */
export type Stroke = { readonly points: readonly (readonly [number, number])[] } | 'circle';

export const GLYPHS: Readonly<Record<Outcome, readonly Stroke[]>> = {
	done: [
		{
			points: [
				[-0.85, 0.05],
				[-0.25, 0.65],
				[0.9, -0.65]
			]
		}
	],
	failed: [
		{
			points: [
				[-0.7, -0.7],
				[0.7, 0.7]
			]
		},
		{
			points: [
				[0.7, -0.7],
				[-0.7, 0.7]
			]
		}
	],
	cancelled: [
		'circle',
		{
			points: [
				[-0.6, 0.6],
				[0.6, -0.6]
			]
		}
	]
};
