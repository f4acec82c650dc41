import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/lib/blocks/block';
import { applyChanges } from '../../../src/lib/blocks/changes';
import type { Outcome } from '../../../src/lib/blocks/edit';
import { readProgram, type Program } from '../../../src/lib/blocks/program';
import { choices } from '../../../src/lib/blocks/bring';
import { asExpression, bringNew, setField } from '../../../src/lib/blocks/set-field';

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(result.error.message);
	return result.program;
}

/** The field of that name in the first block of a kind. */
function fieldOf(program: Program, kind: string, name: string): Field {
	const block = [...program.homes.keys()].find((one) => one.kind === kind)!;
	const fields = [...block.fields, ...block.slots.flatMap((slot) => slot.fields)];
	return fields.find((field) => field.name === name)!;
}

/** A statement in a coroutine that has a parameter `n`. */
const inside = (statement: string) =>
	`import asyncio\n\n\nasync def main(n=1):\n    ${statement.replaceAll('\n', '\n    ')}\n`;

function set(statement: string, kind: string, name: string, value: string): Outcome {
	const program = read(inside(statement));
	return setField(program, fieldOf(program, kind, name), value);
}

test.each([
	['await asyncio.sleep(1)', 'sleep', 'seconds', '2', 'await asyncio.sleep(2)'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', '.5', 'await asyncio.sleep(0.5)'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', '1,5', 'await asyncio.sleep(1.5)'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', 'n * 2', 'await asyncio.sleep(n * 2)'],
	['await asyncio.sleep(1)', 'sleep', 'label', 'GET /', 'await asyncio.sleep(1)  # GET /'],
	['await asyncio.sleep(1)  # GET /', 'request', 'label', '', 'await asyncio.sleep(1)'],
	[
		'await asyncio.sleep(1)  # GET /',
		'request',
		'label',
		'GET /slow',
		'await asyncio.sleep(1)  # GET /slow'
	],
	[
		'await asyncio.sleep(1)',
		'sleep',
		'caption',
		'one\ntwo',
		'# one\n# two\nawait asyncio.sleep(1)'
	],
	['# one\nawait asyncio.sleep(1)', 'sleep', 'caption', '', 'await asyncio.sleep(1)'],
	['print("a")', 'print', 'value', 'say "b"', 'print("say \\"b\\"")'],
	['print("a")', 'print', 'value', "it's", 'print("it\'s")'],
	['print("a")', 'print', 'value', 'got {n}', 'print(f"got {n}")'],
	['print(f"got {n}")', 'print', 'value', 'got', 'print("got")'],
	['print("a", n)', 'print', 'value', 'n, "b"', 'print(n, "b")'],
	['await work(1)', 'await-call', 'result', 'x', 'x = await work(1)'],
	['x = await work(1)', 'await-call', 'result', '', 'await work(1)'],
	['x = await work(1)\nprint(x, n)', 'await-call', 'result', 'y', 'y = await work(1)\nprint(y, n)'],
	['return', 'return', 'value', 'n', 'return n'],
	['return n', 'return', 'value', '', 'return'],
	['q = asyncio.Queue()', 'queue', 'count', '2', 'q = asyncio.Queue(maxsize=2)'],
	['q = asyncio.Queue(maxsize=2)', 'queue', 'count', '3', 'q = asyncio.Queue(maxsize=3)'],
	['q = asyncio.Queue(maxsize=2)', 'queue', 'count', '', 'q = asyncio.Queue()'],
	['for _ in range(3):\n    pass', 'repeat', 'count', '5', 'for _ in range(5):\n    pass'],
	[
		'try:\n    pass\nexcept A as e:\n    print(e)',
		'try',
		'exception',
		'TimeoutError',
		'try:\n    pass\nexcept TimeoutError as e:\n    print(e)'
	],
	[
		'try:\n    pass\nexcept A as e:\n    print(1)',
		'try',
		'name',
		'',
		'try:\n    pass\nexcept A:\n    print(1)'
	],
	['assert n', 'line', 'code', 'assert n > 0\ndel n', 'assert n > 0\ndel n'],
	['x = work(n)  # sim: 2s cpu', 'compute', 'seconds', '3', 'x = work(n)  # sim: 3s cpu']
])('%s: the %s gets its %s', (before, kind, name, value, after) => {
	const made = set(before, kind, name, value);
	expect(made).not.toHaveProperty('refused');
	if ('changes' in made) expect(applyChanges(inside(before), made.changes)).toBe(inside(after));
});

test.each([
	['print("a")', 'n', 'print(n)'],
	["print('a')", 'n', 'print(n)'],
	['print(f"got {n}")', '"b"', 'print("b")'],
	['print("a")', 'n, "b"', 'print(n, "b")']
])('%s: all of the text becomes %s', (before, value, after) => {
	const program = read(inside(before));
	const made = setField(program, asExpression(fieldOf(program, 'print', 'value')), value);
	if ('refused' in made) throw new Error(made.refused);
	expect(applyChanges(program.source, made.changes)).toBe(inside(after));
});

test.each([
	['await asyncio.sleep(1)', 'sleep', 'seconds', 'a while', 'no-number'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', 'unknown', 'no-number'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', '-1', 'negative'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', '', 'no-number'],
	['await asyncio.sleep(1)', 'sleep', 'seconds', '1); x(2', 'no-number'],
	['for _ in range(3):\n    pass', 'repeat', 'count', '1.5', 'no-whole-number'],
	['x = await work()', 'await-call', 'result', 'class', 'no-name'],
	['x = await work()', 'await-call', 'result', 'a b', 'no-name'],
	['print(n)', 'print', 'value', 'n) + (1', 'no-expression'],
	['print(n)', 'print', 'value', 'n # all', 'no-expression'],
	['print(n)', 'print', 'value', '', 'empty'],
	['if n:\n    pass', 'if', 'condition', 'n +', 'no-python'],
	['assert n', 'line', 'code', 'assert (', 'no-python']
])('%s: the %s refuses as %s: %s', (before, kind, name, value, refused) => {
	expect(set(before, kind, name, value)).toMatchObject({ refused });
});

const PROGRAM = `import asyncio

gate = asyncio.Semaphore(2)


async def fetch(name, delay):
    await asyncio.sleep(delay)


async def ping():
    async with gate:
        await asyncio.sleep(1)


async def main():
    await fetch("A", 1)
    await fetch("B", delay=2)
    await asyncio.gather(fetch("C", 1), ping())


asyncio.run(main())
`;

function changed(edit: (program: Program) => Outcome): string {
	const made = edit(read(PROGRAM));
	if ('refused' in made) throw new Error(made.refused);
	return applyChanges(PROGRAM, made.changes);
}

describe('what follows a field', () => {
	test('every call follows the name of its coroutine', () => {
		const text = changed((program) =>
			setField(program, fieldOf(program, 'coroutine', 'name'), 'ask')
		);
		expect(text).toBe(PROGRAM.replaceAll('fetch', 'ask'));
	});

	test('a name that is there already is refused', () => {
		const program = read(PROGRAM);
		const made = setField(program, fieldOf(program, 'coroutine', 'name'), 'ping');
		expect(made).toMatchObject({ refused: 'name-taken', subject: 'ping' });
	});

	test('plain calls get what a new parameter needs', () => {
		const text = changed((program) =>
			setField(program, fieldOf(program, 'coroutine', 'parameters'), 'name, delay, tries')
		);
		expect(text).toContain('await fetch("A", 1, 1)');
		expect(text).toContain('fetch("C", 1, 1), ping()');
		expect(text).toContain('await fetch("B", delay=2)');
	});

	test('a call loses what it cannot give any more', () => {
		const text = changed((program) =>
			setField(program, fieldOf(program, 'await-call', 'function'), 'ping')
		);
		expect(text).toContain('    await ping()\n    await fetch("B", delay=2)');
	});

	test('a call gets samples for what is needed', () => {
		const text = changed((program) => {
			const calls = [...program.homes.keys()].filter(({ kind }) => kind === 'gather-call');
			return setField(program, calls[1].fields[0], 'fetch');
		});
		expect(text).toContain('gather(fetch("C", 1), fetch("A", 1))');
	});

	test('a new thing is made where all can see it', () => {
		const text = changed((program) =>
			bringNew(program, fieldOf(program, 'hold-semaphore', 'resource'))
		);
		expect(text).toContain(
			'gate = asyncio.Semaphore(2)\nsemaphore = asyncio.Semaphore(2)\n\n\nasync def fetch'
		);
		expect(text).toContain('async with semaphore:');
	});
});

test('names are offered where they can be seen, but not what would call itself', () => {
	const program = read(PROGRAM);
	const at = PROGRAM.indexOf('await fetch("A"');
	expect(choices(program, 'coroutine', at)).toEqual(['fetch', 'ping']);
	expect(choices(program, 'coroutine', PROGRAM.indexOf('async with gate'))).toEqual(['fetch']);
	expect(choices(program, 'semaphore', at)).toEqual(['gate']);
	expect(choices(program, 'queue', at)).toEqual([]);
});
