import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/lib/machine/inspection/inspect';
import { simulate } from '../../../src/lib/simulate';
import { KIND } from '../../../src/lib/trace/kinds';
import { createStates } from '../../../src/lib/trace/state';
import { programs } from '../../conformance/random-programs';
import { render } from '../../conformance/render-program';

/** Looks into a program after its event of this kind with the number `nth`. */
function lookAt(source: string, kind: keyof typeof KIND, nth = 1) {
	const { trace } = simulate(source);
	let index = -1;
	for (let k = 0; k < nth; k++) index = trace!.kind.indexOf(KIND[kind], index + 1);
	const [snapshot] = inspect(source, [index]);
	return snapshot;
}

describe('the values of variables', () => {
	const texts = (lines: string) => {
		const { main } = lookAt(`${lines}\nprint('look')\n`, 'print');
		return Object.fromEntries(main[0].locals.map(({ name, text }) => [name, text]));
	};

	test.each([
		['x = 1.5', '1.5'],
		['x = [1, "a", None, (2,)]', "[1, 'a', None, (2,)]"],
		['x = list(range(9))', '[0, 1, 2, 3, 4, 5, ...]'],
		["x = 'a' * 100", `'${'a'.repeat(27)}...${'a'.repeat(28)}'`],
		['x = [1]\nx.append(x)', '[1, [1, [1, [1, ...]]]]'],
		['from collections import deque\nx = deque([1, 2])', 'deque([1, 2])'],
		['import asyncio\nx = asyncio.Lock()', '<Lock [unlocked]>'],
		['import asyncio\nx = asyncio.Queue(2)', '<Queue maxsize=2>'],
		['x = ValueError("no")', "ValueError('no')"],
		['async def f(): pass\nx = f()', '<coroutine f>'],
		['x = requests.get("u")', '‹requests.get("u")›'],
		['from enum import Enum\nclass C(Enum):\n    RED = 1\nx = C.RED', 'C.RED'],
		['class P:\n    def __init__(self): self.a, self.b = 1, [2]\nx = P()', 'P(a=1, b=[2])'],
		['from dataclasses import dataclass\n@dataclass\nclass D:\n    a: int\nx = [D(1)]', '[D(a=1)]'],
		['class N:\n    def __init__(self): self.me = self\nx = N()', 'N(me=N(me=N(me=N(...))))'],
		['class I(int): pass\nx = I(3)', 'I(3)']
	])('%s', (lines, text) => {
		expect(texts(lines).x).toBe(text);
	});

	test('modules, functions and classes of the module are not shown', () => {
		expect(
			texts('import math\nfrom time import sleep\ndef f(): pass\nclass C: pass\ny = 2\n')
		).toEqual({ y: '2' });
	});
});

test('no code of the program runs to show its objects', () => {
	const source = `from collections import deque
class Loud:
    def __repr__(self):
        print('I was asked')
        self.asked = True
        return 'Loud!'
x = Loud()
y = deque([x])
print('one')
print('two')
`;
	const { trace } = simulate(source);
	const prints = [...trace!.kind.keys()].filter((i) => trace!.kind[i] === KIND.print);
	expect(prints).toHaveLength(2);
	const [first, second] = inspect(source, prints);
	expect(first.main[0].locals).toEqual([
		{ name: 'x', text: 'Loud()' },
		{ name: 'y', text: '<deque>' }
	]);
	expect(second.main[0].locals).toEqual(first.main[0].locals);
});

test('workers, queues and futures', () => {
	const source = `import asyncio, time
def read(path):
    size = len(path)
    time.sleep(2)
    return size
async def main():
    queue = asyncio.Queue()
    for n in range(25):
        queue.put_nowait(n)
    future = asyncio.get_running_loop().create_future()
    future.set_result('done')
    await asyncio.to_thread(read, '/tmp')
asyncio.run(main())
`;
	const snapshot = lookAt(source, 'loop.wait');
	expect(snapshot.jobs).toMatchObject([
		{
			frames: [
				{
					function: 'read',
					line: 4,
					locals: [
						{ name: 'path', text: "'/tmp'" },
						{ name: 'size', text: '4' }
					]
				}
			]
		}
	]);
	expect(snapshot.queues).toMatchObject([{ resource: 1, more: 5 }]);
	expect(snapshot.queues[0].items.slice(0, 3)).toEqual(['0', '1', '2']);
	expect(snapshot.results.map(({ text }) => text)).toEqual(["'done'"]);
	expect(snapshot.main).toMatchObject([{ function: '<module>', line: 13 }]);
});

test('a text that is no program, an event that is not there, a program that never ends', () => {
	expect(inspect('def f(:', [0])).toEqual([]);
	expect(inspect('x = 1', [100])).toEqual([]);
	const endless = 'n = 0\nwhile True:\n    n += 1\n';
	const [snapshot] = inspect(endless, [9]);
	expect(snapshot.main[0]).toMatchObject({ line: 2, locals: [{ name: 'n', text: '4' }] });
});

test('looking in between changes nothing, and every task stands where the trace says', () => {
	const property = fc.property(
		programs.map(render),
		fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
		(source, places) => {
			const trace = simulate(source).trace!;
			const states = createStates(trace);
			const indices = [...new Set(places)]
				.map((place) => Math.round((place / 1000) * (trace.length - 1)))
				.sort((a, b) => a - b)
				.filter((index, k, all) => index !== all[k - 1]);
			const together = inspect(source, indices);
			expect(together).toEqual(indices.flatMap((index) => inspect(source, [index])));
			for (const { index, tasks } of together)
				for (const { task, frames } of tasks) {
					const { line, outcome, state } = states.at(index).task(task)!;
					expect(outcome).toBe(null);
					if (line && ['suspended', 'waiting', 'blocked'].includes(state))
						expect([task, frames.at(-1)?.line ?? line]).toEqual([task, line]);
				}
		}
	);
	fc.assert(property, { numRuns: 15 });
});
