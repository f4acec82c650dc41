import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const program = fs.readFileSync(
	new URL('../unit/advice/programs/in-turn.py', import.meta.url),
	'utf8'
);

/** Opens the page with the program as the work of last time. */
async function openWith(page: Page, language: string): Promise<void> {
	const work = JSON.stringify({
		programs: [{ source: program }],
		active: 0,
		position: -1,
		by: 'step',
		speed: 1
	});
	await page.addInitScript(
		([work, view]) => {
			if (origin === 'null' || localStorage.getItem('swimloop.work.1')) return;
			localStorage.setItem('swimloop.work.1', work);
			localStorage.setItem('swimloop.view.1', view);
		},
		[work, JSON.stringify({ language })] as const
	);
	await page.goto('/');
	await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

test('a finding is counted, opened, followed to its place, mended and the mend undone', async ({
	page
}) => {
	await openWith(page, 'en');
	const answer = page.locator('.answer');
	await answer.getByRole('button', { name: '1 finding' }).press('Enter');
	await expect(page.getByRole('tab', { name: 'Advice' })).toBeFocused();

	const finding = page.getByRole('list', { name: 'Findings on this run' }).getByRole('listitem');
	await expect(finding).toContainText('1.0 s sooner');
	await finding.getByRole('button', { name: 'line 10' }).click();
	await expect(page.getByRole('slider', { name: 'Position' })).not.toHaveValue('-1');

	await finding.getByRole('button', { name: 'Mend' }).click();
	const text = page.getByRole('textbox', { name: 'Python program' });
	await expect(text).toContainText('await asyncio.gather(');
	await expect(answer).toContainText('2.0 s together');
	await expect(page.getByText('Nothing was found in this run')).toBeVisible();
	const said = page.getByText('Mended. Undo');
	await expect(said).toBeVisible();
	await text.press('ControlOrMeta+z');
	await expect(said).toBeHidden();
	await expect(text).not.toContainText('gather');
	await expect(finding).toContainText('1.0 s sooner');
});

test('before and after stand beside each other, on a narrow page in French too', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openWith(page, 'fr');
	await page.getByRole('button', { name: '1 remarque' }).click();
	await page.getByRole('button', { name: 'Comparer avant et après' }).click();
	await expect(page.locator('.answer')).toContainText('2,0');
	await expect(page.locator('#lanes').getByRole('heading', { level: 2 })).toHaveCount(2);
});
