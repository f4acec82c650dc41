/** A call that the command line does not understand: exit status 2. */
export class WrongCall extends Error {}

/** Something about a file that keeps the command from doing its work there: exit status 1. */
export class FileProblem extends Error {
	/** @param line and column are 1-based, 1 where the whole file is meant */
	constructor(
		file: string,
		message: string,
		readonly line = 1,
		readonly column = 1
	) {
		super(`${file}:${line}:${column}: ${message}`);
	}
}
