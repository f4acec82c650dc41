import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/lib/blocks/block';
import { applyChanges, difference } from '../../../src/lib/blocks/changes';
import type { Edit, Outcome } from '../../../src/lib/blocks/edit';
import {
	duplicateBlocks,
	insertBlock,
	moveBlocks,
	removeBlocks
} from '../../../src/lib/blocks/edits';
import { readProgram, type Program } from '../../../src/lib/blocks/program';
import { setField } from '../../../src/lib/blocks/set-field';
import { wrapBlocks } from '../../../src/lib/blocks/wrap';
import { carryKeys } from '../../../src/lib/editor/blocks/identity';
import { allBlocks } from '../../../src/lib/editor/blocks/outline';

const SOURCE = `import asyncio


async def work(name):
    print("begin")
    await asyncio.sleep(1)
    print("end")


async def main():
    await asyncio.gather(
        work("A"),
        work("B"),
    )
    await work("C")


asyncio.run(main())
`;

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(result.error.message);
	return result.program;
}

const edited = (outcome: Outcome): Edit => {
	if ('refused' in outcome) throw new Error(outcome.refused);
	return outcome;
};

/** Keys as words, so that a failure can be read: what a block is and what stands in it. */
function named(program: Program): Map<Block, string> {
	const short = ({ start, end }: Block) => program.source.slice(start, end).split('\n')[0];
	return new Map(allBlocks(program.root).map((block) => [block, short(block)]));
}

const block = (program: Program, text: string): Block =>
	[...named(program)].find(([, name]) => name.includes(text))![0];

/** What each block of the text after had as its key, in the order of the text. */
function carried(
	program: Program,
	make: (program: Program) => Outcome,
	moved: readonly string[] = []
): Record<string, string> {
	const { changes, selected } = edited(make(program));
	const after = read(applyChanges(program.source, changes));
	let made = 0;
	const first = moved.map((key, i): [string, number] => [key, selected[i]]);
	const keys = carryKeys(
		named(program),
		changes,
		allBlocks(after.root),
		first,
		() => `new ${++made}`
	);
	return Object.fromEntries([...named(after)].map(([block, name]) => [name, keys.get(block)!]));
}

describe('keys of blocks across edits', () => {
	const program = read(SOURCE);
	const same = Object.fromEntries([...named(program).values()].map((name) => [name, name]));

	test('an edit of one field leaves every key', () => {
		const [field] = block(program, 'sleep(1)').fields;
		const keys = carried(program, (program) => setField(program, field, '25'));
		const { 'await asyncio.sleep(1)': own, ...others } = same;
		expect(keys).toEqual({ ...others, 'await asyncio.sleep(25)': own });
	});

	test('a name for the result, which stands before the block, leaves its key', () => {
		const one = block(program, 'work("C")');
		const field = one.fields.find(({ name }) => name === 'result')!;
		const keys = carried(program, (program) => setField(program, field, 'page'));
		expect(keys['page = await work("C")']).toBe('await work("C")');
	});

	test('what is added is new, what is taken away takes no other key with it', () => {
		const { slot, index } = program.homes.get(block(program, 'sleep(1)'))!;
		const added = carried(program, (program) => insertBlock(program, 'print', { slot, index }));
		expect(Object.values(added).filter((key) => key.startsWith('new'))).toHaveLength(1);
		expect(Object.values(added)).toEqual(expect.arrayContaining(Object.values(same)));
		const { 'await asyncio.sleep(1)': _, ...others } = same;
		expect(
			carried(program, (program) => removeBlocks(program, [block(program, 'sleep(1)')]))
		).toEqual(others);
	});

	test('what moves takes its key along, into another block too', () => {
		const one = block(program, 'print("begin")');
		const { slot } = program.homes.get(block(program, 'work("C")'))!;
		for (const place of [
			{ slot, index: 1 },
			{ slot: program.homes.get(one)!.slot, index: 3 }
		]) {
			const keys = carried(program, (program) => moveBlocks(program, [one], place), [
				'print("begin")'
			]);
			expect(keys).toEqual(same);
		}
	});

	test('what is wrapped keeps its key and the wrapper is new', () => {
		const keys = carried(program, (program) =>
			wrapBlocks(program, [block(program, 'sleep(1)')], 'timeout')
		);
		expect(keys['async with asyncio.timeout(1):']).toBe('new 1');
		expect(keys['await asyncio.sleep(1)']).toBe('await asyncio.sleep(1)');
	});

	test('no two blocks share a key after a copy, and all others keep theirs', () => {
		const { changes } = edited(duplicateBlocks(program, [block(program, 'sleep(1)')]));
		const after = read(applyChanges(SOURCE, changes));
		const keys = carryKeys(named(program), changes, allBlocks(after.root), [], () => 'new');
		expect([...keys.values()].toSorted()).toEqual([...Object.values(same), 'new'].toSorted());
	});

	test('typing in the code, known by the difference alone, keeps the keys around it', () => {
		const source = SOURCE.replace('    await asyncio.sleep(1)\n', '');
		const after = read(source);
		const keys = carryKeys(
			named(program),
			[difference(SOURCE, source)],
			allBlocks(after.root),
			[],
			() => 'new'
		);
		for (const [block, name] of named(after)) expect(keys.get(block)).toBe(name);
	});
});
