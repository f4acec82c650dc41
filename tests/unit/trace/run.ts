import { simulate } from '../../../src/lib/simulate';
import type { Trace } from '../../../src/lib/trace/trace';

/** The trace of lines of a program that follow `import asyncio, time`. */
export function run(...lines: string[]): Trace {
	return simulate(['import asyncio, time', ...lines].join('\n')).trace!;
}

/** Three tasks stand in line for one permit, for 1, 2 and 4 s. */
export const IN_LINE = [
	'async def work(seconds):',
	'    async with sem:',
	'        await asyncio.sleep(seconds)',
	'async def main():',
	'    global sem',
	'    sem = asyncio.Semaphore(1)',
	'    async with asyncio.TaskGroup() as group:',
	'        for name, seconds in ("A", 1), ("B", 2), ("C", 4):',
	'            group.create_task(work(seconds), name=name)',
	'asyncio.run(main())'
];
