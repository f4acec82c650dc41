import fs from 'node:fs';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { shareMessages } from '../../src/lib/i18n/share/messages';
import { lessonLink } from '../../src/lib/share/lesson-link';
import { qrCode } from '../../src/lib/share/qr-code';
import { readLesson } from '../../src/lib/lessons/read';
import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

const words = shareMessages('en');
const parts = (page: Page) => {
	const dialog = page.getByRole('dialog', { name: /^(Share|Partager)$/ });
	return {
		dialog,
		link: dialog.getByRole('textbox', { name: /^(Link|Lien)/ }),
		code: page.getByRole('dialog', { name: /^(QR code|Code QR)/ }),
		kind: (name: string) => dialog.getByRole('radio', { name })
	};
};

async function openShare(page: Page) {
	await page.getByRole('button', { name: /^(Share|Partager)$/ }).click();
	await expect(parts(page).dialog).toBeVisible();
}

async function write(page: Page, text: string) {
	await page.getByRole('textbox', { name: 'Python program' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
}

/** What a decoder reads from pictures (their addresses) that the browser has scaled to 240 pixels. */
async function readScaled(page: Page, pictures: readonly string[]): Promise<(string | null)[]> {
	const scaled = await page.evaluate(async (sources) => {
		const found: { width: number; grey: string }[] = [];
		for (const source of sources) {
			const image = new Image();
			image.src = source;
			await image.decode();
			const width = Math.round((240 * image.width) / image.height);
			const canvas = new OffscreenCanvas(width, 240);
			const context = canvas.getContext('2d', { willReadFrequently: true })!;
			context.imageSmoothingQuality = 'high';
			context.drawImage(image, 0, 0, width, 240);
			const { data } = context.getImageData(0, 0, width, 240);
			let grey = '';
			for (let i = 0; i < data.length; i += 4) grey += String.fromCharCode(data[i]);
			found.push({ width, grey: btoa(grey) });
		}
		return found;
	}, pictures);
	return scaled.map(({ width, grey }) => {
		const pixels = new Uint8ClampedArray(width * 240 * 4).fill(255);
		Buffer.from(grey, 'base64').forEach((value, i) => pixels.fill(value, i * 4, i * 4 + 3));
		return jsQR(pixels, width, 240)?.data ?? null;
	});
}

function drawn(link: string): string {
	const { size, path } = qrCode(link)!;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const program = (title: string, ...lines: string[]) =>
	`"""${title}"""\nimport asyncio\n\nasync def main():\n${lines.map((line) => `    ${line}\n`).join('')}\nasyncio.run(main())\n`;
const IN_TURN = program('In turn', 'await asyncio.sleep(1)', 'await asyncio.sleep(2)');
const TOGETHER = program('Together', 'await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))');

test('the codes of all screens of all lessons are read from pictures of 240 pixels', async ({
	page,
	browserName
}) => {
	test.skip(browserName === 'firefox', 'the codes are the same');
	test.slow();
	const folder = new URL('../../static/lessons/', import.meta.url);
	const index: { id: string; files: string[] }[] = JSON.parse(
		fs.readFileSync(new URL('index.json', folder), 'utf8')
	);
	expect(index.length).toBeGreaterThan(0);
	for (const { id } of index) {
		const text = fs.readFileSync(new URL(`${id}/en.md`, folder), 'utf8');
		const { lesson } = readLesson(id, 'en', new Map([['en.md', text]]));
		const links = lesson.screens.map(
			(_, place) => `https://teaching.example.org/swimloop/${lessonLink(id, place)}`
		);
		expect(links.length).toBeGreaterThan(0);
		expect(await readScaled(page, links.map(drawn))).toEqual(links);
	}
});

test('a key shows the code on the projected screen, where a telephone reads it', async ({
	open,
	page,
	browserName
}) => {
	test.skip(browserName === 'firefox', 'the same screen');
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.addInitScript(() =>
		localStorage.setItem(
			'swimloop.view.1',
			JSON.stringify({ isProjected: true, projectedTheme: 'dark' })
		)
	);
	await open('#lesson=await-suspends/2');
	await expect(page.getByRole('region', { name: /^Lesson:/ })).toBeVisible();
	await page.keyboard.press('q');
	const { code } = parts(page);
	await expect(code.getByRole('img')).toBeVisible();
	const screenshot = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
	const address = page.url();
	expect(address).toContain('#lesson=await-suspends/2');
	const blank = await page.context().newPage();
	expect(await readScaled(blank, [screenshot])).toEqual([address]);
	await page.keyboard.press('q');
	await expect(code).toBeHidden();
	await page.getByRole('button', { name: 'QR code of the link' }).click();
	await expect(code).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(code).toBeHidden();
});

test('from the start or at this moment', async ({ open, page }) => {
	await open();
	await page.keyboard.press('End');
	await openShare(page);
	const { link, kind } = parts(page);
	const now = await link.inputValue();
	await kind(words.kinds.start).check();
	const start = await link.inputValue();
	expect(start.length).toBeLessThan(now.length);
	const position = page.getByRole('slider', { name: /^Position/ });
	await page.goto(start);
	await expect(position).toHaveValue('-1');
	await page.goto(now);
	await expect(position).not.toHaveValue('-1');
});

test('a task is made, opened elsewhere, solved, and its solution is there for the asking', async ({
	browser,
	open,
	page
}) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await write(page, IN_TURN);
	await openShare(page);
	const { dialog, link, kind } = parts(page);
	await kind(words.kinds.task).check();
	await dialog.getByLabel(words.task.text).fill('Make it shorter.');
	const goal = dialog.getByLabel(words.task.goal);
	await goal.fill('end < 2 s');
	await expect(dialog.getByRole('status').first()).toContainText('does not meet end < 2 s');
	await expect(link).toHaveCount(0);
	await page.keyboard.press('Escape');

	await write(page, TOGETHER);
	await openShare(page);
	await kind(words.kinds.task).check();
	await dialog.getByLabel(words.task.given).selectOption({ index: 0 });
	await goal.fill('end <= 2 s\nuse asyncio.gather');
	await dialog.getByLabel(words.task.text).fill('Make it shorter.');
	await expect(dialog.getByRole('status').first()).toHaveText(words.task.fine);
	const task = await link.inputValue();
	expect(task).toContain('#task=1');

	const context = await browser.newContext();
	const there = await context.newPage();
	await there.goto(task);
	await there.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	const panel = there.getByRole('region', { name: /^Lesson:/ });
	await expect(panel).toContainText('Make it shorter.');
	await expect(panel.getByText('asyncio.gather(asyncio.sleep(1)')).toBeHidden();
	await expect(panel.getByText('Done')).toBeHidden();
	await panel.getByText('A solution').click();
	await expect(panel.getByText('asyncio.gather(asyncio.sleep(1)')).toBeVisible();
	await panel.getByRole('button', { name: 'Put it beside mine' }).click();
	await expect(there.getByRole('button', { name: 'Stop comparing' })).toBeVisible();
	await write(there, TOGETHER.replace('Together', 'Mine'));
	await expect(panel.getByText('Done')).toBeVisible();

	// A reload keeps what was made of it; leaving brings back what was there before.
	await there.reload();
	await expect(there).toHaveTitle(/Mine/);
	await expect(panel).toContainText('Make it shorter.');
	await panel.getByRole('button', { name: 'Leave the lesson' }).click();
	await expect(panel).toBeHidden();
	expect(there.url()).not.toContain('#');
	await context.close();
});

test('a damaged task is refused in words', async ({ open, page }) => {
	await open('#task=1AAAA');
	await expect(page.getByRole('alert')).toContainText('The link could not be opened');
});

test('the player that the code embeds is there', async ({ open, page }) => {
	await open();
	await openShare(page);
	await page.getByText(words.more.page).click();
	await page.getByLabel(words.isEditable).check();
	const code = await page.getByRole('textbox', { name: words.embed }).inputValue();
	const source = /src="([^"]*)"/.exec(code)![1].replaceAll('&amp;', '&');
	expect(new URL(source).search).toBe('?lang=en&edit=1');
	expect((await page.request.get(source.split('#')[0])).ok()).toBe(true);
	await page.getByText(words.more.readme).click();
	const badge = page.getByRole('img', { name: words.openIn });
	await expect(badge).toHaveJSProperty('naturalWidth', 156);
});

