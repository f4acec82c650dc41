import type { Block, Place, Slot } from './block';
import type { Change } from './changes';
import type { Program } from './program';
import { indent, type SourceText } from './text';

const DEFINITION = /^(?:async def|def|class|@)\b|^@/;
const IMPORT = /^(?:import|from)\b/;

/** What matters about a statement for the blank lines around it. */
type Shape = 'title' | 'import' | 'definition' | 'other' | null;

function shapeOf(block: Block | undefined): Shape {
	if (!block) return null;
	if (block.kind === 'title') return 'title';
	if (block.kind === 'import' || block.kind === 'import-from') return 'import';
	const isDefinition = ['coroutine', 'function', 'class'].includes(block.kind);
	return isDefinition ? 'definition' : 'other';
}

function shapeOfCode(line: string): Shape {
	if (DEFINITION.test(line)) return 'definition';
	return IMPORT.test(line) ? 'import' : 'other';
}

/** How many blank lines have to stand between two statements, as `black` wants it. */
function gap(before: Shape, after: Shape, slot: Slot): number {
	const isTop = slot.kind === 'program';
	if (before === null || after === null) return 0;
	if (before === 'definition' || after === 'definition') return isTop ? 2 : 1;
	if (before === 'title') return isTop ? 1 : 0;
	return before === 'import' && after !== 'import' && isTop ? 1 : 0;
}

/** A piece of code that is put somewhere: lines without indentation. */
export interface Insertion {
	readonly change: Change;
	/** Where in the inserted text the code begins. */
	readonly offset: number;
}

/** Puts statements into a slot, with the blank lines that are usual around them. */
export function insertLines({ text }: Program, { slot, index }: Place, code: string): Insertion {
	const lines = code.split('\n');
	const own = lines.filter((line) => line !== '' && !/^[\s#)\]}]/.test(line));
	const first = shapeOfCode(own[0] ?? '');
	const last = shapeOfCode(own.at(-1) ?? '');
	const previous = slot.blocks[index - 1];
	const next = slot.blocks[index];
	const body = indent(code, slot.indent).split('\n').join(text.newline);
	const breaks = (count: number) => text.newline.repeat(count);

	if (slot.kind !== 'program' && slot.blocks.length === 0) {
		// A body of nothing but comments is none.
		const rest = own.length > 0 ? '' : `${text.newline}${slot.indent}pass`;
		const insert = body.slice(slot.indent.length) + rest;
		return { change: { from: slot.start, to: slot.end, insert }, offset: 0 };
	}
	if (previous) {
		const from = text.lineEnd(previous.endLine);
		const before = breaks(gap(shapeOf(previous), first, slot) + 1);
		const there = next ? text.lineOf(next.start) - previous.endLine - 1 : 0;
		const missing = Math.max(0, gap(last, shapeOf(next), slot) - there);
		const after = next ? breaks(missing) : endOfFile(text, from, slot);
		const insert = before + body + after;
		return { change: { from, to: from, insert }, offset: before.length + slot.indent.length };
	}
	const from = next ? text.lineStart(text.lineOf(next.start)) : text.source.length;
	const isOnNewLine = from === 0 || /[\r\n]$/.test(text.source.slice(0, from));
	const before = isOnNewLine ? '' : text.newline;
	const insert = before + body + breaks(gap(last, shapeOf(next), slot) + 1);
	return { change: { from, to: from, insert }, offset: before.length + slot.indent.length };
}

/** A program ends with a line break. */
function endOfFile(text: SourceText, from: number, slot: Slot): string {
	return slot.kind === 'program' && from === text.source.length ? text.newline : '';
}

/** Takes blocks that stand in a row out of their slot; `pass` stays where a body would be empty. */
export function removeLines({ text }: Program, slot: Slot, from: number, to: number): Change {
	const { blocks } = slot;
	const [first, last] = [blocks[from], blocks[to]];
	const [previous, next] = [blocks[from - 1], blocks[to + 1]];
	const rest = blocks.filter(
		({ kind }, index) => (index < from || index > to) && kind !== 'comment'
	);
	if (rest.length === 0 && slot.kind !== 'program')
		return { from: first.start, to: text.lineEnd(last.endLine), insert: 'pass' };
	if (next) {
		const start = text.lineStart(text.lineOf(first.start));
		const there = previous ? text.lineOf(first.start) - previous.endLine - 1 : 0;
		const missing = Math.max(0, gap(shapeOf(previous), shapeOf(next), slot) - there);
		const end = text.lineStart(text.lineOf(next.start));
		return { from: start, to: end, insert: text.newline.repeat(missing) };
	}
	if (previous)
		return { from: text.lineEnd(previous.endLine), to: text.lineEnd(last.endLine), insert: '' };
	const end = text.lineEnd(last.endLine);
	const after = /^(?:\r\n|\r|\n)/.exec(text.source.slice(end))?.[0].length ?? 0;
	return { from: text.lineStart(text.lineOf(first.start)), to: end + after, insert: '' };
}

/** Blocks in a row as text, without their indentation. */
export function linesOf({ text }: Program, slot: Slot, from: number, to: number): string {
	const first = text.lineOf(slot.blocks[from].start);
	const last = slot.blocks[to].endLine;
	return text.reindent(first, last, slot.indent, '').split(text.newline).join('\n');
}
