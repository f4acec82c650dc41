import type { Module } from './ast';

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

export type ParseResult = { readonly module: Module } | { readonly error: SyntaxProblem };

/** Parses a whole module, or says what is wrong first; never throws. */
export function parse(source: string): ParseResult {
	throw new Error(`not written yet: ${source.length}`);
}
