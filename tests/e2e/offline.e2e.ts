import { expect, test } from './fixtures';

test.use({ serviceWorkers: 'allow' });

test('after the first visit the site works without its server', async ({
	page,
	open,
	site,
	browserName
}) => {
	await open();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await site.close();

	await page.goto('#lesson=await-suspends/3');
	const lesson = page.getByRole('region', { name: /^Lesson:/ });
	await expect(lesson).toBeVisible();
	await page.reload();
	await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	await lesson.getByRole('button', { name: /^B/ }).click();
	await expect(lesson.getByText('Right.')).toBeVisible();
	await lesson.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(lesson.getByRole('heading', { name: 'What comes next' })).toBeVisible();
	await lesson.getByRole('button', { name: 'Leave the lesson' }).click();

	await page.getByRole('button', { name: 'Export' }).click();
	await expect(page.getByRole('dialog').getByRole('group', { name: 'Preview' })).toBeVisible();
	// A stock Firefox tells a test nothing of downloads.
	if (browserName === 'firefox') return;
	const download = page.waitForEvent('download');
	await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
	expect((await (await download).path()).length).toBeGreaterThan(0);
});
