import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

async function openFromMenu(page: Page, entry: RegExp) {
	await page.locator('[popovertarget=starters]').click();
	await page.getByRole('button', { name: entry }).first().click();
}

test('four ways: waiting, computing, and all four side by side', async ({ page, open }) => {
	await open();
	await openFromMenu(page, /^Four ways/);
	const dialog = page.getByRole('dialog', { name: 'Four ways to do the same work' });
	const ends = () => dialog.locator('h3 strong').allTextContents();
	const of = (...seconds: number[]) => seconds.map((end) => `${end}.0\u00a0s`);
	await expect.poll(ends).toEqual(of(8, 1, 1, 1));
	await dialog.getByRole('button', { name: /^Computing/ }).click();
	await expect.poll(ends).toEqual(of(8, 8, 8, 2));
	await expect(dialog).toContainText('async does not speed up computing');
	await expectNoFindings(page, 'dialog[open]');
	// With the keyboard: one job more.
	await dialog.getByRole('slider', { name: /^Jobs/ }).press('ArrowRight');
	await expect.poll(ends).toEqual(['9.0\u00a0s', '9.0\u00a0s', '9.0\u00a0s', '3.0\u00a0s']);
	await dialog.getByRole('button', { name: 'Open these four side by side' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('status').filter({ hasText: 'side by side' })).toBeVisible();
	await expect(page.locator('.cm-content')).toContainText('JOBS = range(1, 10)');
});

test('a load: what handlers that hold the loop do to the others', async ({ page, open }) => {
	await open();
	await openFromMenu(page, /^Requests that arrive/);
	const dialog = page.getByRole('dialog', { name: /^Requests/ });
	const cells = (name: string) => dialog.getByRole('row', { name }).getByRole('cell');
	await dialog.getByLabel('Requests arrive').selectOption('evenly');
	await expect(cells('Requests')).toHaveText(['50', '50', '']);
	await expect(cells('Latency: median').nth(1)).toHaveText('0.2\u00a0s');
	await expect(dialog).toContainText('5 handlers that hold the loop make the other 45 wait too');
	await expectNoFindings(page, 'dialog[open]');
	await dialog.getByLabel('Requests arrive').selectOption('at these times');
	await dialog.getByLabel('Times (seconds)').fill('0, one');
	await expect(dialog.getByRole('alert')).toContainText('in seconds');
	await dialog.getByLabel('Times (seconds)').fill('0, 1, 1.5');
	await expect(cells('Requests').first()).toHaveText('3');
	await dialog.getByRole('button', { name: 'Open both side by side' }).click();
	await expect(page.locator('.cm-content')).toContainText('0, 1, 1.5,');
	// Measured in what is open now, as anybody’s own program would be.
	await openFromMenu(page, /^Requests that arrive/);
	await dialog.getByLabel('Measured').selectOption({ index: 1 });
	await expect(cells('Requests')).toHaveText(['3']);
});
