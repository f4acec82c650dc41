import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.js';

interface Fixtures {
	/** The path that build/ is served under; begins and ends with a slash. */
	sitePath: string;
	site: Awaited<ReturnType<typeof serve>>;
	/** Opens a page of the site, named relative to its root, and waits until it is alive. */
	open: (path?: string) => Promise<void>;
}

const COMPLAINTS = ['error', 'warning', 'assert'];

function describe(message: ConsoleMessage) {
	const { url, lineNumber } = message.location();
	return `${message.type()}: ${message.text()} (${url}:${lineNumber})`;
}

/**
 * Playwright's test against the built site on a port of its own. Any console error or warning and any
 * uncaught error of the page fails the test.
 */
export const test = base.extend<Fixtures>({
	sitePath: ['/', { option: true }],
	site: async ({ sitePath }, use) => {
		const site = await serve({ port: 0, base: sitePath });
		await use(site);
		await site.close();
	},
	baseURL: ({ site }, use) => use(site.url),
	// It would fetch the whole site for every test; tests of it allow it.
	serviceWorkers: 'block',
	context: async ({ context }, use) => {
		const complaints: string[] = [];
		context.on('console', (message) => {
			// The browser driver's own word about the option above.
			if (message.text() === 'Service Worker registration blocked by Playwright') return;
			if (COMPLAINTS.includes(message.type())) complaints.push(describe(message));
		});
		context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack}`));
		await use(context);
		expect(complaints, 'the page complained').toEqual([]);
	},
	open: ({ page }, use) =>
		use(async (path = '') => {
			await page.goto(path);
			// Prerendered buttons can be clicked before anything listens.
			await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
		})
});

export { expect };

/** Opens a program in place of what the page shows, as somebody opens a file. */
export async function openFile(page: Page, source: string): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'a.py', mimeType: 'text/x-python', buffer: Buffer.from(source) });
}
