import fc from 'fast-check';

/** What a task of such a program does. */
type Op =
	| { op: 'put' | 'put_nowait'; rank: number }
	| { op: 'put_within'; rank: number; seconds: number }
	| { op: 'get' | 'get_nowait' | 'turn' }
	| { op: 'get_within' | 'sleep'; seconds: number }
	| { op: 'shutdown'; isImmediate: boolean }
	| { op: 'cancel'; task: number };

const seconds = fc.integer({ min: 0, max: 4 }).map((n) => n / 2);
const rank = fc.nat(2); // few, so that many are equal
const op: fc.Arbitrary<Op> = fc.oneof(
	{ weight: 16, arbitrary: fc.record({ op: fc.constantFrom('put', 'put_nowait'), rank }) },
	{ weight: 16, arbitrary: fc.record({ op: fc.constantFrom('get', 'get_nowait') }) },
	{ weight: 3, arbitrary: fc.record({ op: fc.constant('put_within'), rank, seconds }) },
	{ weight: 10, arbitrary: fc.record({ op: fc.constantFrom('get_within', 'sleep'), seconds }) },
	{ weight: 3, arbitrary: fc.record({ op: fc.constant('turn') }) },
	{ weight: 1, arbitrary: fc.record({ op: fc.constant('cancel'), task: fc.nat(4) }) },
	{
		weight: 1,
		arbitrary: fc.record({ op: fc.constant('shutdown'), isImmediate: fc.boolean() })
	}
) as fc.Arbitrary<Op>;

/**
 * Programs in which up to five tasks share a queue. Items are equal to one another and each has a tag,
 * which is printed at once by whoever puts it in (`put 3`) and takes it out (`got 3`).
 */
export const queuePrograms: fc.Arbitrary<string> = fc
	.record({
		type: fc.constantFrom('Queue', 'LifoQueue', 'PriorityQueue'),
		maxsize: fc.nat(3),
		tasks: fc.array(fc.array(op, { minLength: 4, maxLength: 14 }), { minLength: 2, maxLength: 5 })
	})
	.map(({ type, maxsize, tasks }) => {
		let tags = 0;
		const bodies = tasks.map((ops, i) => [
			`async def task${i}():`,
			...ops.flatMap((op) => [
				'    try:',
				...lines(op, tags++).map((line) => `        ${line}`),
				'    except (asyncio.QueueEmpty, asyncio.QueueFull, asyncio.QueueShutDown, TimeoutError):',
				'        pass'
			]),
			'    return'
		]);
		return [
			...HEAD,
			`queue = asyncio.${type}(${maxsize})`,
			...bodies.flat(),
			'async def main():',
			...tasks.map((_, i) => `    tasks.append(asyncio.create_task(task${i}(), name="T${i}"))`),
			'    await asyncio.wait(tasks, timeout=20)',
			'asyncio.run(main())',
			''
		].join('\n');
	});

const HEAD = `import asyncio
class Item:
    def __init__(self, rank, tag):
        self.rank = rank
        self.tag = tag
    def __eq__(self, other):
        return True
    def __lt__(self, other):
        return self.rank < other.rank
async def put(rank, tag):
    await queue.put(Item(rank, tag))
    print("put", tag)
async def get():
    item = await queue.get()
    print("got", item.tag)
tasks = []`.split('\n');

function lines(op: Op, tag: number): string[] {
	switch (op.op) {
		case 'put':
			return [`await put(${op.rank}, ${tag})`];
		case 'put_nowait':
			return [`queue.put_nowait(Item(${op.rank}, ${tag}))`, `print("put", ${tag})`];
		case 'put_within':
			return [`await asyncio.wait_for(put(${op.rank}, ${tag}), ${op.seconds})`];
		case 'get':
			return ['await get()'];
		case 'get_nowait':
			return ['print("got", queue.get_nowait().tag)'];
		case 'get_within':
			return [`await asyncio.wait_for(get(), ${op.seconds})`];
		case 'sleep':
			return [`await asyncio.sleep(${op.seconds})`];
		case 'turn':
			return ['await asyncio.sleep(0)'];
		case 'shutdown':
			return [`queue.shutdown(${op.isImmediate ? 'True' : 'False'})`];
		case 'cancel':
			return [`tasks[${op.task} % len(tasks)].cancel()`];
	}
}
