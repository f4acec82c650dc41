import type { LessonProblem } from '../lessons/lesson';
import { taskFiles } from '../lessons/task-files';
import { lessonLink, readLessonLink } from '../share/lesson-link';
import type { LinkFault } from '../share/link';
import { decodeTask, isTaskLink } from '../share/task-link';
import { describe } from '../share/title';
import { loadFolder, type Folder } from './folders';

/**
 * A lesson's folder; null if there is none of this name, or why its link is not understood, or what is
 * wrong with its files.
 */
export type Brought = Folder | LinkFault | readonly LessonProblem[] | null;

/** A lesson that an address can name. */
export interface Named {
	readonly id: string;
	/** The screen to begin with, from 0. */
	readonly place: number;
	readonly load: () => Promise<Brought>;
	/** The part of the address that names one of its screens. */
	readonly fragment: (place: number) => string;
}

/** A lesson of the site. */
export function siteLesson(id: string, place = 0): Named {
	return {
		id,
		place,
		load: () => loadFolder(id),
		fragment: (at) => lessonLink(id, at)
	};
}

/** What an address names: a screen of a lesson of the site, or a task that it brings along; or neither. */
export function readAddress(hash: string): Named | null {
	const linked = readLessonLink(hash);
	if (linked) return siteLesson(linked.id, linked.place);
	if (!isTaskLink(hash)) return null;
	// Its length, its checksum and its end.
	const id = `task-${hash.slice('#task=1'.length).slice(0, 8)}${hash.slice(-8)}`;
	return { id, place: 0, load: async () => readTask(id, hash), fragment: () => hash };
}

function readTask(id: string, hash: string): Folder | LinkFault {
	const decoded = decodeTask(hash);
	if (!decoded.ok) return decoded.reason;
	const { task } = decoded;
	return { id, files: taskFiles({ ...task, title: describe(task.given).title || task.text }) };
}
