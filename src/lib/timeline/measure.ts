/** The width in pixels of a line of text in the labels' font. Injected, so that layout needs no browser. */
export type Measure = (text: string, size: number) => number;

/**
 * The system's own font. A name that slide programs know comes first: `system-ui` means something to
 * browsers only.
 */
export const FONT_FAMILY =
	"'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** The CSS font shorthand for labels `size` pixels high. */
export const sansSerif = (size: number) => `${size}px ${FONT_FAMILY}`;

/**
 * Widths by class of letter, in ems, a little wider than the fonts above: for drawings made where there is no
 * browser to ask. A label that is left out is better than one that overruns.
 */
const NARROW = /[iljtfrI.,:;'|!()[\] ‹›]/;
const WIDE = /[mwMWOQGCD@%—…]/;

export const estimate: Measure = (text, size) => {
	let ems = 0;
	for (const letter of text) {
		if (letter > '\u2e7f') ems += 1;
		else if (NARROW.test(letter)) ems += 0.36;
		else if (WIDE.test(letter)) ems += 0.92;
		else if (letter >= 'A' && letter <= 'Z') ems += 0.72;
		else ems += 0.61;
	}
	return ems * size;
};

/** Measures with a canvas and remembers: the labels of a program repeat. */
export function canvasMeasure(
	context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
): Measure {
	const widths = new Map<string, number>();
	return (text, size) => {
		const key = `${size} ${text}`;
		let width = widths.get(key);
		if (width === undefined) {
			context.font = sansSerif(size);
			width = context.measureText(text).width;
			if (widths.size > 20_000) widths.clear();
			widths.set(key, width);
		}
		return width;
	};
}
