import type { Messages } from '../i18n/en';
import type { Interval } from '../trace/intervals';
import { arrows, holes } from './arrows';
import { ticks, type Axis, type Zoom } from './axis';
import { NO_CAUSES, type Causes } from './causes';
import { crowds } from './crowds';
import { groupMarks } from './group-marks';
import type { Bar, Band, Crowd, End, KeptMarks, Label, Line, Marks } from './marks';
import type { Measure } from './measure';
import { NONE_KEPT, rowsInSight, scrolled, topOf, type Kept } from './places';
import type { Row } from './rows';
import { barHeight, type Sizes } from './sizes';
import { blocks, screenX, spans, type Sight, type Span } from './spans';

/** What the lanes say, in the language of the page. */
export type Words = Messages['timeline'];

/** Everything the picture of the lanes depends on. */
export interface View {
	readonly rows: readonly Row[];
	readonly axis: Axis;
	/** Which of the axis's programs these rows belong to. */
	readonly program: number;
	readonly zoom: Zoom;
	/** Pixels in sight. */
	readonly width: number;
	readonly height: number;
	readonly scrollY: number;
	readonly sizes: Sizes;
	/** Rows that stay while the others scroll; none unless asked for. */
	readonly kept?: Kept;
	/** Row that is selected, -1 = none. */
	readonly selected: number;
	readonly measure: Measure;
	readonly words: Words;
	/** Arrows, and a chain that is lit; none unless asked for. */
	readonly causes?: Causes;
}

/** Space between a label and the ends of its bar, in shares of the font. */
const PADDING = 0.5;
/** Least distance of two ticks, in heights of their labels. */
const TICK_ROOM = 4.5;

/** The marks of the lanes in sight. The same view gives the same marks. */
export function layout(view: View): Marks {
	const { rows, height, width, causes = NO_CAUSES } = view;
	const { from, to } = rowsInSight(view);
	const axisTicks = ticks(view.axis, view.zoom, width, view.sizes.font * TICK_ROOM);
	const marks: Marks = {
		width,
		height,
		bands: [...selectedBand(view), ...instantBands(view), ...heldBands(view)],
		...lanesOf(view, numbers(from, to), axisTicks),
		ticks: axisTicks,
		holes: holes(view, causes),
		arrows: arrows(view, causes),
		kept: null
	};
	const { first, last } = view.kept ?? NONE_KEPT;
	if (first + last === 0) return marks;
	const shown = [...numbers(0, first), ...numbers(rows.length - last, rows.length)];
	return { ...marks, kept: keptMarks(view, marks, shown) };
}

/** The marks of rows that stay, on the grounds that all rows have. */
function keptMarks(view: View, all: Marks, shown: readonly number[]): KeptMarks {
	const own = new Set(shown);
	const { from, to } = scrolled(view);
	const strips = [
		{ y: 0, height: from, edge: from - 1 },
		{ y: to, height: view.height - to, edge: to }
	].filter(({ height }) => height > 0);
	const { rules, ...sheet } = lanesOf(view, shown, all.ticks);
	const edges = strips.map(({ edge }) => {
		const y = crisp(edge);
		return { x1: 0, y1: y, x2: view.width, y2: y, isStrong: true };
	});
	const isSelected = own.has(view.selected);
	return {
		rows: own,
		strips,
		marks: {
			...all,
			...sheet,
			bands: all.bands.filter(({ kind }) => kind !== 'selected' || isSelected),
			rules: [...rules, ...edges],
			holes: all.holes?.filter(({ lane }) => own.has(lane)) ?? null,
			arrows: []
		}
	};
}

const numbers = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function selectedBand(view: View): Band[] {
	const { rows, width, height, sizes, selected } = view;
	if (selected < 0 || selected >= rows.length) return [];
	const y = topOf(view, selected);
	const isInSight = y < height && y + sizes.laneHeight > 0;
	return isInSight ? [{ x: 0, y, width, height: sizes.laneHeight, kind: 'selected' }] : [];
}

