import type { Language } from '../../i18n/language';
import type { Scale } from '../../timeline/axis';
import { figure } from '../../timeline/figure';
import { svgDocument, svgFigure } from '../../timeline/svg';
import type { Trace } from '../../trace/trace';

/** Pixels of a drawing, which is scaled to the paper: labels are then as high as the text. */
const WIDTH = 960;

export interface Drawn {
	readonly trace: Trace;
	/** The programs on the same axis, this one among them. */
	readonly together: readonly Trace[];
	/** Where the playhead stands, -1 = before the first event; null: it is not drawn. */
	readonly index: number | null;
	/** What comes after the playhead is to be guessed, so it is not drawn. */
	readonly hidesFuture: boolean;
	readonly scale: Scale | null;
	readonly lang: Language;
	/** Begins the identifiers in the drawing. */
	readonly id: string;
}

/** The lanes of a program as an SVG document for paper, with the playhead as a line. */
export function drawing({ trace, together, index, hidesFuture, scale, lang, id }: Drawn): string {
	const drawn = figure(trace, {
		...(scale && { axis: scale }),
		together,
		theme: 'light',
		lang,
		width: WIDTH
	});
	const { width, height, gutter, lanesHeight, axis, zoom, summary, tokens } = drawn;
	let playhead = '';
	if (index !== null) {
		const position = axis.position(index, together.indexOf(trace));
		const x = (gutter + position * zoom.k + zoom.x).toFixed(1);
		const line = `M${x} 0V${lanesHeight}`;
		const cover = `<rect x="${x}" width="${width}" height="${height}" fill="${tokens.ground}"/>`;
		playhead =
			(hidesFuture ? cover : '') +
			`<path d="${line}" stroke="${tokens.ground}" stroke-width="5"/>` +
			`<path d="${line}" stroke="${tokens.text}" stroke-width="2.5"/>` +
			`<path d="M${x} ${lanesHeight - 8}l7 8v5h-14v-5z" fill="${tokens.text}"/>`;
	}
	return svgDocument(width, height, summary, svgFigure(drawn, id) + playhead);
}
