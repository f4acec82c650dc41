/** The part of an address that names a lesson of the site and one of its screens (from 0). */
export function lessonLink(id: string, place: number): string {
	return `#lesson=${encodeURIComponent(id)}/${place + 1}`;
}

/** The lesson and screen that an address names; null if it names none. */
export function readLessonLink(hash: string): { id: string; place: number } | null {
	const [, name, number] = /^#lesson=([^/]+)(?:\/(\d{1,3}))?$/.exec(hash) ?? [];
	if (!name) return null;
	try {
		return { id: decodeURIComponent(name), place: Math.max(0, Number(number ?? 1) - 1) };
	} catch {
		return null;
	}
}
