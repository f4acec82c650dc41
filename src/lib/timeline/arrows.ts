import { firstWhere } from '../trace/derived/bisect';
import type { Causes, Place, Stretch } from './causes';
import type { Arrow, Hole } from './marks';
import { NONE_KEPT, scrolled, topOf, type Shelf } from './places';
import type { Row } from './rows';
import type { Sizes } from './sizes';
import { screenX, type Sight } from './spans';

/** The part of the view on which arrows depend. */
export type ArrowView = Sight & Shelf;

/** The room that each arrow needs on the average, in heights of a letter; with less, all are drawn thin. */
const ROOM = 2;
/** Arrows between the same lanes whose ends are nearer than this, in pixels, are one. */
const APART = 2;

/** The arrows of the causes that touch the part in sight. */
export function arrows(view: ArrowView, { links }: Causes): Arrow[] {
	const found: Arrow[] = [];
	const last = new Map<string, Arrow>(); // by kind and lanes
	const beyond = firstWhere(
		(links.at(-1)?.toIndex ?? 0) + 1,
		0,
		(index) => screenX(view, index) > view.width
	);
	for (let i = firstInSight(view, links, ({ toIndex }) => toIndex); i < links.length; i++) {
		const { kind, from, fromIndex, to, toIndex } = links[i];
		// Those that follow may still begin in sight: an item can lie in a queue for long.
		if (fromIndex >= beyond) continue;
		const [start, end] = [rowOf(view, from), rowOf(view, to)];
		if (start < 0 || end < 0 || start === end) continue;
		const down = end > start ? 1 : -1;
		const y1 = inside(view, start, middle(view, start));
		const y2 = inside(view, end, middle(view, end) - down * reach(view));
		if (y1 === y2 || Math.max(y1, y2) < 0 || Math.min(y1, y2) > view.height) continue;
		const arrow = { kind, x1: screenX(view, fromIndex), y1, x2: screenX(view, toIndex), y2 };
		const before = last.get(`${kind} ${start} ${end}`);
		const isApart = (x: 'x1' | 'x2') => !before || Math.abs(before[x] - arrow[x]) >= APART;
		if (!isApart('x1') && !isApart('x2')) continue;
		last.set(`${kind} ${start} ${end}`, arrow);
		found.push(arrow);
	}
	const isThin = found.length * ROOM * view.sizes.font > view.width;
	return isThin ? found.map((arrow) => ({ ...arrow, isThin })) : found;
}

/** What stays lit, in pixels; rectangles of one lane do not overlap. Null: nothing is faded. */
export function holes(view: ArrowView, { lit }: Causes): Hole[] | null {
	if (!lit) return null;
	const { sizes, height, width } = view;
	const byRow = new Map<number, { from: number; to: number }[]>();
	for (let i = firstInSight(view, lit, ({ endIndex }: Stretch) => endIndex); i < lit.length; i++) {
		const { place, startIndex, endIndex } = lit[i];
		const from = screenX(view, startIndex);
		if (from > width) break;
		const row = rowOf(view, place);
		const top = topOf(view, row);
		if (row < 0 || top > height || top + sizes.laneHeight < 0) continue;
		const to = Math.max(screenX(view, endIndex), from + sizes.least);
		const own = byRow.get(row);
		const last = own?.at(-1);
		if (!own) byRow.set(row, [{ from, to }]);
		else if (last && from <= last.to) last.to = Math.max(last.to, to);
		else own.push({ from, to });
	}
	return [...byRow].flatMap(([row, parts]) =>
		parts.map(({ from, to }) => ({
			lane: row,
			x: Math.max(-1, from),
			y: topOf(view, row),
			width: Math.min(width + 1, to) - Math.max(-1, from),
			height: sizes.laneHeight
		}))
	);
}

/** By halving: the first of what is in order that does not end to the left of the view. */
function firstInSight<T>(view: Sight, all: readonly T[], end: (one: T) => number): number {
	return firstWhere(all.length, 0, (n) => screenX(view, end(all[n])) >= -1);
}

function middle(view: ArrowView, row: number): number {
	const { head, laneHeight } = view.sizes;
	return topOf(view, row) + (head + laneHeight) / 2;
}

/** Of a lane that has scrolled away beneath those that stay, the edge at which it did. */
function inside(view: ArrowView, row: number, y: number): number {
	const { first, last } = view.kept ?? NONE_KEPT;
	if (row < first || row >= view.rows.length - last) return y;
	const { from, to } = scrolled(view);
	return Math.max(first > 0 ? from : y, Math.min(last > 0 ? to : y, y));
}

/** From the middle of a lane to the edge of its bars. */
function reach({ sizes }: ArrowView): number {
	return (sizes.laneHeight - sizes.head) * 0.33;
}

/** The row of a lane, or of the closed group in which it is; -1 if it has none. */
function rowOf({ rows }: ArrowView, { kind, id }: Place): number {
	let places = known.get(rows);
	if (!places) {
		places = new Map();
		for (const [row, { lane, group }] of rows.entries()) {
			// Of an open group each lane has a row of its own, further down.
			for (const { kind, id } of group?.lanes ?? [lane]) places.set(`${kind} ${id}`, row);
		}
		known.set(rows, places);
	}
	return places.get(`${kind} ${id}`) ?? -1;
}
const known = new WeakMap<readonly Row[], Map<string, number>>();

/** In shares of the outlines' thickness. */
const LOOKS: Readonly<
	Record<Arrow['kind'], { readonly dash: readonly number[]; readonly thickness: number }>
> = {
	creates: { dash: [1.5, 2.5], thickness: 1.2 },
	wakes: { dash: [], thickness: 1 },
	'hands-over': { dash: [], thickness: 1.8 }
};
const THIN = 0.4;

/** How an arrow looks, for either painter, in pixels: on a halo, so that it is seen on any state, unless it is thin. */
export function look({ kind, isThin }: Arrow, { stroke }: Sizes) {
	const { dash, thickness } = LOOKS[kind];
	const width = thickness * stroke * (isThin ? THIN : 1);
	return {
		width,
		halo: isThin ? 0 : width + 2 * stroke,
		dash: dash.map((length) => length * stroke)
	};
}

/** The corners of an arrow's head, and where its shaft ends. */
export function head({ x1, y1, x2, y2, isThin }: Arrow, { font }: Sizes) {
	const length = font * (isThin ? 0.4 : 0.55);
	const angle = Math.atan2(y2 - y1, x2 - x1);
	const at = (turn: number): readonly [number, number] => [
		x2 - length * Math.cos(angle + turn),
		y2 - length * Math.sin(angle + turn)
	];
	const [left, right] = [at(0.45), at(-0.45)];
	return { points: [[x2, y2], left, right] as const, shaft: at(0) };
}
