import type { Change } from './changes';
import type { NameType } from './block';

/** A change of the text that a person asked for: one step, which can be undone. */
export interface Edit {
	readonly changes: readonly Change[];
	/** Offsets in the text after, at which the blocks stand that should then be selected. */
	readonly selected: readonly number[];
	/** What came along because the new block needs it. */
	readonly brought: readonly Brought[];
	/** What is not right yet with the program after it, and what would mend that. */
	readonly doubts: readonly Doubt[];
}

/** An import, or a thing that a block works with and that was not there yet. */
export interface Brought {
	readonly what: 'import' | NameType;
	readonly name: string;
}

/** A name that a block uses where nothing gives it. */
export interface Doubt {
	readonly code: 'unknown-name';
	readonly name: string;
	readonly mend: Mend | null;
}

/** A further edit that makes things right. */
export interface Mend {
	/** `make-async`: the function becomes a coroutine; `hoist`: the name is made at the top of the program. */
	readonly code: 'make-async' | 'hoist';
	readonly name: string;
	readonly changes: readonly Change[];
}

export type RefusalCode =
	/** A field: no number, below zero, no name, a keyword, not one expression … */
	| 'no-number'
	| 'negative'
	| 'no-whole-number'
	| 'no-name'
	| 'name-taken'
	| 'no-expression'
	| 'no-parameters'
	| 'empty'
	| 'no-comment'
	/** A place or a block. */
	| 'inline'
	| 'only-calls'
	| 'inside-itself'
	| 'nothing-to-wrap'
	| 'cannot-unwrap'
	/** `await` or the like outside a coroutine; may be mended. */
	| 'await-outside'
	/** It would not be Python; the subject is CPython's message. */
	| 'no-python';

/** Why an edit cannot be; the text stays as it was. */
export interface Refusal {
	readonly refused: RefusalCode;
	/** What the sentence is about: a name, or the message of the parser. */
	readonly subject: string;
	/** The edit itself together with what makes it right. */
	readonly mend: Mend | null;
}

export type Outcome = Edit | Refusal;

/** What can be put around blocks. */
export const WRAPPERS = [
	'timeout',
	'hold-semaphore',
	'gather',
	'task-group',
	'try',
	'repeat'
] as const;
export type Wrapper = (typeof WRAPPERS)[number];
