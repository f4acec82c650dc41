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
import { sansSerif } from './measure';
import { dash, hatchWidth, plate, VEIL } from './pen';
import type { Sizes } from './sizes';
import type { Ink, Tokens } from './tokens';
import { STACKED } from './widths';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Patterns = Map<Ink, CanvasPattern | null>;

/** Draws marks on a canvas whose backing store is `ratio` times its size in CSS pixels. */
export function paint(
	context: Context,
	marks: Marks,
	tokens: Tokens,
	sizes: Sizes,
	ratio: number
): void {
	context.setTransform(ratio, 0, 0, ratio, 0, 0);
	context.clearRect(0, 0, marks.width, marks.height);
	const { kept, arrows } = marks;
	if (!kept) return paintMarks(context, marks, tokens, sizes, ratio);
	paintMarks(context, { ...marks, arrows: [] }, tokens, sizes, ratio);
	context.save();
	context.beginPath();
	for (const { y, height } of kept.strips) context.rect(0, y, marks.width, height);
	context.clip();
	context.clearRect(0, 0, marks.width, marks.height);
	paintMarks(context, kept.marks, tokens, sizes, ratio);
	context.restore();
	for (const arrow of arrows) paintArrow(context, arrow, tokens, sizes);
}

/** Draws marks where the context stands, whose pixels are `ratio` times smaller. */
export function paintMarks(
	context: Context,
	marks: Marks,
	tokens: Tokens,
	sizes: Sizes,
	ratio: number
): void {
	const grounds = { instant: tokens.band, selected: tokens.raised, held: tokens.held };
	for (const band of marks.bands) {
		context.fillStyle = grounds[band.kind];
		context.fillRect(band.x, band.y, band.width, band.height);
	}
	context.lineWidth = 1;
	paintLines(
		context,
		marks.rules.filter(({ isStrong }) => !isStrong),
		tokens.line
	);
	paintLines(
		context,
		marks.rules.filter(({ isStrong }) => isStrong),
		tokens.border
	);
	const patterns = patternsOf(context, sizes, ratio);
	for (const bar of marks.bars) {
		paintBar(context, bar, tokens.inks[bar.state], sizes, ratio, patterns);
	}
	paintCrowds(context, marks.crowds, tokens, sizes, ratio, patterns);
	context.font = sansSerif(sizes.font);
	context.textBaseline = 'middle';
	for (const label of marks.labels) paintLabel(context, label, tokens, sizes);
	context.strokeStyle = tokens.text;
	context.lineCap = 'round';
	context.lineJoin = 'round';
	context.lineWidth = sizes.stroke * 1.5;
	for (const end of marks.ends) paintEnd(context, end);
	if (marks.holes) fade(context, marks, tokens);
	for (const arrow of marks.arrows) paintArrow(context, arrow, tokens, sizes);
}

/** Lays a veil over all that is not lit. */
function fade(context: Context, { width, height, holes }: Marks, { ground }: Tokens): void {
	context.beginPath();
	context.rect(0, 0, width, height);
	for (const hole of holes ?? []) context.rect(hole.x, hole.y, hole.width, hole.height);
	context.fillStyle = ground;
	context.globalAlpha = VEIL;
	context.fill('evenodd');
	context.globalAlpha = 1;
}

function paintArrow(context: Context, arrow: Arrow, tokens: Tokens, sizes: Sizes): void {
	const { dash, width, halo } = look(arrow, sizes);
	const { points, shaft } = head(arrow, sizes);
	const path = () => {
		context.beginPath();
		context.moveTo(arrow.x1, arrow.y1);
		context.lineTo(...shaft);
	};
	const corners = () => {
		context.beginPath();
		for (const point of points) context.lineTo(...point);
		context.closePath();
	};
	if (halo > 0) {
		context.strokeStyle = tokens.ground;
		context.lineWidth = halo;
		path();
		context.stroke();
		corners();
		context.stroke();
	}
	context.strokeStyle = context.fillStyle = tokens.accent;
	context.lineWidth = width;
	context.setLineDash(dash);
	path();
	context.stroke();
	context.setLineDash([]);
	corners();
	context.fill();
}

export function paintLines(context: Context, lines: readonly Line[], colour: string): void {
	context.strokeStyle = colour;
	context.beginPath();
	for (const { x1, y1, x2, y2 } of lines) {
		context.moveTo(x1, y1);
		context.lineTo(x2, y2);
	}
	context.stroke();
}

