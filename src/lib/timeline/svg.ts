import type { Trace } from '../trace/trace';
import { figure, type Figure, type FigureOptions, type FigureText } from './figure';
import { FONT_FAMILY } from './measure';
import { escape, round, svgLines, svgMarks, svgPatterns, svgText } from './svg-marks';
import type { Tokens } from './tokens';

export interface SvgOptions extends FigureOptions {
	/** Sets the identifiers of this drawing apart from those of others on the page. */
	readonly id?: string;
}

/** The lanes of a program as a whole SVG document, with names and axis. */
export function svg(trace: Trace, { id = 'swimloop', ...options }: SvgOptions): string {
	const drawn = figure(trace, options);
	return svgDocument(drawn.width, drawn.height, drawn.summary, svgFigure(drawn, id));
}

/** Elements as an SVG document that needs nothing from outside: no style sheet, and fonts by name. */
export function svgDocument(
	width: number,
	height: number,
	summary: string,
	content: string
): string {
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
		`font-family="${escape(FONT_FAMILY)}" role="img" aria-label="${escape(summary)}">` +
		`<title>${escape(summary)}</title>${content}</svg>\n`
	);
}

/** A drawing as SVG elements; `id` begins the identifiers of its patterns. */
export function svgFigure(drawn: Figure, id: string): string {
	const { width, height, gutter, lanesHeight, marks, tokens, sizes } = drawn;
	const y = lanesHeight + 0.5;
	return (
		`<defs>${svgPatterns(tokens, sizes, id)}` +
		`<clipPath id="${id}-clip"><rect width="${round(width - gutter)}" height="${height}"/></clipPath></defs>` +
		`<rect width="${width}" height="${height}" fill="${tokens.ground}"/>` +
		`<g transform="translate(${round(gutter)} 0)" clip-path="url(#${id}-clip)">` +
		svgMarks(marks, tokens, sizes, id) +
		svgLines([{ x1: 0, y1: y, x2: width - gutter, y2: y }], tokens.border) +
		svgLines(drawn.ticks, tokens.text) +
		texts(drawn.tickLabels, tokens) +
		`</g>` +
		svgLines(drawn.guides, tokens.border) +
		texts(drawn.names, tokens) +
		texts(drawn.rest ? [drawn.rest] : [], tokens)
	);
}

function texts(all: readonly FigureText[], { text: strong, muted }: Tokens): string {
	return all
		.map(({ text, x, y, size, anchor, isMuted }) =>
			svgText(text, x, y, size, isMuted ? muted : strong, anchor)
		)
		.join('');
}
