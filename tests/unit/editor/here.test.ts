import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/lib/blocks/block';
import { readProgram } from '../../../src/lib/blocks/program';
import { hereOf } from '../../../src/lib/editor/blocks/here';
import { outline } from '../../../src/lib/editor/blocks/outline';

const SOURCE = `import asyncio


async def main():
    await asyncio.gather(
        work("A"),
        work("B"), work("C"),
    )
    while True: await work("D")
`;

const result = readProgram(SOURCE);
if ('error' in result) throw new Error(result.error.message);
const { root } = result.program;
const keys = { ofBlock: ({ line, kind }: Block) => `${kind} ${line}` };
const standing = (line: number) => ({
	task: line,
	name: `T${line}`,
	state: 'suspended',
	line,
	isSelected: false
});

describe('who stands at which block', () => {
	const items = outline(root, keys, () => false);

	test.each([
		[4, 'coroutine 4'],
		[5, 'gather 5'],
		[9, 'while 9'],
		[2, undefined],
		[0, undefined]
	])('line %i runs at %s', (line, key) => {
		const here = hereOf({ items }, { line, standing: [] });
		expect([...here]).toEqual(key ? [[key, { isRunning: true, standing: [] }]] : []);
	});

	test('a task stands once, beside those that stand there too', () => {
		const here = hereOf({ items }, { line: 5, standing: [standing(5), standing(9), standing(99)] });
		expect([...here].map(([key, { standing }]) => [key, standing.map(({ task }) => task)])).toEqual(
			[
				['gather 5', [5]],
				['while 9', [9]]
			]
		);
	});

	test('what is folded away stands at what is folded', () => {
		const folded = outline(root, keys, (key) => key === 'coroutine 4');
		const here = hereOf({ items: folded }, { line: 5, standing: [] });
		expect([...here.keys()]).toEqual(['coroutine 4']);
	});
});
