import type { Block } from './block';
import { assigned, callList } from './calls';
import { applyChanges } from './changes';
import type { Edit, Outcome } from './edit';
import { callIn } from './edits';
import { isEdit } from './outcome';
import { readProgram, type Program } from './program';
import { unitOf } from './text';
import { replaceRun, unwrapBlock, valueOf, wrapBlocks } from './wrap';

export interface Twin {
	readonly source: string;
	/** What the twin does that the program did not. */
	readonly way: 'one-after-another' | 'together';
}

type Step = (program: Program) => Outcome | null;

/**
 * The same program with its waits one after another, if they were together, else together; null if
 * neither can be made of it. Titles and all that is not concerned stay as they are.
 */
export function twin(source: string): Twin | null {
	const apart = repeated(source, [taskToAwait, oneByOne, unwrapFirst]);
	if (apart !== source) return { source: apart, way: 'one-after-another' };
	const joined = repeated(source, [(program) => first(program, (block) => join(program, block))]);
	return joined === source ? null : { source: joined, way: 'together' };
}

/** Makes steps as long as one can be made: each has fewer places to begin at than the one before. */
function repeated(source: string, steps: readonly Step[]): string {
	let text = source;
	for (;;) {
		const read = readProgram(text);
		if ('error' in read) return text;
		const next = steps.map((step) => step(read.program)).find((one) => one !== null && isEdit(one));
		if (!next || !isEdit(next) || next.changes.length === 0) return text;
		text = applyChanges(text, next.changes);
	}
}

/** The first edit that works, of all that a step could do. */
function first(program: Program, edit: (block: Block) => Outcome | null): Outcome | null {
	for (const block of program.homes.keys()) {
		const made = edit(block);
		if (made && isEdit(made)) return made;
	}
	return null;
}

const unwrapFirst: Step = (program) =>
	first(program, (block) =>
		block.kind === 'gather' || block.kind === 'task-group' ? unwrapBlock(program, block) : null
	);

/** `task = create_task(x())` … `await task` becomes `await x()` where the task was awaited. */
const taskToAwait: Step = (program) =>
	first(program, (start) => {
		if (start.kind !== 'create-task') return null;
		const name = valueOf(start, 'result');
		const { slot, index, owner } = program.homes.get(start)!;
		const call = callIn(program, start);
		if (name === '' || call === null || usesOf(program, name) !== 2) return null;
		const at = slot.blocks.findIndex(
			({ kind, fields }) =>
				kind === 'await-task' &&
				fields.some(({ name: field, value }) => field === 'task' && value === name)
		);
		if (at <= index) return null;
		const result = valueOf(slot.blocks[at], 'result');
		const awaited = assigned(result, `await ${call}`);
		const between = { slot, owner, from: index, to: at };
		const { text } = program;
		const rest = slot.blocks.slice(index + 1, at);
		const inside =
			rest.length === 0
				? []
				: [text.reindent(text.lineOf(rest[0].start), rest.at(-1)!.endLine, slot.indent, '')];
		return replaceRun(program, between, [...inside, awaited].join('\n'), null);
	});

/** How often a name stands in a program, counted by its tokens. */
function usesOf({ text, source }: Program, name: string): number {
	return text.tokens({ start: 0, end: source.length }).filter((token) => token.text === name)
		.length;
}

/** `await gather(*(x(i) for i in range(10)))` becomes a loop. */
const oneByOne: Step = (program) =>
	first(program, (block) => {
		if (block.kind !== 'gather-each') return null;
		if (block.fields.some(({ name }) => name.startsWith('option.'))) return null;
		const { slot, index, owner } = program.homes.get(block)!;
		const node = program.nodes.get(block)!;
		if (node.type !== 'Expr' && node.type !== 'Assign') return null;
		const { value } = node;
		if (value.type !== 'Await' || value.value.type !== 'Call') return null;
		const [starred] = value.value.args;
		if (starred.type !== 'Starred') return null;
		const { value: each } = starred;
		if (each.type !== 'GeneratorExp' && each.type !== 'ListComp') return null;
		const [{ target, iter }] = each.generators;
		const result = valueOf(block, 'result');
		const call = `await ${program.text.slice(each.elt)}`;
		const head = `for ${program.text.slice(target)} in ${program.text.slice(iter)}:`;
		const lines = result
			? [`${result} = []`, head, `    ${result}.append(${call})`]
			: [head, `    ${call}`];
		return replaceRun(program, { slot, owner, from: index, to: index }, lines.join('\n'), null);
	});

/** One wait for all that a block, or the row that begins with it, awaits one after another; null if there is none. */
export function join(program: Program, block: Block): Edit | null {
	for (const way of [appendsToGather, loopToGather, listToGather, rowToGather]) {
		const made = way(program, block);
		if (made && isEdit(made)) return made;
	}
	return null;
}

