import type { Module, Stmt } from '../python/syntax/ast';
import { unboundNames } from '../python/syntax/names';
import type { SyntaxProblem } from '../python/syntax/problem';
import { findRepairs } from '../python/syntax/repairs';
import type { Block } from './block';
import { applyChanges, difference, inOrder, type Change } from './changes';
import type { Brought, Doubt, Edit, Mend, Outcome, Refusal, RefusalCode } from './edit';
import { readProgram, type Program } from './program';
import { insertLines, linesOf, removeLines } from './splice';

type FunctionStmt = Stmt & { type: 'FunctionDef' };

export function refuse(refused: RefusalCode, subject = '', mend: Mend | null = null): Refusal {
	return { refused, subject, mend };
}

/** One of the changes of an edit, and how far into its text the block begins that is to be selected. */
export interface Selected {
	readonly change: Change;
	readonly offset: number;
}

/**
 * Makes an edit of changes, if what comes out is Python; else says why it is not. `at` is an offset in
 * the text before, which tells the function that the new code stands in.
 */
export function outcome(
	program: Program,
	changes: readonly Change[],
	selected: readonly Selected[],
	{ at, brought = [] }: { at?: number; brought?: readonly Brought[] } = {}
): Outcome {
	const source = applyChanges(program.source, changes);
	const read = readProgram(source);
	if ('error' in read) return refuseSyntax(program, changes, read.error, at);
	if (awaitsAtTop(read.program) && !awaitsAtTop(program)) return refuse('await-outside');
	return {
		changes,
		selected: selected.map((one) => offsetAfter(changes, one)),
		brought,
		doubts: doubtsOf(program, read.program)
	};
}

/** Where, in the text after, a place in the text of one of the changes stands. */
function offsetAfter(changes: readonly Change[], { change, offset }: Selected): number {
	const ordered = inOrder(changes);
	const shift = ordered
		.slice(0, ordered.indexOf(change))
		.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
	return change.from + shift + offset;
}

function awaitsAtTop({ module, source }: Program): boolean {
	return findRepairs(module, source).hasTopLevelAwait;
}

/** CPython's words for what needs a coroutine around it. */
const NEEDS_COROUTINE = /outside async function|'await' outside function/;

function refuseSyntax(
	program: Program,
	changes: readonly Change[],
	{ message }: SyntaxProblem,
	at: number | undefined
): Refusal {
	if (!NEEDS_COROUTINE.test(message)) return refuse('no-python', message);
	const around = at === undefined ? null : program.names.functionAt(at);
	if (!around) return refuse('await-outside');
	const mended = [...changes, makeAsync(program, around)];
	if ('error' in readProgram(applyChanges(program.source, mended)))
		return refuse('await-outside', around.name);
	const mend: Mend = { code: 'make-async', name: around.name, changes: mended };
	return refuse('await-outside', around.name, mend);
}

function makeAsync({ text }: Program, node: FunctionStmt): Change {
	const { start } = text.find('def', node)!;
	return { from: start, to: start, insert: 'async ' };
}

/** Names of the program that are out of reach where they are used, and were not before. */
function doubtsOf(before: Program, after: Program): Doubt[] {
	const found = outOfReach(after);
	const known = new Set(found.length > 0 ? outOfReach(before) : []);
	return found
		.filter((name) => !known.has(name))
		.map((name) => ({ code: 'unknown-name', name, mend: hoist(after, name) }));
}

function outOfReach({ module, source, names }: Program): string[] {
	const given = names.all();
	return unboundNames(module, source, (name) => isImported(module, name))
		.map(({ name }) => name)
		.filter((name) => given.has(name));
}

function isImported(module: Module, wanted: string): boolean {
	return module.body.some(
		(statement) =>
			(statement.type === 'Import' || statement.type === 'ImportFrom') &&
			statement.names.some(({ name, asname }) => (asname ?? name) === wanted)
	);
}

const HOISTED = ['semaphore', 'lock', 'event', 'queue', 'condition', 'barrier', 'set'];

/** Makes a name at the top of the program instead of in a function. */
function hoist(program: Program, name: string): Mend | null {
	const found = [...program.homes].find(
		([{ kind, fields }]) =>
			HOISTED.includes(kind) &&
			fields.some((field) => ['result', 'target'].includes(field.name) && field.value === name)
	);
	if (!found) return null;
	const [, { slot, index }] = found;
	if (slot.kind === 'program' || slot.isInline) return null;
	const removal = removeLines(program, slot, index, index);
	const place = { slot: program.root, index: topIndex(program) };
	const insertion = insertLines(program, place, linesOf(program, slot, index, index));
	const source = applyChanges(program.source, [removal, insertion.change]);
	if ('error' in readProgram(source)) return null;
	return { code: 'hoist', name, changes: [difference(program.source, source)] };
}

/** What stands at a program's top: the things that all of it uses. */
const TOP = new Set<Block['kind']>([
	'title',
	'import',
	'import-from',
	'comment',
	'semaphore',
	'lock',
	'event',
	'queue',
	'condition',
	'barrier',
	'set'
]);

/** Where in the program's own slot a new thing for all of it belongs. */
export function topIndex({ root }: Program): number {
	const index = root.blocks.findIndex(({ kind }) => !TOP.has(kind));
	return index < 0 ? root.blocks.length : index;
}

export function isEdit(outcome: Outcome): outcome is Edit {
	return 'changes' in outcome;
}
