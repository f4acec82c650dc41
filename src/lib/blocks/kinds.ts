/** The groups of the palette, in order. */
export const GROUPS = ['tasks', 'waiting', 'sharing', 'pitfalls', 'flow'] as const;
export type Group = (typeof GROUPS)[number];

/** Every kind of block that can be taken from the palette, by group, in the palette's order. */
export const PALETTE = {
	tasks: [
		'coroutine',
		'await-call',
		'create-task',
		'await-task',
		'gather',
		'gather-each',
		'task-group',
		'group-task',
		'wait-first',
		'as-completed',
		'cancel'
	],
	waiting: ['sleep', 'request', 'timeout', 'wait-for'],
	sharing: [
		'semaphore',
		'hold-semaphore',
		'lock',
		'hold-lock',
		'event',
		'event-wait',
		'event-set',
		'queue',
		'queue-put',
		'queue-get',
		'queue-done',
		'queue-join',
		'condition',
		'hold-condition',
		'condition-wait',
		'condition-notify',
		'barrier',
		'barrier-wait'
	],
	pitfalls: ['blocking', 'compute', 'to-thread', 'to-process', 'forgotten-await'],
	flow: [
		'print',
		'repeat',
		'for-each',
		'while',
		'if',
		'try',
		'raise',
		'return',
		'set',
		'comment',
		'line'
	]
} as const satisfies Record<Group, readonly string[]>;

/** A kind of block that can be taken from the palette. */
export type PaletteKind = (typeof PALETTE)[Group][number];

/** Kinds that programs have but the palette does not offer. */
export const OTHER_KINDS = [
	'title',
	'import',
	'import-from',
	'function',
	'class',
	'run',
	'call',
	'gather-call',
	'with',
	'async-with',
	'async-for',
	'change',
	'break',
	'continue',
	'pass'
] as const;

/** What a block is. `gather-call` is one call in a list of calls; `line` has no block of its own. */
export type Kind = PaletteKind | (typeof OTHER_KINDS)[number];
