import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { lanes as lanesOf } from '../trace/intervals';
import type { Trace } from '../trace/trace';
import { axis as makeAxis, FIT, usualScale, type Scale, type Tick } from './axis';
import { guides, nameX, shortened } from './gutter';
import { gutterWidth } from './gutter-width';
import { laneTitle } from './lane-title';
import { layout, type Words } from './layout';
import { estimate, FONT_FAMILY } from './measure';
import { rows as rowsOf, type Row } from './rows';
import { sizes as sizesOf, type Sizes } from './sizes';
import { escape, round, svgLines, svgMarks, svgPatterns, svgText } from './svg-marks';
import { tickLabels } from './tick-labels';
import { timing } from './timing';
import { TOKENS, type Theme, type Tokens } from './tokens';

export interface SvgOptions {
	/** Undefined: the usual one. */
	readonly axis?: Scale;
	/** The programs that share the axis, this one among them. */
	readonly together?: readonly Trace[];
	readonly theme: Theme;
	readonly lang: Language;
	/** Pixels, names included. */
	readonly width: number;
	/** Sets the identifiers of this drawing apart from those of others on the page. */
	readonly id?: string;
}

/** More lanes than this are counted, not drawn: nobody reads them, and no viewer opens the file. */
const MOST_LANES = 500;

/** The lanes of a program as a whole SVG document, with names and axis. */
export function svg(trace: Trace, options: SvgOptions): string {
	const { theme, lang, width, together = [trace], id = 'swimloop' } = options;
	const words = messages(lang).timeline;
	const tokens = TOKENS[theme];
	const sizes = sizesOf(theme, width);
	const lanes = lanesOf(trace);
	const all = rowsOf(lanes);
	const rows = all.slice(0, MOST_LANES);

	const named = together.flatMap((other) => rowsOf(lanesOf(other)).slice(0, MOST_LANES));
	const gutter = gutterWidth(named, sizes, width, words);
	const room = width - gutter - sizes.before - sizes.after;
	const timings = together.map(timing);
	const scale = options.axis ?? usualScale(timings, room);
	const axis = makeAxis(timings, scale, room);
	const zoom = { ...FIT, x: sizes.before };
	const height = rows.length * sizes.laneHeight;
	const marks = layout({
		rows,
		axis,
		program: together.indexOf(trace),
		zoom,
		width: width - gutter,
		height,
		scrollY: 0,
		sizes,
		selected: -1,
		measure: estimate,
		words
	});

	const tasks = lanes.filter((lane) => lane.kind === 'task').length;
	const title = words.summary(tasks, trace.time[trace.length - 1] ?? 0);
	const total = height + sizes.axisHeight;
	const rest = all.length - rows.length;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" ` +
		`font-family="${escape(FONT_FAMILY)}" role="img" aria-label="${escape(title)}">` +
		`<title>${escape(title)}</title><defs>${svgPatterns(tokens, sizes, id)}` +
		`<clipPath id="${id}-clip"><rect width="${round(width - gutter)}" height="${total}"/></clipPath></defs>` +
		`<rect width="${width}" height="${total}" fill="${tokens.ground}"/>` +
		`<g transform="translate(${round(gutter)} 0)" clip-path="url(#${id}-clip)">` +
		svgMarks(marks, tokens, sizes, id) +
		svgAxis(marks.ticks, height, width - gutter, tokens, sizes, words) +
		`</g>` +
		svgNames(rows, gutter, width, tokens, sizes, words) +
		(rest > 0
			? svgText(
					words.more(rest),
					8,
					total - sizes.axisHeight / 2,
					sizes.font,
					tokens.muted,
					'start'
				)
			: '') +
		`</svg>\n`
	);
}

function svgNames(
	rows: readonly Row[],
	gutter: number,
	width: number,
	tokens: Tokens,
	sizes: Sizes,
	words: Words
): string {
	const { laneHeight, nameFont } = sizes;
	return rows
		.map((row, i) => {
			const top = i * laneHeight;
			const x = nameX(row, sizes);
			const room = (gutter || width) - x;
			const name = shortened(laneTitle(row.lane, words), room, nameFont, estimate);
			const middle = top + (sizes.head || laneHeight) / 2;
			const colour = row.lane.kind === 'task' ? tokens.text : tokens.muted;
			const lines = guides(row, sizes).map(({ x1, y1, x2, y2 }) => ({
				x1,
				y1: y1 + top,
				x2,
				y2: y2 + top
			}));
			return svgLines(lines, tokens.border) + svgText(name, x, middle, nameFont, colour, 'start');
		})
		.join('');
}

function svgAxis(
	marks: readonly Tick[],
	top: number,
	width: number,
	tokens: Tokens,
	sizes: Sizes,
	words: Words
): string {
	const labels = tickLabels(marks, words);
	const y = top + 0.5;
	const lines = marks.flatMap(({ x, from, to }) => [
		{ x1: x, y1: y, x2: x, y2: y + 5 },
		{ x1: from, y1: y, x2: to, y2: y }
	]);
	const texts = marks.map(({ x }, i) => {
		const half = estimate(labels[i], sizes.font) / 2;
		const inside = Math.max(half, Math.min(width - half, x));
		return svgText(
			labels[i],
			inside,
			top + sizes.axisHeight * 0.6,
			sizes.font,
			tokens.muted,
			'middle'
		);
	});
	return (
		svgLines([{ x1: 0, y1: y, x2: width, y2: y }], tokens.border) +
		svgLines(lines, tokens.text) +
		texts.join('')
	);
}
