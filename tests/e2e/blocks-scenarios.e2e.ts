import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { Finger, Keyboard, Mouse, programText, type Hands } from './block-hands';
import { expect, test } from './fixtures';

// Each is minutes of a person's work; the machine may be busy.
test.describe.configure({ timeout: 90_000 });

/** What a Python author would have written; `tests/conformance/built.test.ts` runs it on CPython. */
const written = (name: string) =>
	fs.readFileSync(new URL(`blocks/${name}.py`, import.meta.url), 'utf8');

const answer = (page: Page) => page.getByRole('main').locator('.answer');

async function expectProgram(page: Page, hands: Hands, name: string) {
	await hands.show('Python');
	await expect.poll(() => programText(page)).toBe(written(name));
}

/** Each builds a program from a new one. */
const SCENARIOS: Record<string, (page: Page, hands: Hands) => Promise<void>> = {
	'three fetches one after another, then together': async (page, hands) => {
		await hands.add('Coroutine', 'Add here, in coroutine main()');
		await hands.fill({ name: 'fetch', parameters: 'name' });
		await hands.add('Request', 'Add here, in coroutine fetch(name)');
		await hands.add('Print', 'Add here, in coroutine fetch(name)');
		await hands.fill({ value: '{name} is here' });
		await hands.add('Call and await', 'Add here, in coroutine main()');
		await hands.menu('Duplicate', 'await fetch(A)');
		await hands.fill({ 'argument name': 'B' });
		await hands.menu('Duplicate', 'await fetch(B)');
		await hands.fill({ 'argument name': 'C' });
		await expect(answer(page)).toHaveText(/3\.0\ss/);
		await expectProgram(page, hands, 'three-fetches-in-turn');

		await hands.show('Blocks');
		await hands.menu('Wrap in gather', 'await fetch(A)', 'await fetch(C)');
		await expect(answer(page)).toHaveText(/1\.0\ss/);
		await expectProgram(page, hands, 'three-fetches-together');
	},

	'a hundred requests through a semaphore of ten': async (page, hands) => {
		await hands.add('Coroutine', 'Add here, in coroutine main()');
		await hands.fill({ name: 'fetch', parameters: 'number' });
		await hands.add('Hold a semaphore', 'Add here, in coroutine fetch(number)');
		await hands.add('Request', 'Add here, in hold semaphore semaphore');
		await hands.fill({ 'how many': '10' }, 'make semaphore semaphore for 2');
		await hands.add('Gather for each', 'Add here, in coroutine main()');
		await hands.fill({ 'how many': '100' });
		await expect(answer(page)).toHaveText(/10\.0\ss/);
		await expectProgram(page, hands, 'hundred-requests');
	},

	'a timeout that strikes': async (page, hands) => {
		await hands.add('Timeout around', 'Add here, in coroutine main()');
		await hands.add('Request', 'Add here, in at most 1 s');
		await hands.fill({ seconds: '3', label: 'GET /slow' });
		await hands.menu('Wrap in try', 'at most 1 s');
		await hands.fill({ value: '"too slow"' }, 'print error');
		await hands.fill({ exception: 'TimeoutError', name: '' }, 'on exception Exception as error');
		await expect(answer(page)).toHaveText(/1\.0\ss/);
		await expectProgram(page, hands, 'timeout');
		await page.keyboard.press('End');
		await expect(page.getByRole('region', { name: /^Output/ })).toContainText('too slow');
	},

	'a producer, a queue of two and two consumers': async (page, hands) => {
		await hands.add('Coroutine', 'Add here, in coroutine main()');
		await hands.fill({ name: 'produce' });
		await hands.add('Repeat', 'Add here, in coroutine produce()');
		await hands.fill({ 'how many': '6', variable: 'number' });
		await hands.add('Queue', 'import asyncio');
		await hands.add('Put into a queue', 'Add here, in repeat 6 times, counting number');
		await hands.menu('Write value as Python', 'put item into queue');
		await hands.typed('number');

		await hands.add('Coroutine', 'Add here, in coroutine main()');
		await hands.fill({ name: 'consume', parameters: 'name' });
		await hands.add('While', 'Add here, in coroutine consume(name)');
		await hands.add('Get from a queue', 'Add here, in while True');
		await hands.menu('Delete', 'leave the repetition');
		await hands.add('Sleep', 'Add here, in while True');
		await hands.add('Print', 'Add here, in while True');
		await hands.menu('Write value as Python', 'print Hello');
		await hands.typed('name, item');
		await hands.add('Done with one', 'Add here, in while True');

		const main = 'Add here, in coroutine main()';
		await hands.add('Create a task', main);
		await hands.fill({ 'which function': 'consume' });
		await hands.menu('Duplicate', 'start consume(A) as task');
		await hands.fill({ 'argument name': 'B', 'name for the result': 'second' });
		await hands.fill({ 'name for the result': 'first' }, 'start consume(A) as task');
		await hands.add('Call and await', main);
		await hands.add('Wait for all of a queue', main);
		await hands.add('Cancel', main);
		await hands.menu('Duplicate', 'cancel first');
		await hands.fill({ task: 'second' });
		await expect(answer(page)).toHaveText(/3\.0\ss/);
		await expectProgram(page, hands, 'two-consumers');
	},

	'a blocking call that starves a heartbeat, then in a thread': async (page, hands) => {
		await hands.add('Coroutine', 'Add here, in coroutine main()');
		await hands.fill({ name: 'beat' });
		await hands.add('Repeat', 'Add here, in coroutine beat()');
		await hands.fill({ 'how many': '5', variable: 'number' });
		await hands.add('Print', 'Add here, in repeat 5 times, counting number');
		await hands.menu('Write value as Python', 'print Hello');
		await hands.typed('"beat", number');
		await hands.add('Sleep', 'Add here, in repeat 5 times, counting number');
		await hands.fill({ seconds: '0.5' });

		const main = 'Add here, in coroutine main()';
		await hands.add('Create a task', main);
		await hands.fill({ 'name for the result': 'heart' });
		await hands.add('Sleep', main);
		await hands.add('Blocking call', main);
		await hands.fill({ seconds: '2' });
		await hands.add('Await a task', main);
		await expect(answer(page)).toHaveText(/4\.5\ss/);
		await expectProgram(page, hands, 'starved-heartbeat');

		await hands.show('Blocks');
		await hands.menu('Move to a thread', 'block the thread for 2 s');
		await expect(answer(page)).toHaveText(/3\.0\ss/);
		await expectProgram(page, hands, 'steady-heartbeat');
	}
};

function build(name: string, HandsOf: new (page: Page) => Hands) {
	test(name, async ({ open, page }) => {
		await open();
		const hands = new HandsOf(page);
		await hands.openNew();
		await SCENARIOS[name](page, hands);
	});
}

for (const [way, HandsOf] of Object.entries({ 'a mouse': Mouse, 'the keyboard': Keyboard })) {
	test.describe(`with ${way} a person builds`, () => {
		test.use({ viewport: { width: 1440, height: 900 } });
		for (const name of Object.keys(SCENARIOS)) build(name, HandsOf);
	});
}

test.describe('with a finger on a telephone a person builds', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
	test.skip(
		({ browserName }) => browserName === 'firefox',
		'a stock Firefox gets no taps by its driver'
	);

	test.afterEach(async ({ page }) => {
		// What is wider than the window can be scrolled, even if it is not now.
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
	});
	for (const name of Object.keys(SCENARIOS)) build(name, Finger);
});
