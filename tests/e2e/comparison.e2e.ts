import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const CARS = (pumps: number) => `"""Cars"""

import asyncio

pumps = asyncio.Semaphore(${pumps})


async def car(number):
    async with pumps:
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(car(number) for number in range(6)))


asyncio.run(main())
`;
const answer = (page: Page) => page.getByRole('main').locator('.answer');
const headings = (page: Page) =>
	page.getByRole('region', { name: 'Lanes' }).getByRole('heading', { level: 2 });
const message = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** The page as it was left with these programs. */
async function holding(page: Page, ...programs: string[]) {
	const work = { programs: programs.map((source) => ({ source })), active: 0, position: -1 };
	await page.addInitScript((kept) => {
		if (origin !== 'null' && !localStorage.getItem('swimloop.work.1'))
			localStorage.setItem('swimloop.work.1', JSON.stringify(kept));
	}, work);
}

/** Chooses in the Compare menu, by keyboard. */
async function chooseBeside(page: Page, name: RegExp) {
	await page.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
	await page.getByRole('button', { name }).press('Enter');
}

test('a number is varied by keyboard, put beside, and used, and the edit is undone', async ({
	open,
	page
}) => {
	await holding(page, CARS(2));
	await open();
	await expect(answer(page)).toContainText('3.0\u00a0s together');
	await chooseBeside(page, /^Change a number/);
	const dialog = page.getByRole('dialog', { name: 'Change a number' });
	await expect(dialog.getByRole('combobox')).toHaveText(
		/2 – size of a semaphore, pumps \(line 5\)/
	);
	await expect(dialog.getByText('All 10 values are simulated.')).toBeVisible();

	const slider = dialog.getByRole('slider');
	await slider.press('ArrowRight');
	await expect(slider).toHaveAttribute('aria-valuetext', '3: ends after 2.0\u00a0s');
	const from = dialog.getByRole('spinbutton', { name: 'From' });
	await from.press('ControlOrMeta+a');
	await from.press('0');
	await dialog.getByText('The values as a table').click();
	await expect(dialog.getByRole('row', { name: '0 deadlock: never ends' })).toBeVisible();
	await expect(dialog.getByRole('row', { name: '6 ends after 1.0\u00a0s' })).toBeVisible();

	await dialog.getByRole('button', { name: 'Put it beside' }).press('Enter');
	await expect(dialog).toBeHidden();
	await expect(headings(page)).toHaveText([/Cars\s– Semaphore\(2\)/, /Cars\s– Semaphore\(3\)/]);
	await expect(answer(page)).toContainText('1.5× sooner');

	await chooseBeside(page, /^Change a number/);
	await dialog.getByRole('slider').press('End');
	await dialog.getByRole('button', { name: 'Use this number' }).press('Enter');
	await expect(headings(page).first()).toHaveText(/Cars\s– Semaphore\(10\)/);
	await page.getByRole('region', { name: 'Lanes' }).focus();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(headings(page).first()).toHaveText(/Cars\s– Semaphore\(2\)/);
});

test('four programs stand on one axis, are compared, kept by a link, and removed', async ({
	context,
	open,
	page,
	browserName
}) => {
	if (browserName === 'chromium')
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await holding(page, CARS(2), CARS(3), CARS(6), CARS(1));
	await open();
	await expect(answer(page).getByRole('listitem')).toHaveText([
		/Semaphore\(2\)\s*3\.0\ss/,
		/Semaphore\(3\)\s*2\.0\ss\s*1\.5× sooner/,
		/Semaphore\(6\)\s*1\.0\ss\s*3× sooner/,
		/Semaphore\(1\)\s*6\.0\ss\s*2× later/
	]);
	for (const heading of await headings(page).all()) await expect(heading).toBeInViewport();

	await page.getByRole('button', { name: 'Figures and differences' }).press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Figures and differences' });
	await expect(dialog.getByRole('row', { name: /^Ends after/ })).toHaveText(
		/3\.0\ss\s*2\.0\ss\s*0\.67×\s*1\.0\ss\s*0\.33×\s*6\.0\ss\s*2×/
	);
	await expect(dialog.getByRole('table', { name: /compared to/ })).toHaveCount(3);
	await expect(
		dialog.getByRole('row', { name: '5 removed pumps = asyncio.Semaphore(2) 5 added' }).first()
	).toBeVisible();
	await page.keyboard.press('Escape');

	await page.getByRole('button', { name: 'Share' }).click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Remove “Cars – Semaphore(3)”' }).press('Enter');
	await expect(headings(page)).toHaveCount(3);
	await expect(message(page, 'is removed')).toBeVisible();

	await page.goto(link);
	await expect(headings(page)).toHaveText([/\(2\)/, /\(3\)/, /\(6\)/, /\(1\)/]);
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page.getByText('Four programs stand side by side.')).toBeVisible();
});
