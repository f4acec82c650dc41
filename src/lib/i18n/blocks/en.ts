import type { Conversion } from '../../blocks/convert';
import type { Brought, Doubt, Mend, RefusalCode, Wrapper } from '../../blocks/edit';
import type { Group } from '../../blocks/kinds';
import { numbers } from '../numbers';
import { kindsEn } from './kinds-en';

const n = numbers('en');
const count = (value: number, one: string, many = `${one}s`) =>
	`${n.decimal(value)} ${value === 1 ? one : many}`;
/** Python in a sentence, or a word for it if there is none. */
const code = (text: string, otherwise = 'This') => (text ? `\`${text}\`` : otherwise);

const groups: Record<Group, string> = {
	tasks: 'Tasks',
	waiting: 'Waiting',
	sharing: 'Sharing',
	pitfalls: 'Pitfalls',
	flow: 'Flow'
};

const wrappers: Record<Wrapper, string> = {
	timeout: 'a timeout',
	'hold-semaphore': 'a semaphore',
	gather: 'gather',
	'task-group': 'a task group',
	try: 'try',
	repeat: 'repeat'
};

/** What a block can be turned into, as the menu of the block says it. */
const conversions: Record<Conversion, string> = {
	'to-thread': 'Move to a thread',
	await: 'Await it here',
	'start-task': 'Start it as a task',
	'start-in-group': 'Start it in the task group'
};

const refusals: Record<RefusalCode, (subject: string) => string> = {
	'no-number': (text) => `${code(text)} is not a number. Write one, such as 2 or 0.5.`,
	negative: () => 'It cannot be less than 0. Write 0 or more.',
	'no-whole-number': (text) => `${code(text)} is not a whole number. Write one, such as 3.`,
	'no-name': (text) =>
		`${code(text)} cannot be a name. Use letters, digits and _, begin with a letter, and take no word of Python's own.`,
	'name-taken': (name) => `${code(name)} is the name of something else already. Choose another.`,
	'no-expression': (text) =>
		`${code(text)} is not a value in Python. Look at its brackets and quotes; text stands between quotes.`,
	'no-parameters': (text) =>
		`${code(text)} is not a list of parameters. Write names with commas between them, such as \`name, seconds=1\`.`,
	empty: () => 'Something has to stand here. Write it, or delete the block.',
	'no-comment': () => 'A comment stands on one line. Write it without a line break.',
	inline: () =>
		'It shares its line with other statements. In the Python view, put each on a line of its own.',
	'only-calls': () => 'Only calls of coroutines go in here. Put the block before or after it.',
	'inside-itself': () => 'A block cannot go into itself. Choose a place outside it.',
	'nothing-to-wrap': () => 'Select blocks that stand directly below one another, then wrap them.',
	'cannot-unwrap': () => 'What is inside cannot stand alone here. Move the blocks out one by one.',
	'await-outside': (name) =>
		name
			? `${code(name)} is a plain function, and only a coroutine can await.`
			: 'Only a coroutine can await. Put the block into one.',
	'no-python': (message) => `That would not be Python: ${message}.`
};

const brought: Record<Brought['what'], (name: string) => string> = {
	import: (name) => `The import of ${code(name)} came along at the top of the program.`,
	coroutine: (name) => `A coroutine ${code(name)} came along.`,
	function: (name) => `A function ${code(name)} came along.`,
	task: (name) => `A task ${code(name)} came along.`,
	group: (name) => `A task group ${code(name)} came along.`,
	semaphore: (name) => `A semaphore ${code(name)} came along.`,
	lock: (name) => `A lock ${code(name)} came along.`,
	event: (name) => `An event ${code(name)} came along.`,
	queue: (name) => `A queue ${code(name)} came along.`,
	condition: (name) => `A condition ${code(name)} came along.`,
	barrier: (name) => `A barrier ${code(name)} came along.`,
	pool: (name) => `A pool of processes ${code(name)} came along.`
};

const doubts: Record<Doubt['code'], (name: string) => string> = {
	'unknown-name': (name) => `Nothing gives the name ${code(name)} here.`
};

const mends: Record<Mend['code'], (name: string) => string> = {
	'make-async': (name) => `Make ${code(name)} async`,
	hoist: (name) => `Make ${code(name)} at the top of the program`
};

