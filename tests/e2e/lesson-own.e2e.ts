import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

// A teacher's own lesson, written after docs/lessons.md, is opened from the disk; with one line that is wrong it is
// refused, and the page says where. tests/unit/lessons has a lesson for each thing that can be wrong.

test.skip(
	({ browserName }) => browserName !== 'chromium',
	'the other driver cannot choose a folder'
);

const PROGRAM = `import asyncio


async def wash(shirt):
    print("wash", shirt)
    await asyncio.sleep(2)
    print("dry", shirt)


async def main():
    await wash("red")
    await wash("blue")


asyncio.run(main())
`;

const SOLUTION = PROGRAM.replace(
	'    await wash("red")\n    await wash("blue")',
	'    await asyncio.gather(wash("red"), wash("blue"))'
);

const TEXT = `# Washing day

Two shirts and two machines.

## One shirt at a time

The second shirt **waits** until \`wash\` has ended.

\`\`\`show
program: washing.py
at: line 10
to: 2 s
by: line
scale: both
\`\`\`

\`\`\`notes
Who has two machines at home?
\`\`\`

## How long?

\`\`\`show
at: start
\`\`\`

Two machines stand there, one is used.

\`\`\`question
When is the last shirt dry?

- [ ] after 2 seconds
- [x] after 4 seconds

check: end = 4 s

One waits for the other.
\`\`\`

## Both machines

Use them both.

\`\`\`goal
Be done in two seconds.

- end = 2 s
- keep asyncio.sleep
- output same

solution: both.py

\`gather\` takes both.
\`\`\`
`;

/** The lesson as a folder on the disk, with files that it does not need; returns its path. */
function folder(place: string, text = TEXT, program = PROGRAM): string {
	const files = { 'en.md': text, 'washing.py': program, 'both.py': SOLUTION, 'notes.txt': 'none' };
	fs.mkdirSync(path.join(place, 'pictures'), { recursive: true });
	fs.writeFileSync(path.join(place, 'pictures', 'en.md'), 'of another lesson');
	for (const [name, content] of Object.entries(files))
		fs.writeFileSync(path.join(place, name), content);
	return place;
}

/** Of the lesson's text, from 1. */
const lineOf = (content: string) => TEXT.split('\n').indexOf(content) + 1;

async function openFolder(page: Page, place: string) {
	await page.getByRole('button', { name: 'Lessons' }).click();
	await page.getByLabel('Open a folder').setInputFiles(place);
}

test('a lesson of one’s own opens from the disk, and stays over a reload', async ({
	open,
	page
}) => {
	await open();
	await openFolder(page, folder(test.info().outputPath('washing-day')));
	const panel = page.getByRole('region', { name: 'Lesson: Washing day' });
	await expect(panel.getByRole('heading', { name: 'One shirt at a time' })).toBeVisible();
	await panel.getByRole('button', { name: 'Next' }).click();
	await panel.getByRole('button', { name: /after 4 seconds/ }).click();
	await expect(panel.getByText('Right.', { exact: true })).toBeVisible();
	await page.reload();
	await expect(panel.getByRole('heading', { name: 'How long?' })).toBeVisible();
	await panel.getByRole('button', { name: 'Next' }).click();
	await page.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(SOLUTION);
	await expect(panel.getByText('Done: all of it holds.')).toBeVisible();
});

test('what is wrong in a folder is told by file and line', async ({ open, page }) => {
	await open();
	const wrong: [name: string, place: string, text: string, program?: string][] = [
		['moment', `en.md:${lineOf('at: line 10')}`, TEXT.replace('at: line 10', 'at: soon')],
		['claim', `en.md:${lineOf('check: end = 4 s')}`, TEXT.replace('end = 4 s', 'end = 5 s')],
		['syntax', 'washing.py:4', TEXT, PROGRAM.replace('(shirt):', '(shirt)')]
	];
	await openFolder(page, folder(test.info().outputPath(wrong[0][0]), wrong[0][2], wrong[0][3]));
	const dialog = page.getByRole('dialog', { name: 'Lessons' });
	for (const [name, place, text, program] of wrong) {
		await page
			.getByLabel('Open a folder')
			.setInputFiles(folder(test.info().outputPath(name), text, program));
		await expect(dialog.getByRole('alert').getByText(place)).toBeVisible();
	}
	await expect(page.getByRole('region', { name: /^Lesson/ })).toHaveCount(0);
});
