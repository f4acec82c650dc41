import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** The second of the two programs with which the page begins, which share one axis. */
const lanesOf = (page: Page) => page.locator('#lanes .program').last();
/** The first and the last label of the axis: what part of the program is in sight. */
const ends = async (page: Page) => {
	const labels = await lanesOf(page).locator('.axis span').allTextContents();
	return [labels[0], labels.at(-1)];
};
const canvasBox = async (page: Page) => (await lanesOf(page).locator('canvas').boundingBox())!;

test.use({ viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ open, page }) => {
	await open();
	await expect(lanesOf(page).locator('canvas')).toBeVisible();
});

test('the wheel with Ctrl zooms around the pointer, and without it scrolls', async ({ page }) => {
	const whole = await ends(page);
	const { x, y, width } = await canvasBox(page);
	await page.mouse.move(x + width / 2, y + 20);
	await page.mouse.wheel(0, 100);
	expect(await ends(page)).toEqual(whole);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -600);
	await page.keyboard.up('Control');
	await expect.poll(() => ends(page)).not.toEqual(whole);
	await lanesOf(page).getByRole('button', { name: 'Fit' }).click();
	await expect.poll(() => ends(page)).toEqual(whole);
});

test('a drag with Shift on the axis marks what is to be seen; without it the playhead follows', async ({
	page
}) => {
	const whole = await ends(page);
	const axis = (await lanesOf(page).locator('.axis').boundingBox())!;
	const y = axis.y + axis.height / 2;
	await page.keyboard.down('Shift');
	await page.mouse.move(axis.x + axis.width * 0.1, y);
	await page.mouse.down();
	await page.mouse.move(axis.x + axis.width * 0.25, y, { steps: 4 });
	await expect(lanesOf(page).locator('.stretch')).toBeVisible();
	await page.mouse.up();
	await page.keyboard.up('Shift');
	await expect(lanesOf(page).locator('.stretch')).toHaveCount(0);
	await expect.poll(() => ends(page)).not.toEqual(whole);

	await lanesOf(page).getByRole('button', { name: 'Fit' }).click();
	const press = (share: number) => page.mouse.click(axis.x + axis.width * share, y);
	await press(0.1);
	const playhead = lanesOf(page).getByRole('slider', { name: 'Playhead' });
	const before = await playhead.getAttribute('aria-valuetext');
	await press(0.9);
	await expect(playhead).not.toHaveAttribute('aria-valuetext', before!);
	expect(await ends(page)).toEqual(whole);
});

test('keys and buttons zoom, and Z shows the life of the selected task', async ({ page }) => {
	const whole = await ends(page);
	const toTask = lanesOf(page).getByRole('button', { name: 'Task', exact: true });
	await expect(toTask).toBeDisabled();
	await lanesOf(page).locator('.names button').last().click();
	await page.keyboard.press('z');
	const zoomed = await ends(page);
	await page.keyboard.press('0');
	await expect.poll(() => ends(page)).toEqual(whole);
	await toTask.click();
	await expect.poll(() => ends(page)).toEqual(zoomed);
	await page.keyboard.press('0');
	await page.keyboard.press('+');
	await page.keyboard.press('+');
	await expect.poll(() => ends(page)).not.toEqual(whole);
	await page.keyboard.press('-');
	await page.keyboard.press('-');
	await expect.poll(() => ends(page)).toEqual(whole);
});

test('two fingers zoom', async ({ page, browserName }) => {
	test.skip(browserName !== 'chromium', 'only the devtools protocol has two fingers');
	const whole = await ends(page);
	const { x, y, width } = await canvasBox(page);
	const session = await page.context().newCDPSession(page);
	const fingers = (apart: number) => [
		{ x: x + width / 2 - apart, y: y + 20, id: 1 },
		{ x: x + width / 2 + apart, y: y + 20, id: 2 }
	];
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: type === 'touchEnd' ? [] : fingers(apart)
		});
	await send('touchStart', 30);
	for (const apart of [60, 90, 120, 150]) await send('touchMove', apart);
	await send('touchEnd', 0);
	await expect.poll(() => ends(page)).not.toEqual(whole);
});
