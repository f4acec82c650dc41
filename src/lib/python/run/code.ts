import type { Frame } from './frame';

/**
 * One instruction: does its work on the frame and gives the number of the next one, or SWITCH when
 * another frame is to run (or none). While it runs, `frame.pc` is its own number.
 */
export type Instruction = (frame: Frame) => number;
export const SWITCH = -1;

/** An exception raised by an instruction in [start, end) goes on at `target`; innermost first. */
export interface Handler {
	readonly start: number;
	readonly end: number;
	readonly target: number;
	/** slot that receives the exception */
	readonly slot: number;
}

/** An exception that leaves [start, end) lets go of what `slot` holds (a loop's iterator). */
export interface Release {
	readonly start: number;
	readonly end: number;
	readonly slot: number;
}

export type CodeKind = 'function' | 'coroutine' | 'generator' | 'async generator';

/** A variable as somebody sees it who looks into a frame. */
export interface Variable {
	readonly name: string;
	readonly slot: number;
	/** seen at the instructions in [start, end): targets of a comprehension in it alone */
	readonly start: number;
	readonly end: number;
}

/** A compiled function (or the module): straight-line instructions over numbered slots. */
export interface Code {
	readonly name: string;
	readonly qualname: string;
	readonly kind: CodeKind;
	readonly line: number;
	readonly instructions: Instruction[];
	/** innermost first */
	readonly handlers: (Handler | Release)[];
	/** slots of variables that alone hold the generators in them */
	readonly kept: readonly number[];
	/** the line of each instruction; empty for library code */
	readonly lines: number[];
	/** Slots: parameters first, then other locals, cells and temporaries. */
	readonly slotCount: number;
	readonly parameters: Parameters;
	/** slots that hold a Cell from the start: captured parameters and locals */
	readonly cells: readonly number[];
	/** slots that receive the function's closure, in its order */
	readonly frees: readonly number[];
	/** those with names of the program; a later one hides an earlier one of its name */
	readonly variables: readonly Variable[];
	readonly docstring: string | undefined;
}

/** Parameters stand in the slots in this order: positional, keyword-only, *args, **kwargs. */
export interface Parameters {
	readonly names: readonly string[];
	readonly posonly: number;
	/** positional parameters, the positional-only ones included */
	readonly positional: number;
	readonly kwonly: number;
	readonly hasVararg: boolean;
	readonly hasKwarg: boolean;
}

export const NO_PARAMETERS: Parameters = {
	names: [],
	posonly: 0,
	positional: 0,
	kwonly: 0,
	hasVararg: false,
	hasKwarg: false
};

/** The code of a frame of the library: no lines, no variables, one slot for what is handed to it. */
export const libraryCode = (name: string, kind: CodeKind, instructions: Instruction[]): Code => ({
	name,
	qualname: name,
	kind,
	line: 0,
	instructions,
	handlers: [],
	kept: [],
	lines: [],
	slotCount: 1,
	parameters: NO_PARAMETERS,
	cells: [],
	frees: [],
	variables: [],
	docstring: undefined
});
