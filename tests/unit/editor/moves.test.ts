import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/lib/blocks/block';
import { readProgram } from '../../../src/lib/blocks/program';
import { nextPlaces } from '../../../src/lib/editor/blocks/moves';
import { allBlocks, outline } from '../../../src/lib/editor/blocks/outline';

const SOURCE = `import asyncio


async def main():
    print(1)
    try:
        print(2)
    except ValueError:
        print(3)
    print(4)
`;

const result = readProgram(SOURCE);
if ('error' in result) throw new Error(result.error.message);
const { program } = result;
const blocks = allBlocks(program.root);
const atLine = (line: number): Block => blocks.find((block) => block.line === line)!;
/** Slots by the line of what they belong to and their kind. */
const nameOf = (slot: unknown) => {
	const owner = blocks.find(({ slots }) => slots.some((one) => one === slot));
	const found = owner?.slots.find((one) => one === slot);
	return owner && found ? `${found.kind} of ${owner.line}` : 'program';
};
const places = (lines: number[], direction: 1 | -1, folded: number[] = []) =>
	nextPlaces(program, lines.map(atLine), direction, ({ line }) => folded.includes(line)).map(
		({ slot, index }) => `${nameOf(slot)}, ${index}`
	);

describe('one step of a block', () => {
	test.each<[string, number[], 1 | -1, string[], number[]?]>([
		['goes into the block that is next, or past it', [5], 1, ['body of 6, 0', 'body of 4, 2']],
		['goes past a folded block', [5], 1, ['body of 4, 2'], [6]],
		['goes from one part of a block into the next', [7], 1, ['except of 6, 0', 'body of 4, 2']],
		['and back', [9], -1, ['body of 6, 1', 'body of 4, 1']],
		['goes out of the last part', [9], 1, ['body of 4, 2']],
		['goes out of the first part', [7], -1, ['body of 4, 1']],
		['goes into the last part of the block before', [10], -1, ['except of 6, 1', 'body of 4, 1']],
		['goes out of a function', [5], -1, ['program, 1']],
		['takes those along that stand in a row with it', [5, 6], 1, ['body of 4, 3']],
		['ends at the program’s own ends', [1], -1, []]
	])('%s', (_, lines, direction, expected, folded) => {
		expect(places(lines, direction, folded)).toEqual(expected);
	});

	test('blocks of different parts have no step together', () => {
		expect(places([5, 7], 1)).toEqual([]);
	});
});

describe('the outline', () => {
	const keys = { ofBlock: (block: Block) => `b${block.line}` };
	const drawn = (folded: string[] = []) =>
		outline(program.root, keys, (key) => folded.includes(key)).map(
			({ key, level, parent }) => `${level} ${key} in ${parent || 'program'}`
		);

	test('has every block, header and place once, in the order in which they stand', () => {
		expect(drawn()).toEqual([
			'1 b1 in program',
			'1 b4 in program',
			'2 b5 in b4',
			'2 b6 in b4',
			'3 b7 in b6',
			'3 b6.0+ in b6',
			'2 b6.1 in b4',
			'3 b9 in b6.1',
			'3 b6.1+ in b6.1',
			'2 b10 in b4',
			'2 b4.0+ in b4',
			'1 root+ in program'
		]);
	});

	test('leaves out what is inside a folded block', () => {
		expect(drawn(['b4'])).toEqual(['1 b1 in program', '1 b4 in program', '1 root+ in program']);
	});
});
