import { expect } from 'vitest';

/** Its x and y are those of its middle. */
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Fails unless boxes stand beside or below one another. */
export function noneOverlap(boxes: readonly Box[]): void {
	for (const [k, a] of boxes.entries())
		for (const b of boxes.slice(0, k)) {
			const isApart =
				Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
				Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
			expect(isApart, JSON.stringify([a, b])).toBe(true);
		}
}
