import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { lanes as lanesOf } from '../trace/intervals';
import type { Trace } from '../trace/trace';
import { axis as makeAxis, usualScale, type Axis, type Scale, type Zoom } from './axis';
import { guides, nameX, shortened } from './gutter';
import { gutterWidth } from './gutter-width';
import { rowTitle } from './lane-title';
import { layout } from './layout';
import type { Line, Marks } from './marks';
import { estimate, type Measure } from './measure';
import { rows as rowsOf, taskCount, type Row } from './rows';
import { sizes as sizesOf, type Sizes } from './sizes';
import { tickLabels } from './tick-labels';
import { timing } from './timing';
import { TOKENS, type Theme, type Tokens } from './tokens';

export interface FigureOptions {
	/** Undefined: the usual one. */
	readonly axis?: Scale;
	/** The programs that share the axis, this one among them. */
	readonly together?: readonly Trace[];
	readonly theme: Theme;
	readonly lang: Language;
	/** Pixels, names included. */
	readonly width: number;
	/** Undefined: all of the program. */
	readonly sight?: Sight;
	/** Undefined: by estimate, as where there is no browser. */
	readonly measure?: Measure;
}

/** A part of the lanes: the shares of the axis between which it lies, and the rows in it. */
export interface Sight {
	readonly from: number;
	readonly to: number;
	readonly rows: readonly Row[];
}

/** A text whose middle is at y. */
export interface FigureText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly isMuted: boolean;
}

/** A whole drawing with names and axis, in pixels, for the painters: as SVG or on a canvas. */
export interface Figure {
	readonly width: number;
	readonly height: number;
	/** Width of the names; marks and axis begin there. */
	readonly gutter: number;
	/** Height of the lanes; the axis begins there. */
	readonly lanesHeight: number;
	readonly marks: Marks;
	readonly names: readonly FigureText[];
	/** Guides of the tree of names. */
	readonly guides: readonly Line[];
	/** Beside the gutter. */
	readonly ticks: readonly Line[];
	readonly tickLabels: readonly FigureText[];
	/** How many lanes are left out, in words. */
	readonly rest: FigureText | null;
	/** What it shows, in a line. */
	readonly summary: string;
	readonly sizes: Sizes;
	readonly tokens: Tokens;
	readonly axis: Axis;
	/** From the axis to the part beside the gutter. */
	readonly zoom: Zoom;
}

/** More lanes than this are counted, not drawn: nobody reads them, and no viewer opens the file. */
const MOST_LANES = 500;

/** The lanes of a program with names and axis, or a part of them. */
export function figure(trace: Trace, options: FigureOptions): Figure {
	const { theme, lang, width, together = [trace], sight, measure = estimate } = options;
	const words = messages(lang).timeline;
	const sizes = sizesOf(theme, width);
	const whole = rowsOf(lanesOf(trace));
	const all = sight?.rows ?? whole;
	const rows = all.slice(0, MOST_LANES);

	const named = together.flatMap((other) => rowsOf(lanesOf(other)).slice(0, MOST_LANES));
	const gutter = gutterWidth(named, sizes, width, words);
	const room = Math.max(1, width - gutter - sizes.before - sizes.after);
	const timings = together.map(timing);
	const axis = makeAxis(timings, options.axis ?? usualScale(timings, room), room);
	const k = sight ? 1 / Math.max(1e-6, sight.to - sight.from) : 1;
	const zoom = { k, x: sizes.before - (sight?.from ?? 0) * room * k };
	const lanesHeight = rows.length * sizes.laneHeight;
	const marks = layout({
		rows,
		axis,
		program: Math.max(0, together.indexOf(trace)),
		zoom,
		width: width - gutter,
		height: lanesHeight,
		scrollY: 0,
		sizes,
		selected: -1,
		measure,
		words
	});
	const height = lanesHeight + sizes.axisHeight;
	const left = all.length - rows.length;
	return {
		width,
		height,
		gutter,
		lanesHeight,
		marks,
		...gutterOf(rows, gutter || width, sizes, (row) => rowTitle(row, words), measure),
		...axisOf(marks, lanesHeight, width - gutter, sizes, tickLabels(marks.ticks, words), measure),
		rest:
			left > 0
				? {
						text: words.more(left),
						x: 8,
						y: height - sizes.axisHeight / 2,
						size: sizes.font,
						anchor: 'start',
						isMuted: true
					}
				: null,
		summary: words.summary(taskCount(whole), trace.time[trace.length - 1] ?? 0),
		sizes,
		tokens: TOKENS[theme],
		axis,
		zoom
	};
}

function gutterOf(
	rows: readonly Row[],
	width: number,
	sizes: Sizes,
	title: (row: Row) => string,
	measure: Measure
): Pick<Figure, 'names' | 'guides'> {
	const { laneHeight, nameFont, head } = sizes;
	const names = rows.map((row, i): FigureText => {
		const x = nameX(row, sizes);
		return {
			text: shortened(title(row), width - x, nameFont, measure),
			x,
			y: i * laneHeight + (head || laneHeight) / 2,
			size: nameFont,
			anchor: 'start',
			isMuted: row.lane.kind !== 'task'
		};
	});
	const lines = rows.flatMap((row, i) =>
		guides(row, sizes).map(({ x1, y1, x2, y2 }) => ({
			x1,
			y1: y1 + i * laneHeight,
			x2,
			y2: y2 + i * laneHeight
		}))
	);
	return { names, guides: lines };
}

function axisOf(
	{ ticks }: Marks,
	top: number,
	width: number,
	sizes: Sizes,
	labels: readonly string[],
	measure: Measure
): Pick<Figure, 'ticks' | 'tickLabels'> {
	const y = top + 0.5;
	return {
		ticks: ticks.flatMap(({ x, from, to }) => [
			{ x1: x, y1: y, x2: x, y2: y + 5 },
			{ x1: from, y1: y, x2: to, y2: y }
		]),
		tickLabels: ticks.map(({ x }, i): FigureText => {
			const half = measure(labels[i], sizes.font) / 2;
			return {
				text: labels[i],
				x: Math.max(half, Math.min(width - half, x)),
				y: top + sizes.axisHeight * 0.6,
				size: sizes.font,
				anchor: 'middle',
				isMuted: true
			};
		})
	};
}
