import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

const PROGRAM = `import asyncio


async def work(name):
    await asyncio.sleep(2)
    print(name)


async def main():
    await work("A")
    await work("B")


asyncio.run(main())
`;

const parts = (page: Page) => ({
	python: page.getByRole('tab', { name: 'Python', exact: true }),
	blocks: page.getByRole('tab', { name: 'Blocks' }),
	tree: page.getByRole('tree', { name: 'The program as blocks' }),
	seconds: page.getByRole('spinbutton', { name: 'seconds' }),
	editor: page.getByRole('textbox', { name: 'Python program' }),
	answer: page.getByRole('main').locator('.answer')
});

const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });

/** What the code view shows, without who stands there; the lines are all in sight. */
const lines = (page: Page) =>
	page.locator('.cm-line').evaluateAll((lines) =>
		lines.map((line) => {
			const copy = line.cloneNode(true) as Element;
			for (const names of copy.querySelectorAll('.cm-standing')) names.remove();
			return copy.textContent;
		})
	);

/** Opens the page with a program that was left there, and shows it as blocks. */
async function openBlocks(page: Page, open: () => Promise<void>) {
	await page.addInitScript((source) => {
		if (!location.protocol.startsWith('http')) return; // an empty page has no store
		const key = 'swimloop.work.1';
		const work = { programs: [{ source }], active: 0, position: -1, by: 'step', speed: 1 };
		if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify(work));
	}, PROGRAM);
	await open();
	await parts(page).blocks.click();
	await expect(row(page, /^coroutine main/)).toBeVisible();
}

test('a number is changed in the blocks and undone from either view', async ({ open, page }) => {
	await openBlocks(page, () => open());
	const { seconds, python, blocks, answer, editor } = parts(page);
	await expect(answer).toContainText(/4\.0\ss/);

	await seconds.click();
	for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
	await expect(seconds).toHaveValue('5');
	await expect(answer).toContainText(/10\.0\ss/);
	await page.keyboard.press('Enter');
	await expect(row(page, /^sleep 5 s/)).toBeFocused();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(seconds).toHaveValue('2');
	await page.keyboard.press('ControlOrMeta+Shift+z');
	await expect(seconds).toHaveValue('5');

	await python.click();
	expect(await lines(page)).toEqual(PROGRAM.replace('sleep(2)', 'sleep(5)').split('\n'));
	await editor.focus();
	await page.keyboard.press('ControlOrMeta+z');
	expect(await lines(page)).toEqual(PROGRAM.split('\n'));
	await blocks.click();
	await expect(seconds).toHaveValue('2');
});

test('a wrong value is refused where it is typed and put back', async ({ open, page }) => {
	await openBlocks(page, () => open());
	const { seconds, answer } = parts(page);
	await seconds.fill('soon?');
	await expect(seconds).toHaveAttribute('aria-invalid', 'true');
	await expect(seconds).toHaveAccessibleDescription(/is not a number/);
	await page.keyboard.press('Escape');
	await expect(seconds).toHaveValue('2');
	await expect(answer).toContainText(/4\.0\ss/);
});

test('blocks move by the keyboard and by the pointer', async ({ open, page }) => {
	await openBlocks(page, () => open());
	const { python } = parts(page);
	await row(page, /^await work\(A\)/).focus();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(row(page, /^await work\(A\)/)).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: /^Moved/ })).toHaveText(
		'Moved await work(A): now 2 of 2 in coroutine main().'
	);

	const grip = await row(page, /^print name/)
		.locator('.grip')
		.boundingBox();
	const target = await row(page, /^sleep/).boundingBox();
	await page.mouse.move(grip!.x + 6, grip!.y + 6);
	await page.mouse.down();
	await page.mouse.move(grip!.x + 20, grip!.y - 10, { steps: 3 });
	await page.mouse.move(target!.x + 30, target!.y + 2, { steps: 3 });
	await page.mouse.up();
	await expect(row(page, /^print name/)).toBeFocused();
	await python.click();
	expect(await lines(page)).toEqual([
		...PROGRAM.split('\n').slice(0, 4),
		'    print(name)',
		'    await asyncio.sleep(2)',
		...['', '', 'async def main():', '    await work("B")', '    await work("A")'],
		...['', '', 'asyncio.run(main())', '']
	]);
});

test('Escape puts back what is dragged', async ({ open, page }) => {
	await openBlocks(page, () => open());
	const grip = await row(page, /^print name/)
		.locator('.grip')
		.boundingBox();
	await page.mouse.move(grip!.x + 6, grip!.y + 6);
	await page.mouse.down();
	await page.mouse.move(grip!.x + 40, grip!.y + 120, { steps: 4 });
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await parts(page).python.click();
	expect(await lines(page)).toEqual(PROGRAM.split('\n'));
});

test('while the text does not parse the last blocks stay, out of reach', async ({ open, page }) => {
	await openBlocks(page, () => open());
	const { python, blocks, editor, seconds } = parts(page);
	await python.click();
	await editor.click();
	await page.keyboard.press('ControlOrMeta+Home');
	await page.keyboard.insertText('def (');
	await blocks.click();
	await expect(row(page, /^sleep 2 s/)).toBeVisible();
	await expect(seconds).toBeDisabled();
	await expect(page.getByRole('alert')).toContainText(/Line 1/);
});

test('the chosen view is there again next time', async ({ open, page }) => {
	await openBlocks(page, () => open());
	await page.keyboard.press('Tab'); // what is kept is written a moment later, or when the page is left
	await page.reload();
	await expect(parts(page).tree).toBeVisible();
	await expect(parts(page).editor).toBeHidden();
});

for (const size of [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
]) {
	test(`axe finds nothing in the blocks at ${size.width}`, async ({ open, page }) => {
		await page.setViewportSize(size);
		await openBlocks(page, () => open());
		await row(page, /^sleep/).focus();
		await expectNoFindings(page);
		expect(
			await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
			'nothing scrolls sideways'
		).toBeLessThanOrEqual(0);
	});
}

test('a program too long for blocks says so, and is still there', async ({ open, page }) => {
	await openBlocks(page, () => open());
	const { python, blocks, editor, tree } = parts(page);
	await python.click();
	await editor.click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText('x = 1\n'.repeat(1500));
	await blocks.click();
	await expect(page.getByText('too long for blocks')).toBeVisible();
	await expect(tree.getByRole('treeitem')).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+z');
	await expect(row(page, /^coroutine main/)).toBeVisible();
	await expect(page.getByText('too long for blocks')).toBeHidden();
});
