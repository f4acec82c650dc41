import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { causesOfTask, type Link } from '../../../src/lib/timeline/causes';
import { taskNames } from '../../../src/lib/trace/arguments';
import { chrome } from '../../../src/lib/trace/chrome';
import { lives } from '../../../src/lib/trace/derived/lives';
import { passedAt, putOf } from '../../../src/lib/trace/items';
import { KIND } from '../../../src/lib/trace/kinds';
import type { Trace } from '../../../src/lib/trace/trace';
import { queuePrograms } from './queue-programs';

const { 'resource.give': GIVE, 'resource.take': TAKE } = KIND;

/** By tag, what was printed at once after an event of a kind. */
function told(trace: Trace, kind: number, verb: 'put' | 'got'): Map<string, number> {
	const found = new Map<string, number>();
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] !== kind) continue;
		let next = i + 1;
		while (trace.kind[next] !== KIND.print || trace.task[next] !== trace.task[i]) next++;
		const [said, tag] = trace.strings[trace.a[next]].split(' ');
		expect(said).toBe(verb);
		expect(found.has(tag)).toBe(false);
		found.set(tag, i);
	}
	return found;
}

/** The get to which an arrow leads: itself, or that of the step for which the task was made ready. */
function getOf(trace: Trace, { fromIndex, to, toIndex }: Link): number {
	if (trace.kind[toIndex] === TAKE) return toIndex;
	for (let i = toIndex; i < trace.length; i++) {
		if (trace.task[i] !== to.id) continue;
		if (trace.kind[i] === TAKE && putOf(trace, i) === fromIndex) return i;
		if (trace.kind[i] === KIND['task.suspend']) break;
	}
	return -1;
}

test('in random programs each get names its put, and each item that changed hands has its one arrow', () => {
	const seen = { passed: 0, toldByWake: 0 };
	fc.assert(
		fc.property(queuePrograms, (source) => {
			const { trace } = simulate(source);
			if (!trace) throw new Error('not a program');
			const puts = told(trace, GIVE, 'put');
			const gets = told(trace, TAKE, 'got');
			const pairs = [...gets].map(([tag, take]) => [puts.get(tag), take] as const);
			expect(pairs.map(([, take]) => putOf(trace, take))).toEqual(pairs.map(([put]) => put));

			const others = pairs.filter(([put, take]) => trace.task[put!] !== trace.task[take]);
			for (let task = 1; task <= lives(trace).tasks; task++) {
				const arrows = causesOfTask(trace, task).links.filter(
					({ kind, fromIndex }) => kind === 'hands-over' && trace.kind[fromIndex] === GIVE
				);
				const own = others.filter((pair) => pair.some((index) => trace.task[index!] === task));
				const drawn = arrows.map((link) => [link.fromIndex, getOf(trace, link)]);
				expect(drawn.sort(([, p], [, q]) => p - q)).toEqual(own);
				for (const { from, fromIndex, to, toIndex } of arrows) {
					expect([from.id, to.id]).toEqual([trace.task[fromIndex], trace.task[toIndex]]);
				}
			}
			const flows = [...chrome(trace)].filter(({ name }) => name === 'hands over');
			const passed = others.filter(([, take]) => passedAt(trace, take));
			seen.passed += passed.length;
			seen.toldByWake += others.length - passed.length;
			expect(flows.map(({ id }) => id).sort()).toEqual(
				passed.flatMap(([, take]) => [take, take]).sort()
			);
		}),
		{ numRuns: 120 }
	);
	expect(seen.passed).toBeGreaterThan(100);
	expect(seen.toldByWake).toBeGreaterThan(10);
});

const task = (name: string, ...lines: string[]) => [
	`async def ${name.toLowerCase()}():`,
	...lines.map((line) => `    ${line}`)
];
const sleep = (seconds: number) => `await asyncio.sleep(${seconds})`;

