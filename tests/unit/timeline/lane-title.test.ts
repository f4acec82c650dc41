import { expect, it } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages';
import { isOfProgram, laneTitle } from '../../../src/lib/timeline/lane-title';
import { lanes } from '../../../src/lib/trace/intervals';
import { everything } from '../trace/fixture';

const [loop, task] = lanes(everything);
const words = messages('fr').timeline;

it.each([
	['Task-2', 'fetch', 'Task-2 fetch'],
	['Task-2', 'Shop.open', 'Task-2 open'],
	['Task-2', '', 'Task-2'],
	['users', 'fetch', 'users']
])('titles %s of %s as %s', (name, coroutine, title) => {
	expect(laneTitle({ ...task, name, coroutine }, words)).toBe(title);
});

it('names the loop in the language of the page', () => {
	expect(laneTitle(loop, words)).toBe('boucle');
});

it('tells the tasks of the program from those of asyncio', () => {
	expect(isOfProgram({ ...task, coroutine: 'main' })).toBe(true);
	expect(isOfProgram({ ...task, coroutine: 'BaseEventLoop.shutdown_asyncgens' })).toBe(false);
	expect(isOfProgram(loop)).toBe(false);
});
