export interface BenchProgram {
	readonly name: string;
	readonly source: string;
	readonly tasks: number;
	/** one of those that differ in their number of tasks alone */
	readonly isGrowth?: boolean;
}

/** So many tasks that go through a semaphore of ten. */
export const semaphore = (tasks: number) => `
import asyncio

async def job(gate):
    async with gate:
        await asyncio.sleep(0.1)

async def main():
    gate = asyncio.Semaphore(10)
    await asyncio.gather(*[job(gate) for _ in range(${tasks})])

asyncio.run(main())
`;

const sleeps = (tasks: number) => `
import asyncio

async def main():
    await asyncio.gather(*[asyncio.sleep(0.001 * i) for i in range(${tasks})])

asyncio.run(main())
`;

const queue = (items: number) => `
import asyncio

async def producer(queue):
    for item in range(${items}):
        await queue.put(item)
        await asyncio.sleep(0.01)
    for _ in range(3):
        await queue.put(None)

async def consumer(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.02)

async def main():
    queue = asyncio.Queue(maxsize=10)
    await asyncio.gather(producer(queue), consumer(queue), consumer(queue), consumer(queue))

asyncio.run(main())
`;

const growing = (tasks: number): BenchProgram => ({
	name: `Semaphore(10), ${tasks.toLocaleString('en')} tasks`,
	source: semaphore(tasks),
	tasks,
	isGrowth: true
});

/** What the benchmark runs, on all sides. The largest two have more than a million events. */
export const PROGRAMS: readonly BenchProgram[] = [
	...[100, 1000, 10_000, 100_000].map(growing),
	{ name: 'gather of 10,000 sleeps', source: sleeps(10_000), tasks: 10_000 },
	{ name: 'queue of 1,000 items', source: queue(1000), tasks: 5 },
	{ name: 'queue of 32,000 items', source: queue(32_000), tasks: 5 }
];
