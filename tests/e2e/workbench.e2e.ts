import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** The parts of the page as a person would name them. */
const parts = (page: Page) => ({
	answer: page.getByRole('main').locator('.answer'),
	now: page.getByRole('region', { name: /^Now/ }),
	time: page.getByRole('heading', { name: /t = / }),
	editor: page.getByRole('textbox', { name: 'Python program' }),
	position: page.getByRole('slider', { name: 'Position' }),
	lanes: page.getByRole('region', { name: 'Lanes' }),
	output: page.getByRole('region', { name: /^Output/ })
});

/** Replaces the program in the editor by typing. */
async function write(page: Page, text: string) {
	await parts(page).editor.click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
}

/** Saves by the key and gives the name of the file. */
async function savedName(page: Page, browserName: string): Promise<string> {
	if (browserName !== 'firefox') {
		const download = page.waitForEvent('download');
		await page.keyboard.press('ControlOrMeta+s');
		return (await download).suggestedFilename();
	}
	// A stock Firefox tells the test nothing of downloads, so look at what it is asked to keep.
	const name = page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				HTMLAnchorElement.prototype.click = function () {
					resolve(this.download);
				};
			})
	);
	await page.keyboard.press('ControlOrMeta+s');
	return name;
}

const HELLO =
	'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\nasyncio.run(main())\n';

test('shows somebody new a comparison and its gain without a click', async ({ open, page }) => {
	await open();
	await expect(parts(page).answer).toHaveText(
		/6\.0\ss one after another · 2\.0\ss together\s*— 3× sooner/
	);
	await expect(parts(page).lanes.getByRole('heading', { level: 2 })).toHaveText([
		/one after another/,
		/together/
	]);
});

test('shows the first view before any script has run', async ({ browser, site }) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.route('**/*.js', (route) => route.abort());
	await page.goto(site.url);
	await expect(parts(page).answer).toContainText('3× sooner');
	await expect(page.locator('svg[role=img], .still svg').first()).toBeVisible();
	await context.close();
});

test('steps forward and back by the same ways, at every size', async ({ open, page }) => {
	await open();
	const { now, time, position } = parts(page);
	const state = async () =>
		`${await position.inputValue()} ${await time.textContent()} ${await now.textContent()}`;
	for (const size of ['1', '2', '3', '4']) {
		await page.keyboard.press('Home');
		await page.keyboard.press(size);
		const seen = [await state()];
		for (let i = 0; i < 5; i++) {
			await page.keyboard.press('ArrowRight');
			seen.push(await state());
		}
		expect(new Set(seen).size, size).toBeGreaterThan(2);
		for (const before of seen.reverse().slice(1)) {
			await page.keyboard.press('ArrowLeft');
			expect(await state(), size).toBe(before);
		}
	}
});

test('goes to the end and the start', async ({ open, page }) => {
	await open();
	const { time, position } = parts(page);
	await page.keyboard.press('End');
	await expect(time).toContainText('6.000');
	await expect(position).toHaveValue((await position.getAttribute('max'))!);
	await page.keyboard.press('Home');
	await expect(position).toHaveValue('-1');
});