/** What the blocks and their palette say in English. */
export const blocksEn = {
	kinds: kindsEn,
	groups,
	wrappers,
	conversions,
	refusals,
	brought,
	doubts,
	mends,

	/** Headers of what is inside a block, as templates like the rows of {@link kindsEn}. */
	slots: {
		program: 'Program',
		body: 'inside',
		calls: 'calls',
		elif: 'otherwise if {condition}',
		else: { if: 'otherwise', try: 'if nothing failed', loop: 'at the end, if it was not left' },
		except: 'on exception [{exception}] [as {name}]',
		finally: 'in any case, at the end'
	},
	/** What the field is, for whoever cannot see where it stands. */
	fields: {
		argument: (place: number, parameter: string) =>
			parameter ? `argument ${parameter}` : `argument ${n.decimal(place)}`,
		barrier: 'barrier',
		bases: 'base classes',
		caption: 'caption above',
		code: 'Python',
		condition: 'condition',
		count: 'how many',
		done: 'name for those that ended',
		event: 'event',
		exception: 'exception',
		function: 'which function',
		group: 'task group',
		items: 'what is opened',
		iterable: 'things to go through',
		label: 'label',
		module: 'module',
		modules: 'modules',
		name: 'name',
		names: 'names',
		operator: 'operator',
		parameters: 'parameters',
		pending: 'name for the rest',
		pool: 'pool',
		queue: 'queue',
		resource: 'what is held',
		result: 'name for the result',
		seconds: 'seconds',
		target: 'variable',
		task: 'task',
		tasks: 'tasks',
		text: 'text',
		value: 'value',
		variable: 'variable'
	},
	field: {
		newName: 'new …',
		/** Shows a field that is left out. */
		add: (field: string) => `Add ${field}`,
		drag: 'Drag to change; arrow keys too',
		missing: '…'
	},

	tree: {
		label: 'The program as blocks',
		keys: 'Arrow keys move between blocks, Enter edits, Insert adds, Alt with arrow keys moves the block.',
		empty: 'nothing inside yet',
		/** A block as it is read out: its row and the line where it stands. */
		block: (row: string, line: number) => `${row}, line ${n.decimal(line)}`,
		expand: 'Show what is inside',
		collapse: 'Hide what is inside'
	},
	here: {
		running: (names: string) => `${names} runs here`,
		waiting: (names: string, many: boolean) => `${names} ${many ? 'wait' : 'waits'} here`
	},
	tooLong: (blocks: number) =>
		`This program is too long for blocks, which go up to ${n.decimal(blocks)}. Go on in the Python view.`,
	stale: 'These are the blocks of the last text that parsed. Mend the text in the Python view.',
	addHere: 'Add here',
	addHereIn: (block: string) => `Add here, in ${block}`,
	dropHere: 'Drop here',

	menu: {
		label: (block: string) => `Actions for ${block}`,
		open: 'Actions',
		edit: 'Edit',
		addBelow: 'Add below',
		cut: 'Cut',
		copy: 'Copy',
		paste: 'Paste',
		selectSeveral: 'Select several',
		duplicate: 'Duplicate',
		delete: 'Delete',
		moveUp: 'Move up',
		moveDown: 'Move down',
		wrap: (wrapper: string) => `Wrap in ${wrapper}`,
		unwrap: 'Unwrap',
		/** A text becomes any value: a name, a sum. */
		asPython: (field: string) => `Write ${field} as Python`,
		addCaption: 'Add a caption above',
		addLabel: 'Add a label',
		addElif: 'Add “otherwise if”',
		addElse: 'Add “otherwise”',
		addExcept: 'Add “on exception”',
		addFinally: 'Add “in any case”',
		keys: { insert: 'Insert', delete: 'Del' },
		undo: 'Undo',
		redo: 'Redo'
	},

	/** While every row that is tapped joins the selection. */
	picking: (blocks: number) =>
		`${count(blocks, 'block')} selected. Choose others, then the actions of one of them.`,
	picked: 'Done',

	/** What is announced after an edit. */
	did: {
		/** Where a block stands: its place among how many, in the block that contains it. */
		place: (place: number, length: number, inside: string) =>
			inside
				? `${n.decimal(place)} of ${n.decimal(length)} in ${inside}`
				: `${n.decimal(place)} of ${n.decimal(length)} in the program`,
		inserted: (block: string, place: string) => `Added ${block}: ${place}.`,
		moved: (block: string, place: string) => `Moved ${block}: now ${place}.`,
		notMoved: 'It cannot move further.',
		changed: (field: string, value: string) => `${field}: ${value}.`,
		deleted: (blocks: number) => `Deleted ${count(blocks, 'block')}.`,
		duplicated: (blocks: number) => `Duplicated ${count(blocks, 'block')}.`,
		copied: (blocks: number) => `Copied ${count(blocks, 'block')} as Python.`,
		cut: (blocks: number) => `Cut ${count(blocks, 'block')}.`,
		pasted: (blocks: number) => `Pasted ${count(blocks, 'block')}.`,
		nothingToPaste: 'There is nothing to paste.',
		notCopied: 'The browser would not copy. Copy from the Python view.',
		wrapped: (blocks: number, wrapper: string) =>
			`Wrapped ${count(blocks, 'block')} in ${wrapper}.`,
		unwrapped: (block: string) => `Unwrapped ${block}.`,
		/** What it was and what it is now. */
		converted: (before: string, after: string) => `${before} is now: ${after}.`,
		selected: (blocks: number) => `${count(blocks, 'block')} selected.`,
		mended: 'Mended.',
		undone: 'Undone.',
		redone: 'Redone.',
		putBack: 'Put back where it was.'
	},

	palette: {
		title: 'Add a block',
		open: 'Add a block',
		close: 'Close',
		search: 'Search the blocks',
		entries: 'Blocks',
		found: (entries: number) => `${count(entries, 'block')} found.`,
		noMatch: (query: string) =>
			`No block is called “${query}”. “Python line” takes any statement of Python.`
	},

	next: {
		title: '`main` is empty. What should happen first?',
		wait: 'Wait a second',
		waitMeans: 'The task sleeps, and its lane shows how long.',
		ask: 'Ask three servers',
		askMeans: 'Three requests, one after another.',
		template: 'Start from a template',
		templateMeans: 'A pipeline, a pool of workers, a race …'
	}
};

export type BlockMessages = typeof blocksEn;
