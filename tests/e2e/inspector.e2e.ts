import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, openFile, test } from './fixtures';

const ORDERS = `import asyncio


async def fetch(order):
    total = order * 2
    await asyncio.sleep(order)
    return total


async def work(name, sem):
    async with sem:
        found = await fetch(3)
    return found


async def main():
    sem = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(work(n, sem), name=n) for n in "AB"]
    await asyncio.gather(*tasks)


asyncio.run(main())
`;

async function openOrders(page: Page) {
	await openFile(page, ORDERS);
	await expect(page.getByRole('button', { name: /^B\b/ }).first()).toBeVisible();
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: /^(Inspect|Détails)$/ });
const part = (page: Page, name: string) => panel(page).getByRole('region', { name });

test('the task in depth, and what a step changed', async ({ open, page }) => {
	await open();
	await openOrders(page);
	await page.locator('.cm-content').waitFor();
	await page.getByRole('tab', { name: 'Inspect' }).click();
	await expect(panel(page)).toContainText('Before the start');
	// main, then A, then B begin their first steps.
	for (let step = 0; step < 3; step++)
		await page.getByRole('button', { name: 'Step', exact: true }).click();
	await expect(part(page, 'Ready queue')).toContainText('left with this step: B');
	const task = part(page, 'The task');
	await expect(task).toContainText('runs now');

	await part(page, 'Tasks').getByRole('button', { name: 'A', exact: true }).click();
	await expect(task).toContainText(/Awaits\s*sleep\(3\)\s*until 3\.000/);
	await expect(task).toContainText(/Holds\s*sem/);
	const frames = task.getByRole('button', { name: /Show line/ });
	await expect(frames).toHaveText([/work\s*line 12/, /fetch\s*line 6/]);
	await expect(task.getByRole('definition').filter({ hasText: /^6/ })).toContainText('(changed)');
	await expect(part(page, 'Resources')).toContainText(
		/sem\s*semaphore\s*0 of 1 free\s*held by\s*A/
	);

	await frames.last().focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.cm-content')).toBeFocused();
	expect(await page.evaluate(() => String(getSelection()))).toBe('    await asyncio.sleep(order)');
});

test.describe('on a telephone, in French and dark', () => {
	test.use({
		viewport: { width: 390, height: 844 },
		locale: 'fr-FR',
		colorScheme: 'dark'
	});

	test('nothing is too wide, and axe finds nothing', async ({ open, page }) => {
		await open();
		await openOrders(page);
		await page.getByRole('tab', { name: 'Détails' }).click();
		for (let step = 0; step < 4; step++)
			await page.getByRole('button', { name: 'Avancer', exact: true }).click();
		await expect(panel(page).locator('[aria-busy=false]').first()).toBeVisible();
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(390);
		await expectNoFindings(page);
	});
});
