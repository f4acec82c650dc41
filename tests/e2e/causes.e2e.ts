import type { Page } from '@playwright/test';
import { expect, openFile, test } from './fixtures';

const PUMPS = `import asyncio

pump = asyncio.Semaphore(1)


async def car(seconds):
    async with pump:
        await asyncio.sleep(seconds)


async def main():
    async with asyncio.TaskGroup() as group:
        for name, seconds in ("A", 1), ("B", 2), ("C", 4):
            group.create_task(car(seconds), name=name)


asyncio.run(main())
`;

async function openPumps(page: Page) {
	await openFile(page, PUMPS);
	await expect(lane(page, 'C')).toBeVisible();
	await page.locator('#lanes').focus();
}

const lane = (page: Page, name: string) =>
	page.locator('#lanes').getByRole('button', { name: new RegExp(`^${name}\\b`) });

/** The canvas as it is drawn now. */
const picture = (page: Page) =>
	page.locator('#lanes canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

test('why the program, or the selected task, ended so late', async ({ open, page }) => {
	await open();
	await openPumps(page);
	const plain = await picture(page);
	await page.keyboard.press('c');
	const why = page.getByRole('region', { name: /^Why/ });
	await expect(why.getByRole('heading')).toHaveText('Why the program ended no sooner than 7.000 s');
	await expect(why.getByRole('listitem')).toHaveText([
		/1\.0\s+s.*14%.*A, created by Task-1: sleep\(1\)/,
		/2\.0\s+s.*29%.*B, which gets pump from A: sleep\(2\)/,
		/4\.0\s+s.*57%.*C, which gets pump from B: sleep\(4\)/
	]);
	await expect.poll(() => picture(page)).not.toBe(plain);

	await lane(page, 'B').click();
	await expect(why.getByRole('heading')).toHaveText('Why B ended no sooner than 3.000 s');
	await expect(why.getByRole('listitem')).toHaveCount(2);
	await why.getByRole('button').nth(1).click();
	await expect(page.getByRole('region', { name: 'Now' })).toContainText('t = 1.000 s');
	await page.keyboard.press('c');
	await expect(why).toBeHidden();
});

test('arrows of the selected task, by key and by button', async ({ open, page }) => {
	await open();
	await openPumps(page);
	await lane(page, 'B').click();
	const plain = await picture(page);
	const button = page.getByRole('button', { name: 'Arrows' });
	await page.keyboard.press('w');
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect.poll(() => picture(page)).not.toBe(plain);
	await button.click();
	await expect.poll(() => picture(page)).toBe(plain);
});

test('the states of a task, one after another by keys, each told', async ({ open, page }) => {
	await open();
	await openPumps(page);
	await lane(page, 'B').click();
	await page.keyboard.press('Home');
	await expect(lane(page, 'B')).toHaveText('B, not created yet');
	const states = [
		'B, ready',
		'B, ready',
		'B, running',
		'B, blocked by a resource, pump, no. 1 in line, 0.000\u00a0s → 1.000\u00a0s'
	];
	for (const state of states) {
		await page.keyboard.press('Control+ArrowRight');
		await expect(lane(page, 'B')).toHaveText(state);
	}
	await page.keyboard.press('Control+ArrowLeft');
	await expect(lane(page, 'B')).toHaveText('B, running');
});

test('the figures: in words, sorted, copied', async ({ browserName, context, open, page }) => {
	if (browserName === 'chromium') {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	}
	await open();
	await openPumps(page);
	await page.getByRole('button', { name: 'Figures' }).click();
	const figures = page.getByRole('dialog', { name: 'Figures' });
	await expect(figures).toContainText('C waited 3.0 s for pump, behind B');
	const first = figures.getByRole('rowheader').first();
	await expect(first).toHaveText('Task-1');
	const byBlocked = figures.getByRole('columnheader', { name: 'blocked' });
	await byBlocked.getByRole('button').click();
	await expect(byBlocked).toHaveAttribute('aria-sort', 'ascending');
	await byBlocked.getByRole('button').press('Enter');
	await expect(byBlocked).toHaveAttribute('aria-sort', 'descending');
	await expect(first).toHaveText('C');
	if (browserName === 'chromium') {
		await figures.getByRole('button', { name: 'Copy the table' }).click();
		await expect(figures.getByRole('status')).toHaveText('4 rows are copied.');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.split('\n')[1]).toBe('C\t0\t0\t7\t3\t0\t4\t0\t3\t0\tdone');
	}
	await first.getByRole('button').click();
	await expect(figures).toBeHidden();
	await expect(lane(page, 'C')).toHaveAttribute('aria-pressed', 'true');
});
