import { describe, expect, test } from 'vitest';
import { simulate, type SimulateOptions } from '../../../src/lib/simulate';
import { outputs } from '../../../src/lib/trace/output';

const run = (lines: string, options?: SimulateOptions) => simulate(lines, options);
const printed = (source: string): string[] =>
	outputs(run(source).trace!).map(({ time, text }) => `${time} ${text}`);

describe('how a program ends', () => {
	test.each([
		['ok', '', 'x = 1'],
		['ok', '', 'raise SystemExit'],
		['error', 'SystemExit: 3', 'raise SystemExit(3)'],
		['error', 'ZeroDivisionError: division by zero', '1 / 0'],
		['error', 'KeyError: 1', '{}[1]'],
		['limit', 'memory', 'x = [1]\nwhile True:\n    x = x + x'],
		['limit', 'steps', 'while True:\n    pass'],
		['not-simulated', 'asyncio.open_connection', 'import asyncio\nasyncio.open_connection("a", 1)'],
		['deadlock', '', 'import concurrent.futures\nconcurrent.futures.Future().result()']
	] as const)('%s %s', (ending, value, source) => {
		expect(run(source)).toMatchObject({ ending, value });
	});

	test('a limit of passes, seconds or events keeps what happened so far', () => {
		const source = `import asyncio
async def main():
    while True:
        print('tick')
        await asyncio.sleep(1)
asyncio.run(main())`;
		for (const [limits, value] of [
			[{ turns: 20 }, 'turns'],
			[{ seconds: 5 }, 'seconds'],
			[{ events: 1024 }, 'events']
		] as const) {
			const { ending, trace, value: limit } = run(source, { limits });
			expect([ending, limit]).toEqual(['limit', value]);
			expect(outputs(trace!).length).toBeGreaterThan(4);
		}
	});

	test('a text that is no program has a problem and no trace', () => {
		expect(run('def f(:\n    pass')).toMatchObject({
			trace: null,
			problem: { line: 1 },
			ending: 'error'
		});
	});

	test('an uncaught exception has a traceback, the call first', () => {
		const source = 'def f():\n    raise ValueError("no")\n\nf()\n';
		const { traceback } = run(source);
		expect(traceback.match(/line \d+, in .*|^\w+Error.*/gm)).toEqual([
			'line 4, in <module>',
			'line 2, in f',
			'ValueError: no'
		]);
	});
});

describe('what is mended and said', () => {
	const codes = (source: string) =>
		run(source).notices.map(({ code, subject, line }) => `${code} ${subject} ${line}`);

	test.each([
		['asyncio.run(asyncio.sleep(0))', ['import-added asyncio 1']],
		['import asyncio\nawait asyncio.sleep(0)', ['top-level-await await 2']],
		['async def main():\n    pass', ['entry-chosen main 1']],
		['import strange\nprint(strange.thing())', ['unknown-name strange 1']],
		['print(thing)', ['unknown-name thing 1']],
		['import requests\nimport time', []],
		['async def f():\n    pass\n\nf()', ['never-awaited f 4']],
		[
			'import asyncio\nasync def f():\n    1 / 0\nasync def main():\n    asyncio.create_task(f())\n    await asyncio.sleep(1)\nasyncio.run(main())',
			["never-retrieved ZeroDivisionError('division by zero') 5"]
		],
		[
			'import asyncio\ndef f():\n    1 / 0\nasync def main():\n    asyncio.get_running_loop().call_soon(f)\n    await asyncio.sleep(1)\nasyncio.run(main())',
			["never-retrieved ZeroDivisionError('division by zero') 3"]
		]
	])('%j', (source, notices) => {
		expect(codes(source)).toEqual(notices);
	});

	test('the run starts from the function that was chosen', () => {
		const source = 'async def a():\n    print("a")\n\ndef b():\n    print("b")\n';
		const texts = (entry?: number) =>
			outputs(run(source, { entry }).trace!).map(({ text }) => text);
		expect([texts(), texts(1), texts(4)]).toEqual([['a'], ['a'], ['b']]);
		expect(run(source).entries).toEqual([
			{ name: 'a', line: 1, isAsync: true },
			{ name: 'b', line: 4, isAsync: false }
		]);
	});
});

describe('waits and their labels', () => {
	test.each([
		['await asyncio.sleep(1)', 'sleep(1)'],
		['await asyncio.sleep(0.5)  # GET /users', 'GET /users'],
		['await asyncio.sleep(2)  # sim: 1s', 'sleep(2)']
	])('%s', (statement, label) => {
		const { trace } = run(
			`import asyncio\nasync def main():\n    ${statement}\nasyncio.run(main())`
		);
		expect(trace!.strings).toContain(label);
	});

	test('an unknown call that is awaited takes a second, or what its comment says', () => {
		expect(
			printed('import db\nprint(await db.fetch(1))\nprint(await db.fetch(2))  # sim: 0.3s')
		).toEqual(['1 ‹db.fetch(1)›', '1.3 ‹db.fetch(2)›']);
	});
});

describe('threads and processes', () => {
	const JOB = `import asyncio
import time
from concurrent.futures import ThreadPoolExecutor, ProcessPoolExecutor, as_completed, wait

def job(n):
    time.sleep(n)
    return n

`;

	test.each([
		[
			'jobs wait for a free worker',
			`async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2) as pool:
        jobs = [loop.run_in_executor(pool, job, 1) for _ in range(3)]
        print(await asyncio.gather(*jobs))
asyncio.run(main())`,
			['2 [1, 1, 1]']
		],
		[
			'to_thread leaves the loop free',
			`async def tick():
    await asyncio.sleep(1)
    print('tick')
async def main():
    print(await asyncio.gather(asyncio.to_thread(job, 2), tick()))
asyncio.run(main())`,
			['1 tick', '2 [2, None]']
		],
		[
			'a cancelled job goes on, and asyncio.run waits for it',
			`async def main():
    task = asyncio.create_task(asyncio.to_thread(job, 5))
    await asyncio.sleep(1)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
asyncio.run(main())
print(time.time())`,
			["1 [CancelledError('')]", '5 5.0']
		],
		[
			'pools without a loop hold the program',
			`with ThreadPoolExecutor() as pool:
    print(list(pool.map(job, [2, 1])))
    jobs = [pool.submit(job, n) for n in (3, 1)]
    print([done.result() for done in as_completed(jobs)])
    print(len(wait(jobs).done))
with ProcessPoolExecutor() as pool:
    last = pool.submit(job, 1)
print(last.result(), last.done())`,
			['2 [2, 1]', '5 [1, 3]', '5 2', '6 1 True']
		],
		[
			'an exception comes out of the job',
			`def fail():
    raise KeyError('k')
async def main():
    try:
        await asyncio.to_thread(fail)
    except KeyError as e:
        print(repr(e))
asyncio.run(main())`,
			["0 KeyError('k')"]
		]
	])('%s', (_title, program, expected) => {
		expect(printed(JOB + program)).toEqual(expected);
	});
});
