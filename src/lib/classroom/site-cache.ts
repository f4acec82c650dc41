/** The name of the browser's store for a version of the site (a number) below a path of its origin. */
export const cacheOf = (base: string, version: string): string => `swimloop${base}-${version}`;

/** Whether a store is that of another version of the same site: one below another path has its own. */
export function isOutdated(name: string, base: string, version: string): boolean {
	const start = cacheOf(base, '');
	const other = name.startsWith(start) ? name.slice(start.length) : '';
	return /^\d+$/.test(other) && other !== version;
}
