import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const playhead = (page: Page) => page.getByRole('slider', { name: 'Position', exact: true });
const isAlive = (page: Page) => page.locator('html[data-hydrated]').waitFor({ state: 'attached' });

async function sameEverywhere(pages: Page[]) {
	await expect(async () => {
		const places = await Promise.all(
			pages.map(async (page) => {
				const slider = playhead(page);
				return `${await slider.inputValue()} of ${await slider.getAttribute('max')}`;
			})
		);
		expect(new Set(places).size).toBe(1);
	}).toPass();
}

test('two windows stay in step, whichever is reloaded or opened again', async ({
	page,
	open,
	context
}) => {
	await open('#lesson=await-suspends/1');
	await expect(page.getByRole('heading', { name: 'A cook and an oven' })).toBeVisible();
	await expect(page.locator('.cm-content')).toContainText('into the oven');
	await page.locator('#lanes').focus();
	const opened = context.waitForEvent('page');
	await page.keyboard.press('s');
	let presenter = await opened;
	await isAlive(presenter);
	const panel = presenter.getByRole('region', { name: 'Presenter' });
	await expect(panel.getByRole('group', { name: 'Notes' })).toBeVisible();
	await expect(presenter.locator('.cm-content')).toContainText('into the oven');
	await sameEverywhere([page, presenter]);

	// Rapid steps in either window.
	await presenter.bringToFront();
	for (let i = 0; i < 6; i++) await presenter.keyboard.press('PageDown');
	await sameEverywhere([page, presenter]);
	await expect(playhead(page)).not.toHaveValue('-1');
	await page.bringToFront();
	for (let i = 0; i < 4; i++) await page.keyboard.press('PageUp');
	await sameEverywhere([page, presenter]);

	// Another screen of the lesson, and a program that is changed.
	await presenter.bringToFront();
	await presenter.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Who runs now?' })).toBeVisible();
	await presenter.locator('.cm-content').click();
	await presenter.keyboard.press('ControlOrMeta+End');
	await presenter.keyboard.insertText('print("a word from the presenter")\n');
	await expect(page.locator('.cm-content')).toContainText('a word from the presenter');

	// A black screen, and back.
	await panel.getByRole('button', { name: 'Black screen' }).click();
	await expect(page.getByRole('button', { name: 'Show the picture again' })).toBeVisible();
	await panel.getByRole('button', { name: 'Black screen' }).click();
	await expect(page.getByRole('button', { name: 'Show the picture again' })).toHaveCount(0);

	// Either is reloaded.
	for (const [reloaded, other] of [
		[page, presenter],
		[presenter, page]
	]) {
		await reloaded.reload();
		await isAlive(reloaded);
		await expect(reloaded.getByRole('heading', { name: 'Who runs now?' })).toBeVisible();
		await expect(reloaded.locator('.cm-content')).toContainText('a word from the presenter');
		await sameEverywhere([page, presenter]);
		await other.bringToFront();
		await other.locator('#lanes').focus();
		await other.keyboard.press('PageDown');
		await sameEverywhere([page, presenter]);
	}

	// The presenter's window is closed and opened again.
	await presenter.close();
	await page.bringToFront();
	await page.locator('#lanes').focus();
	await page.keyboard.press('PageDown');
	const again = context.waitForEvent('page');
	await page.keyboard.press('s');
	presenter = await again;
	await isAlive(presenter);
	await expect(presenter.getByRole('heading', { name: 'Who runs now?' })).toBeVisible();
	await sameEverywhere([page, presenter]);
});

test('the class sees the question and the answer, and no answer before it is given', async ({
	page,
	open,
	context
}) => {
	await open('#lesson=await-suspends/2');
	const heading = (of: Page) => of.getByRole('heading', { name: 'Who runs now?' });
	await expect(heading(page)).toBeVisible();
	await page.locator('#lanes').focus();
	const opened = context.waitForEvent('page');
	await page.keyboard.press('s');
	const presenter = await opened;
	await isAlive(presenter);
	await expect(heading(presenter)).toBeVisible();
	await expect(presenter.getByText('Only in this window: it is B.')).toBeVisible();
	await expect(page.locator('.lesson')).not.toContainText('it is B');
	await expect(page.locator('.result .answer')).toBeHidden();

	// Answered in one window, kept by both when both are reloaded.
	await presenter.locator('.lesson .answer').first().click();
	await expect(page.getByText('No: it is B.')).toBeVisible();
	await expect(page.locator('.result .answer')).toBeVisible();
	await Promise.all([page.reload(), presenter.reload()]);
	for (const reloaded of [page, presenter]) {
		await isAlive(reloaded);
		await expect(reloaded.getByText('No: it is B.')).toBeVisible();
	}

	// A round of predictions begins in one window and is answered in the other.
	await presenter.getByRole('button', { name: 'Leave the lesson' }).click();
	await expect(page.getByRole('region', { name: 'Lesson' })).toHaveCount(0);
	await expect(playhead(presenter)).toBeVisible();
	await presenter.locator('#lanes').focus();
	await presenter.keyboard.press('Home');
	await presenter.keyboard.press('p');
	const panels = [page, presenter].map((of) =>
		of.getByRole('region', { name: 'What comes next?' })
	);
	for (const panel of panels) await panel.getByText('end', { exact: true }).waitFor();
	await panels[0].getByText('output', { exact: true }).click();
	await expect(page.locator('.result .answer')).toBeHidden();
	await panels[0].getByRole('group').getByRole('button').first().click();
	for (const panel of panels) await expect(panel.getByText(/^[01] of 1 right$/)).toBeVisible();
	await panels[1].getByRole('button', { name: 'Next question' }).click();
	await expect(page.locator('.result .answer')).toBeHidden();

	// The code for telephones stands where the class is.
	await presenter.locator('#lanes').focus();
	await presenter.keyboard.press('q');
	const code = page.getByRole('dialog', { name: 'QR code of the link' });
	await expect(code).toBeVisible();
	await expect(presenter.getByRole('dialog')).toHaveCount(0);
	await page.bringToFront();
	await page.keyboard.press('q');
	await expect(code).toBeHidden();
	await expect(presenter.getByRole('button', { name: 'QR code', exact: true })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
});
