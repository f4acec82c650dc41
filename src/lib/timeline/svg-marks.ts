import { head, look } from './arrows';
import {
	GLYPHS,
	type Arrow,
	type Bar,
	type Crowd,
	type End,
	type Label,
	type Line,
	type Marks
} from './marks';
import { dash, hatchWidth, plate, VEIL } from './pen';
import type { Sizes } from './sizes';
import type { Ink, Tokens } from './tokens';

/** Text made safe between tags and in attributes. */
export function escape(text: string): string {
	return text.replace(
		/[&<>"]/g,
		(letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter
	);
}

/** A number as short as two decimals allow. */
export const round = (value: number) => String(Math.round(value * 100) / 100);

/** The pattern elements that {@link svgMarks} refers to. `id` sets them apart on a page with several drawings. */
export function svgPatterns({ inks }: Tokens, sizes: Sizes, id: string): string {
	return [inks.blocking, inks.blocked]
		.map(({ pattern, fill, hatch }) => {
			const p = sizes.pitch;
			const lines =
				pattern === 'stripes'
					? `M0 ${p}L${p} 0M${-p} ${p}L0 0M${p} ${p}L${2 * p} 0`
					: `M0 0L${p} ${p}M${-p} 0L0 ${p}M${p} 0L${2 * p} ${p}`;
			return (
				`<pattern id="${id}-${pattern}" width="${p}" height="${p}" patternUnits="userSpaceOnUse">` +
				`<rect width="${p}" height="${p}" fill="${fill}"/>` +
				`<path d="${lines}" stroke="${hatch}" stroke-width="${round(hatchWidth(pattern, sizes))}" stroke-linecap="square"/>` +
				`</pattern>`
			);
		})
		.join('');
}

/** The same picture as on the canvas, as SVG elements; text stays text. */
export function svgMarks(marks: Marks, tokens: Tokens, sizes: Sizes, id: string): string {
	const parts: string[] = [];
	for (const { x, y, width, height, kind } of marks.bands) {
		parts.push(rect(x, y, width, height, `fill="${BAND[kind](tokens)}"`));
	}
	const strong = marks.rules.filter(({ isStrong }) => isStrong);
	const weak = marks.rules.filter(({ isStrong }) => !isStrong);
	parts.push(svgLines(weak, tokens.line), svgLines(strong, tokens.border));
	for (const bar of marks.bars) parts.push(svgBar(bar, tokens.inks[bar.state], sizes, id));
	for (const crowd of marks.crowds) parts.push(svgCrowd(crowd, tokens, id));
	for (const label of marks.labels) parts.push(svgLabel(label, tokens, sizes));
	for (const end of marks.ends) parts.push(svgEnd(end, tokens, sizes));
	if (marks.holes) parts.push(svgVeil(marks, tokens));
	for (const arrow of marks.arrows) parts.push(svgArrow(arrow, tokens, sizes));
	return parts.join('');
}

function svgVeil({ width, height, holes }: Marks, { ground }: Tokens): string {
	const box = (x: number, y: number, w: number, h: number) =>
		`M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`;
	const lit = (holes ?? []).map((hole) => box(hole.x, hole.y, hole.width, hole.height));
	const d = box(0, 0, width, height) + lit.join('');
	return `<path class="veil" d="${d}" fill="${ground}" fill-opacity="${VEIL}" fill-rule="evenodd"/>`;
}

function svgArrow(arrow: Arrow, { accent, ground }: Tokens, sizes: Sizes): string {
	const { kind, x1, y1 } = arrow;
	const { dash, width, halo } = look(arrow, sizes);
	const { points, shaft } = head(arrow, sizes);
	const at = ([x, y]: readonly [number, number]) => `${round(x)} ${round(y)}`;
	const line = `M${round(x1)} ${round(y1)}L${at(shaft)}`;
	const tip = `M${points.map(at).join('L')}z`;
	const dots = dash.length ? ` stroke-dasharray="${dash.map(round).join(' ')}"` : '';
	const ring = `<path d="${line}${tip}" stroke="${ground}" stroke-width="${round(halo)}"/>`;
	return (
		`<g class="${kind}" fill="none">` +
		(halo > 0 ? ring : '') +
		`<path d="${line}" stroke="${accent}" stroke-width="${round(width)}"${dots}/>` +
		`<path d="${tip}" fill="${accent}"/></g>`
	);
}

const BAND = {
	instant: ({ band }: Tokens) => band,
	selected: ({ raised }: Tokens) => raised,
	held: ({ held }: Tokens) => held
};

export function svgLines(lines: readonly Line[], colour: string): string {
	if (lines.length === 0) return '';
	const d = lines.map(
		({ x1, y1, x2, y2 }) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`
	);
	return `<path d="${d.join('')}" stroke="${colour}" fill="none"/>`;
}

function rect(x: number, y: number, width: number, height: number, paint: string): string {
	return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paint}/>`;
}

function svgBar(bar: Bar, ink: Ink, sizes: Sizes, id: string): string {
	const { state, isLate, x, y, width, height } = bar;
	const { pattern, fill, edge } = ink;
	const { stroke } = sizes;
	const name = `class="${state}"`;
	if (pattern === 'line') return rect(x, y, width, height, `${name} fill="${edge}"`);
	if (pattern === 'solid') return rect(x, y, width, height, `${name} fill="${fill}"`);
	if (pattern === 'hatched')
		return rect(x, y, width, height, `${name} fill="url(#${id}-${pattern})"`);
	const ground = isLate ? 'none' : pattern === 'stripes' ? `url(#${id}-stripes)` : fill;
	const thickness = Math.min(stroke, width);
	const dashes = dash(pattern, isLate, stroke).map(round).join(' ');
	const dots = dashes && ` stroke-dasharray="${dashes}"`;
	const paint = `${name} fill="${ground}" stroke="${edge}" stroke-width="${round(thickness)}"${dots}`;
	const inner = Math.max(0, width - thickness);
	return rect(x + thickness / 2, y + thickness / 2, inner, height - thickness, paint);
}

function svgCrowd({ x, width, parts }: Crowd, { inks, band }: Tokens, id: string): string {
	return parts
		.map(({ state, y, height }) => {
			const { pattern, fill } = inks[state];
			const isPatterned = pattern === 'hatched' || pattern === 'stripes';
			const paint = isPatterned ? `url(#${id}-${pattern})` : pattern === 'line' ? band : fill;
			return rect(x, y, width, height, `class="${state}" fill="${paint}"`);
		})
		.join('');
}

function svgLabel(label: Label, tokens: Tokens, sizes: Sizes): string {
	const { text, x, y, on } = label;
	const ink = on && tokens.inks[on.state];
	const under = plate(label, tokens, sizes);
	const ground = under
		? rect(under.x, under.y, under.width, under.height, `fill="${ink?.fill}"`)
		: '';
	return ground + svgText(text, x, y, sizes.font, ink?.text ?? tokens.text, 'start');
}

/** A line of text whose middle is at y. */
export function svgText(
	text: string,
	x: number,
	y: number,
	size: number,
	colour: string,
	anchor: 'start' | 'middle' | 'end'
): string {
	const place = `x="${round(x)}" y="${round(y + size * 0.35)}" font-size="${size}"`;
	return `<text ${place} fill="${colour}" text-anchor="${anchor}">${escape(text)}</text>`;
}

function svgEnd(end: End, { text }: Tokens, { stroke }: Sizes): string {
	const { outcome, value, x, y, radius } = end;
	const strokes = GLYPHS[outcome].map((glyph) => {
		if (glyph === 'circle') {
			return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
		}
		const points = glyph.points.map(
			([dx, dy]) => `${round(x + dx * radius)} ${round(y + dy * radius)}`
		);
		return `<path d="M${points.join('L')}"/>`;
	});
	const pen = `stroke="${text}" stroke-width="${round(stroke * 1.5)}" stroke-linecap="round" stroke-linejoin="round"`;
	const title = value ? `<title>${escape(value)}</title>` : '';
	return `<g class="${outcome}" fill="none" ${pen}>${title}${strokes.join('')}</g>`;
}