test.each<[what: string, queue: string, tasks: string[], arrows: string[]]>([
	[
		'items in the queue before anybody comes for them',
		'Queue()',
		[
			...task('P', 'await queue.put(1)', sleep(1), 'queue.put_nowait(1)'),
			...task('C', sleep(3), 'await queue.get()', sleep(1), 'queue.get_nowait()')
		],
		['P 0 → C 3', 'P 1 → C 4']
	],
	[
		'the last first',
		'LifoQueue()',
		[
			...task('P', 'await queue.put(1)', sleep(1), 'await queue.put(1)'),
			...task('C', sleep(3), 'await queue.get()', sleep(1), 'await queue.get()')
		],
		['P 1 → C 3', 'P 0 → C 4']
	],
	[
		'the least first',
		'PriorityQueue()',
		[
			...task('P', 'await queue.put(7)', sleep(1), 'await queue.put(5)'),
			...task('Q', sleep(2), 'await queue.put(6)'),
			...task('C', sleep(3), 'for _ in range(3):', `    ${sleep(1)}`, '    await queue.get()')
		],
		['P 1 → C 4', 'Q 2 → C 5', 'P 0 → C 6']
	],
	[
		'a getter that waits: the wake-up is the one arrow',
		'Queue()',
		[...task('P', sleep(1), 'await queue.put(1)'), ...task('C', 'await queue.get()')],
		['P 1 → C 1']
	],
	[
		'a getter that is woken and finds another’s item first',
		'PriorityQueue()',
		[
			...task('C', 'await queue.get()', sleep(1), 'await queue.get()'),
			...task('P', 'await queue.put(2)'),
			...task('Q', 'await queue.put(1)')
		],
		['P 0 wakes C 0', 'Q 0 → C 0', 'P 0 → C 1']
	],
	[
		'a getter that is cancelled once woken: the next gets the item',
		'Queue()',
		[
			...task('C', 'await queue.get()'),
			...task('D', 'await queue.get()'),
			...task('P', sleep(1), 'await queue.put(1)', 'tasks["C"].cancel()')
		],
		['P 1 wakes C 1', 'P 1 → D 1']
	],
	[
		'a putter that waits for a place puts when it has one',
		'Queue(1)',
		[
			...task('P', 'await queue.put(1)', 'await queue.put(2)'),
			...task('C', sleep(1), 'await queue.get()', sleep(1), 'await queue.get()')
		],
		['P 0 → C 1', 'C 1 → P 1', 'P 1 → C 2']
	],
	[
		'a putter that gives up leaves nothing',
		'Queue(1)',
		[
			...task('P', 'await queue.put(1)', 'await asyncio.wait_for(queue.put(2), 1)'),
			...task('Q', sleep(2), 'await queue.put(3)'),
			...task('C', sleep(1.5), 'await queue.get()', sleep(1), 'await queue.get()')
		],
		['P 0 → C 1.5', 'Q 2 → C 2.5']
	],
	[
		'what shutdown throws away goes to nobody, what it leaves is taken',
		'Queue()',
		[
			...task('P', 'await queue.put(1)', 'await queue.put(2)', 'queue.shutdown()'),
			...task('C', sleep(1), 'await queue.get()', 'queue.shutdown(True)', 'await queue.get()')
		],
		['P 0 → C 1']
	],
	[
		'one’s own items need no arrow',
		'Queue()',
		task('P', 'await queue.put(1)', sleep(1), 'await queue.get()'),
		[]
	],
	[
		'a callback puts in from the loop’s lane, the module’s own code too',
		'Queue()\nqueue.put_nowait(0)',
		[
			...task('P', 'asyncio.get_running_loop().call_later(1, queue.put_nowait, 1)'),
			...task('C', sleep(2), 'await queue.get()', sleep(1), 'await queue.get()')
		],
		['- 0 → C 2', '- 1 → C 3']
	],
	[
		'a worker that puts in by itself: its lane is not known for sure',
		'Queue()',
		[
			...task('P', 'await asyncio.to_thread(queue.put_nowait, 1)'),
			...task('C', sleep(2), 'await queue.get()')
		],
		[]
	]
])('%s', (_, queue, tasks, expected) => {
	const names = tasks.flatMap((line) => /^async def (\w)/.exec(line)?.[1].toUpperCase() ?? []);
	const { trace } = simulate(
		[
			'import asyncio',
			`queue = asyncio.${queue}`,
			...tasks,
			'tasks = {}',
			'async def main():',
			...names.map((name) => {
				const coroutine = `${name.toLowerCase()}()`;
				return `    tasks["${name}"] = asyncio.create_task(${coroutine}, name="${name}")`;
			}),
			'    await asyncio.wait(tasks.values())',
			'asyncio.run(main())'
		].join('\n')
	);
	if (!trace) throw new Error('not a program');
	const named = taskNames(trace);
	const seen = new Set<string>();
	for (const name of names) {
		for (const link of causesOfTask(trace, named.indexOf(name)).links) {
			const isOfQueue = [GIVE, TAKE].includes(trace.kind[link.fromIndex]);
			if (link.kind !== 'hands-over' && !isOfQueue) continue;
			const [from, to] = [link.from, link.to].map(({ id }) => named[id] || '-');
			const [put, got] = [link.fromIndex, link.toIndex].map((index) => trace.time[index]);
			seen.add(`${from} ${put} ${link.kind === 'hands-over' ? '→' : 'wakes'} ${to} ${got}`);
		}
	}
	expect([...seen].sort()).toEqual([...expected].sort());
});
