import type { Kind } from './kinds';

/** A stretch of the source text: offsets in UTF-16 units. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * What a field holds, which decides how it is edited and what is refused.
 * - `seconds`, `count`: a number, or an expression that gives one
 * - `text`: what stands between the quotes of a text literal
 * - `new-name`: a name that the block gives
 * - `coroutine` … `barrier`: a name that exists, chosen from those in scope
 * - `expression`, `target`, `parameters`, `code`: Python as it is; `code` is a whole statement
 * - `comment`: words behind or above the block
 */
export type FieldType =
	| 'seconds'
	| 'count'
	| 'text'
	| 'new-name'
	| 'target'
	| 'parameters'
	| 'expression'
	| 'comment'
	| 'code'
	| NameType;

/** The kinds of thing that a name can stand for, as far as blocks can tell. */
export type NameType =
	| 'coroutine'
	| 'function'
	| 'task'
	| 'group'
	| 'semaphore'
	| 'lock'
	| 'event'
	| 'queue'
	| 'condition'
	| 'barrier'
	| 'pool';

/** A part of a block that can be edited where it stands. */
export interface Field extends Span {
	/** One of its own in the block or slot; `argument.0`, `argument.1` … in a call. */
	readonly name: string;
	readonly type: FieldType;
	/** What the person reads and edits; empty if the field is left out. */
	readonly value: string;
	/** Of a text: the whole literal, with its quotes. */
	readonly literal?: Span & { readonly value: string };
	/** Of an argument: the name of its parameter, where it is known. */
	readonly parameter?: string;
	/** Of a field that may be left out: the stretch that goes with it, and what stands around it. */
	readonly optional?: { readonly outer: Span; readonly before: string; readonly after: string };
}

/** One statement of the program, or one call in a list of calls. */
export interface Block extends Span {
	readonly kind: Kind;
	/** The lines of its header, 1-based: all of it, if nothing is inside. */
	readonly line: number;
	readonly lastLine: number;
	/** The last line of what is inside, 1-based. */
	readonly endLine: number;
	readonly fields: readonly Field[];
	readonly slots: readonly Slot[];
	/** It shares a line with other statements, so it can be edited but not moved. */
	readonly isInline: boolean;
}

/** A list of blocks: the program itself, the body of a block, or a list of calls. */
export interface Slot extends Span {
	readonly kind: SlotKind;
	/** What stands in the slot's own header: the condition of an `elif`, what an `except` catches. */
	readonly fields: readonly Field[];
	/** Empty if nothing but `pass` stands there. */
	readonly blocks: readonly Block[];
	/** What its lines begin with; of a list of calls that of its own lines, if it has some. */
	readonly indent: string;
	/** The line of the slot's own header, 1-based; 0 if it has none. */
	readonly line: number;
	/** It stands on its header's line, so nothing can be put into it. */
	readonly isInline: boolean;
}

export type SlotKind = 'program' | 'body' | 'elif' | 'else' | 'except' | 'finally' | 'calls';

/** Where a block can be put: before the block at `index` of a slot, or at its end. */
export interface Place {
	readonly slot: Slot;
	readonly index: number;
}
