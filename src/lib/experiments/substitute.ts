import type { NumberSite } from './number-sites';

/** A number as it has to stand at a site: whole, or with a point where one stood before. */
export function written(source: string, site: NumberSite, value: number): string {
	if (site.isWhole) return String(value);
	// Comments know no exponents.
	if (site.role === 'latency') return value.toFixed(9).replace(/\.?0+$/, '');
	const hasPoint = /[.eE]/.test(source.slice(site.start, site.end));
	return hasPoint && Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** The program with another number at a site and nothing else changed. */
export function substitute(source: string, site: NumberSite, value: number): string {
	return source.slice(0, site.start) + written(source, site, value) + source.slice(site.end);
}