/** What is drawn of these rows, with the lines that go through them. */
function lanesOf(
	view: View,
	shown: readonly number[],
	ticks: Marks['ticks']
): Sheet & Pick<Marks, 'rules'> {
	const { rows, width, height, scrollY, sizes } = view;
	const { laneHeight } = sizes;
	const rules: Line[] = [];
	const sheet: Sheet = { bars: [], crowds: [], labels: [], ends: [] };
	const foot = Math.min(height, rows.length * laneHeight - scrollY);
	for (const { x, from, to } of ticks) {
		if (from === to) rules.push({ x1: crisp(x), y1: 0, x2: crisp(x), y2: foot });
	}
	for (const i of shown) {
		const top = topOf(view, i);
		const y = crisp(top + laneHeight - 1);
		const isStrong = i + 1 < rows.length && rows[i].lane.kind !== rows[i + 1].lane.kind;
		rules.push({ x1: 0, y1: y, x2: width, y2: y, isStrong });
		lane(view, view, i, top, sheet);
	}
	return { ...sheet, rules };
}

/** The middle of a pixel, where a line one pixel thick is sharp. */
const crisp = (at: number) => Math.round(at) + 0.5;

/** The shaded bands of the instants in sight; those narrower than 2 px are left out. */
function instantBands({ axis, zoom, width, height }: View): Band[] {
	if (axis.scale === 'time') return [];
	const bands: Band[] = [];
	for (const { from, to } of axis.instants) {
		const left = Math.max(0, from * zoom.k + zoom.x);
		const right = Math.min(width, to * zoom.k + zoom.x);
		if (right - left >= 2) {
			bands.push({ x: left, y: 0, width: right - left, height, kind: 'instant' });
		}
	}
	return bands;
}

/** Where the loop's own thread is held, behind all lanes: what the others are waiting for. */
function heldBands(view: View): Band[] {
	const { rows, height, sizes, width } = view;
	const loop = rows.find(({ lane }) => lane.kind === 'loop')?.lane;
	if (!loop) return [];
	const bands: Band[] = [];
	for (const i of blocks(loop)) {
		const { startIndex, endIndex } = loop.intervals[i];
		const from = screenX(view, startIndex);
		const right = Math.min(width, Math.max(screenX(view, endIndex), from + sizes.least));
		const x = Math.max(0, from);
		const last = bands.at(-1);
		if (right <= x || (last && right <= last.x + last.width)) continue;
		bands.push({ x, y: 0, width: right - x, height, kind: 'held' });
	}
	return bands;
}

type Sheet = { bars: Bar[]; crowds: Crowd[]; labels: Label[]; ends: End[] };

function lane(view: View, sight: Sight, index: number, top: number, sheet: Sheet): void {
	const { sizes } = view;
	const { lane, group } = view.rows[index];
	const middle = top + (sizes.head + sizes.laneHeight) / 2;
	if (group) {
		const { crowds, ends } = groupMarks(view, group.lanes, index, middle);
		sheet.crowds.push(...crowds);
		sheet.ends.push(...ends);
		return;
	}
	const found = spans(lane, sight, sizes.least);
	for (const span of found) {
		const interval = lane.intervals[span.interval];
		if (span.isCrowd) sheet.crowds.push(...crowds(view, span, index, middle));
		else if (span.state === 'waiting') thread(view, span, interval, index, middle, sheet);
		else block(view, span, interval, index, middle, sheet);
	}
	if (lane.outcome && lane.kind === 'task') {
		const x = Math.max(screenX(sight, lane.endIndex), found.at(-1)?.to ?? 0);
		end(view, lane.outcome, lane.value, x, index, middle, sheet);
	}
}

