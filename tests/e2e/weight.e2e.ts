import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import { serve } from '../../scripts/serve.js';
import { filesOfFirstStep, KEPT, kilobytes, weigh } from '../../scripts/weigh.js';

/** What may be loaded before one can step, in bytes, compressed. */
const MOST_BEFORE_STEP = 200_000;

/**
 * The most that each part may weigh beside what was loaded before, in bytes, compressed. The page holds the
 * first picture and the styles.
 */
const BUDGETS: Record<string, number> = {
	page: 30_000,
	script: 145_000,
	editor: 165_000,
	blocks: 85_000,
	French: 14_000,
	links: 8_000,
	export: 30_000,
	figures: 10_000,
	simulator: 180_000,
	fonts: 46_000
};

type Kept = Record<string, Record<string, number>>;

test.beforeEach(({ browserName }) => {
	test.skip(browserName === 'firefox', 'the files are the same');
});

test('no part of the page is heavier than it may be', () => {
	const parts = weigh();
	const kept = JSON.parse(fs.readFileSync(KEPT, 'utf8')) as Kept;
	expect(Object.keys(parts)).toEqual(Object.keys(BUDGETS));
	const tooHeavy = Object.entries(parts)
		.filter(([part, { bytes }]) => bytes > BUDGETS[part])
		.map(([part, { bytes, ingredients }]) => {
			const grown = Object.entries(ingredients)
				.map(([name, now]) => ({ name, ...now, before: kept[part]?.[name] ?? 0 }))
				.filter(({ bytes, before }) => bytes > before + 100)
				.sort((a, b) => b.bytes - b.before - (a.bytes - a.before))
				.map(
					({ name, bytes, before, chunks }) =>
						`  ${name} has grown from ${kilobytes(before)} to ${kilobytes(bytes)}, in ${chunks.join(', ')}`
				);
			const allowed = kilobytes(BUDGETS[part]);
			return [`${part}: ${kilobytes(bytes)}, ${allowed} allowed`, ...grown].join('\n');
		});
	// What is kept is written by: node scripts/weigh.js --keep
	expect(tooHeavy.join('\n')).toBe('');
	expect(parts.page.bytes + parts.script.bytes).toBeLessThan(MOST_BEFORE_STEP);
});

test('the page is drawn and can be stepped with what its head names, and nothing else', async ({
	browser
}) => {
	const site = await serve({ port: 0 });
	// A context of its own: what is kept from the page makes it complain.
	const context = await browser.newContext();
	const page = await context.newPage();
	const allowed = new Set(['', 'favicon.svg', ...filesOfFirstStep()]);
	const refused: string[] = [];
	await page.route('**/*', (route) => {
		const file = route.request().url().replace(site.url, '');
		// What starts the page is in none of its links.
		if (allowed.has(file)) return route.continue();
		refused.push(file);
		return route.abort();
	});
	try {
		await page.goto(site.url);
		await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
		const position = page.getByRole('slider', { name: 'Position' });
		await expect(position).toHaveValue('-1');
		await page.keyboard.press('ArrowRight');
		await expect(position).not.toHaveValue('-1');
		await page.keyboard.press('ArrowLeft');
		await expect(position).toHaveValue('-1');
		await expect(page.locator('#lanes canvas').first()).toBeVisible();
		// Else nothing was kept from it, and nothing is proven.
		await expect.poll(() => refused.length).toBeGreaterThan(0);
	} finally {
		await context.close();
		await site.close();
	}
});
