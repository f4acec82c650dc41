import type { Row } from './rows';
import type { Sizes } from './sizes';

/** How many of the first and of the last rows stay in sight while those between them scroll. */
export interface Kept {
	readonly first: number;
	readonly last: number;
}

export const NONE_KEPT: Kept = { first: 0, last: 0 };

/** What stays takes at most this share of the height. */
const MOST_KEPT = 1 / 3;

/** The rows that stay where not all fit into `height` pixels: the loop, what is pinned, the workers. */
export function kept(
	rows: readonly Row[],
	pinned: ReadonlySet<string>,
	height: number,
	{ laneHeight }: Sizes
): Kept {
	if (rows.length * laneHeight <= height) return NONE_KEPT;
	const most = Math.floor((height * MOST_KEPT) / laneHeight);
	let first = 0;
	let last = 0;
	const isAbove = ({ lane, group }: Row) =>
		lane.kind === 'loop' || (!group && lane.kind === 'task' && pinned.has(lane.name));
	while (first < most && first < rows.length && isAbove(rows[first])) first++;
	while (first + last < most && rows.at(-1 - last)?.lane.kind === 'worker') last++;
	return { first, last };
}

/** The part of a view on which it depends where its rows stand. */
export interface Shelf {
	readonly rows: readonly Row[];
	readonly height: number;
	readonly scrollY: number;
	readonly sizes: Sizes;
	readonly kept?: Kept;
}

/** The pixels between the rows that stay, where the others scroll. */
export function scrolled({ height, sizes, kept = NONE_KEPT }: Shelf) {
	return { from: kept.first * sizes.laneHeight, to: height - kept.last * sizes.laneHeight };
}

/** Where a row begins on the screen, in pixels; what has scrolled away is beyond the part for it. */
export function topOf({ rows, height, scrollY, sizes, kept = NONE_KEPT }: Shelf, row: number) {
	if (row < kept.first) return row * sizes.laneHeight;
	const below = rows.length - row;
	if (below <= kept.last) return height - below * sizes.laneHeight;
	return row * sizes.laneHeight - scrollY;
}

/** The row at y on the screen; beyond the last there may be none of that number. */
export function rowAt({ rows, height, scrollY, sizes, kept = NONE_KEPT }: Shelf, y: number) {
	const { laneHeight } = sizes;
	if (y < kept.first * laneHeight) return Math.floor(y / laneHeight);
	const below = Math.ceil((height - y) / laneHeight);
	if (below <= kept.last) return rows.length - Math.max(1, below);
	return Math.floor((y + scrollY) / laneHeight);
}

/** The rows between those that stay of which something is in sight: from the first to before the last. */
export function rowsInSight(shelf: Shelf): { from: number; to: number } {
	const { rows, scrollY, sizes, kept = NONE_KEPT } = shelf;
	const { from, to } = scrolled(shelf);
	return {
		from: Math.max(kept.first, Math.floor((from + scrollY) / sizes.laneHeight)),
		to: Math.min(rows.length - kept.last, Math.ceil((to + scrollY) / sizes.laneHeight))
	};
}

/** The scrollY nearest to that of the shelf at which a row is in sight; those that stay always are. */
export function revealed(shelf: Shelf, row: number): number {
	const { rows, scrollY, sizes, kept = NONE_KEPT } = shelf;
	if (row < kept.first || row >= rows.length - kept.last) return scrollY;
	const { from, to } = scrolled(shelf);
	const top = row * sizes.laneHeight;
	return Math.min(top - from, Math.max(top + sizes.laneHeight - to, scrollY));
}