/** A bar, or two of them where the wait was over before anybody noticed. */
function block(
	view: View,
	span: Span,
	interval: Interval,
	lane: number,
	middle: number,
	sheet: Sheet
): void {
	const { sizes, width, words, axis, zoom } = view;
	const isPulse = span.state === 'running' || span.state === 'blocking';
	const height = barHeight(sizes, isPulse);
	const y = Math.round(middle - height / 2);
	const from = Math.max(-sizes.pitch, span.from);
	const to = Math.min(width + sizes.pitch, span.to);
	const put = (x: number, to: number, isLate: boolean) => {
		// A hair of ground between neighbours, where there is room for it.
		const drawn = Math.max(1, to - x - (to - x >= 5 ? 1 : 0));
		const { state, interval: number } = span;
		const bar = { lane, interval: number, state, isLate, x, y, width: drawn, height };
		sheet.bars.push(bar);
		if (drawn < 2 * sizes.font) return;
		const texts = isLate
			? [words.late(interval.end - interval.until)]
			: captions(interval, span, words);
		caption(view, bar, texts, middle, sheet);
	};
	if (span.state !== 'suspended' || !(interval.until < interval.end - INSTANT)) {
		return put(from, to, false);
	}
	const due = axis.at(interval.until) * zoom.k + zoom.x;
	if (due - from >= 1) put(from, Math.min(to, due), false);
	if (to - due >= 1) put(Math.max(from, due), to, true);
}

/** Deadlines nearer than this to the end of a wait, in seconds, are the end: sums of floats differ. */
const INSTANT = 1e-9;

/** Writes the first of the texts that fits on the part of the bar in sight. */
function caption(
	{ sizes, width, measure }: View,
	bar: Bar,
	texts: readonly string[],
	y: number,
	{ labels }: Sheet
): void {
	const padding = sizes.font * PADDING;
	const x = Math.max(0, bar.x) + padding;
	const room = Math.min(width, bar.x + bar.width) - padding - x;
	const text = fitting(texts, room, sizes.font, measure);
	if (text) labels.push({ ...text, x, y, on: bar });
}

/** A thin line; its label stands in a gap near its start. */
function thread(
	{ sizes, width, measure, words }: View,
	span: Span,
	interval: Interval,
	lane: number,
	middle: number,
	{ bars, labels }: Sheet
): void {
	const { font } = sizes;
	const height = Math.max(2, Math.round(sizes.stroke * 1.4));
	const y = Math.round(middle - height / 2);
	const bar = { lane, interval: span.interval, state: span.state, isLate: false, y, height };
	const from = Math.max(0, span.from);
	const to = Math.min(width, span.to);
	const lead = font * 0.9;
	const gap = font * 0.4;
	const room = to - from - 2 * (lead + gap);
	const text = fitting(captions(interval, span, words), room, font, measure);
	if (!text) {
		bars.push({ ...bar, x: from, width: Math.max(1, to - from) });
		return;
	}
	const start = from + lead + gap;
	const after = start + text.width + gap;
	bars.push({ ...bar, x: from, width: lead }, { ...bar, x: after, width: to - after });
	labels.push({ ...text, x: start, y: middle });
}

function end(
	{ sizes, width, measure }: View,
	outcome: End['outcome'],
	value: string,
	x: number,
	lane: number,
	y: number,
	{ ends, labels }: Sheet
): void {
	const { font } = sizes;
	const radius = font * 0.36;
	const centre = x + font * 0.3 + radius;
	if (centre < -radius || centre - radius > width) return;
	ends.push({ lane, outcome, value, x: centre, y, radius });
	if (value === '' || value === 'None' || outcome === 'cancelled') return;
	const left = centre + radius + font * PADDING;
	const text = fitting([value], width - left, font, measure);
	if (text) labels.push({ ...text, x: left, y });
}

/** What to write on a span, the fullest first. */
function captions(interval: Interval, { state }: Span, words: Words): string[] {
	const { label, place } = interval;
	switch (state) {
		case 'ready':
			return interval.starving ? [words.starving] : [];
		case 'blocked':
			return place > 0 ? [`${label} · ${words.place(place)}`, label] : [label];
		case 'blocking':
		case 'suspended':
		case 'running':
			return timed(interval, words);
		default:
			return [label];
	}
}

/** The label with how long it lasts, unless the label itself says so: `sleep(1)`. */
function timed({ label, start, end }: Interval, words: Words): string[] {
	const seconds = end - start;
	if (label === '') return [];
	if (seconds <= 0 || /\(\d+(\.\d+)?\)$/.test(label)) return [label];
	return [`${label} · ${words.duration(seconds)}`, label];
}

function fitting(texts: readonly string[], room: number, font: number, measure: Measure) {
	for (const text of texts) {
		if (text === '' || room < font) continue;
		const width = measure(text, font);
		if (width <= room) return { text, width };
	}
	return undefined;
}