test('plays to the end by the clock', async ({ open, page }) => {
	await open();
	await page.getByLabel('Speed').selectOption('8×');
	await page.getByRole('radio', { name: 'wake-up' }).check({ force: true });
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await expect(parts(page).time).toContainText('6.000');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('keys in the editor are the editor’s', async ({ open, page }) => {
	await open();
	await parts(page).editor.click();
	for (const key of ['ArrowRight', 'End', ' ', 'PageDown']) await page.keyboard.press(key);
	await expect(parts(page).position).toHaveValue('-1');
	await page.keyboard.press('Escape');
	await expect(parts(page).lanes).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(parts(page).position).not.toHaveValue('-1');
});

test('a mistake greys the last picture and stands at its line', async ({ open, page }) => {
	await open();
	await write(page, HELLO.replace('def main', 'def ('));
	await expect(page.getByRole('alert').filter({ hasText: /^Line \d+: / })).toBeVisible();
	await expect(page.getByText('This is the last picture that worked')).toBeVisible();
	await expect(parts(page).answer).toContainText('one after another');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(page.getByText('This is the last picture that worked')).toBeHidden();
});

test('selecting a task selects it everywhere and moves the playhead there', async ({
	open,
	page
}) => {
	await open();
	await page.keyboard.press('End');
	const line = parts(page).output.last().getByRole('button').first();
	const who = (await line.locator('.who').textContent())!;
	await line.click();
	await expect(parts(page).time).not.toContainText('6.000');
	await expect(parts(page).lanes.getByRole('button', { name: who, pressed: true })).toBeVisible();
});

test('a click in the text goes to the next time that its line runs', async ({ open, page }) => {
	await open();
	const line = parts(page).editor.locator('.cm-line', { hasText: 'asyncio.sleep' }).first();
	await line.click({ position: { x: 60, y: 8 } });
	await expect(parts(page).position).not.toHaveValue('-1');
	const first = Number(await parts(page).position.inputValue());
	await page.keyboard.press('Alt+Enter');
	await expect
		.poll(async () => Number(await parts(page).position.inputValue()))
		.toBeGreaterThan(first);
});

test('many tasks are counted over time above their lanes', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Starters' }).click();
	await page.getByRole('button', { name: /^A hundred requests/ }).click();
	await expect(page.getByRole('img', { name: /How many tasks/ })).toBeVisible();
});

test('the work is there again after a reload, and the beginning is one click away', async ({
	open,
	page
}) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await write(page, `"""My own"""\n${HELLO}`);
	await expect(page).toHaveTitle(/My own/);
	await page.reload();
	await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	await expect(page).toHaveTitle(/My own/);
	await expect(parts(page).editor).toContainText('My own');
	await page.getByRole('button', { name: 'Start from the beginning' }).click();
	await expect(parts(page).answer).toContainText('3× sooner');
});

test('a link reopens the program and the playhead in another browser', async ({
	open,
	page,
	browser
}) => {
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await write(page, `"""Sent"""\n${HELLO}`);
	await expect(page).toHaveTitle(/Sent/);
	await expect(parts(page).answer).toContainText(/1\.0\ss/);
	await page.keyboard.press('Escape');
	await expect(parts(page).lanes).toBeFocused();
	for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
	const at = await parts(page).position.inputValue();
	await page.getByRole('button', { name: 'Share' }).click();
	const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();

	const other = await browser.newContext();
	const there = await other.newPage();
	await there.goto(link);
	await there.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	await expect(there).toHaveTitle(/Sent/);
	await expect(parts(there).position).toHaveValue(at);
	await other.close();
});

test('a damaged link is refused in words and the work is untouched', async ({ open, page }) => {
	await open('#1AAAA');
	await expect(page.getByRole('alert')).toContainText('The link could not be opened');
	await expect(parts(page).answer).toContainText('3× sooner');
});

test.describe('files', () => {
	const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/x-python', buffer });

	test('a program opens from a file and is saved under its title', async ({
		open,
		page,
		browserName
	}) => {
		await open();
		// A browser opens the chooser only for somebody who has already done something.
		await parts(page).lanes.getByRole('heading').first().click();
		const chooser = page.waitForEvent('filechooser');
		await page.keyboard.press('ControlOrMeta+o');
		await (await chooser).setFiles(file('a.py', Buffer.from(`"""From a file"""\n${HELLO}`)));
		await expect(page).toHaveTitle(/From a file/);
		expect(await savedName(page, browserName)).toBe('from-a-file.py');
		await page.getByRole('button', { name: 'Bring my work back' }).click();
		await expect(parts(page).answer).toContainText('3× sooner');
	});

	for (const [what, buffer, words] of [
		['a file that is no text', Buffer.from([0xff, 0xfe, 0, 1]), 'is not a text file'],
		['a file over 1 MB', Buffer.alloc(1_000_001, 'x'), 'larger than 1 MB']
	] as const) {
		test(`${what} is refused in words`, async ({ open, page }) => {
			await open();
			await page.locator('input[type=file]').setInputFiles(file('a.py', buffer));
			await expect(page.getByRole('alert')).toContainText(words);
			await expect(parts(page).answer).toContainText('3× sooner');
		});
	}
});

