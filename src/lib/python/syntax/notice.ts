/** What the person is told about a program; see the table in ARCHITECTURE.md. */
export type NoticeCode =
	| 'import-added'
	| 'top-level-await'
	| 'entry-chosen'
	| 'unknown-name'
	| 'never-awaited'
	| 'never-retrieved'
	| 'task-destroyed'
	| 'not-simulated';

/** `subject` is the name, construct or warning concerned; the page words it in the person's language. */
export interface Notice {
	readonly code: NoticeCode;
	readonly subject: string;
	/** 1-based */
	readonly line: number;
	/** 0-based, in UTF-16 units, as CodeMirror counts */
	readonly column: number;
}
