import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const answer = (page: Page) => page.getByRole('main').locator('.answer');
const headings = (page: Page) =>
	page.getByRole('region', { name: 'Lanes' }).getByRole('heading', { level: 2 });

async function compareTwin(page: Page) {
	await page.getByRole('button', { name: 'Compare' }).click();
	await page.getByRole('button', { name: /^Compare with its twin/ }).click();
}

for (const [program, shown] of [
	['the program that waits in turn', /one after another/],
	['the program that gathers', /together/]
] as const) {
	test(`${program} stands beside its twin`, async ({ open, page }) => {
		await open();
		await page
			.getByRole('group', { name: 'Which program' })
			.getByRole('button', { name: shown })
			.click();
		await page.getByRole('button', { name: 'Stop comparing' }).click();
		await expect(headings(page)).toHaveCount(0);
		const alone = await answer(page).textContent();

		await compareTwin(page);
		await expect(answer(page)).toHaveText(
			/6\.0\ss one after another · 2\.0\ss together\s*— 3× sooner/
		);
		await expect(headings(page)).toHaveCount(2);
		await page.getByRole('button', { name: 'Bring my work back' }).click();
		await expect(answer(page)).toHaveText(alone!);
	});
}

test('a program that has no twin stays alone and says so', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Starters' }).click();
	await page.getByRole('button', { name: 'New program' }).click();
	await compareTwin(page);
	await expect(page.getByText('Nothing in this program can be turned')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
});
