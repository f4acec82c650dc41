import { expect, test } from './fixtures';

/** Programs that never end, or nearly. */
const PROGRAMS: Record<string, string> = {
	'a loop that turns for ever': `import asyncio

async def main():
    while True:
        await asyncio.sleep(0)

asyncio.run(main())
`,
	'a loop that never awaits': 'while True:\n    pass\n',
	'unbounded recursion': 'def again(n):\n    return again(n + 1)\n\nagain(0)\n',
	'a list that doubles for ever': 'things = [0]\nwhile True:\n    things = things + things\n',
	'100,000 tasks': `import asyncio

async def work():
    await asyncio.sleep(1)

async def main():
    await asyncio.gather(*(work() for i in range(100_000)))

asyncio.run(main())
`
};

for (const [name, source] of Object.entries(PROGRAMS)) {
	test(`the page answers within a second: ${name}`, async ({ open, page }) => {
		test.setTimeout(90_000);
		await open();
		await page.getByRole('button', { name: 'Stop comparing' }).click();
		await page.getByRole('textbox', { name: 'Python program' }).click();
		const position = page.getByRole('slider', { name: 'Position' });
		const events = await position.getAttribute('max');
		await page.evaluate(() => {
			const gaps = { longest: 0, last: performance.now() };
			const tick = () => {
				const now = performance.now();
				gaps.longest = Math.max(gaps.longest, now - gaps.last);
				gaps.last = now;
				setTimeout(tick);
			};
			setTimeout(tick);
			Object.assign(window, { gaps });
		});
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.insertText(source);
		// While it is simulated a click is answered,
		const hide = page.getByRole('button', { name: 'The moment' });
		await hide.click();
		await expect(hide).toHaveAttribute('aria-pressed', 'false', { timeout: 1000 });
		// in the end there is a picture of what happened so far, or a refusal in words,
		const isOver = async () =>
			(await position.getAttribute('max')) !== events ||
			(await page.getByText('The simulation was stopped').isVisible());
		await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
		// and then a click is answered too.
		await page.getByRole('button', { name: 'To the end' }).click();
		await expect(position).toHaveValue((await position.getAttribute('max'))!, { timeout: 1000 });
		await hide.click();
		await expect(hide).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 });
		const { longest } = await page.evaluate(
			() => (window as unknown as { gaps: { longest: number } }).gaps
		);
		test.info().annotations.push({ type: 'longest pause', description: `${longest} ms` });
		expect(longest).toBeLessThan(1000);
	});
}
