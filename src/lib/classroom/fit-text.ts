import type { Attachment } from 'svelte/attachments';

/** Sizes of a projected text, in pixels of 1920 × 1080; code is a little smaller, and 24 is the least. */
const SIZES = [32, 30, 28, 26];

/** Makes the text of an element as large as fits its height, and again whenever either changes. */
export const fitText: Attachment<HTMLElement> = (element) => {
	function fit() {
		for (const size of SIZES) {
			element.style.setProperty('--lesson', `calc(${size} * var(--unit))`);
			if (element.scrollHeight <= element.clientHeight) break;
		}
	}
	const resized = new ResizeObserver(fit);
	const changed = new MutationObserver(fit);
	resized.observe(element);
	changed.observe(element, {
		childList: true,
		characterData: true,
		subtree: true,
		attributeFilter: ['open']
	});
	fit();
	return () => {
		resized.disconnect();
		changed.disconnect();
		element.style.removeProperty('--lesson');
	};
};
