import type { Label } from './marks';
import type { Sizes } from './sizes';
import type { Pattern, Tokens } from './tokens';

/** How much of what is not lit is hidden, when a chain of causes is. */
export const VEIL = 0.78;

/** The dashes of a bar's outline, for either painter; empty: unbroken. */
export function dash(pattern: Pattern, isLate: boolean, stroke: number): number[] {
	if (isLate) return [stroke * 3, stroke * 2];
	return pattern === 'dotted' ? [stroke, stroke * 1.5] : [];
}

/** How thick the lines of a pattern are: stripes stand closer than hatching, so that pale lanes stay apart from afar. */
export function hatchWidth(pattern: Pattern, { stroke }: Pick<Sizes, 'stroke'>): number {
	return stroke * (pattern === 'stripes' ? 1.5 : 1.2);
}

/** The plain ground under a label on a pattern, inside the outline of its bar; null where none is needed. */
export function plate({ x, width, on }: Label, { inks }: Tokens, { font, stroke }: Sizes) {
	if (!on || (inks[on.state].pattern !== 'hatched' && inks[on.state].pattern !== 'stripes')) {
		return null;
	}
	const inset = inks[on.state].pattern === 'stripes' ? stroke : 0;
	const left = Math.max(on.x + inset, x - font * 0.4);
	const right = Math.min(on.x + on.width - inset, x + width + font * 0.4);
	return { x: left, y: on.y + inset, width: right - left, height: on.height - 2 * inset };
}
