import type { Page } from '@playwright/test';
import { expect, openFile, test } from './fixtures';

test.use({ viewport: { width: 1920, height: 1080 } });

const theme = (page: Page) => page.locator('html');
const SHORT = `import asyncio

async def request(i):
    await asyncio.sleep(1)
    print("answer", i)

async def main():
    await asyncio.gather(request(1), request(2))

asyncio.run(main())
`;

/** The sizes of the text in sight, in pixels of 1920 × 1080: the smallest, and that of what must be read. */
function textSizes(page: Page, read = ['.cm-line', '.sentence', '.names button', '.below .text']) {
	return page.evaluate((read) => {
		// A browser's full screen may be smaller than the window it was tested in.
		const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
		const sizeOf = (element: Element) =>
			Math.round((parseFloat(getComputedStyle(element).fontSize) / unit) * 10) / 10;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		let smallest = Infinity;
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement!;
			const { width, height } = element.getBoundingClientRect();
			if (!walker.currentNode.nodeValue?.trim() || width < 2 || height < 2) continue;
			if (getComputedStyle(element).visibility === 'hidden') continue;
			smallest = Math.min(smallest, sizeOf(element));
		}
		return { smallest, read: read.map((name) => sizeOf(document.querySelector(name)!)) };
	}, read);
}

test('F projects: everything is large, and a short program stands beside the lanes', async ({
	open,
	page
}) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await page.getByRole('textbox', { name: 'Python program' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(SHORT);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('main').locator('.answer')).toContainText('2× sooner');
	await page.keyboard.press('f');
	await expect(theme(page)).toHaveAttribute('data-theme', 'projection');
	await expect(page.getByRole('banner')).toBeHidden();
	await page.keyboard.press('End');
	await expect(page.getByText('answer 1', { exact: true })).toBeVisible();
	const { smallest, read } = await textSizes(page);
	expect(smallest).toBeGreaterThanOrEqual(24);
	expect(Math.min(...read)).toBeGreaterThanOrEqual(32);
	for (const part of [
		page.locator('.cm-line').last(),
		page.getByRole('region', { name: 'Lanes' }).getByRole('button', { name: /Task-3/ }),
		page.getByRole('button', { name: 'Step', exact: true })
	]) {
		await expect(part).toBeInViewport({ ratio: 1 });
	}
});

test('the projection stays over a reload, white until dark is asked for, and Escape leaves it', async ({
	open,
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await open();
	await page.getByRole('button', { name: 'Project', exact: true }).click();
	await expect(theme(page)).toHaveAttribute('data-theme', 'projection');
	await page.getByRole('button', { name: 'Dark theme' }).click();
	await expect(theme(page)).toHaveAttribute('data-theme', 'projection-dark');
	await page.waitForFunction(() =>
		localStorage.getItem('swimloop.view.1')?.includes('isProjected')
	);
	await page.reload();
	await expect(theme(page)).toHaveAttribute('data-theme', 'projection-dark');
	await page.keyboard.press('Escape');
	await expect(theme(page)).toHaveAttribute('data-theme', /^(light|dark)$/);
	await expect(page.getByRole('banner')).toBeVisible();
});

for (const [width, height] of [
	[1920, 1080],
	[1280, 720]
] as const) {
	test(`the first comparison fits a projector of ${width} × ${height}`, async ({ open, page }) => {
		await page.setViewportSize({ width, height });
		await open();
		await page.keyboard.press('f');
		const names = page.getByRole('region', { name: 'Lanes' }).locator('.names button');
		await expect(names).toHaveCount(5);
		for (const name of await names.all()) await expect(name).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeInViewport();
		const scrolls = await page.evaluate(
			() => document.documentElement.scrollHeight > innerHeight + 1
		);
		expect(scrolls).toBe(false);
	});
}

const FOURTEEN = `import asyncio

async def request(gate, i):
    async with gate:
        await asyncio.sleep(1)

async def main():
    gate = asyncio.Semaphore(4)
    await asyncio.gather(*[request(gate, i) for i in range(12)])

asyncio.run(main())
`;

test('fourteen lanes fit, can be filtered and say why they are late', async ({
	open,
	page,
	browserName
}) => {
	await open();
	await openFile(page, FOURTEEN);
	const lanes = page.getByRole('region', { name: 'Lanes' });
	await expect(lanes.getByRole('button', { name: /Task-13/ })).toBeAttached();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await page.keyboard.press('f');
	await expect(page.getByRole('banner')).toBeHidden();
	for (const name of await lanes.locator('.names li').all()) {
		await expect(name).toBeInViewport({ ratio: 0.98 });
	}
	await expect(lanes.locator('.names li')).toHaveCount(14);
	expect(await page.evaluate(fits)).toBe(true);

	await lanes.getByRole('button', { name: 'Why so late?' }).click();
	await expect(lanes.getByRole('heading', { name: /^Why the program ended/ })).toBeInViewport();
	await lanes.getByRole('button', { name: 'Why so late?' }).click();
	await lanes.getByRole('button', { name: 'Filter' }).click();
	await page.getByLabel('Name contains').fill('main');
	await expect(lanes.locator('.names button')).toHaveText([/Task-1 main/]);
	const { smallest } = await textSizes(page, []);
	expect(smallest).toBeGreaterThanOrEqual(24);
	// In full screen a stock Firefox keeps Escape to itself.
	if (browserName === 'firefox') return;
	// In a search, Escape only empties it.
	await page.getByLabel('Fold').focus();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('form', { name: 'Filter' })).toBeHidden();
	await expect(theme(page)).toHaveAttribute('data-theme', 'projection');
});

/** Whether all lanes are in sight at once. */
function fits(): boolean {
	const scroller = document.querySelector('#lanes .scroller')!;
	return scroller.scrollHeight <= scroller.clientHeight + 1;
}
