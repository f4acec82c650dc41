import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

const parts = (page: Page) => {
	const dialog = page.getByRole('dialog', { name: /^Export/ });
	return {
		dialog,
		format: dialog.getByLabel('Format'),
		preview: dialog.getByRole('group', { name: /^(Preview|Aperçu)$/ }),
		download: dialog.getByRole('button', { name: 'Download' }),
		status: dialog.getByRole('status')
	};
};

async function openExport(page: Page) {
	await page.getByRole('button', { name: /^(Export|Exporter)$/ }).click();
	await expect(parts(page).dialog).toBeVisible();
}

/** Downloads what is chosen: its name and its bytes. */
async function downloaded(page: Page) {
	const started = page.waitForEvent('download');
	await parts(page).download.click();
	const download = await started;
	return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

async function write(page: Page, text: string) {
	await page.getByRole('textbox', { name: 'Python program' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
}

const NAMELESS = `import asyncio
asyncio.run(asyncio.sleep(2))
`;

/** Every state that a lane can be in, and every end. */
const EVERYTHING = `import asyncio
import time

async def work(gate, n):
    async with gate:
        await asyncio.sleep(1)
        if n == 1:
            time.sleep(0.5)
        if n == 2:
            raise ValueError(n)

async def main():
    gate = asyncio.Semaphore(2)
    never = asyncio.create_task(asyncio.sleep(9))
    await asyncio.gather(*(work(gate, n) for n in range(6)), return_exceptions=True)
    never.cancel()

asyncio.run(main())
`;

test('is loaded when it is asked for', async ({ open, page }) => {
	const loaded: string[] = [];
	page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
	await open();
	await page.locator('.cm-content').waitFor();
	await page.waitForLoadState('networkidle');
	const before = loaded.filter((name) => name.endsWith('.js')).length;
	await openExport(page);
	expect(loaded.filter((name) => name.endsWith('.js')).length).toBeGreaterThan(before);
});

test('says so where it does not come', async ({ browser, site }) => {
	// A context of its own, in which the browser may complain of what is missing.
	const page = await (await browser.newContext()).newPage();
	await page.goto(site.url);
	await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	await page.locator('.cm-content').waitFor();
	await page.route('**/*.js', (route) => route.abort());
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await expect(page.getByText('could not be loaded. Check the connection')).toBeVisible();
	await page.context().close();
});

test('every format is shown, and chosen by keyboard', async ({ open, page }) => {
	await open();
	await openExport(page);
	const { format, preview, dialog } = parts(page);
	await expect(preview.locator('svg')).toContainText('Three requests, together');
	await expect(dialog).toContainText(/1,200 × \d+ pixels/);
	await format.focus();
	await page.keyboard.press('End');
	await expect(preview).toContainText('"kind":"loop.start"');
	await expect(dialog).toContainText('this is “Three requests, one after another”');
	const expected = {
		mermaid: 'section Task-1 main',
		intervals: 'task,Task-1,main,,suspended,the network,0,2,2',
		chrome: '"thread_name"',
		csv: 'seq,time,iteration,kind'
	};
	for (const [value, text] of Object.entries(expected)) {
		await format.selectOption(value);
		await expect(preview).toContainText(text);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('theme, language and what is in sight change the drawing', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await openExport(page);
	const { preview, dialog } = parts(page);
	const svg = preview.locator('svg');
	const ground = () => svg.locator('rect').last().getAttribute('fill');
	const light = await svg.innerHTML();
	await expect(svg).toContainText('6.0 s');
	await dialog.getByLabel('Language').selectOption('fr');
	await expect(svg).toContainText('6,0 s');
	await dialog.getByLabel('Theme').selectOption('dark');
	expect(await ground()).not.toBeNull();
	expect(await svg.innerHTML()).not.toBe(light);
	const widest = () =>
		svg
			.locator('rect.suspended')
			.evaluateAll((bars) => Math.max(...bars.map((bar) => Number(bar.getAttribute('width')))));
	const whole = await widest();
	await dialog.getByRole('combobox', { name: 'What', exact: true }).selectOption('sight');
	await expect.poll(widest).toBeGreaterThan(whole * 1.5);
});

test.describe('files', () => {
	test.skip(
		({ browserName }) => browserName === 'firefox',
		'a stock Firefox tells a test nothing of downloads'
	);

	test('SVG is the picture of the preview', async ({ open, page }) => {
		await open();
		await openExport(page);
		const { name, bytes } = await downloaded(page);
		expect(name).toBe('three-requests-one-after-another.svg');
		const svg = bytes.toString('utf8');
		expect(svg).toMatch(/^<svg xmlns/);
		expect(svg).not.toMatch(/foreignObject|<style|href/);
		await expect(parts(page).status).toContainText(
			'“three-requests-one-after-another.svg” is ready'
		);
	});

	test('PNG has the pixels that were promised, and the colours of the theme', async ({
		open,
		page
	}) => {
		await open();
		await openExport(page);
		const { format, dialog } = parts(page);
		await format.selectOption('png');
		await dialog.getByLabel('Size').selectOption('3');
		await dialog.getByLabel('Theme').selectOption('dark');
		await expect(dialog).toContainText('3,600 × ');
		const { bytes } = await downloaded(page);
		const seen = await page.evaluate(async (base64) => {
			const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
			context?.drawImage(image, 0, 0);
			return { width: image.width, ground: [...(context?.getImageData(2, 2, 1, 1).data ?? [])] };
		}, bytes.toString('base64'));
		expect(seen).toEqual({ width: 3600, ground: [0x12, 0x17, 0x1d, 255] });
	});

	test('PNG and SVG are one picture', async ({ open, page, context }) => {
		await open();
		await page.getByRole('button', { name: 'Stop comparing' }).click();
		await write(page, EVERYTHING);
		await expect(page.getByRole('main').locator('.answer')).toContainText('3.5');
		await openExport(page);
		const svg = (await downloaded(page)).bytes.toString('base64');
		await parts(page).format.selectOption('png');
		await parts(page).dialog.getByLabel('Size').selectOption('1');
		const png = (await downloaded(page)).bytes.toString('base64');
		const differing = await (
			await context.newPage()
		).evaluate(
			async (sources) => {
				const pixels = sources.map(async (source) => {
					const image = new Image();
					image.src = source;
					await image.decode();
					const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
					pen?.drawImage(image, 0, 0);
					return pen?.getImageData(0, 0, image.width, image.height).data ?? [];
				});
				const [one, other] = await Promise.all(pixels);
				if (one.length !== other.length) return 1;
				let count = 0;
				for (let i = 0; i < one.length; i++) if (Math.abs(one[i] - other[i]) > 64) count++;
				return count / one.length;
			},
			[`data:image/svg+xml;base64,${svg}`, `data:image/png;base64,${png}`]
		);
		// The edges of letters are not smoothed alike.
		expect(differing).toBeLessThan(0.01);
	});

	test('GIF plays a stretch, and can be given up', async ({ open, page }) => {
		await open();
		await page.getByRole('button', { name: 'Stop comparing' }).click();
		await openExport(page);
		const { format, dialog, status, download } = parts(page);
		await format.selectOption('gif');
		await dialog.getByLabel('Size').selectOption('1');
		await dialog.getByLabel('To (seconds)').fill('1');
		await expect(dialog).toContainText('a step at a time');
		const { bytes, name } = await downloaded(page);
		expect(name).toMatch(/\.gif$/);
		expect(bytes.subarray(0, 6).toString()).toBe('GIF89a');
		expect(bytes.readUInt16LE(6)).toBe(1200);
		// Each picture has a block of its own: 0x21 0xf9 0x04.
		let pictures = 0;
		for (let at = 0; (at = bytes.indexOf(Uint8Array.of(0x21, 0xf9, 4), at)) >= 0; at++) pictures++;
		expect(pictures).toBeGreaterThan(9);

		await dialog.getByLabel('To (seconds)').fill('0');
		await expect(dialog.getByRole('alert')).toContainText('has to end later than it begins');
		await expect(download).toBeDisabled();

		await dialog.getByLabel('To (seconds)').fill('6');
		await dialog.getByLabel('Size').selectOption('3');
		await download.click();
		await dialog.getByRole('button', { name: 'Cancel' }).click();
		await expect(status).toHaveText('Cancelled. Nothing was made.');
	});

	test('what is copied can be pasted', async ({ open, page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open();
		await openExport(page);
		const { format, dialog, status } = parts(page);
		const copy = dialog.getByRole('button', { name: 'Copy' });
		await copy.click();
		await expect(status).toHaveText('Copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg /);
		await format.selectOption('png');
		await copy.click();
		await expect(status).toHaveText('Copied.');
		const types = () =>
			page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
		expect(await types()).toContain('image/png');
	});
});

test('says why a picture cannot be made', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await write(
		page,
		'import asyncio\nasync def main():\n    await asyncio.gather(*(asyncio.sleep(1) for _ in range(600)))\nasyncio.run(main())\n'
	);
	await expect(page.getByRole('main').locator('.answer')).toContainText('600.0');
	await openExport(page);
	const { format, dialog, download } = parts(page);
	await expect(dialog).toContainText('and 102 more lanes');
	await format.selectOption('png');
	await dialog.getByLabel('Size').selectOption('4');
	await expect(dialog.getByRole('alert')).toContainText(
		/4,800 × \d\d,\d{3} pixels, more than browsers can make/
	);
	await expect(download).toBeDisabled();
	await format.selectOption('gif');
	await expect(dialog.getByRole('alert')).toContainText('too many for an animation');
	await format.selectOption('mermaid');
	await expect(dialog).toContainText('lanes are left out: Mermaid takes no more');
	await expect(download).toBeEnabled();
});

test('a program without a name gives a file with one', async ({ open, page, browserName }) => {
	test.skip(browserName === 'firefox', 'a stock Firefox tells a test nothing of downloads');
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await write(page, NAMELESS);
	await expect(page.getByRole('main').locator('.answer')).toContainText('2.0');
	await openExport(page);
	await parts(page).format.selectOption('ndjson');
	const { name, bytes } = await downloaded(page);
	expect(name).toBe('program.ndjson');
	const lines = bytes.toString('utf8').trimEnd().split('\n');
	expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ kind: 'end', time: 2, outcome: 'ok' });
});

for (const locale of ['en-US', 'fr-FR']) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${locale}, ${colorScheme}`, () => {
			test.use({ locale, colorScheme });

			test('axe finds nothing in the dialog', async ({ open, page }) => {
				await open();
				await openExport(page);
				for (const format of ['gif', 'mermaid']) {
					await parts(page).format.selectOption(format);
					await expectNoFindings(page);
				}
			});
		});
	}
}

test('on paper are the answer, the lanes, the program and its output, and no tools', async ({
	open,
	page,
	browserName
}) => {
	test.skip(browserName === 'firefox', 'a stock Firefox does not take paper for its screen');
	await open();
	await page.emulateMedia({ media: 'print' });
	const paper = page.getByRole('article');
	// What is printed comes after the page can be used.
	await expect(async () => {
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expect(paper).toContainText('3× sooner', { timeout: 100 });
	}).toPass();
	await expect(paper.locator('svg')).toHaveCount(2);
	await expect(paper).toContainText('asyncio.run(main())');
	await expect(paper).toContainText("['news', 'weather', 'sport']");
	await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
	await expect(page.getByRole('slider', { name: 'Position' })).toBeHidden();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(paper).toHaveCount(0);
});
