import type { Line } from './marks';
import type { Measure } from './measure';
import { type Row } from './rows';
import type { Sizes } from './sizes';

/** Where a lane's name starts, from the left of the gutter, in pixels. */
export function nameX({ depth }: Row, { indent }: Sizes): number {
	return indent * (depth + 0.5);
}

/** The guides of the tree in one row: from the parent's name down to the child's, relative to the row's top. */
export function guides(row: Row, sizes: Sizes): Line[] {
	const { indent, laneHeight, head } = sizes;
	const lines: Line[] = [];
	const at = (depth: number) => Math.round(indent * depth) + 0.5;
	const middle = Math.round((head || laneHeight) / 2) + 0.5;
	for (let depth = 1; depth <= row.depth; depth++) {
		const passes = (row.guides & (1 << depth)) !== 0;
		const x = at(depth);
		if (passes) lines.push({ x1: x, y1: 0, x2: x, y2: laneHeight });
		if (depth === row.depth) {
			if (!passes) lines.push({ x1: x, y1: 0, x2: x, y2: middle });
			lines.push({ x1: x, y1: middle, x2: x + indent * 0.4, y2: middle });
		}
	}
	return lines;
}

/** The text cut with … to fit `room` pixels. */
export function shortened(text: string, room: number, size: number, measure: Measure): string {
	if (measure(text, size) <= room) return text;
	let end = text.length - 1;
	while (end > 0 && measure(`${text.slice(0, end)}…`, size) > room) end--;
	return `${text.slice(0, end)}…`;
}
