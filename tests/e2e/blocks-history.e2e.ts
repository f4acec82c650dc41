import type { Page } from '@playwright/test';
import { Mouse, item, programText } from './block-hands';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 1440, height: 900 } });

const answer = (page: Page) => page.getByRole('main').locator('.answer');

test('edits of both views are undone and done again from either, one by one', async ({
	open,
	page
}) => {
	await open();
	const hands = new Mouse(page);
	await hands.openNew();
	const texts: string[] = [];
	const note = async () => {
		await hands.show('Python');
		await expect.poll(() => programText(page)).not.toBe(texts.at(-1));
		texts.push(await programText(page));
		await hands.show('Blocks');
	};
	await note();

	await hands.add('Sleep', 'Add here, in coroutine main()');
	await note();
	await hands.fill({ seconds: '2.5' });
	await note();
	await hands.menu('Duplicate', 'sleep 2.5 s');
	await note();
	await hands.show('Python');
	await page.locator('.cm-line', { hasText: 'import asyncio' }).click();
	await page.keyboard.press('End');
	await page.keyboard.insertText('  # written');
	await hands.show('Blocks');
	await note();
	await hands.menu('Wrap in a timeout', 'sleep 2.5 s');
	await note();
	await hands.add('Print', 'Add here, in at most 1 s');
	await note();
	await hands.menu('Move up', 'print Hello');
	await note();
	await hands.menu('Unwrap', 'at most 1 s');
	await note();
	await hands.menu('Delete', 'sleep 2.5 s');
	await note();
	await expect(answer(page)).toHaveText(/2\.5\ss/);

	const last = texts.length - 1;
	const expectText = (index: number) =>
		expect.poll(() => programText(page), `text ${index}`).toBe(texts[index]);

	// From the blocks.
	for (let at = last - 1; at >= 0; at--) {
		await page.getByRole('button', { name: 'Undo' }).click();
		await hands.show('Python');
		await expectText(at);
		await hands.show('Blocks');
	}
	await expect(item(page, 'Add here, in coroutine main()')).toBeVisible();
	await expect(answer(page)).toHaveText(/Nothing in it takes time/);

	// From the text.
	await hands.show('Python');
	await page.locator('.cm-content').focus();
	for (let at = 1; at <= last; at++) {
		await page.keyboard.press('ControlOrMeta+Shift+Z');
		await expectText(at);
	}
	for (let at = last - 1; at >= 0; at--) {
		await page.keyboard.press('ControlOrMeta+z');
		await expectText(at);
	}

	// With the keys of the tree.
	await hands.show('Blocks');
	await item(page, 'coroutine main()').focus();
	for (let at = 1; at <= last; at++) await page.keyboard.press('ControlOrMeta+Shift+Z');
	await hands.show('Python');
	await expectText(last);
});
