import type { Stmt } from '../python/syntax/ast';
import type { Block, Slot, SlotKind } from './block';
import { Writer } from './bring';
import { assigned, awaited, callList } from './calls';
import type { Change } from './changes';
import { commentLines, labelled } from './comments';
import type { Outcome, Wrapper } from './edit';
import { callIn } from './edits';
import { outcome, refuse } from './outcome';
import type { Program } from './program';
import { blocksOf, runsOf, type Run } from './selection';
import { linesOf } from './splice';
import { indent, unitOf } from './text';

/** Puts something around blocks that stand in a row. */
export function wrapBlocks(program: Program, blocks: readonly Block[], wrapper: Wrapper): Outcome {
	const [run, ...others] = runsOf(program, blocks);
	if (!run || others.length > 0 || run.slot.kind === 'calls') return refuse('nothing-to-wrap');
	if (run.slot.isInline || blocksOf(run).some(({ isInline }) => isInline)) return refuse('inline');
	const writer = new Writer(program, blocksOf(run)[0].start);
	const code =
		wrapper === 'gather'
			? gathered(program, run)
			: wrapper === 'task-group'
				? grouped(program, run, writer)
				: around(program, run, HEADERS[wrapper](writer));
	if (code === null) return refuse('only-calls');
	if (wrapper !== 'try' && wrapper !== 'repeat') writer.needs('asyncio');
	return replaceRun(program, run, code, writer);
}

type Header = readonly [before: string, after?: string];

const HEADERS: Readonly<
	Record<Exclude<Wrapper, 'gather' | 'task-group'>, (writer: Writer) => Header>
> = {
	timeout: () => ['async with asyncio.timeout(1):'],
	'hold-semaphore': (writer) => [`async with ${writer.some('semaphore')}:`],
	try: () => ['try:', 'except Exception as error:\n    print(error)'],
	repeat: () => ['for _ in range(3):']
};

/** Lines under a header, one step further in. */
function around(program: Program, { slot, from, to }: Run, [before, after]: Header): string {
	const unit = unitOf(program.text);
	const inside = indent(linesOf(program, slot, from, to), unit);
	return [before, inside, ...(after ? [after] : [])].join('\n');
}

/** Awaits in a row become one wait for all of them. */
function gathered(program: Program, { slot, from, to }: Run): string | null {
	const run = slot.blocks.slice(from, to + 1);
	const blocks = run.filter(({ kind }) => kind !== 'comment');
	const results = blocks.map((block) => valueOf(block, 'result'));
	if (blocks.length === 0 || dependsOnItself(program, blocks, results)) return null;
	const above: string[] = [];
	const calls: string[] = [];
	for (const block of run) {
		above.push(...commentLines(valueOf(block, block.kind === 'comment' ? 'text' : 'caption')));
		if (block.kind === 'comment') continue;
		const call = callIn(program, block);
		if (call === null) return null;
		const label = valueOf(block, 'label');
		// What stands above the first stands above them all.
		const lines = calls.length > 0 ? above.splice(0) : [];
		calls.push([...lines, labelled(call, label)].join('\n'));
		if (calls.length === 1) calls.unshift(above.splice(0).join('\n'));
	}
	const [heading, ...list] = calls;
	const kept = results.some((name) => name !== '')
		? `${results.map((name) => name || '_').join(', ')}${results.length === 1 ? ',' : ''} = `
		: '';
	const place = { indent: slot.indent, unit: unitOf(program.text) };
	const code = callList(`${kept}await asyncio.gather(`, list, ')', place);
	return [...(heading ? [heading] : []), code, ...above].join('\n');
}

/** A call that uses what one before it gave cannot begin together with it. */
function dependsOnItself(
	program: Program,
	blocks: readonly Block[],
	results: readonly string[]
): boolean {
	return blocks.some((block, index) => {
		const given = wordsOf(results.slice(0, index).join(' '));
		const used = wordsOf(callIn(program, block) ?? '');
		return given.some((name) => used.includes(name));
	});
}

function wordsOf(code: string): readonly string[] {
	return code.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}

/** Awaits become tasks of a group; what they give is read when the group is done. */
function grouped(program: Program, { slot, from, to }: Run, writer: Writer): string | null {
	const group = writer.unique('tg');
	const unit = unitOf(program.text);
	const inside: string[] = [];
	const after: string[] = [];
	for (let index = from; index <= to; index += 1) {
		const block = slot.blocks[index];
		const call = block.kind === 'comment' ? null : callIn(program, block);
		const caption = valueOf(block, 'caption');
		const label = valueOf(block, 'label');
		if (call === null) {
			inside.push(linesOf(program, slot, index, index));
			continue;
		}
		inside.push(...commentLines(caption));
		const result = valueOf(block, 'result');
		const isTask = block.kind === 'create-task';
		const name = result && !isTask ? writer.unique(`${result}_task`) : result;
		const start = assigned(name, `${group}.create_task(${call})`);
		inside.push(labelled(start, label));
		if (name !== result) after.push(`${result} = ${name}.result()`);
	}
	const body = indent(inside.join('\n'), unit);
	return [`async with asyncio.TaskGroup() as ${group}:`, body, ...after].join('\n');
}

