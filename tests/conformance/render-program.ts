import type { Block, Program, Statement } from './random-programs';

/** What the random programs are written with. */
const HELPERS = `import asyncio
import contextlib
import contextvars
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

tasks = []
var = contextvars.ContextVar('var', default='unset')
loop = asyncio.get_running_loop


def say(*values):
    print(*values)


def work(label, seconds):
    print(label, 'begins')
    time.sleep(seconds)
    print(label, 'ends')
    return label


def fail(label):
    say(label, 'fails')
    raise ValueError(label)


def spawn(mine, coroutine):
    mine.append(asyncio.create_task(coroutine))
    tasks.append(mine[-1])


def spawn_eagerly(mine, coroutine):
    mine.append(asyncio.Task(coroutine, loop=loop(), eager_start=True))
    tasks.append(mine[-1])


def cancel(label, place):
    if tasks:
        say(label, tasks[place % len(tasks)].cancel(label))


def on_done(label, place):
    if tasks:
        tasks[place % len(tasks)].add_done_callback(lambda task: say(label, task.cancelled()))


def cancel_when_done(label, place, other):
    if tasks:
        tasks[place % len(tasks)].add_done_callback(lambda task: cancel(label, other))


def look_at(label, place):
    if tasks:
        task = tasks[place % len(tasks)]
        try:
            say(label, task.get_name(), task.done(), task.cancelled(), task.exception(), task.result())
        except (Exception, asyncio.CancelledError) as e:
            say(label, repr(e))


async def join(label, mine, place):
    if mine:
        say(label, await mine[place % len(mine)])


async def leaf(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def numbers(count, seconds):
    try:
        for number in range(count):
            await asyncio.sleep(seconds)
            yield number
    finally:
        await asyncio.sleep(seconds)
        say('closed')


def count_up(count):
    try:
        yield from range(count)
    finally:
        say('counted')


@contextlib.asynccontextmanager
async def stack_of(*locks):
    async with contextlib.AsyncExitStack() as stack:
        for one in locks:
            await stack.enter_async_context(one)
        yield


async def hand_over(label):
    token = var.set(label)
    try:
        await asyncio.gather(leaf(1), asyncio.create_task(leaf(0), name=label))
    finally:
        var.reset(token)


class Numbers:
    def __init__(self, count, seconds):
        self.count, self.seconds = count, seconds

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == 0:
            raise StopAsyncIteration
        self.count -= 1
        await asyncio.sleep(self.seconds)
        return self.count


class Ready:
    def __init__(self, seconds, value):
        self.seconds, self.value = seconds, value

    def __await__(self):
        yield
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


async def wait_and_cancel(label, awaitables, timeout, return_when, cancels):
    made = [asyncio.ensure_future(awaitable) for awaitable in awaitables]
    tasks.extend(made)
    if not made:
        return
    done, pending = await asyncio.wait(made, timeout=timeout, return_when=return_when)
    say(label, [task in done for task in made])
    if cancels:
        for task in pending:
            task.cancel(label)


async def take_as_completed(label, coroutines, timeout):
    for one in asyncio.as_completed(coroutines, timeout=timeout):
        try:
            say(label, await one)
        except Exception as e:
            say(label, repr(e))


async def iterate_as_completed(label, coroutines, timeout):
    async for one in asyncio.as_completed(coroutines, timeout=timeout):
        say(label, one.cancelled() or one.exception() or one.result())
`;

const INDENT = '    ';

/** A program's source text. */
export function render(program: Program): string {
	let labels = 0;
	const { functions } = program;

	const fill = (text: string, index: number) =>
		text
			.replace(/\$(\d)/g, (_, further: string) => {
				const callee = index + Number(further);
				return callee < functions.length ? `f${callee}()` : `leaf(${further})`;
			})
			.replace(/\$/g, () => `${(labels += 1)}`);

	const block = ({ head, body, next }: Block, index: number, depth: number): string[] => [
		INDENT.repeat(depth) + fill(head, index),
		...lines(body, index, depth + 1),
		...(next ? block(next, index, depth) : [])
	];

	const lines = (body: readonly Statement[], index: number, depth: number): string[] =>
		body.flatMap((statement) =>
			typeof statement === 'string'
				? [INDENT.repeat(depth) + fill(statement, index)]
				: block(statement, index, depth)
		);

	const parts = functions.map((body, index) =>
		[`async def f${index}():`, `${INDENT}mine = []`, ...lines(body, index, 1)].join('\n')
	);
	return [HELPERS, ...parts, main(program)].join('\n\n');
}

function main({
	functions,
	started,
	limit,
	isEager,
	permits,
	queueSize,
	queueType,
	parties,
	workers,
	poolType,
	hasRunner
}: Program): string {
	const names = functions.slice(0, started).map((_, index) => `f${index}()`);
	const body =
		names.length === 1
			? 'await f0()'
			: `say(await asyncio.gather(${names.join(', ')}, return_exceptions=True))`;
	return `async def main():
    global lock, semaphore, event, condition, queue, barrier, future
    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    semaphore, queue, barrier = asyncio.Semaphore(${permits}), asyncio.${queueType}(${queueSize}), asyncio.Barrier(${parties})
    future = loop().create_future()
${isEager ? '    loop().set_task_factory(asyncio.eager_task_factory)\n' : ''}    async with asyncio.timeout(${limit}):
        ${body}


pool = ${poolType}(${workers})
${hasRunner ? `with asyncio.Runner() as runner:\n    runner.run(main())\n    runner.run(leaf(1))` : 'asyncio.run(main())'}
`;
}
