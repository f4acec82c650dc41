import { expect, test } from './fixtures';

for (const sitePath of ['/', '/some/where/']) {
	test.describe(`served under ${sitePath}`, () => {
		test.use({ sitePath });

		test('the page comes alive', async ({ open, page }) => {
			await open();
			await expect(page).toHaveTitle(/Swimloop/);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});

		test('everything it loads is its own', async ({ open, page, site }) => {
			const foreign: string[] = [];
			page.on('request', (request) => {
				const url = request.url();
				if (!url.startsWith(site.url) && !/^(data|blob):/.test(url)) foreign.push(url);
			});
			await open();
			expect(foreign).toEqual([]);
		});
	});
}

test('the server gives out nothing beside the site', async ({ request }) => {
	expect((await request.get('favicon.svg')).headers()['content-type']).toBe('image/svg+xml');
	for (const path of ['..%2fpackage.json', '%2e%2e/package.json', '%', 'none.html']) {
		expect((await request.get(path)).status(), path).toBe(404);
	}
});

test.describe('a complaint of the page fails the test', () => {
	test.fail(true, 'it must');

	test('an error on the console', async ({ open, page }) => {
		await open();
		await page.evaluate(() => console.error('seen'));
	});

	test('a warning on the console', async ({ open, page }) => {
		await open();
		await page.evaluate(() => console.warn('seen'));
	});

	test('an uncaught error', async ({ open, page }) => {
		await open();
		await page.evaluate(() =>
			setTimeout(() => {
				throw new Error('seen');
			})
		);
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
	});
});
