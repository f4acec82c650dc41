import { beforeAll, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { inspect } from '../../src/lib/machine/inspection/inspect';
import type { StackFrame } from '../../src/lib/machine/inspection/snapshot';
import { simulate } from '../../src/lib/simulate';
import { KIND } from '../../src/lib/trace/kinds';
import { createStates } from '../../src/lib/trace/state';
import { judge } from './judge';
import { LOOK, type ComparedFrame, type ComparedStacks } from './stacks';

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

/** Programs whose first line is free; they call print('look') where the stacks are compared. */
const PROGRAMS: Readonly<Record<string, string>> = {
	'coroutines in one another': `
import asyncio

async def inner(n):
    half = n / 2
    await asyncio.sleep(n)
    return half

async def outer(name, *rest, flag=True, **more):
    total = 0
    for i in (1, 2):
        total += await inner(i)
    return total

async def main():
    tasks = [asyncio.create_task(outer(n, 1, 2, z=3), name=n) for n in 'AB']
    await asyncio.sleep(1.5)
    x = {'k': [1, 2.0, None, True]}
    print('look')
    await asyncio.gather(*tasks)
    print('look')

asyncio.run(main())
`,
	'comprehensions that await': `
import asyncio

async def f(n):
    await asyncio.sleep(n)
    return n

async def work(x):
    before = x
    found = [await f(x) for x in (1, 2) if x]
    again = {k: [await f(v) for v in (k, 3)] for k in (1, 2)}
    return found, again

async def main():
    task = asyncio.create_task(work('mine'), name='W')
    for _ in range(5):
        await asyncio.sleep(1.25)
        print('look')
    print(await task)

asyncio.run(main())
`,
	'closures and nonlocals': `
import asyncio

count = 1

def make(step):
    total = 10
    async def add(n):
        nonlocal total
        total += n * step
        await asyncio.sleep(n)
        print('look')
        return total
    return add

async def main():
    global count
    add = make(3)
    count += 1
    await asyncio.gather(add(1), add(2))

asyncio.run(main())
print('look')
`,
	'a call by the library': `
import asyncio
import functools

def key(value):
    twice = value * 2
    if value == 2:
        print('look')
    return -twice

def apply(function, values):
    made = list(map(function, values))
    return made

async def main():
    numbers = [3, 1, 2]
    print(sorted(numbers, key=key))
    print(apply(key, numbers))

asyncio.run(main())
`,
	generators: `
import asyncio

def count(limit):
    n = 0
    while n < limit:
        n += 1
        if n == 2:
            print('look')
        yield n

def both(limit):
    label = 'both'
    yield from count(limit)

async def ticks(limit):
    for tick in range(limit):
        await asyncio.sleep(1)
        yield tick

async def reader(limit):
    seen = []
    async for tick in ticks(limit):
        seen.append(tick)

async def main():
    for n in both(3):
        pass
    total = sum(both(3))
    task = asyncio.create_task(reader(3), name='R')
    await asyncio.sleep(1.5)
    print('look')
    await task

asyncio.run(main())
`,
	'locks and queues': `
import asyncio

async def worker(lock, queue, n):
    async with lock:
        got = await queue.get()
    await queue.put(n)

async def main():
    lock = asyncio.Lock()
    queue = asyncio.Queue(1)
    async with asyncio.timeout(9):
        tasks = [asyncio.create_task(worker(lock, queue, n), name=f'W{n}') for n in (1, 2, 3)]
        await asyncio.sleep(0)
        print('look')
        await queue.put(0)
        await asyncio.sleep(0)
        print('look')
        await asyncio.wait_for(asyncio.sleep(1), 2)
        print('look')
        await asyncio.gather(*tasks)

asyncio.run(main())
`,
	'callbacks and errors': `
import asyncio

def later(n):
    square = n * n
    print('look')

async def fails(n):
    try:
        1 / (n - n)
    except ZeroDivisionError:
        caught = n
        await asyncio.sleep(1)
        print('look')
    finally:
        await asyncio.sleep(1)
        print('look')

async def main():
    asyncio.get_running_loop().call_soon(later, 4)
    await asyncio.sleep(0)
    await fails(2)

asyncio.run(main())
`,
	'eager tasks': `
import asyncio

async def quick(n):
    print('look')
    await asyncio.sleep(n)
    print('look')

async def main():
    outer = 1
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    tasks = [asyncio.create_task(quick(n), name=f'Q{n}') for n in (1, 2)]
    await asyncio.gather(*tasks)

asyncio.run(main())
`,
	'top of the module': `
values = [1, 2]

def deep(n):
    if n == 0:
        print('look')
        return 0
    return 1 + deep(n - 1)

class Shelf:
    size = 3
    names = [n for n in ('a', 'b')]

deep(3)
`
};

/** What the inspector sees at each print('look'). */
function seen(source: string): ComparedStacks[] {
	const trace = simulate(source).trace!;
	const looks: number[] = [];
	for (let i = 0; i < trace.length; i++)
		if (trace.kind[i] === KIND.print && trace.strings[trace.a[i]] === 'look') looks.push(i);
	const states = createStates(trace);
	return inspect(source, looks).map(({ index, main, tasks }) => ({
		'': main.map(compared),
		...Object.fromEntries(
			tasks.map(({ task, frames }) => [states.at(index).task(task)!.name, frames.map(compared)])
		)
	}));
}

const compared = ({ function: name, line, locals }: StackFrame): ComparedFrame => [
	name,
	line,
	Object.fromEntries(locals.map(({ name, text }) => [name, text]))
];

/** Of each frame's variables those that the other side shows too: it leaves out what is not simple. */
function onlySimple(stacks: ComparedStacks, other: ComparedStacks): ComparedStacks {
	return Object.fromEntries(
		Object.entries(stacks).map(([task, frames]) => [
			task,
			frames.map(([name, line, locals], depth): ComparedFrame => {
				const known = other[task]?.[depth]?.[2] ?? {};
				const kept = Object.entries(locals).filter(
					([variable, text]) => variable in known || !/[<(‹]/.test(text)
				);
				return [name, line, Object.fromEntries(kept)];
			})
		])
	);
}

test.each(Object.entries(PROGRAMS))('%s', (_, source) => {
	const printed = python
		.run(LOOK + source)
		.events.flatMap((event) => (event[0] === 'print' ? [event[3]] : []));
	const judged = printed
		.filter((text) => text.startsWith('{'))
		.map((text) => JSON.parse(text) as ComparedStacks);
	const own = seen(source).map((stacks, look) => onlySimple(stacks, judged[look] ?? {}));
	expect(judged.length).toBeGreaterThan(0);
	expect(own).toEqual(judged);
});
