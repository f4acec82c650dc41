import { expectNoFindings } from './axe';
import { expect, test } from './fixtures';

/** Two locks taken in opposite order, while a third task goes on. */
const CROSSED = `"""Crossed"""
import asyncio
async def takes(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second: pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(takes(a, b), name='left')
        group.create_task(takes(b, a), name='right')
        group.create_task(asyncio.sleep(9), name='clock')
asyncio.run(main())
`;

test.use({ viewport: { width: 1440, height: 900 } });

test('the tabs of the moment: the loop, and a deadlock while others run', async ({
	page,
	open
}) => {
	await page.addInitScript((source) => {
		if (origin === 'null' || localStorage.length > 0) return; // only the first time
		const work = { programs: [{ source }], active: 0, position: -1, by: 'wake-up', speed: 1 };
		localStorage.setItem('swimloop.work.1', JSON.stringify(work));
	}, CROSSED);
	await open();
	const tabs = page.getByRole('tablist', { name: 'What is shown of the moment' });
	await page.locator('#lanes').click(); // nobody is in the text
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight'); // to the second 1

	await tabs.getByRole('tab', { name: 'Now' }).press('ArrowRight');
	await expect(tabs.getByRole('tab', { name: 'Loop' })).toBeFocused();
	const panel = page.getByRole('tabpanel', { name: 'Loop' });
	await expect(
		panel.getByRole('img', { name: 'The phases of the loop: collecting' })
	).toBeVisible();
	const handles = panel.getByRole('list', { name: 'Handles' });
	await expect(handles.getByRole('button', { name: /wakes left.*: Next turn, 1/ })).toBeVisible();
	await expect(handles.getByRole('button', { name: /wakes clock.*: Timers/ })).toBeVisible();

	// One turn later the same handle is called, and the words and the picture say so together.
	await page.getByRole('radio', { name: 'turn' }).check({ force: true });
	await page.getByRole('button', { name: 'Step', exact: true }).click();
	await expect(handles.getByRole('button', { name: /wakes left.*: This turn, 1/ })).toBeVisible();
	await expect(page.getByRole('img', { name: /running, turn/ })).toBeVisible();

	await tabs.getByRole('tab', { name: 'Graph' }).click();
	const graph = page.getByRole('tabpanel', { name: 'Graph' });
	await expect(graph).toContainText('TaskGroup(3)');
	await expect(graph).not.toContainText('Deadlock');
	await page.getByRole('button', { name: 'Step', exact: true }).click();
	await page.getByRole('button', { name: 'Step', exact: true }).click();
	await expect(graph).toContainText(
		/Deadlock: left waits for Lock-2 \(line 6\), which right holds; right waits for Lock-1 \(line 6\), which left holds\./
	);
	const list = graph.getByRole('region', { name: 'The waits, in words' });
	await list.getByRole('button', { name: 'left' }).first().click();
	await expect(list.getByRole('button', { name: 'left', pressed: true }).first()).toBeVisible();
	await expectNoFindings(page, 'main');

	await page.reload();
	await page.waitForSelector('html[data-hydrated]');
	await expect(tabs.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true');
});
