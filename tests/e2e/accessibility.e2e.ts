import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

async function openNew(page: Page) {
	await page.locator('[popovertarget=starters]').click();
	await page.getByRole('button', { name: /^(New program|Nouveau programme)$/ }).click();
	await page.getByRole('tree').waitFor();
}

/** Each brings the page, which shows the first view, to what is looked at. */
const VIEWS: Record<string, (page: Page) => Promise<unknown>> = {
	'first view': async () => {},
	'in the middle': async (page) => {
		for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
	},
	'at the end': (page) => page.keyboard.press('End'),
	'menu of starters': (page) => page.locator('[popovertarget=starters]').click(),
	'a new program as blocks': (page) => openNew(page),
	'the palette': async (page) => {
		await openNew(page);
		await page.getByRole('button', { name: /^(Add a block|Ajouter un bloc)$/ }).click();
		await page.getByRole('listbox').waitFor();
	},
	'all keys': (page) => page.keyboard.press('?'),
	'why it was so late': async (page) => {
		await page.locator('#lanes').focus();
		await page.keyboard.press('c');
	},
	figures: async (page) => {
		await page.locator('#lanes').focus();
		await page.keyboard.press('i');
		await page.getByRole('table').waitFor();
	},
	'a mistake': async (page) => {
		await page.locator('.cm-content').click();
		await page.keyboard.insertText('def (');
		await page.locator('[role=alert]').filter({ hasText: ':' }).waitFor();
	}
};

for (const locale of ['en-US', 'fr-FR']) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${locale}, ${colorScheme}`, () => {
			test.use({ locale, colorScheme });

			for (const [name, arrange] of Object.entries(VIEWS)) {
				test(`axe finds nothing: ${name}`, async ({ open, page }) => {
					await open();
					await page.locator('.cm-content').waitFor();
					await arrange(page);
					await expectNoFindings(page);
				});
			}
		});
	}
}

test.describe('on a telephone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('axe finds nothing', async ({ open, page }) => {
		await open();
		await page.getByRole('button', { name: 'More' }).click();
		await expectNoFindings(page);
	});
});

test('the first stop of the keyboard leads to the lanes', async ({ open, page }) => {
	await open();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the lanes' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Lanes' })).toBeFocused();
});
