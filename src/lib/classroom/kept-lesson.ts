import { keepApart, keepTogether, parseWork, type SavedWork } from '../workbench/saved-work';
import type { Folder } from './folders';

/** Where a window keeps the lesson that is open in it. */
const KEY = 'swimloop.lesson';

/** A lesson under way, as a window keeps it over a reload. */
export interface KeptLesson {
	readonly folder: Folder;
	readonly place: number;
	/** What was on the workbench before it. */
	readonly before: SavedWork | null;
}

/** Whether a lesson was open before this window was loaded anew. */
export function isKept(): boolean {
	try {
		return sessionStorage.getItem(KEY) !== null;
	} catch {
		return false;
	}
}

/** The lesson that was open; null if there was none, or if what is kept is not understood. */
export function readLesson(): KeptLesson | null {
	try {
		const { id, files, place, before } = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
		const isWhole = typeof id === 'string' && Number.isInteger(place) && Array.isArray(files);
		if (!isWhole || !files.flat().every((text) => typeof text === 'string')) return null;
		return { folder: { id, files: new Map(files) }, place, before: parseWork(before) };
	} catch {
		return null;
	}
}

/**
 * Keeps a lesson, or forgets the one that is kept. As long as one is kept, what stands on the workbench does not
 * take the place of the work from before.
 */
export function keepLesson(kept: KeptLesson | null): void {
	try {
		if (!kept) {
			sessionStorage.removeItem(KEY);
			keepTogether();
		} else {
			const { folder, place, before } = kept;
			const files = [...folder.files];
			sessionStorage.setItem(KEY, JSON.stringify({ id: folder.id, files, place, before }));
			if (before) keepApart(before);
		}
	} catch {
		// It is gone after a reload.
	}
}