test('a program that telephones would not read has no code, and one too long no link', async ({
	open,
	page
}) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	let x = 1;
	const numbers = Array.from({ length: 900 }, () => (x = (x * 16807) % 2147483647));
	await write(page, `x = ${JSON.stringify(numbers)}\n`);
	await openShare(page);
	const { dialog, link } = parts(page);
	await expect(dialog).toContainText('No code');
	await expect(link).not.toHaveValue('');
	await page.keyboard.press('Escape');
	await write(page, `# ${'x'.repeat(100_000)}\n`);
	await openShare(page);
	await expect(dialog.getByRole('alert')).toHaveText(words.tooLong);
});

test('the title and the description follow the program', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await write(page, '"""Swimmers\n\nThey *swim*\nin `lanes`.\n\nMore.\n"""\n');
	await expect(page).toHaveTitle('Swimmers · Swimloop');
	const description = page.locator('meta[name=description]');
	await expect(description).toHaveAttribute('content', 'They swim in lanes.');
	await write(page, 'x = 1\n');
	await expect(page).toHaveTitle('Swimloop');
	await expect(description).toHaveAttribute('content', /^Python's asyncio event loop/);
	await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Swimloop');
});

for (const locale of ['en-US', 'fr-FR']) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${locale}, ${colorScheme}`, () => {
			test.use({ locale, colorScheme });
			test('axe finds nothing in what is shared', async ({ open, page }) => {
				await open();
				await openShare(page);
				const { dialog, code, kind } = parts(page);
				for (const summary of await dialog.locator('summary').all()) await summary.click();
				await expectNoFindings(page, 'dialog[open]');
				const { kinds, enlarge } = shareMessages(locale === 'fr-FR' ? 'fr' : 'en');
				await dialog.getByRole('button', { name: enlarge }).press('Enter');
				await expect(code).toBeVisible();
				await expectNoFindings(page, 'dialog[open]');
				await page.keyboard.press('Escape');
				await expect(code).toBeHidden();
				await kind(kinds.task).check();
				await expect(dialog.getByRole('combobox').first()).toBeVisible();
				await expectNoFindings(page, 'dialog[open]');
			});
		});
	}
}