function paintBar(
	context: Context,
	bar: Bar,
	ink: Ink,
	sizes: Sizes,
	ratio: number,
	patterns: Patterns
): void {
	const { x, y, width, height } = bar;
	const { stroke } = sizes;
	if (ink.pattern === 'line') {
		context.fillStyle = ink.edge;
		context.fillRect(x, y, width, height);
		return;
	}
	context.fillStyle = ink.fill;
	if (!bar.isLate) context.fillRect(x, y, width, height);
	if (ink.pattern === 'hatched' || ink.pattern === 'stripes') {
		context.fillStyle = patterned(context, ink, sizes, ratio, patterns);
		context.fillRect(x, y, width, height);
	}
	if (ink.pattern === 'solid' || ink.pattern === 'hatched') return;
	context.strokeStyle = ink.edge;
	context.lineWidth = Math.min(stroke, width);
	context.setLineDash(dash(ink.pattern, bar.isLate, stroke));
	const inset = context.lineWidth / 2;
	const inner = Math.max(0, width - 2 * inset);
	context.strokeRect(x + inset, y + inset, inner, height - 2 * inset);
	context.setLineDash([]);
}

/** The patterns of a canvas as long as it has these measures: to make them takes as long as to paint many bars. */
function patternsOf(context: Context, { pitch, stroke }: Sizes, ratio: number): Patterns {
	const measures = `${pitch} ${stroke} ${ratio}`;
	let found = made.get(context);
	if (found?.measures !== measures) made.set(context, (found = { measures, patterns: new Map() }));
	return found.patterns;
}
const made = new WeakMap<Context, { measures: string; patterns: Patterns }>();

function patterned(
	context: Context,
	ink: Ink,
	sizes: Sizes,
	ratio: number,
	patterns: Patterns
): CanvasPattern | string {
	if (!patterns.has(ink)) patterns.set(ink, tile(context, ink, sizes, ratio));
	return patterns.get(ink) ?? ink.hatch;
}

/** State by state, since changing the colour costs more than a rectangle. */
function paintCrowds(
	context: Context,
	crowds: readonly Crowd[],
	{ inks, band }: Tokens,
	sizes: Sizes,
	ratio: number,
	patterns: Patterns
): void {
	if (crowds.length === 0) return;
	for (const state of STACKED) {
		const ink = inks[state];
		const fills: (string | CanvasPattern)[] = [ink.pattern === 'line' ? band : ink.fill];
		if (ink.pattern === 'hatched' || ink.pattern === 'stripes') {
			fills.push(patterned(context, ink, sizes, ratio, patterns));
		}
		for (const fill of fills) {
			context.fillStyle = fill;
			for (const { x, width, parts } of crowds) {
				for (const part of parts) {
					if (part.state === state) context.fillRect(x, part.y, width, part.height);
				}
			}
		}
	}
}

/** A square tile with a diagonal: `/` for stripes, `\` for hatching. Drawn at the device's own resolution. */
function tile(context: Context, ink: Ink, sizes: Sizes, ratio: number) {
	const size = Math.round(sizes.pitch * ratio);
	const canvas = new OffscreenCanvas(size, size);
	const pen = canvas.getContext('2d');
	if (!pen) return null;
	pen.strokeStyle = ink.hatch;
	pen.lineWidth = hatchWidth(ink.pattern, sizes) * ratio;
	pen.lineCap = 'square';
	pen.beginPath();
	for (const shift of [-size, 0, size]) {
		const [from, to] = ink.pattern === 'stripes' ? [size, 0] : [0, size];
		pen.moveTo(shift, from);
		pen.lineTo(shift + size, to);
	}
	pen.stroke();
	const pattern = context.createPattern(canvas, 'repeat');
	pattern?.setTransform({ a: 1 / ratio, b: 0, c: 0, d: 1 / ratio, e: 0, f: 0 });
	return pattern;
}

function paintLabel(context: Context, label: Label, tokens: Tokens, sizes: Sizes): void {
	const { text, x, y, on } = label;
	const ink = on && tokens.inks[on.state];
	const under = plate(label, tokens, sizes);
	if (ink && under) {
		context.fillStyle = ink.fill;
		context.fillRect(under.x, under.y, under.width, under.height);
	}
	context.fillStyle = ink?.text ?? tokens.text;
	context.fillText(text, x, y + 1);
}

function paintEnd(context: Context, { outcome, x, y, radius }: End): void {
	context.beginPath();
	for (const stroke of GLYPHS[outcome]) {
		if (stroke === 'circle') {
			context.moveTo(x + radius, y);
			context.arc(x, y, radius, 0, 2 * Math.PI);
		} else {
			stroke.points.forEach(([dx, dy], i) => {
				if (i === 0) context.moveTo(x + dx * radius, y + dy * radius);
				else context.lineTo(x + dx * radius, y + dy * radius);
			});
		}
	}
	context.stroke();
}
