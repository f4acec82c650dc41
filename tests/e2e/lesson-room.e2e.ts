import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

// What a lesson is in the room: printed, projected, stepped through with a remote control, predicted.

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const LESSON = '#lesson=await-suspends/1';

for (const [locale, print, answers] of [
	['en-US', 'Print a handout', 'Answers'],
	['fr-FR', 'Imprimer une feuille', 'Réponses']
]) {
	test.describe(locale, () => {
		test.use({ locale });
		test('the handout has every screen, and the answers on a page of their own', async ({
			open,
			page,
			browserName
		}) => {
			test.skip(browserName === 'firefox', 'a stock Firefox cannot be asked for print media');
			await page.addInitScript(() => (window.print = () => {}));
			await open(LESSON);
			const screens = page.locator('.lesson nav li');
			await expect(screens.first()).toBeVisible();
			const count = await screens.count();
			await page.getByRole('button', { name: print }).click();
			const sheet = page.locator('.handout');
			await expect(sheet).toBeAttached();
			await expect(sheet).toBeHidden();
			await page.emulateMedia({ media: 'print' });
			await expect(sheet).toBeVisible();
			await expect(page.locator('.workbench')).toBeHidden();
			await expect(sheet.locator('section')).toHaveCount(count + 1);
			await expect(sheet.getByRole('heading', { name: answers })).toBeVisible();
			// Drawings are there, and on paper nothing is wider than the page.
			await expect(sheet.locator('.drawing svg').first()).toBeVisible();
			await page.setViewportSize({ width: 640, height: 900 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
			await page.evaluate(() => dispatchEvent(new Event('afterprint')));
			await expect(sheet).toHaveCount(0);
		});
	});
}

test('a remote control leads through the lesson, and a black screen leaves it as it is', async ({
	open,
	page
}) => {
	await open(LESSON);
	await expect(heading(page, 'A cook and an oven')).toBeVisible();
	await page.locator('#lanes').focus();
	await page.keyboard.press('f');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
	await page.keyboard.press('PageUp');
	await expect(heading(page, 'A cook and an oven')).toBeVisible();
	await page.keyboard.press('End');
	await page.keyboard.press('PageDown');
	await expect(heading(page, 'Who runs now?')).toBeVisible();
	await page.keyboard.press('PageUp');
	await expect(heading(page, 'A cook and an oven')).toBeVisible();
	await page.keyboard.press('n');
	await expect(heading(page, 'Who runs now?')).toBeVisible();
	await page.keyboard.press('Shift+N');
	await expect(heading(page, 'A cook and an oven')).toBeVisible();

	// It moves on wherever the focus was left, and what a key opens it closes.
	const position = page.getByRole('slider', { name: 'Position', exact: true });
	const speed = page.getByRole('combobox', { name: 'Speed' });
	for (const left of [page.getByRole('radio', { name: 'line', exact: true }), speed]) {
		const before = await position.inputValue();
		await left.focus();
		await page.keyboard.press('PageDown');
		await expect(position).not.toHaveValue(before);
	}
	await expect(speed).toHaveValue('1');
	for (const key of ['?', 'i', 'q']) {
		await page.locator('#lanes').focus();
		await page.keyboard.press(key);
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press(key);
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}

	const black = page.getByRole('button', { name: 'Show the picture again' });
	for (const key of ['b', '.', 'Escape', 'click']) {
		await page.locator('#lanes').focus();
		await page.keyboard.press('b');
		await expect(black).toBeFocused();
		if (key === 'click') await black.click();
		else await page.keyboard.press(key);
		await expect(black).toHaveCount(0);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
	}
	const size = await page.evaluate(
		() => /width='(\d+)'/.exec(getComputedStyle(document.querySelector('.lesson h2')!).cursor)?.[1]
	);
	expect(Number(size)).toBeGreaterThanOrEqual(48);
});

test('the presenter’s window sees what comes; each window is projected for itself', async ({
	open,
	page,
	context
}) => {
	await open(LESSON);
	await expect(heading(page, 'A cook and an oven')).toBeVisible();
	await page.locator('#lanes').focus();
	await page.keyboard.press('f');
	const opened = context.waitForEvent('page');
	await page.getByRole('button', { name: 'Presenter’s window' }).click();
	const presenter = await opened;
	const panel = presenter.getByRole('region', { name: 'Presenter' });
	await expect(panel.getByText('Next screen: Who runs now?')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
	await expect(presenter.locator('html')).toHaveAttribute('data-theme', 'light');
	await expectNoFindings(presenter);
	for (const reloaded of [page, presenter]) {
		await reloaded.reload();
		await reloaded.locator('html[data-hydrated]').waitFor({ state: 'attached' });
		await expect(heading(reloaded, 'A cook and an oven')).toBeVisible();
	}
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'projection');
	await expect(presenter.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a round of predictions hides what comes, counts, and can be begun again', async ({
	open,
	page
}) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await page.locator('#lanes').focus();
	await page.keyboard.press('p');
	const panel = page.getByRole('region', { name: 'What comes next?' });
	await panel.getByText('end', { exact: true }).click();
	await expect(page.locator('.result .answer')).toBeHidden();
	const letters = panel.getByRole('group').getByRole('button');
	// A wrong answer and a right one.
	await letters.first().click();
	const told = await panel.getByText(/^No: it is [BCD]\.$/).textContent();
	await expect(page.locator('.result .answer')).toBeVisible();
	await expectNoFindings(page);
	await page.locator('#lanes').focus();
	await page.keyboard.press('Home');
	await panel.getByRole('button', { name: 'Next question' }).click();
	await letters.nth('ABCD'.indexOf(told!.at(-2)!)).click();
	await expect(panel.getByText('1 of 2 right')).toBeVisible();
	await panel.getByRole('button', { name: 'Summary' }).click();
	await expect(panel.getByRole('heading', { name: '1 of 2 right' })).toBeVisible();
	await expect(panel.getByRole('listitem')).toHaveCount(1);
	await expectNoFindings(page);
	await panel.getByRole('button', { name: 'Start over' }).click();
	await expect(panel.getByText('of 2 right')).toHaveCount(0);
	await expect(letters.first()).toBeVisible();
});

test('axe finds nothing in the lesson and in the list of lessons', async ({ open, page }) => {
	await open('#lesson=await-suspends/2');
	await expect(heading(page, 'Who runs now?')).toBeVisible();
	await page.locator('.lesson .answer').first().click();
	await expectNoFindings(page);
	await page.getByRole('button', { name: 'Lessons' }).click();
	await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	await expectNoFindings(page);
});
