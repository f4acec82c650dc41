import type { Slot } from '../../blocks/block';
import { Writer } from '../../blocks/bring';
import type { Outcome } from '../../blocks/edit';
import { insertBlock } from '../../blocks/edits';
import { outcome } from '../../blocks/outcome';
import type { Program } from '../../blocks/program';
import { insertLines } from '../../blocks/splice';

/** What can be done first in a program whose `main` is empty. */
export const NEXT_STEPS = ['wait', 'ask'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** The inside of `main` if nothing stands there yet, else null. */
export function emptyMain({ root }: Program): Slot | null {
	const main = root.blocks.find(
		({ kind, fields }) =>
			kind === 'coroutine' && fields.some(({ name, value }) => name === 'name' && value === 'main')
	);
	const body = main?.slots[0];
	return body && body.blocks.length === 0 && !body.isInline ? body : null;
}

/** Begins an empty `main`: with one second of sleep, or with three requests one after another. */
export function takeStep(program: Program, main: Slot, step: NextStep): Outcome {
	const place = { slot: main, index: 0 };
	if (step === 'wait') return insertBlock(program, 'sleep', place);

	const writer = new Writer(program, main.start);
	writer.needs('asyncio');
	const ask = writer.unique('ask');
	const above = program.root.blocks.findIndex(({ end }) => end >= main.start);
	const coroutine = insertLines(
		program,
		{ slot: program.root, index: above },
		`async def ${ask}(server):\n` +
			'    await asyncio.sleep(1)  # the network\n' +
			'    print(server, "answers")'
	);
	const calls = insertLines(
		program,
		place,
		['A', 'B', 'C'].map((server) => `await ${ask}("${server}")`).join('\n')
	);
	const changes = [...writer.changes, coroutine.change, calls.change];
	return outcome(program, changes, [calls], { brought: writer.brought });
}
