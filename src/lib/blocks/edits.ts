import type { Block, Place } from './block';
import { Writer } from './bring';
import { awaited, insertCall, removeCalls } from './calls';
import type { Change } from './changes';
import type { Outcome } from './edit';
import type { PaletteKind } from './kinds';
import { outcome, refuse, type Selected } from './outcome';
import { readProgram, type Program } from './program';
import { blocksOf, holds, ownerOf, runsOf, type Run } from './selection';
import { insertLines, linesOf, removeLines, type Insertion } from './splice';
import { TEMPLATES } from './templates';

/** Puts a new block of a kind somewhere, together with what it needs. */
export function insertBlock(program: Program, kind: PaletteKind, place: Place): Outcome {
	const target = kind === 'coroutine' ? ofDefinition(program, place) : place;
	const writer = new Writer(program, offsetOf(program, target));
	return insertCode(program, TEMPLATES[kind](writer), target, writer);
}

/** Puts statements somewhere, whatever their indentation was. */
export function pasteText(program: Program, text: string, place: Place): Outcome {
	const code = dedented(text);
	if (code === '') return refuse('empty');
	return insertCode(program, code, place, null);
}

/** Takes blocks away. */
export function removeBlocks(program: Program, blocks: readonly Block[]): Outcome {
	const runs = runsOf(program, blocks);
	if (runs.some(isInline)) return refuse('inline');
	return outcome(program, runs.map(removal(program)), []);
}

/** Puts blocks somewhere else, in the order in which they stand. */
export function moveBlocks(program: Program, blocks: readonly Block[], place: Place): Outcome {
	const runs = runsOf(program, blocks);
	const { slot, index } = place;
	if (runs.some(isInline) || slot.isInline) return refuse('inline');
	if (blocks.some((block) => holds(program, block, slot))) return refuse('inside-itself');
	if (runs.some((run) => run.slot === slot && run.from <= index && index <= run.to + 1)) {
		// It stands there already.
		if (runs.length === 1) return outcome(program, [], []);
		return refuse('inside-itself');
	}
	const code = codeOf(program, runs, slot.kind === 'calls');
	if (code === null) return refuse('only-calls');
	const removals = runs.map(removal(program));
	const insertion = put(program, place, code);
	const changes = [...removals, insertion.change];
	return outcome(program, changes, [selectedOf(insertion)], { at: offsetOf(program, place) });
}

/** Puts a copy of blocks behind them. */
export function duplicateBlocks(program: Program, blocks: readonly Block[]): Outcome {
	const runs = runsOf(program, blocks);
	if (runs.some(isInline)) return refuse('inline');
	const insertions = runs.map((run) => {
		const place = { slot: run.slot, index: run.to + 1 };
		return put(program, place, copyOf(program, run));
	});
	return outcome(
		program,
		insertions.map(({ change }) => change),
		insertions.map(selectedOf)
	);
}

/** What makes a thing of its own under a name, so that a copy has to have another. */
const NAMED = new Set<Block['kind']>([
	'create-task',
	'group-task',
	'semaphore',
	'lock',
	'event',
	'queue',
	'condition',
	'barrier'
]);

/** A row of blocks as code; one that makes a named thing makes another. */
function copyOf(program: Program, run: Run): string {
	const code = codeOf(program, [run], run.slot.kind === 'calls')!;
	const [block] = blocksOf(run);
	const name = block.fields.find(
		(field) => field.name === 'result' && field.type === 'new-name'
	)?.value;
	if (!name || run.from !== run.to || !NAMED.has(block.kind)) return code;
	const other = new Writer(program, block.start).unique(name.replace(/_\d+$/, ''));
	return code.replace(new RegExp(`^${name}(?= =)`, 'm'), other);
}

/** Blocks as Python, without indentation: what copying them gives. */
export function textOf(program: Program, blocks: readonly Block[]): string {
	return `${codeOf(program, runsOf(program, blocks), false) ?? ''}\n`;
}

