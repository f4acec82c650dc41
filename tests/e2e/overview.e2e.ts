import { expect, openFile, test } from './fixtures';

const MANY = `import asyncio


async def work(sem, i):
    async with sem:
        await asyncio.sleep(1)


async def main():
    sem = asyncio.Semaphore(300)
    await asyncio.gather(*(work(sem, i) for i in range(3000)))


asyncio.run(main())
`;

test('a stretch marked in the overview fills the lanes; a click in its window shows all again', async ({
	open,
	page
}) => {
	await open();
	await openFile(page, MANY);
	const lanes = page.locator('#lanes');
	const overview = lanes.getByRole('img', { name: /^How many tasks are in each state/ });
	await expect(overview).toHaveAccessibleName(/3,00\d at most$/);
	const axis = lanes.locator('.axis');
	const all = await axis.textContent();
	expect(all).toContain('10');

	const box = (await overview.boundingBox())!;
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width * 0.4, y);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
	await page.mouse.up();
	await expect(axis).not.toHaveText(all!);
	await expect(axis).not.toContainText('10');

	// The window is dragged to the right.
	const near = await axis.textContent();
	await page.mouse.move(box.x + box.width * 0.45, y);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.65, y, { steps: 4 });
	await page.mouse.up();
	await expect(axis).not.toHaveText(near!);

	// A click elsewhere brings the window there, one within it shows all.
	await page.mouse.click(box.x + box.width * 0.2, y);
	await expect(axis).toContainText('1.5');
	await page.mouse.click(box.x + box.width * 0.2, y);
	await expect(axis).toHaveText(all!);
});
