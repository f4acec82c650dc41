import fs from 'node:fs';
import path from 'node:path';
import { lessonMessages } from '../../lib/i18n/lessons/messages';
import { checkLesson } from '../../lib/lessons/check';
import { simulate } from '../../lib/simulate';
import { parseCall } from '../arguments';
import { FileProblem, WrongCall } from '../failures';
import { print, readProgram } from '../files';

const words = lessonMessages('en');

/** `swimloop lesson`: what is wrong with folders of lessons; of those that are right the title and the screens. */
export async function lesson(args: readonly string[]): Promise<number> {
	const { files: folders } = parseCall(args);
	if (folders.length === 0) throw new WrongCall('Name a folder.');
	let status = 0;
	for (const folder of folders) {
		const { lessons, problems } = await checkLesson(path.basename(folder), read(folder), simulate);
		for (const { file, line, code, subject } of problems) {
			const place = path.join(folder, file);
			process.stderr.write(`${place}:${line}: ${words.problem(code, subject)}\n`);
			status = 1;
		}
		if (problems.length > 0) continue;
		for (const { language, title, screens } of lessons)
			await print([`${folder} (${language}): ${title}, ${screens.length} screens\n`]);
	}
	return status;
}

/** The files that a lesson is made of. */
function read(folder: string): Map<string, string> {
	const isFolder = fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory();
	if (!isFolder) throw new FileProblem(folder, 'no such folder');
	const names = fs.readdirSync(folder).filter((name) => /\.(md|py)$/.test(name));
	return new Map(names.map((name) => [name, readProgram(path.join(folder, name))]));
}
