import { numbers } from '../i18n/numbers';
import { figure, type Figure, type FigureOptions, type FigureText } from '../timeline/figure';
import { paintFigure, paintTexts } from '../timeline/figure-canvas';
import type { Context } from '../timeline/canvas';
import { svgDocument, svgFigure } from '../timeline/svg';
import { svgText } from '../timeline/svg-marks';
import { TOKENS, type Tokens } from '../timeline/tokens';
import { timeOf } from '../trace/intervals';
import type { Trace } from '../trace/trace';

/** A program to be drawn. */
export interface Drawable {
	readonly trace: Trace;
	/** Stands above its lanes where there are several. */
	readonly title: string;
}

/** How wide a drawing is made, in pixels: as on a desk, and as on a projector. */
export function usualWidth(theme: FigureOptions['theme']): number {
	return theme.startsWith('projection') ? 1920 : 1200;
}

/** One program's lanes, or those of several one above the other on a shared axis; in pixels. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly parts: readonly {
		readonly top: number;
		readonly figure: Figure;
		readonly heading: readonly FigureText[];
	}[];
	readonly summary: string;
	readonly tokens: Tokens;
}

/** Lays out a picture. The options' sight holds for each program with the rows that it names. */
export function picture(
	programs: readonly Drawable[],
	options: Omit<FigureOptions, 'together' | 'sight'>,
	sights: readonly (FigureOptions['sight'] | undefined)[] = []
): Picture {
	const { lang, width, theme } = options;
	const together = programs.map(({ trace }) => trace);
	let height = 0;
	const parts = programs.map(({ trace, title }, i) => {
		const sight = sights[i];
		const drawn = figure(trace, { ...options, together, ...(sight && { sight }) });
		const size = drawn.sizes.nameFont * 1.15;
		const headed = programs.length > 1 ? Math.round(size * 2.2) : 0;
		const y = height + headed * 0.55;
		const end = numbers(lang).seconds(timeOf(trace, trace.length));
		const heading: FigureText[] =
			headed === 0
				? []
				: [
						{ text: title, x: 8, y, size, anchor: 'start', isMuted: false },
						{ text: end, x: width - 8, y, size, anchor: 'end', isMuted: false }
					];
		const top = height + headed;
		height = top + drawn.height;
		return { top, figure: drawn, heading };
	});
	const summary = parts
		.map(({ figure }, i) => (parts.length > 1 ? `${programs[i].title}: ` : '') + figure.summary)
		.join('; ');
	return { width, height, parts, summary, tokens: TOKENS[theme] };
}

/** The picture as an SVG document; `id` begins the identifiers in it. */
export function pictureSvg({ width, height, parts, summary, tokens }: Picture, id: string): string {
	const ground = `<rect width="${width}" height="${height}" fill="${tokens.ground}"/>`;
	const content = parts.map(({ top, figure, heading }, i) => {
		const texts = heading.map(({ text, x, y, size, anchor }) =>
			svgText(text, x, y, size, tokens.text, anchor)
		);
		const lanes = svgFigure(figure, parts.length > 1 ? `${id}-${i + 1}` : id);
		return `${texts.join('')}<g transform="translate(0 ${top})">${lanes}</g>`;
	});
	return svgDocument(width, height, summary, ground + content.join(''));
}

/** Draws the picture on a canvas whose backing store is `ratio` times its size. */
export function paintPicture(context: Context, drawn: Picture, ratio: number): void {
	const { width, height, parts, tokens } = drawn;
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.fillStyle = tokens.ground;
	context.fillRect(0, 0, width, height);
	for (const { top, figure, heading } of parts) {
		paintTexts(context, heading, tokens);
		context.save();
		context.translate(0, top);
		paintFigure(context, figure, ratio);
		context.restore();
	}
}