/** Kinds whose body can stand without them. */
const UNWRAPPED = new Set<Block['kind']>([
	'timeout',
	'hold-semaphore',
	'hold-lock',
	'hold-condition',
	'with',
	'async-with',
	'repeat',
	'for-each',
	'async-for',
	'as-completed',
	'while',
	'if',
	'try',
	'task-group',
	'gather'
]);

export function canUnwrap({ kind }: Block): boolean {
	return UNWRAPPED.has(kind);
}

/** Leaves what is inside a block in its place; a `gather` and a task group become awaits in a row. */
export function unwrapBlock(program: Program, block: Block): Outcome {
	const { slot, index, owner } = program.homes.get(block)!;
	if (!canUnwrap(block)) return refuse('cannot-unwrap');
	if (block.isInline || slot.isInline || block.slots[0].isInline) return refuse('inline');
	const isAlternative = block.slots.some(({ kind }) => kind === 'else' || kind === 'elif');
	if (isAlternative) return refuse('cannot-unwrap');
	const code = insideOf(program, block);
	if (code === null) return refuse('cannot-unwrap');
	return replaceRun(program, { slot, owner, from: index, to: index }, code, null);
}

function insideOf(program: Program, block: Block): string | null {
	if (block.kind === 'gather') return inRow(program, block);
	const [body] = block.slots;
	if (body.blocks.length === 0) return 'pass';
	const last = body.blocks.length - 1;
	if (block.kind !== 'task-group') return linesOf(program, body, 0, last);
	return body.blocks
		.map((inner, index) => {
			const call = inner.kind === 'group-task' ? callIn(program, inner) : null;
			if (call === null) return linesOf(program, body, index, index);
			const result = valueOf(inner, 'result');
			return assigned(result, `await ${call}`);
		})
		.join('\n');
}

/** `a, b = await asyncio.gather(x(), y())` as two awaits. */
function inRow(program: Program, block: Block): string | null {
	const [calls] = block.slots;
	const result = block.fields.find(({ name }) => name === 'result');
	const hasOptions = block.fields.some(({ name }) => name.startsWith('option.'));
	if (calls.blocks.length === 0 || hasOptions) return null;
	if (calls.blocks.some(({ kind }) => kind !== 'gather-call')) return null;
	if (!result?.value) return awaited(program, calls.blocks);
	const node = program.nodes.get(block) as Stmt & { type: 'Assign' };
	const [target] = node.targets;
	const list = calls.blocks.map(({ start, end }) => `await ${program.text.slice({ start, end })}`);
	if (target.type !== 'Tuple') {
		const place = { indent: program.homes.get(block)!.slot.indent, unit: unitOf(program.text) };
		return callList(`${result.value} = [`, list, ']', place);
	}
	if (target.elts.length !== list.length) return null;
	return list
		.map((call, index) => {
			const { start, end } = target.elts[index];
			return `${program.text.slice({ start, end })} = ${call}`;
		})
		.join('\n');
}

/** Clauses that a block can still be given. */
export function clausesOf({ kind, slots }: Block): SlotKind[] {
	const has = (slot: SlotKind) => slots.some((one) => one.kind === slot);
	if (kind === 'if') return ['elif', ...(has('else') ? [] : (['else'] as const))];
	if (kind !== 'try') return [];
	return [
		'except',
		...(has('else') || !has('except') ? [] : (['else'] as const)),
		...(has('finally') ? [] : (['finally'] as const))
	];
}

const CLAUSES: Readonly<Partial<Record<SlotKind, string>>> = {
	elif: 'elif True:',
	else: 'else:',
	except: 'except Exception:',
	finally: 'finally:'
};
/** In which order the parts of a statement stand. */
const ORDER: readonly SlotKind[] = ['body', 'elif', 'except', 'else', 'finally'];

/** Gives a block another clause, with nothing in it. */
export function addClause(program: Program, block: Block, kind: SlotKind): Outcome {
	const { text } = program;
	if (!clausesOf(block).includes(kind) || block.slots.some(({ isInline }) => isInline))
		return refuse('inline');
	const after = block.slots.findLastIndex(
		(slot) => ORDER.indexOf(slot.kind) <= ORDER.indexOf(kind)
	);
	const line = endLineOf(program, block.slots[after]);
	const margin = program.homes.get(block)!.slot.indent;
	const from = text.lineEnd(line);
	const lines = [CLAUSES[kind]!, `${unitOf(program.text)}pass`];
	const insert = lines.map((one) => text.newline + margin + one).join('');
	return outcome(program, [{ from, to: from, insert }], []);
}

function endLineOf({ text }: Program, slot: Slot): number {
	return slot.blocks.at(-1)?.endLine ?? text.lineOf(slot.end);
}

/** Puts other code in the place of blocks in a row. */
export function replaceRun(
	program: Program,
	{ slot, from, to }: Run,
	code: string,
	writer: Writer | null
): Outcome {
	const { text } = program;
	const first = text.lineOf(slot.blocks[from].start);
	const start = text.lineStart(first);
	const insert = indent(code, slot.indent).split('\n').join(text.newline);
	const change: Change = { from: start, to: text.lineEnd(slot.blocks[to].endLine), insert };
	const selected = [{ change, offset: slot.indent.length }];
	return outcome(program, [...(writer?.changes ?? []), change], selected, {
		at: slot.blocks[from].start,
		brought: writer?.brought
	});
}

export function valueOf({ fields }: Block, name: string): string {
	return fields.find((field) => field.name === name)?.value ?? '';
}
