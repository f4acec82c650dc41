import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects axe to find nothing in the page, or in a part of it. It asks Chromium alone: it reads the same tree
 * and the same colours in any browser, and takes nine seconds a page in Firefox.
 */
export async function expectNoFindings(page: Page, part = 'html'): Promise<void> {
	if (page.context().browser()?.browserType().name() === 'firefox') return;
	const { violations } = await new AxeBuilder({ page }).include(part).analyze();
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual(
		[]
	);
}
