/** Where a window keeps the presentation it belongs to. */
export const KEY = 'swimloop.session';

/** Whether this window belongs to a presentation since before it was loaded anew. */
export function isPresenting(): boolean {
	try {
		return sessionStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}
