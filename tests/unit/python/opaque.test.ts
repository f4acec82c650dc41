import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { argumentsOf } from '../../../src/lib/trace/arguments';
import { KIND } from '../../../src/lib/trace/kinds';
import { outputs } from '../../../src/lib/trace/output';
import { totals } from '../../../src/lib/trace/totals';

/** A program that awaits, in one coroutine, what stands on the lines given. */
const inMain = (...lines: string[]) =>
	[
		'import asyncio',
		'async def main():',
		...lines.map((line) => `    ${line}`),
		'asyncio.run(main())'
	].join('\n');

function resultOf(source: string) {
	const run = simulate(source);
	const trace = run.trace!;
	const { end, blocked } = totals(trace);
	return {
		end,
		blocked,
		out: outputs(trace).map(({ text }) => text),
		ending: run.ending,
		value: run.value,
		notices: run.notices.map(
			({ code, subject, line, column }) => `${code} ${subject} ${line}:${column}`
		)
	};
}

describe('what is not simulated stands for itself', () => {
	test.each<[string, string[], Partial<ReturnType<typeof resultOf>>]>([
		[
			'an unknown awaitable takes 1 s',
			['print(await db.fetch(1))'],
			{ end: 1, out: ['‹db.fetch(1)›'] }
		],
		['a comment says how long', ['await db.fetch(1)  # sim: 0.3s'], { end: 0.3 }],
		['in milliseconds too', ['await db.fetch(1)  # sim: 250ms'], { end: 0.25 }],
		[
			'calling one takes no time',
			['x = db.fetch(1)', 'print(x.rows[0].name)'],
			{ end: 0, out: ['‹db.fetch(1).rows[0].name›'] }
		],
		[
			'entering one takes 1 s',
			['async with db.session() as s:', '    print(s)'],
			{ end: 1, out: ['‹db.session()›'] }
		],
		[
			'a client session takes none',
			[
				'import aiohttp',
				'async with aiohttp.ClientSession() as s:',
				'    r = await s.get("/")',
				'    await r.json()'
			],
			{ end: 1.1, blocked: 0 }
		],
		[
			'requests blocks the thread',
			['import requests', 'requests.get("/")'],
			{ end: 1, blocked: 1 }
		],
		[
			'unless a comment says otherwise',
			['import requests', 'requests.get("/")  # sim: 3s blocks'],
			{ end: 3, blocked: 3 }
		],
		[
			'a file blocks when it is read',
			['with open("f") as f:', '    f.read()'],
			{ end: 0.1, blocked: 0.1 }
		],
		[
			'a statement that computes',
			['x = sum(range(3))  # sim: 2s cpu', 'print(x)'],
			{ end: 2, blocked: 2, out: ['3'] }
		],
		['a return that computes', ['return 5  # sim: 2s cpu'], { end: 2, blocked: 2 }],
		[
			'items of one can be unpacked',
			['a, b = db.pair()', 'print(a, b)'],
			{ out: ['‹db.pair()[0]› ‹db.pair()[1]›'] }
		]
	])('%s', (_name, lines, expected) => {
		expect(resultOf(inMain(...lines))).toMatchObject({ ending: 'ok', ...expected });
	});

	test('an unknown name is announced where it first stands', () => {
		const { notices } = resultOf(inMain('await db.fetch()', 'db.close()'));
		expect(notices).toEqual(['unknown-name db 3:10']);
	});

	test('opaque coroutines run together', () => {
		expect(resultOf(inMain('await asyncio.gather(*(db.fetch(i) for i in range(5)))')).end).toBe(1);
	});
});

describe('the label of a wait', () => {
	test.each([
		['await asyncio.sleep(2)', 'sleep(2)'],
		['await asyncio.sleep(2)  # GET /users', 'GET /users'],
		['await db.fetch()  # the rows  sim: 0.5s', 'the rows'],
		['await db.fetch()', 'db.fetch()']
	])('%s', (line, label) => {
		const trace = simulate(inMain(line)).trace!;
		const index = trace.kind.indexOf(KIND['task.suspend']);
		expect(argumentsOf(trace, index)).toMatchObject({ label });
	});
});

describe('a refusal stops the run at its place', () => {
	test.each([
		['print("before")\nif True:\n    type A = int\nprint("after")', 3, 4],
		['print("before")\nx = eval("1")\nprint("after")', 2, 4],
		['print("before")\nimport threading\nprint("after")', 2, 0],
		['print("before")\nx = 3j\nprint("after")', 2, 4]
	])('%j', (source, line, column) => {
		const { out, ending, notices } = resultOf(source);
		expect({ out, ending }).toEqual({ out: ['before'], ending: 'not-simulated' });
		expect(notices.join()).toMatch(new RegExp(`^not-simulated .* ${line}:${column}$`));
	});
});

describe('a program without end is cut off, and what it did is kept', () => {
	test.each([
		['an endless loop', 'print("on")\nwhile True: pass', 'steps'],
		['an endless turn', inMain('print("on")', 'while True: await asyncio.sleep(0)'), 'turns'],
		['an endless comprehension', 'print("on")\nany(False for _ in iter(int, 1))', 'steps'],
		['endless printing', 'while True: print("on")', 'events'],
		['a list that doubles', 'print("on")\nx = [1]\nwhile True: x = x + x', 'memory'],
		['a text that doubles', 'print("on")\nx = "1"\nwhile True: x += x', 'memory'],
		['a number that grows', 'print("on")\nx = 9\nwhile True: x = x ** 9', 'memory'],
		['endless waiting', inMain('print("on")', 'while True: await asyncio.sleep(1e7)'), 'seconds']
	])('%s', (_name, source, value) => {
		const { ending, value: limit, out } = resultOf(source);
		expect({ ending, limit, first: out[0] }).toEqual({
			ending: 'limit',
			limit: value,
			first: 'on'
		});
	});

	test('unbounded recursion is an exception of the program', () => {
		const { ending, value } = resultOf('def f(): f()\nf()');
		expect({ ending, value }).toEqual({
			ending: 'error',
			value: 'RecursionError: maximum recursion depth exceeded'
		});
	});
});
