import { expect, openFile, test } from './fixtures';

const SOURCE = `
import asyncio

async def job(gate):
    async with gate:
        await asyncio.sleep(0.1)

async def watch():
    await asyncio.sleep(0.5)

async def main():
    gate = asyncio.Semaphore(10)
    await asyncio.gather(watch(), *[job(gate) for _ in range(200)])

asyncio.run(main())
`;

test.use({ viewport: { width: 1440, height: 900 } });

test('lanes are filtered, folded, opened and kept on top, with the keyboard too', async ({
	open,
	page
}) => {
	await open();
	await openFile(page, SOURCE);
	const lanes = page.locator('#lanes');
	const names = lanes.locator('.names');
	await expect(names.getByRole('button', { name: 'Task-3 job' })).toBeVisible();

	await lanes.getByRole('button', { name: 'Filter' }).click();
	const form = page.getByRole('form', { name: 'Filter' });
	await form.getByLabel('Name contains').fill('watch');
	await expect(names.getByRole('button')).toHaveText([/Task-2 watch/]);
	await expect(form.getByRole('status')).toHaveText('1 of 202 tasks');
	await form.getByLabel('Name contains').fill('');
	await form.getByLabel('Waits longer than, s').fill('0.45');
	await expect(form.getByRole('status')).not.toHaveText('202 of 202 tasks');
	await form.getByRole('button', { name: 'Show all as they are' }).click();

	await form.getByLabel('Fold').selectOption('by coroutine');
	await page.keyboard.press('Escape');
	await expect(form).toBeHidden();
	const group = names.getByRole('button', { name: 'job × 200' });
	await expect(group).toHaveAttribute('aria-expanded', 'false');
	await group.focus();
	await page.keyboard.press('Enter');
	await expect(group).toHaveAttribute('aria-expanded', 'true');
	await names.getByRole('button', { name: 'Task-4 job' }).click();

	await page.keyboard.press('/');
	await form.getByLabel('Keep Task-4 on top').check();
	await page.keyboard.press('Escape');
	await expect(names.getByRole('button').first()).toHaveText(/Task-4 job/);
});

test('on a telephone too, and the loop stays in sight', async ({ open, page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open();
	await openFile(page, SOURCE);
	const lanes = page.locator('#lanes');
	await expect(lanes.getByRole('button', { name: /Task-3 job/ })).toBeAttached();
	await lanes.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = 3000));
	await expect(lanes.getByText('loop', { exact: true })).toBeInViewport({ ratio: 0.9 });
	await lanes.getByRole('button', { name: 'Filter' }).click();
	await page.getByLabel('Name contains').fill('watch');
	await expect(lanes.locator('.names').getByRole('button')).toHaveText([/Task-2 watch/]);
});

test('lanes scroll away from the selected task, and back to the next that is selected', async ({
	open,
	page
}) => {
	await open();
	await openFile(page, SOURCE);
	const names = page.locator('#lanes .names');
	await names.getByRole('button', { name: 'Task-3 job' }).click();
	await page.locator('#lanes canvas').hover();
	await page.mouse.wheel(0, 100_000);
	await expect(names.getByRole('button', { name: 'Task-202 job' })).toBeInViewport();
	await expect(names.getByRole('button', { name: 'Task-3 job' })).toHaveCount(0);
	await page.keyboard.press('ArrowDown');
	await expect(names.getByRole('button', { name: 'Task-4 job' })).toBeInViewport();
});
