/** A program that CPython would refuse to compile, in CPython's words. */
export interface SyntaxProblem {
	readonly message: string;
	/** 1-based */
	readonly line: number;
	/** 0-based, in UTF-16 units */
	readonly column: number;
	/** Offsets into the source. */
	readonly start: number;
	readonly end: number;
}

/** Thrown inside the parser only; `parse` turns it into a `SyntaxProblem`. Offsets into the source. */
export class SyntaxFailure extends Error {
	constructor(
		message: string,
		readonly start: number,
		readonly end: number = start
	) {
		super(message);
	}
}
