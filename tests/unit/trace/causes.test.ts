import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { taskNames } from '../../../src/lib/trace/arguments';
import { wakesOf } from '../../../src/lib/trace/causes';
import { lives } from '../../../src/lib/trace/derived/lives';
import { KIND, KIND_NAMES } from '../../../src/lib/trace/kinds';
import type { Trace } from '../../../src/lib/trace/trace';
import { programs } from '../../conformance/random-programs';
import { render } from '../../conformance/render-program';

/** Each wake-up of a task: what, by whom, and by which event of theirs. */
function wakes(trace: Trace, name: string): string[] {
	const names = taskNames(trace);
	return wakesOf(trace, names.indexOf(name)).map(({ kind, giver, giverIndex, worker }) =>
		[kind, names[giver] || (worker ? 'worker' : '-'), KIND_NAMES[trace.kind[giverIndex]]].join(' ')
	);
}

const program = (...lines: string[]) =>
	simulate(['import asyncio, time', ...lines, 'asyncio.run(main())'].join('\n')).trace!;

const start = (name: string, coroutine: string) =>
	`    ${name.toLowerCase()} = asyncio.create_task(${coroutine}, name='${name}')`;

test.each<[what: string, lines: string[], task: string, expected: string[]]>([
	[
		'a sleep: the timer that it set',
		['async def main():', start('A', 'asyncio.sleep(1)'), '    await a'],
		'A',
		['created Task-1 handle.ready', 'timer A timer.set']
	],
	[
		'a task that is awaited: its end',
		['async def main():', start('A', 'asyncio.sleep(1)'), '    await a'],
		'Task-1',
		['created - handle.ready', 'task A handle.ready']
	],
	[
		'a gather: the last of its tasks to end',
		['async def main():', '    await asyncio.gather(asyncio.sleep(2), asyncio.sleep(1))'],
		'Task-1',
		['created - handle.ready', 'task Task-2 handle.ready']
	],
	[
		'a turn that was given up: itself',
		['async def main():', '    await asyncio.sleep(0)'],
		'Task-1',
		['created - handle.ready', 'turn Task-1 handle.ready']
	],
	[
		'a semaphore: who gave the permit back',
		[
			'sem = asyncio.Semaphore(1)',
			'async def work():',
			'    async with sem:',
			'        await asyncio.sleep(1)',
			'async def main():',
			start('A', 'work()'),
			start('B', 'work()'),
			'    await b'
		],
		'B',
		['created Task-1 handle.ready', 'resource A resource.give', 'timer B timer.set']
	],
	[
		'a queue: who put the item',
		[
			'async def main():',
			'    queue = asyncio.Queue()',
			start('A', 'queue.get()'),
			'    await asyncio.sleep(1)',
			'    await queue.put(1)',
			'    await a'
		],
		'A',
		['created Task-1 handle.ready', 'resource Task-1 resource.give']
	],
	[
		'a place in a full queue: who took an item',
		[
			'async def main():',
			'    queue = asyncio.Queue(1)',
			'    queue.put_nowait(1)',
			start('A', 'queue.put(2)'),
			'    await asyncio.sleep(1)',
			'    queue.get_nowait()',
			'    await a'
		],
		'A',
		['created Task-1 handle.ready', 'resource Task-1 resource.take']
	],
	[
		'an event: who set it',
		[
			'event = asyncio.Event()',
			'async def main():',
			start('A', 'event.wait()'),
			'    await asyncio.sleep(1)',
			'    event.set()',
			'    await a'
		],
		'A',
		['created Task-1 handle.ready', 'resource Task-1 resource.give']
	],
	[
		'a cancellation: who asked for it',
		[
			'async def main():',
			start('A', 'asyncio.sleep(9)'),
			'    await asyncio.sleep(1)',
			'    a.cancel()',
			'    await asyncio.gather(a, return_exceptions=True)'
		],
		'A',
		['created Task-1 handle.ready', 'cancelled Task-1 handle.ready']
	],
	[
		'a future: who gave the result',
		[
			'async def main():',
			'    future = asyncio.get_running_loop().create_future()',
			'    async def give():',
			'        future.set_result(1)',
			start('A', 'give()'),
			'    await future'
		],
		'Task-1',
		['created - handle.ready', 'future A handle.ready']
	],
	[
		'work in a thread: the end of the job',
		['async def main():', '    await asyncio.to_thread(time.sleep, 1)'],
		'Task-1',
		['created - handle.ready', 'job worker job.end']
	]
])('%s', (_, lines, task, expected) => {
	expect(wakes(program(...lines), task)).toEqual(expected);
});

test('in random programs every task is woken once for each of its steps, by what came before', () => {
	fc.assert(
		fc.property(programs.map(render), (source) => {
			const trace = simulate(source).trace!;
			const { tasks } = lives(trace);
			for (let task = 1; task <= tasks; task++) {
				const found = wakesOf(trace, task);
				const steps = trace.kind.filter(
					(kind, i) => kind === KIND['task.step'] && trace.task[i] === task
				).length;
				// An eager task takes its first step unasked; the last wake-up may come to nothing.
				expect(Math.abs(found.length - steps)).toBeLessThanOrEqual(1);
				for (const { index, giverIndex } of found) {
					expect(giverIndex).toBeLessThanOrEqual(index);
					expect(trace.time[giverIndex]).toBeLessThanOrEqual(trace.time[index]);
				}
			}
		}),
		{ numRuns: 20 }
	);
});
