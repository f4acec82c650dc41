import type { Block, Slot } from './block';
import type { Change } from './changes';
import type { Program } from './program';

/** `black`'s length of a line. */
const MOST_COLUMNS = 88;

/**
 * A list of calls in one line if that fits, else one call a line. `opening` is the statement up to and with
 * its bracket, `closing` the bracket that ends it.
 */
export function callList(
	opening: string,
	calls: readonly string[],
	closing: string,
	{ indent, unit }: { indent: string; unit: string }
): string {
	const line = opening + calls.join(', ') + closing;
	const fits = indent.length + line.length <= MOST_COLUMNS;
	if (fits && !calls.some((call) => call.includes('\n') || call.includes('#'))) return line;
	return `${opening}\n${calls.map((call) => spread(call, unit)).join('\n')}\n${closing}`;
}

/** A call on lines of its own; the comma stands before its comment. */
function spread(call: string, unit: string): string {
	const [, code, comment = ''] = /^([^]*?)( {2}# [^\n]*)?$/.exec(call)!;
	return `${code
		.split('\n')
		.map((line) => unit + line)
		.join('\n')},${comment}`;
}

/** Puts a call into a list of calls, in the way in which the list is written. */
export function insertCall({ text }: Program, slot: Slot, index: number, call: string): Change {
	const { blocks, indent, start } = slot;
	const previous = blocks[index - 1];
	const next = blocks[index];
	if (indent !== '' && next) {
		const from = text.lineStart(text.lineOf(next.start));
		return { from, to: from, insert: `${indent}${call},${text.newline}` };
	}
	if (next) return { from: next.start, to: next.start, insert: `${call}, ` };
	if (!previous) {
		const after = text.slice(slot).trim() === '' && slot.end > start ? ', ' : '';
		return { from: start, to: start, insert: call + after };
	}
	const from = previous.end;
	const separator = indent === '' ? ', ' : `,${text.newline}${indent}`;
	return { from, to: from, insert: separator + call };
}

/** Takes calls that stand in a row out of a list. */
export function removeCalls({ text }: Program, slot: Slot, from: number, to: number): Change {
	const { blocks } = slot;
	const [first, last] = [blocks[from], blocks[to]];
	const next = blocks[to + 1];
	if (next) return { from: first.start, to: next.start, insert: '' };
	const previous = blocks[from - 1];
	if (previous) return { from: previous.end, to: last.end, insert: '' };
	const comma = text.tokens({ start: last.end, end: slot.end }).find((token) => token.text === ',');
	return { from: first.start, to: comma?.end ?? last.end, insert: '' };
}

/** What code gives under a name, if it has one. */
export function assigned(name: string, code: string): string {
	return name === '' ? code : `${name} = ${code}`;
}

/** Calls as statements that await them. */
export function awaited(program: Program, calls: readonly Block[]): string {
	return calls
		.map((call) => (call.kind === 'gather-call' ? 'await ' : '') + program.text.slice(call))
		.join('\n');
}