type Join = (program: Program, block: Block) => Outcome | null;

/** A loop of nothing but one await becomes one wait for all. */
const loopToGather: Join = (program, loop) => {
	if (loop.kind !== 'repeat' && loop.kind !== 'for-each') return null;
	const [body, ...others] = loop.slots;
	const [inner, ...more] = body.blocks;
	if (others.length > 0 || more.length > 0 || inner?.kind !== 'await-call') return null;
	if (valueOf(inner, 'result')) return null;
	const node = program.nodes.get(loop)!;
	if (node.type !== 'For') return null;
	const { slot, index, owner } = program.homes.get(loop)!;
	const each = `*(${callIn(program, inner)} for ${program.text.slice(node.target)} in ${program.text.slice(node.iter)})`;
	const code = `await asyncio.gather(${each})`;
	return replaceRun(program, { slot, owner, from: index, to: index }, code, null);
};

/** A list that is filled by awaits, one after another or in a loop, becomes what one wait for all gives. */
const appendsToGather: Join = (program, start) => {
	const name = start.kind === 'set' && valueOf(start, 'value') === '[]' && valueOf(start, 'target');
	if (!name) return null;
	const { slot, index, owner } = program.homes.get(start)!;
	const place = { indent: slot.indent, unit: unitOf(program.text) };
	const opening = `${name} = await asyncio.gather(`;
	const [next] = slot.blocks.slice(index + 1);
	const each = next && appendedInLoop(program, next, name);
	if (each) {
		const run = { slot, owner, from: index, to: index + 1 };
		return replaceRun(program, run, callList(opening, [each], ')', place), null);
	}
	const calls: string[] = [];
	for (const block of slot.blocks.slice(index + 1)) {
		const call = appended(program, block, name);
		if (!call) break;
		calls.push(call);
	}
	if (calls.length < 2) return null;
	const run = { slot, owner, from: index, to: index + calls.length };
	return replaceRun(program, run, callList(opening, calls, ')', place), null);
};

/** `*(x(i) for i in things)`, of a loop of nothing but `name.append(await x(i))`. */
function appendedInLoop(program: Program, loop: Block, name: string): string | null {
	const node = program.nodes.get(loop);
	if (node?.type !== 'For' || node.isAsync || loop.slots.length > 1) return null;
	const [inner, ...others] = loop.slots[0].blocks;
	const call = inner && others.length === 0 ? appended(program, inner, name) : null;
	return (
		call && `*(${call} for ${program.text.slice(node.target)} in ${program.text.slice(node.iter)})`
	);
}

/** The call of `name.append(await call)`. */
function appended(program: Program, block: Block, name: string): string | null {
	const node = program.nodes.get(block);
	const call = node?.type === 'Expr' ? node.value : null;
	if (call?.type !== 'Call' || call.func.type !== 'Attribute' || call.args.length !== 1)
		return null;
	const { value: owner, attr } = call.func;
	if (attr !== 'append' || owner.type !== 'Name' || owner.id !== name) return null;
	const [argument] = call.args;
	if (argument.type !== 'Await' || argument.value.type !== 'Call') return null;
	return program.text.slice(argument.value);
}

/** `[await x(), await y()]` becomes one wait for both, which gives such a list. */
const listToGather: Join = (program, block) => {
	const node = block.kind === 'set' ? program.nodes.get(block) : undefined;
	const list = node?.type === 'Assign' ? node.value : null;
	if (list?.type !== 'List' || list.elts.length < 2) return null;
	const calls = list.elts.map((element) => (element.type === 'Await' ? element.value : null));
	if (calls.some((call) => call?.type !== 'Call')) return null;
	const { slot, index, owner } = program.homes.get(block)!;
	const place = { indent: slot.indent, unit: unitOf(program.text) };
	const parts = calls.map((call) => program.text.slice(call!));
	const opening = `${valueOf(block, 'target')} = await asyncio.gather(`;
	const run = { slot, owner, from: index, to: index };
	return replaceRun(program, run, callList(opening, parts, ')', place), null);
};

/** Awaits in a row that do not need each other become one wait for all. */
const rowToGather: Join = (program, block) => {
	const isAwait = (one: Block | undefined) => one?.kind === 'await-call';
	const { slot, index: from } = program.homes.get(block)!;
	let to = from;
	while (isAwait(slot.blocks[from]) && isAwait(slot.blocks[to + 1])) to += 1;
	for (; to > from; to -= 1) {
		const made = wrapBlocks(program, slot.blocks.slice(from, to + 1), 'gather');
		if (isEdit(made)) return made;
	}
	return null;
};
