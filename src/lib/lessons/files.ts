/** The files of a lesson's folder by name, without any path. */
export type LessonFiles = ReadonlyMap<string, string>;

/** The languages that a folder has a text in: `en.md`, `fr.md`. */
export function languagesOf(files: LessonFiles): string[] {
	return [...files.keys()].flatMap((name) => /^([a-z]{2})\.md$/.exec(name)?.[1] ?? []).sort();
}

/** The name of a program's file for a language: `hello.fr.py` if there is one, else `hello.py`. */
export function programFile(files: LessonFiles, name: string, language: string): string {
	const own = name.replace(/\.py$/, `.${language}.py`);
	return files.has(own) ? own : name;
}
