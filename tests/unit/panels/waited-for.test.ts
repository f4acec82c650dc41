import { expect, test } from 'vitest';
import { en } from '../../../src/lib/i18n/en';
import { sentence } from '../../../src/lib/panels/sentence';
import { simulate } from '../../../src/lib/simulate';
import { CAUSES, KIND } from '../../../src/lib/trace/kinds';
import { createStates } from '../../../src/lib/trace/state';

const SOURCE = `import asyncio

async def work(gate):
    async with gate:
        await asyncio.sleep(1)

async def main():
    gate = asyncio.Semaphore(1)
    await asyncio.gather(work(gate), work(gate))

asyncio.run(main())
`;

test('a task that becomes ready is said to have waited for what it waited for', () => {
	const trace = simulate(SOURCE).trace!;
	const told = { trace, states: createStates(trace), source: SOURCE.split('\n') };
	const said: string[] = [];
	for (let i = 0; i < trace.length; i++) {
		const isWoken =
			trace.kind[i] === KIND['handle.ready'] &&
			trace.task[i] > 0 &&
			CAUSES[trace.c[i]] === 'future';
		if (isWoken) said.push(sentence(told, i, en.events));
	}
	const named = ['`sleep(1)`', '`gate`', '`sleep(1)`', '`gather(2)`'];
	expect(said).toHaveLength(named.length);
	named.forEach((name, i) => expect(said[i].split(': ')[1]).toContain(name));
});
