/** A place in the program as it is drawn: pixels of the scrolled content. */
export interface Mark {
	/** Key of the slot. */
	readonly slot: string;
	readonly index: number;
	readonly top: number;
	readonly left: number;
	readonly width: number;
}

/** What an element marks in `data-place`: the place before it. */
export const placeName = (slot: string, index: number) => `${slot} ${index}`;

/** How much nearer, in px, a place counts for each px that the pointer stands beside its left edge. */
const ASIDE = 0.15;

/**
 * The place nearest to a point of the window; null outside the blocks and on what lies over them. Nothing can be put into what is being
 * dragged itself.
 */
export function placeAt(scroller: HTMLElement, x: number, y: number): Mark | null {
	const { top, left, right, bottom } = scroller.getBoundingClientRect();
	if (x < left || x > right || y < top || y > bottom) return null;
	if (!scroller.contains(document.elementFromPoint(x, y))) return null;
	let nearest: { element: HTMLElement; box: DOMRect; distance: number } | null = null;
	for (const element of scroller.querySelectorAll<HTMLElement>('[data-place]')) {
		if (element.parentElement?.closest('[data-dragged]')) continue;
		const box = element.getBoundingClientRect();
		const distance = Math.abs(box.top - y) + Math.abs(box.left - x) * ASIDE;
		if (!nearest || distance < nearest.distance) nearest = { element, box, distance };
	}
	if (!nearest) return null;
	const { element, box } = nearest;
	const [slot, index] = element.dataset['place']!.split(' ');
	return {
		slot,
		index: Number(index),
		top: box.top - top + scroller.scrollTop,
		left: box.left - left + scroller.scrollLeft,
		width: box.width
	};
}
