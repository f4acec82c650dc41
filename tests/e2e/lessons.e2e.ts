import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { lessonMessages } from '../../src/lib/i18n/lessons/messages';
import type { Language } from '../../src/lib/i18n/language';
import type { Lesson, Screen } from '../../src/lib/lessons/lesson';
import { indexOf } from '../../src/lib/lessons/moments';
import { readLesson } from '../../src/lib/lessons/read';
import { simulate } from '../../src/lib/simulate';
import { predict } from '../../src/lib/trace/prediction';
import { expect, test } from './fixtures';

// Every lesson is played to its end in both languages. Each question is answered wrongly, then rightly; each goal
// is met with the solution that stands in solutions/LESSON/SCREEN.LANGUAGE.py (or without the language, for both).

const LESSONS = new URL('../../static/lessons/', import.meta.url);
const SOLUTIONS = new URL('solutions/', import.meta.url);
const index: { id: string; files: string[] }[] = JSON.parse(
	fs.readFileSync(new URL('index.json', LESSONS), 'utf8')
);

/** A title as it is read: code in it stands between backticks. */
const plain = (title: string) => title.replaceAll('`', '');

function read(id: string, files: readonly string[], language: string): Lesson {
	const folder = new URL(`${id}/`, LESSONS);
	const texts = files.map(
		(name) => [name, fs.readFileSync(new URL(name, folder), 'utf8')] as const
	);
	return readLesson(id, language, new Map(texts)).lesson;
}

function solution(id: string, place: number, language: string): string {
	const [own, shared] = [`${id}/${place + 1}.${language}.py`, `${id}/${place + 1}.py`];
	const file = fs.existsSync(new URL(own, SOLUTIONS)) ? own : shared;
	return fs.readFileSync(new URL(file, SOLUTIONS), 'utf8');
}

/** Place of the right answer of a question or a prediction. */
function rightAnswer(lesson: Lesson, { task, show }: Screen): number {
	if (task?.type === 'question') return task.right;
	const trace = simulate(lesson.programs.get(show.programs[0])!).trace!;
	if (task?.type !== 'predict') throw new Error('nothing is asked');
	return predict(trace, indexOf(trace, show.at)!, task.ask)!.right;
}

test.skip(
	({ browserName }) => browserName !== 'chromium',
	'the same parts are tried in every browser'
);

for (const { id, files } of index) {
	for (const language of ['en', 'fr'] as Language[]) {
		test(`${id} is played to its end (${language})`, async ({ page, open }) => {
			const lesson = read(id, files, language);
			const words = lessonMessages(language);
			await page.addInitScript(
				(view) => localStorage.setItem('swimloop.view.1', JSON.stringify(view)),
				{ language, programAs: 'python' }
			);
			await open(`#lesson=${id}/1`);
			const panel = page.getByRole('region', { name: words.lesson(lesson.title) });
			for (const [place, screen] of lesson.screens.entries()) {
				await expect(panel.getByRole('heading', { name: plain(screen.title) })).toBeVisible();
				if (screen.task?.type === 'goal')
					await meet(page, panel, solution(id, place, language), words.met);
				else if (screen.task) {
					const right = rightAnswer(lesson, screen);
					const answers = panel.locator('.answer');
					await answers.nth(right === 0 ? 1 : 0).click();
					await expect(panel.getByText(words.isWrong('ABCD'[right]))).toBeVisible();
					// Whoever comes back may try again.
					await leaveAndReturn(panel, lesson, place, words);
					await answers.nth(right).click();
					await expect(panel.getByText(words.isRight, { exact: true })).toBeVisible();
				}
				if (screen.task) {
					const dot = words.screen(place + 1, screen.title, true);
					await expect(panel.getByRole('button', { name: dot, exact: true })).toBeVisible();
				}
				const isLast = place === lesson.screens.length - 1;
				const onward = isLast ? words.finish : words.next;
				await panel.getByRole('button', { name: onward, exact: true }).click();
			}
			await expect(panel).toHaveCount(0);
		});
	}
}

async function leaveAndReturn(
	panel: Locator,
	{ screens }: Lesson,
	place: number,
	words: ReturnType<typeof lessonMessages>
) {
	const other = place === 0 ? 1 : place - 1;
	for (const at of [other, place]) {
		// Solved or not, a screen's button begins with its number and its title.
		const name = words.screen(at + 1, screens[at].title, false);
		await panel.getByRole('button', { name }).click();
		await expect(panel.getByRole('heading', { name: plain(screens[at].title) })).toBeVisible();
	}
}

async function meet(page: Page, panel: Locator, source: string, met: string) {
	await expect(panel.getByText(met)).toHaveCount(0);
	await page.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(source);
	await expect(panel.getByText(met)).toBeVisible();
}
