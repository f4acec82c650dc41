import { base } from '$app/paths';
import type { LessonFiles } from '../lessons/files';

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

/** More than this is no lesson, bytes of one file. */
const MOST_BYTES = 500_000;
const MOST_FILES = 200;

/** The lessons of the site, in their order. Rejects if they do not come. */
export async function listLessons(): Promise<Listed[]> {
	const found: unknown = JSON.parse(await load('index.json'));
	return Array.isArray(found) ? found : [];
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
	return response.text();
}

/** The folder that somebody chose on the disk; only its own Markdown and Python files are read. */
export async function readFolder(chosen: Iterable<File>): Promise<Folder> {
	const own = [...chosen].filter(({ name, size, webkitRelativePath }) => {
		const depth = webkitRelativePath.split('/').length;
		return /\.(md|py)$/.test(name) && size <= MOST_BYTES && depth <= 2;
	});
	const texts = await Promise.all(
		own.slice(0, MOST_FILES).map(async (file) => [file.name, await file.text()] as const)
	);
	const id = own[0]?.webkitRelativePath.split('/')[0] || 'lesson';
	return { id, files: new Map(texts) };
}
