/** Whether an address has a fragment that may be a link's: a page's own anchors are none. */
export function hasLink(fragment: string): boolean {
	return /^#?\d/.test(fragment);
}
