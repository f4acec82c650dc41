/** The row, place or header with a key. */
export function itemElement(scroller: HTMLElement | null, key: string): HTMLElement | null {
	return scroller?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

/** Scrolls the blocks, and nothing but them, until an item is in sight. */
export function reveal(scroller: HTMLElement | null, key: string): void {
	const item = itemElement(scroller, key)?.getBoundingClientRect();
	if (!scroller || !item) return;
	const { top, bottom, height } = scroller.getBoundingClientRect();
	if (item.top < top || item.bottom > bottom) scroller.scrollTop += item.top - top - height / 3;
}

/** Scrolls page and blocks until an item stands near the top, above the sheet that a telephone shows below. */
export function liftAboveSheet(scroller: HTMLElement | null, key: string): void {
	const page = document.scrollingElement;
	const item = itemElement(scroller, key);
	if (!scroller || !page || !item) return;
	page.scrollTop += scroller.getBoundingClientRect().top - ABOVE;
	const below = item.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
	scroller.scrollTop += below - ABOVE;
}

/** Room, in px, that what stands above the item keeps. */
const ABOVE = 64;
