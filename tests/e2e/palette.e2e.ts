import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

async function openNew(page: Page) {
	await page.getByRole('button', { name: 'Starters' }).click();
	await page.getByRole('button', { name: 'New program' }).click();
	await expect(page.getByRole('tab', { name: 'Blocks' })).toHaveAttribute('aria-selected', 'true');
	await expect(rows(page)).toHaveCount(5);
}

/** What stands in the tree of blocks, places to add something included. */
const rows = (page: Page) => page.getByRole('treeitem');
const search = (page: Page) => page.getByRole('combobox', { name: 'Search the blocks' });
const options = (page: Page, filter: { selected?: boolean; name?: RegExp } = {}) =>
	page.getByRole('dialog', { name: 'Add a block' }).getByRole('option', filter);
const answer = (page: Page) => page.getByRole('main').locator('.answer');

test.describe('a new program', () => {
	test('offers what to do first, and the lanes answer', async ({ open, page }) => {
		await open();
		await openNew(page);
		await expect(answer(page)).toHaveText(/Nothing in it takes time/);
		await page.getByRole('button', { name: 'Ask three servers' }).click();
		await expect(answer(page)).toHaveText(/3\.0\ss/);
		await expect(page.getByRole('button', { name: 'Ask three servers' })).toHaveCount(0);
	});

	test('can begin with a template', async ({ open, page }) => {
		await open();
		await openNew(page);
		await page.getByRole('button', { name: 'Start from a template' }).click();
		await page.getByRole('button', { name: /^A pool of workers/ }).click();
		await expect(page.getByRole('banner')).toContainText('A pool of workers');
		await expect(answer(page)).toHaveText(/5\.0\ss/);
	});

	test('loses nothing: the work before comes back', async ({ open, page }) => {
		await open();
		const before = await answer(page).textContent();
		await openNew(page);
		await page.getByRole('button', { name: 'Wait a second' }).click();
		await expect(answer(page)).toHaveText(/1\.0\ss/);
		await page.getByRole('button', { name: 'Bring my work back' }).click();
		await expect(answer(page)).toHaveText(before ?? '');
	});

	test('is an edit like any other and can be undone', async ({ open, page }) => {
		await open();
		await openNew(page);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(answer(page)).toHaveText(/6\.0\ss/);
		await page.getByRole('button', { name: 'Redo' }).click();
		await expect(answer(page)).toHaveText(/Nothing in it takes time/);
	});
});

test.describe('the palette', () => {
	test('is searched and used without a pointer', async ({ open, page }) => {
		await open();
		await openNew(page);
		await page.getByRole('treeitem', { name: /^coroutine main/ }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Insert');
		await expect(search(page)).toBeFocused();
		await page.keyboard.type('asyncio.sleep');
		await expect(options(page, { selected: true })).toHaveText(/^\s*Sleep/);
		await page.keyboard.press('ArrowDown');
		await expect(options(page, { selected: true })).toHaveText(/^\s*Request/);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect(search(page)).toHaveCount(0);
		await expect(page.getByRole('treeitem', { name: /^sleep 1 s/ })).toBeFocused();
		await expect(answer(page)).toHaveText(/1\.0\ss/);
	});

	test('closes by Escape, and the keyboard is where it was', async ({ open, page }) => {
		await open();
		await openNew(page);
		const main = page.getByRole('treeitem', { name: /^coroutine main/ });
		await main.focus();
		await page.keyboard.press('Insert');
		await expect(search(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(search(page)).toHaveCount(0);
		await expect(main).toBeFocused();
	});

	test('says that nothing was found, and leads to each group', async ({ open, page }) => {
		await open();
		await openNew(page);
		await page.getByRole('button', { name: 'Add a block' }).click();
		await page.keyboard.type('xyzzy');
		await expect(options(page)).toHaveCount(0);
		await expect(page.getByText('No block is called “xyzzy”')).toBeVisible();
		await page.getByRole('button', { name: 'Pitfalls', exact: true }).click();
		await expect(options(page, { selected: true })).toHaveText(/^\s*Blocking call/);
		await expect(options(page, { selected: true })).toBeInViewport();
		await expect(search(page)).toHaveValue('');
	});

	test('gives a block to the mouse', async ({ open, page }) => {
		await open();
		await openNew(page);
		await page.getByRole('button', { name: 'Add a block' }).click();
		await page.keyboard.type('sleep');
		await options(page, { name: /^Sleep/ }).hover();
		await page.mouse.down();
		const place = page.getByRole('treeitem', { name: 'Add here' }).first();
		const box = await place.boundingBox();
		if (!box) throw new Error('there is no place');
		await page.mouse.move(box.x + 40, box.y + 8, { steps: 10 });
		await page.mouse.up();
		await expect(answer(page)).toHaveText(/1\.0\ss/);
		await expect(search(page)).toHaveCount(0);
	});

	test.describe('on a telephone', () => {
		test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

		test('is a sheet from which a tap takes a block', async ({ open, page, browserName }) => {
			// A stock Firefox does not pass a test's taps on.
			const press = (what: Locator) => (browserName === 'firefox' ? what.click() : what.tap());
			await open();
			await openNew(page);
			await press(page.getByRole('treeitem', { name: 'Add here' }).first());
			const sheet = page.getByRole('dialog', { name: 'Add a block' });
			const { y = 0, width } = (await sheet.boundingBox()) ?? {};
			expect(width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
			expect(y).toBeGreaterThan(250);
			await press(page.getByRole('button', { name: 'Waiting', exact: true }));
			await press(options(page, { name: /^Sleep/ }));
			await expect(sheet).toHaveCount(0);
			await expect(answer(page)).toHaveText(/1\.0\ss/);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(overflow).toBe(0);
		});
	});
});
