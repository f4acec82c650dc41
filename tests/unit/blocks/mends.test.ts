import { expect, test } from 'vitest';
import { applyChanges } from '../../../src/lib/blocks/changes';
import { convertBlock, conversionsOf } from '../../../src/lib/blocks/convert';
import { duplicateBlocks, insertBlock, moveBlocks } from '../../../src/lib/blocks/edits';
import { readProgram, type Program } from '../../../src/lib/blocks/program';
import { endOf } from './places';

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(result.error.message);
	return result.program;
}

const PLAIN = 'import asyncio\n\n\ndef work():\n    print(1)\n\n\nasync def main():\n    work()\n';

test('an await in a plain function is refused, and making it a coroutine is offered', () => {
	const program = read(PLAIN);
	const made = insertBlock(program, 'sleep', endOf(program.root.blocks[1].slots[0]));
	expect(made).toMatchObject({ refused: 'await-outside', subject: 'work' });
	if (!('refused' in made) || !made.mend) throw new Error('no mend');
	expect(made.mend.code).toBe('make-async');
	expect(applyChanges(PLAIN, made.mend.changes)).toContain(
		'async def work():\n    print(1)\n    await asyncio.sleep(1)\n'
	);
});

test('an await outside all functions is refused', () => {
	const program = read(PLAIN);
	expect(insertBlock(program, 'sleep', endOf(program.root))).toMatchObject({
		refused: 'await-outside',
		mend: null
	});
});

const LOCAL = `import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    gate = asyncio.Semaphore(2)
    async with gate:
        await asyncio.sleep(1)
`;

test('a name that is out of reach is doubted, and making it at the top is offered', () => {
	const program = read(LOCAL);
	const [, work, main] = program.root.blocks;
	const made = moveBlocks(program, [main.slots[0].blocks[1]], endOf(work.slots[0]));
	if (!('changes' in made)) throw new Error(made.refused);
	const after = applyChanges(LOCAL, made.changes);
	const [doubt] = made.doubts;
	expect(doubt).toMatchObject({ code: 'unknown-name', name: 'gate', mend: { code: 'hoist' } });
	expect(applyChanges(after, doubt.mend!.changes)).toBe(`import asyncio

gate = asyncio.Semaphore(2)


async def work():
    await asyncio.sleep(1)
    async with gate:
        await asyncio.sleep(1)


async def main():
    pass
`);
});

test('a block does not go into itself', () => {
	const program = read(LOCAL);
	const [, , main] = program.root.blocks;
	const hold = main.slots[0].blocks[1];
	expect(moveBlocks(program, [hold], endOf(hold.slots[0]))).toMatchObject({
		refused: 'inside-itself'
	});
});

test.each([
	['time.sleep(2)', 'to-thread', 'await asyncio.to_thread(time.sleep, 2)'],
	['x = crunch(1, 2)  # hard', 'to-thread', 'x = await asyncio.to_thread(crunch, 1, 2)  # hard'],
	['work()', 'await', 'await work()'],
	['x = await work()', 'start-task', 'x = asyncio.create_task(work())'],
	['await work()', 'start-task', 'task = asyncio.create_task(work())'],
	['t = asyncio.create_task(work())', 'await', 't = await work()']
] as const)('%s can be turned by %s', (before, conversion, after) => {
	const source = (statement: string) =>
		`import asyncio\nimport time\n\n\ndef crunch(a, b):\n    return a\n\n\nasync def work():\n    pass\n\n\nasync def main():\n    ${statement}\n`;
	const program = read(source(before));
	const block = program.root.blocks.at(-1)!.slots[0].blocks[0];
	expect(conversionsOf(program, block)).toContain(conversion);
	const made = convertBlock(program, block, conversion);
	if (!('changes' in made)) throw new Error(made.refused);
	expect(applyChanges(program.source, made.changes)).toBe(source(after));
});

test('a coroutine put behind what runs the program stands before it', () => {
	const program = read(`${LOCAL}\n\nasyncio.run(main())\n`);
	const made = insertBlock(program, 'coroutine', endOf(program.root));
	if ('refused' in made) throw new Error(made.refused);
	const after = applyChanges(program.source, made.changes);
	expect(after.indexOf('async def work_2')).toBeGreaterThan(after.indexOf('async def main'));
	expect(after).toMatch(/async def work_2\(\):\n {4}pass\n\n\nasyncio\.run\(main\(\)\)\n$/);
});

test('a copy of what makes a thing under a name makes another', () => {
	const source = `${LOCAL}    task = asyncio.create_task(work())\n    await task\n`;
	const program = read(source);
	const body = program.root.blocks[2].slots[0].blocks;
	const start = body.find(({ kind }) => kind === 'create-task')!;
	const made = duplicateBlocks(program, [start]);
	if ('refused' in made) throw new Error(made.refused);
	expect(applyChanges(source, made.changes)).toContain(
		'    task = asyncio.create_task(work())\n' +
			'    task_2 = asyncio.create_task(work())\n    await task\n'
	);
});
