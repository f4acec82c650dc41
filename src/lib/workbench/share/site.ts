/** The address of the page without what stands behind it; ends with a slash, or with the file's name. */
export function pageAddress(): string {
	return location.origin + location.pathname;
}

/** The address of the folder that the page is in; ends with a slash. */
export function siteAddress(): string {
	return pageAddress().replace(/[^/]*$/, '');
}

/** Only this computer can open the page. */
export function isOnlyHere(): boolean {
	return /^(localhost|127\.[\d.]+|\[::1\]|)$/.test(location.hostname);
}
