import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

/** Either language's words. */
const either = (en: string, fr: string) => new RegExp(`^(${en}|${fr})`);
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const main = (page: Page) => row(page, /^coroutine main/);

async function openMenu(page: Page) {
	await main(page).focus();
	await page.keyboard.press('Shift+F10');
	await expect(page.getByRole('menuitem').first()).toBeFocused();
}

/** Each brings a new program, shown as blocks, to what is looked at. */
const VIEWS: Record<string, (page: Page) => Promise<unknown>> = {
	'the palette': async (page) => {
		await main(page).focus();
		await page.keyboard.press('Insert');
		await page.getByRole('listbox').waitFor();
	},
	'a menu': openMenu,
	'a refused field': async (page) => {
		await main(page).getByRole('textbox').first().fill('2 words');
		await page.keyboard.press('Enter');
		await page.getByRole('alert').filter({ hasText: '2 words' }).waitFor();
	},
	'a refused block': async (page) => {
		await row(page, either('Add here$', 'Ajouter ici$')).focus();
		await page.keyboard.press('Insert');
		await page.keyboard.type('asyncio.sleep');
		await page.keyboard.press('Enter');
		await page.getByText(either('Only a coroutine can', 'Seule une coroutine')).first().waitFor();
	},
	'several selected': async (page) => {
		await openMenu(page);
		await page
			.getByRole('menuitem', { name: either('Select several', 'Choisir plusieurs') })
			.press('Enter');
		await row(page, /^import/)
			.locator('.grip')
			.click();
		await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2);
	}
};

for (const locale of ['en-US', 'fr-FR']) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`blocks, ${locale}, ${colorScheme}`, () => {
			test.use({ locale, colorScheme });

			for (const [name, arrange] of Object.entries(VIEWS)) {
				test(`axe finds nothing: ${name}`, async ({ open, page }) => {
					await open();
					await page.locator('[popovertarget=starters]').click();
					await page.getByRole('button', { name: either('New program', 'Nouveau') }).click();
					await arrange(page);
					await expectNoFindings(page);
				});
			}
		});
	}
}
