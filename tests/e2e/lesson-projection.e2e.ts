import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { lessonMessages } from '../../src/lib/i18n/lessons/messages';
import type { Language } from '../../src/lib/i18n/language';
import { readLesson } from '../../src/lib/lessons/read';
import { expect, test } from './fixtures';

// Every screen of every lesson as it stands on a projector, before and after its question is answered:
// no text is under 24 px of 1920 × 1080, and nothing of the lesson is cut or has to be scrolled.
// With CONTACT_SHEETS=folder the screens are kept as pictures, to be looked at.

const LESSONS = new URL('../../static/lessons/', import.meta.url);
const SHEETS = process.env['CONTACT_SHEETS'];
const index: { id: string; files: string[] }[] = JSON.parse(
	fs.readFileSync(new URL('index.json', LESSONS), 'utf8')
);

test.skip(({ browserName }) => browserName !== 'chromium', 'sizes are the same in every browser');

/** What of the lesson is too small or cut, in words; the sizes in pixels of 1920 × 1080. */
function faults(page: Page, least: number): Promise<string[]> {
	return page.evaluate((least) => {
		const unit = Math.min(innerWidth / 1920, innerHeight / 1080);
		const found = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement!;
			const words = walker.currentNode.nodeValue!.trim();
			const { width, height } = element.getBoundingClientRect();
			const style = getComputedStyle(element);
			if (!words || width < 2 || height < 2 || style.visibility === 'hidden') continue;
			const size = parseFloat(style.fontSize) / unit;
			if (size < least - 0.05) found.add(`${size.toFixed(1)} px: ${words.slice(0, 40)}`);
		}
		const panel = document.querySelector('.aside')!;
		for (const element of [panel, ...panel.querySelectorAll<HTMLElement>('*')]) {
			if (element.matches('.hidden, svg *, details:not([open]) *')) continue;
			const style = getComputedStyle(element);
			const name = `${element.tagName.toLowerCase()}.${element.className}`.split(' svelte')[0];
			const down = element.scrollHeight - element.clientHeight;
			const across = element.scrollWidth - element.clientWidth;
			if (style.display === 'inline' || element.clientHeight === 0) continue;
			if (style.overflowY !== 'visible' && down > 1) found.add(`${name}: ${down} px below`);
			if (style.overflowX !== 'visible' && across > 1) found.add(`${name}: ${across} px beside`);
			const { left, right, bottom } = element.getBoundingClientRect();
			const { width: w, height: h } = panel.getBoundingClientRect();
			if (right > w + 1 || bottom > h + 1 || left < -1) found.add(`${name}: outside the panel`);
		}
		return [...found];
	}, least);
}

for (const language of ['en', 'fr'] as Language[]) {
	for (const [width, height] of [
		[1920, 1080],
		[1280, 720]
	]) {
		test(`all screens fit a projector of ${width} × ${height} (${language})`, async ({
			page,
			open
		}) => {
			test.setTimeout(15_000 + index.length * 20_000);
			await page.setViewportSize({ width, height });
			await page.addInitScript(
				(view) => localStorage.setItem('swimloop.view.1', JSON.stringify(view)),
				{ language, programAs: 'python', isProjected: true }
			);
			const words = lessonMessages(language);
			const faulty: string[] = [];
			await open();
			for (const { id, files } of index) {
				const texts = files.map(
					(name) => [name, fs.readFileSync(new URL(`${id}/${name}`, LESSONS), 'utf8')] as const
				);
				const { lesson } = readLesson(id, language, new Map(texts));
				await page.evaluate((id) => (location.hash = `lesson=${id}/1`), id);
				const panel = page.getByRole('region', { name: words.lesson(lesson.title), exact: true });
				for (const [place, { title, task }] of lesson.screens.entries()) {
					await expect(
						panel.getByRole('heading', { name: title.replaceAll('`', ''), exact: true })
					).toBeVisible();
					const note = async (state: string) => {
						const where = `${id}/${place + 1} ${language}${state}`;
						for (const fault of await faults(page, 24)) faulty.push(`${where}: ${fault}`);
						const file = `${SHEETS}/${language}-${width}-${id}-${place + 1}${state}.png`;
						if (SHEETS) await page.screenshot({ path: file });
					};
					const answer = panel.locator('.answer').first();
					if (task?.type === 'question' || task?.type === 'predict') await answer.waitFor();
					await expect(page.locator('.cm-line').first()).toBeVisible();
					await note('');
					if (task?.type === 'question' || task?.type === 'predict') {
						await answer.click();
						await note(' answered');
					}
					if (task?.type === 'goal' && task.hint) {
						await panel.getByText(words.hint).click();
						await note(' hint');
					}
					if (place < lesson.screens.length - 1)
						await panel.getByRole('button', { name: words.next, exact: true }).click();
				}
			}
			expect(faulty).toEqual([]);
		});
	}
}
