import fs from 'node:fs';
import path from 'node:path';
import { messages } from '../lib/i18n/messages';
import { parseProgram } from '../lib/share/files';
import { FileProblem } from './failures';

const words = messages('en');
const STDIN = '-';

/** How a file is called in messages. */
export function shownName(file: string): string {
	return file === STDIN ? '<stdin>' : file;
}

/** The program in a file, `-` for standard input. Throws a FileProblem. */
export function readProgram(file: string): string {
	const name = shownName(file);
	let bytes: Uint8Array;
	try {
		bytes = fs.readFileSync(file === STDIN ? process.stdin.fd : file);
	} catch (error) {
		throw new FileProblem(name, reasonOf(error));
	}
	const opened = parseProgram(bytes);
	if (!opened.ok) throw new FileProblem(name, words.files[opened.reason](path.basename(name)));
	return opened.source;
}

/** Writes a file, or a piece at a time if the text is long. Throws a FileProblem. */
export function writeFile(file: string, pieces: Iterable<string>): void {
	try {
		const handle = fs.openSync(file, 'w');
		try {
			for (const piece of pieces) fs.writeSync(handle, piece);
		} finally {
			fs.closeSync(handle);
		}
	} catch (error) {
		throw new FileProblem(file, reasonOf(error));
	}
}

/** Makes a folder if it is not there. Throws a FileProblem. */
export function makeFolder(folder: string): void {
	try {
		fs.mkdirSync(folder, { recursive: true });
	} catch (error) {
		throw new FileProblem(folder, reasonOf(error));
	}
}

/** Writes to standard output, and waits until a slow reader has taken it. */
export async function print(pieces: Iterable<string>): Promise<void> {
	for (const piece of pieces) {
		if (process.stdout.write(piece)) continue;
		await new Promise((resolve) => process.stdout.once('drain', resolve));
	}
}

function reasonOf(error: unknown): string {
	const isNodes = error instanceof Error && 'code' in error;
	if (!isNodes) throw error;
	// 'ENOENT: no such file or directory, open …' without the name, which stands before it already.
	return /^\w+: ([^,]*)/.exec(error.message)?.[1] ?? error.message;
}