function insertCode(program: Program, code: string, place: Place, writer: Writer | null): Outcome {
	const { slot } = place;
	if (slot.isInline) return refuse('inline');
	const fitting = slot.kind === 'calls' ? asCalls(code) : code;
	if (fitting === null) return refuse('only-calls');
	const insertion = put(program, place, fitting);
	const changes = [...(writer?.changes ?? []), insertion.change];
	return outcome(program, changes, [selectedOf(insertion)], {
		at: offsetOf(program, place),
		brought: writer?.brought
	});
}

/** An offset that stands for a place: names are looked up from there. */
function offsetOf(program: Program, { slot, index }: Place): number {
	const next = slot.blocks[index];
	if (next) return next.start;
	if (slot.kind === 'program') return program.source.length;
	return slot.end;
}

/**
 * A coroutine is defined at the program's top: before the one in which it was dropped, and before what runs
 * the program.
 */
function ofDefinition(program: Program, place: Place): Place {
	let owner = ownerOf(program.homes, place.slot);
	if (!owner) {
		const run = place.slot.blocks.findIndex(({ kind }) => kind === 'run');
		return run >= 0 && run < place.index ? { ...place, index: run } : place;
	}
	if (owner.kind === 'class') return place;
	while (program.homes.get(owner)!.owner) owner = program.homes.get(owner)!.owner!;
	return { slot: program.root, index: program.homes.get(owner)!.index };
}

const isInline = (run: Run) => run.slot.isInline || blocksOf(run).some((block) => block.isInline);

const removal =
	(program: Program) =>
	({ slot, from, to }: Run): Change =>
		slot.kind === 'calls'
			? removeCalls(program, slot, from, to)
			: removeLines(program, slot, from, to);

const selectedOf = ({ change, offset }: Insertion): Selected => ({ change, offset });

function put(program: Program, place: Place, code: string): Insertion {
	if (place.slot.kind !== 'calls') return insertLines(program, place, code);
	const change = insertCall(program, place.slot, place.index, code);
	return { change, offset: change.insert.indexOf(code) };
}

/** Blocks as text: statements for a body, or calls for a list of calls; null if they are none. */
function codeOf(program: Program, runs: readonly Run[], forCalls: boolean): string | null {
	const parts = runs.map((run) => {
		const { slot, from, to } = run;
		if (slot.kind !== 'calls') return linesOf(program, slot, from, to);
		const calls = blocksOf(run);
		if (!forCalls) return awaited(program, calls);
		return calls.map((call) => program.text.slice(call)).join(', ');
	});
	if (!forCalls) return parts.join('\n');
	const calls = parts.map((part, index) =>
		runs[index].slot.kind === 'calls' ? part : asCalls(part)
	);
	return calls.includes(null) ? null : calls.join(', ');
}

/** Statements that are nothing but calls, as a list of calls. */
function asCalls(code: string): string | null {
	const read = readProgram(code);
	if ('error' in read) return null;
	const calls = read.program.root.blocks.map((block) => callIn(read.program, block));
	return calls.includes(null) || calls.length === 0 ? null : calls.join(', ');
}

/** The call that a statement awaits or starts, as text; null if it does something else. */
export function callIn(program: Program, block: Block): string | null {
	const node = program.nodes.get(block);
	if (node?.type !== 'Expr' && node?.type !== 'Assign') return null;
	const { value } = node;
	const inner = value.type === 'Await' ? value.value : value;
	if (inner.type !== 'Call') return null;
	const isStart = block.kind === 'create-task' || block.kind === 'group-task';
	const call = isStart ? inner.args[0] : inner;
	const isCoroutine = value.type === 'Await' || isStart || block.kind === 'forgotten-await';
	return isCoroutine ? program.text.slice(call) : null;
}

/** Lines without the blanks that all of them begin with, and without blank lines around them. */
function dedented(text: string): string {
	const lines = text.replace(/\r\n?/g, '\n').split('\n');
	const written = lines.filter((line) => line.trim() !== '');
	if (written.length === 0) return '';
	const margin = Math.min(...written.map((line) => line.search(/\S/)));
	const from = lines.findIndex((line) => line.trim() !== '');
	const to = lines.findLastIndex((line) => line.trim() !== '');
	return lines
		.slice(from, to + 1)
		.map((line) => (line.trim() === '' ? '' : line.slice(margin)))
		.join('\n');
}