test('French and dark are one click away and stay', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Français' }).click();
	await page.getByRole('button', { name: 'Thème sombre' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(parts(page).answer).toContainText('6,0 s l’un après l’autre');
	// What is on the workbench stays as it is.
	await expect(page).toHaveTitle(/^Three requests/);
	await page.waitForFunction(() => localStorage.getItem('swimloop.view.1')?.includes('dark'));
	await page.reload();
	await expect(page.getByRole('button', { name: 'Thème clair' })).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('in French', () => {
	test.use({ locale: 'fr-FR' });

	test('the first programs and the starters are in French, and stay so', async ({ open, page }) => {
		await open();
		await expect(page).toHaveTitle('Trois requêtes, l’une après l’autre · Swimloop');
		await expect(page.locator('.cm-content')).toContainText('async def charger(page)');
		await page.getByRole('button', { name: 'Avancer', exact: true }).click();
		await page.getByRole('button', { name: 'Avancer', exact: true }).click();
		await expect(page.getByRole('region', { name: /^Maintenant/ })).toContainText('Task-1');
		await page.getByRole('button', { name: 'Exemples' }).click();
		await page.getByRole('button', { name: /^Attendre un signal/ }).click();
		await expect(page.locator('.cm-content')).toContainText('async def coureuse');
		await page.getByRole('button', { name: 'English' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expect(page).toHaveTitle(/^Attendre un signal/);
	});
});

test('a starter opens in place of the program and can be undone', async ({ open, page }) => {
	await open();
	await page.getByRole('button', { name: 'Starters' }).click();
	await page.getByRole('button', { name: /^A loop of awaits/ }).click();
	await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
	await expect(parts(page).editor).toContainText('for ');
	await page.getByRole('button', { name: 'Bring my work back' }).click();
	await expect(parts(page).answer).toContainText('3× sooner');
});

test('panels are resized and hidden from the keyboard, and stay so', async ({ open, page }) => {
	await open();
	const splitter = page.getByRole('separator', { name: 'Width of the program' });
	const before = Number(await splitter.getAttribute('aria-valuenow'));
	await splitter.focus();
	await page.keyboard.press('ArrowRight');
	await expect(splitter).toHaveAttribute('aria-valuenow', String(before + 24));
	await page.getByRole('button', { name: 'The moment' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Ready queue' })).toBeHidden();
	await expect(parts(page).now).toBeVisible();
	await page.waitForFunction(() => localStorage.getItem('swimloop.view.1')?.includes('hasMoment'));
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Ready queue' })).toBeHidden();
	await expect(splitter).toHaveAttribute('aria-valuenow', String(before + 24));
});

test('all keys are listed', async ({ open, page }) => {
	await open();
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'All keys' });
	await expect(dialog).toContainText('step forward, back');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test.describe('on a telephone', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('lanes, sentence, queues and transport are on one screen, and nothing scrolls sideways', async ({
		open,
		page
	}) => {
		await open();
		const step = page.getByRole('button', { name: 'Step', exact: true });
		for (let i = 0; i < 4; i++) await step.click();
		for (const part of [
			parts(page).answer,
			parts(page).now,
			page.getByRole('heading', { name: 'Ready queue' }),
			page.getByRole('heading', { name: 'Timers' }),
			step
		]) {
			await expect(part).toBeInViewport({ ratio: 1 });
		}
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(overflow).toBeLessThanOrEqual(0);
	});
});
