import { FileProblem, WrongCall } from './failures';

/**
 * Does something for each file. A problem in one is told and the others are done all the same; the
 * result is the exit status.
 */
export async function eachFile(
	files: readonly string[],
	perform: (file: string) => Promise<void> | void
): Promise<number> {
	if (files.length === 0) throw new WrongCall('Name a file.');
	let status = 0;
	for (const file of files) {
		try {
			await perform(file);
		} catch (error) {
			if (!(error instanceof FileProblem)) throw error;
			process.stderr.write(`${error.message}\n`);
			status = 1;
		}
	}
	return status;
}
