import type { Stmt } from '../python/syntax/ast';
import type { Block } from './block';
import { Writer } from './bring';
import { assigned } from './calls';
import { commentLines, labelled } from './comments';
import type { Outcome } from './edit';
import { callIn } from './edits';
import { refuse } from './outcome';
import type { Program } from './program';
import { replaceRun, valueOf } from './wrap';

/** What a block can be turned into. */
export const CONVERSIONS = ['to-thread', 'await', 'start-task', 'start-in-group'] as const;
export type Conversion = (typeof CONVERSIONS)[number];

/** What can be made of a block where it stands. */
export function conversionsOf(program: Program, block: Block): Conversion[] {
	if (block.isInline || program.homes.get(block)?.slot.kind === 'calls') return [];
	const found: Conversion[] = [];
	if (block.kind === 'blocking' || isPlainCall(program, block)) found.push('to-thread');
	if (block.kind === 'forgotten-await' || isStart(block)) found.push('await');
	if (block.kind === 'await-call') {
		found.push('start-task');
		if (new Writer(program, block.start).visible('group')) found.push('start-in-group');
	}
	return found;
}

/** Moves a call to a thread, awaits it, or starts it as a task. */
export function convertBlock(program: Program, block: Block, conversion: Conversion): Outcome {
	const writer = new Writer(program, block.start);
	const { slot, index, owner } = program.homes.get(block)!;
	const code = converted(program, block, conversion, writer);
	if (code === null) return refuse('only-calls');
	const lines = [
		...commentLines(valueOf(block, 'caption')),
		labelled(code, valueOf(block, 'label'))
	];
	const run = { slot, owner, from: index, to: index };
	return replaceRun(program, run, lines.join('\n'), writer);
}

function converted(
	program: Program,
	block: Block,
	conversion: Conversion,
	writer: Writer
): string | null {
	const result = valueOf(block, 'result') || valueOf(block, 'target');
	if (conversion === 'to-thread') {
		const call = plainCall(program, block);
		if (!call) return null;
		writer.needs('asyncio');
		const { func, end } = call;
		const inside = program.text.find('(', { start: func.end, end })!;
		const given = program.source.slice(inside.end, end - 1).trim();
		const handed = [program.text.slice(func), ...(given ? [given] : [])];
		return assigned(result, `await asyncio.to_thread(${handed.join(', ')})`);
	}
	const call = callIn(program, block);
	if (call === null) return null;
	if (conversion === 'await') return assigned(result, `await ${call}`);
	writer.needs('asyncio');
	const starter = conversion === 'start-task' ? 'asyncio' : writer.visible('group')!;
	const name = result || (conversion === 'start-task' ? writer.unique('task') : '');
	return assigned(name, `${starter}.create_task(${call})`);
}

const isStart = ({ kind }: Block) => kind === 'create-task' || kind === 'group-task';

/** A call of an ordinary function of the program. */
function isPlainCall(program: Program, block: Block): boolean {
	const call = plainCall(program, block);
	if (call?.func.type !== 'Name') return false;
	return program.names.typeOf(call.func.id, call.start) === 'function';
}

function plainCall(program: Program, block: Block) {
	const node = program.nodes.get(block) as Stmt | undefined;
	const value = node?.type === 'Expr' || node?.type === 'Assign' ? node.value : null;
	return value?.type === 'Call' ? value : null;
}
