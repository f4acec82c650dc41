const KEY = 'swimloop.lessons.1';

/** Which tasks of which lessons were solved, by the place of their screens; kept in this browser only. */
export type Progress = Readonly<Record<string, readonly number[]>>;

/** What was solved so far; what is not understood counts as nothing. */
export function readProgress(): Progress {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
		if (typeof stored !== 'object' || stored === null) return {};
		return Object.fromEntries(
			Object.entries(stored).filter(
				([, places]) => Array.isArray(places) && places.every(Number.isInteger)
			)
		);
	} catch {
		return {};
	}
}

/** The places of a lesson that were solved; a folder may be called `constructor`. */
export function solvedIn(progress: Progress, id: string): readonly number[] {
	return Object.hasOwn(progress, id) ? progress[id] : [];
}

/** Keeps it; a browser that refuses keeps nothing, and nothing breaks. */
export function writeProgress(progress: Progress): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(progress));
	} catch {
		// It lasts as long as the page.
	}
}
