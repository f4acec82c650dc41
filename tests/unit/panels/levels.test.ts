import { expect, test } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages';
import { mainOf, told } from './said';

/** How it stands with the only resource of a program when it has ended, in both languages. */
function levels(body: string, before: string) {
	const { trace, states } = told(mainOf(body, before));
	const [resource] = states.at(trace.length - 1).resources;
	return (['en', 'fr'] as const).map((language) => messages(language).panels.level(resource));
}

test.each([
	['await gate.acquire()', 'gate = asyncio.Semaphore(2)', '1 of 2 free', '1 libre sur 2'],
	['gate.release()', 'gate = asyncio.Semaphore(0)', '1 free', '1 libre'],
	['await lock.acquire()', 'lock = asyncio.Lock()', 'taken', 'pris'],
	['async with lock: pass', 'lock = asyncio.Lock()', 'free', 'libre'],
	['flag.set()', 'flag = asyncio.Event()', 'set', 'armé'],
	['flag.set()\nflag.clear()', 'flag = asyncio.Event()', 'not set', 'pas armé'],
	['flag.set()\nflag.clear()\nflag.clear()\nflag.set()', 'flag = asyncio.Event()', 'set', 'armé'],
	[
		'async with news: pass',
		'news = asyncio.Condition()',
		'its lock is free',
		'son verrou est libre'
	],
	['q.put_nowait(1)', 'q = asyncio.Queue(3)', '1 of at most 3 items', '1 élément sur 3 au plus'],
	['q.put_nowait(1)\nq.put_nowait(2)', 'q = asyncio.Queue()', '2 items', '2 éléments'],
	[
		'await asyncio.gather(meet.wait(), meet.wait())',
		'meet = asyncio.Barrier(3)',
		'2 of 3 there',
		'2 présentes sur 3'
	]
])('after %s: %s', (body, before, en, fr) => {
	expect(levels(body, before)).toEqual([en, fr]);
});
