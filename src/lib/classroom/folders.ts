import { base } from '$app/paths';
import type { LessonFiles } from '../lessons/files';
import type { LessonProblem, LessonProblemCode } from '../lessons/lesson';
import { openFile, type FileFault, type ReadableFile } from '../share/files';

/** A lesson's folder as it is listed in `lessons/index.json`. */
export interface Listed {
	readonly id: string;
	readonly files: readonly string[];
}

/** A lesson's folder with what is in it. */
export interface Folder {
	readonly id: string;
	readonly files: LessonFiles;
}

/** More files than this are no lesson. */
const MOST_FILES = 200;

/** The lessons of the site, in their order. Rejects if they do not come. */
export async function listLessons(): Promise<Listed[]> {
	return parseList(JSON.parse(await load('index.json')));
}

/** The lessons that a list names, which a school may have written: what is no lesson, or is there twice, is left out. */
export function parseList(found: unknown): Listed[] {
	const lessons = new Map<string, Listed>();
	for (const entry of Array.isArray(found) ? found : []) {
		const { id, files } = (entry ?? {}) as Partial<Listed>;
		const isLesson = typeof id === 'string' && Array.isArray(files);
		if (isLesson && !lessons.has(id)) lessons.set(id, { id, files: files.map(String) });
	}
	return [...lessons.values()];
}

/** One text of a lesson of the site. */
export function loadText(id: string, file: string): Promise<string> {
	return load(`${id}/${file}`);
}

/** A lesson of the site with all its files; null if the site has none of this name. */
export async function loadFolder(id: string): Promise<Folder | null> {
	const listed = (await listLessons()).find((lesson) => lesson.id === id);
	if (!listed) return null;
	const texts = await Promise.all(
		listed.files.map(async (file) => [file, await loadText(id, file)] as const)
	);
	return { id, files: new Map(texts) };
}

async function load(path: string): Promise<string> {
	const response = await fetch(`${base}/lessons/${path}`);
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return (await response.text()).replace(/\r\n?/g, '\n');
}

/** A file of a folder that somebody chose. */
export interface ChosenFile extends ReadableFile {
	readonly name: string;
	readonly webkitRelativePath: string;
}

const FAULTS: Readonly<Record<FileFault, LessonProblemCode>> = {
	tooBig: 'too-big',
	notText: 'not-text',
	unreadable: 'unreadable'
};

/**
 * The folder that somebody chose on the disk, or what is wrong with its files; only its own Markdown and
 * Python files are read.
 */
export async function readFolder(
	chosen: Iterable<ChosenFile>
): Promise<Folder | readonly LessonProblem[]> {
	const all = [...chosen];
	const id = all[0]?.webkitRelativePath.split('/')[0] || 'lesson';
	const own = all.filter(
		({ name, webkitRelativePath }) =>
			/\.(md|py)$/.test(name) && webkitRelativePath.split('/').length <= 2
	);
	if (own.length > MOST_FILES)
		return [{ file: id, line: 1, code: 'too-many', subject: `${own.length}` }];
	const files = new Map<string, string>();
	const problems: LessonProblem[] = [];
	for (const file of own) {
		const opened = await openFile(file);
		if (opened.ok) files.set(file.name, opened.source);
		else problems.push({ file: file.name, line: 1, code: FAULTS[opened.reason], subject: '' });
	}
	return problems.length > 0 ? problems : { id, files };
}
