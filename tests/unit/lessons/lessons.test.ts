import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../../src/lib/lessons/check';
import { simulate } from '../../../src/lib/simulate';

const FOLDER = new URL('../../../static/lessons/', import.meta.url);
const PROGRAM = `import asyncio


async def main():
    print("hello")
    await asyncio.sleep(2)
    print("world")


asyncio.run(main())
`;

/** A screen with a block and a program, with what a test changes. */
const screen = (...blocks: string[]) => `# Title\n\n## Screen\n\nText.\n\n${blocks.join('\n\n')}\n`;
const fence = (kind: string, ...lines: string[]) => `\`\`\`${kind}\n${lines.join('\n')}\n\`\`\``;
const SHOW = fence('show', 'program: a.py');
const QUESTION = ['Which?', '', '- [ ] one', '- [x] two', '', 'check: end = 2 s'];

async function check(files: Record<string, string>) {
	const all = new Map(Object.entries({ 'a.py': PROGRAM, ...files }));
	return checkLesson('test', all, simulate);
}

describe('the lessons of the site', () => {
	const index: { id: string; files: string[] }[] = JSON.parse(
		fs.readFileSync(new URL('index.json', FOLDER), 'utf8')
	);
	it('are all in the index, with all their files', () => {
		const folders = fs
			.readdirSync(FOLDER, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => ({ id: name, files: fs.readdirSync(new URL(name, FOLDER)).sort() }));
		const sorted = [...index].sort((a, b) => (a.id < b.id ? -1 : 1));
		expect(sorted).toEqual(folders);
	});
	it.each(index)('$id is right in both languages', async ({ id, files }) => {
		const folder = new URL(`${id}/`, FOLDER);
		const texts = new Map(
			files.map((name) => [name, fs.readFileSync(new URL(name, folder), 'utf8')])
		);
		const { lessons, problems } = await checkLesson(id, texts, simulate);
		expect(problems).toEqual([]);
		expect(lessons.map(({ language }) => language)).toEqual(['en', 'fr']);
	});
});

it('a program that takes too long is named, and no other is waited for', async () => {
	const files = new Map(Object.entries({ 'en.md': screen(SHOW), 'a.py': PROGRAM }));
	const { problems } = await checkLesson('test', files, () => null);
	expect(problems).toEqual([{ file: 'a.py', line: 1, code: 'too-long', subject: '' }]);
});

it('a moment that the run does not have is told once, where it stands', async () => {
	const show = (key: string) => fence('show', 'program: a.py', `${key}: 9 s`);
	for (const key of ['at', 'to']) {
		const text = `${screen(show(key))}\n## Next\n\nText.\n`;
		const { problems } = await check({ 'en.md': text });
		expect(problems).toEqual([{ file: 'en.md', line: 7, code: 'moment', subject: key }]);
	}
});

const SOLVED = fence('goal', 'Do it.', '', '- end < 2 s', 'solution: b.py');

it('a goal may bring a solution', async () => {
	const solution = PROGRAM.replace('sleep(2)', 'sleep(1)');
	const { lessons, problems } = await check({ 'en.md': screen(SHOW, SOLVED), 'b.py': solution });
	expect(problems).toEqual([]);
	expect(lessons[0].screens[0].task).toMatchObject({ hint: '', solution: 'b.py' });
	expect(lessons[0].programs.get('b.py')).toBe(solution);
});

describe('a lesson that is wrong', () => {
	const goal = (...conditions: string[]) =>
		fence('goal', 'Do it.', '', ...conditions.map((condition) => `- ${condition}`));
	it.each<[string, Record<string, string>, [string, number, string]]>([
		['no text', {}, ['en.md', 1, 'no-text']],
		['no title', { 'en.md': '## Screen\n\nText.\n' }, ['en.md', 1, 'no-title']],
		['no screens', { 'en.md': '# Title\n\nText.\n' }, ['en.md', 1, 'no-screens']],
		['a screen without text', { 'en.md': '# Title\n\n## Screen\n' }, ['en.md', 3, 'empty-screen']],
		['an open block', { 'en.md': screen('```show\nprogram: a.py') }, ['en.md', 7, 'not-closed']],
		['two blocks of a kind', { 'en.md': screen(SHOW, SHOW) }, ['en.md', 11, 'second-block']],
		[
			'two tasks',
			{ 'en.md': screen(SHOW, fence('question', ...QUESTION), goal('end < 2 s')) },
			['en.md', 20, 'second-task']
		],
		[
			'an unknown key',
			{ 'en.md': screen(fence('show', 'program: a.py', 'when: 1 s')) },
			['en.md', 9, 'unknown-key']
		],
		[
			'a bad moment',
			{ 'en.md': screen(fence('show', 'program: a.py', 'at: soon')) },
			['en.md', 9, 'bad-value']
		],
		['a task without program', { 'en.md': screen(goal('end < 2 s')) }, ['en.md', 3, 'no-program']],
		[
			'a file that is not there',
			{ 'en.md': screen(fence('show', 'program: b.py')) },
			['en.md', 8, 'no-file']
		],
		[
			'one answer',
			{
				'en.md': screen(SHOW, fence('question', 'Which?', '', '- [x] one', '', 'check: end = 2 s'))
			},
			['en.md', 11, 'answers']
		],
		[
			'no right answer',
			{
				'en.md': screen(
					SHOW,
					fence('question', ...QUESTION.map((line) => line.replace('[x]', '[ ]')))
				)
			},
			['en.md', 11, 'right-answer']
		],
		[
			'an answer without proof',
			{ 'en.md': screen(SHOW, fence('question', ...QUESTION.slice(0, 4))) },
			['en.md', 11, 'no-checks']
		],
		[
			'an answer that is not so',
			{ 'en.md': screen(SHOW, fence('question', ...QUESTION.slice(0, 5), 'check: end = 3 s')) },
			['en.md', 17, 'not-so']
		],
		[
			'a goal without conditions',
			{ 'en.md': screen(SHOW, goal()) },
			['en.md', 11, 'no-conditions']
		],
		[
			'a condition that is none',
			{ 'en.md': screen(SHOW, goal('be quick')) },
			['en.md', 14, 'condition']
		],
		[
			'a goal met already',
			{ 'en.md': screen(SHOW, goal('end < 3 s')) },
			['en.md', 11, 'met-already']
		],
		[
			'a solution that does not reach the goal',
			{ 'en.md': screen(SHOW, SOLVED), 'b.py': PROGRAM },
			['en.md', 14, 'no-solution']
		],
		['a solution that is not there', { 'en.md': screen(SHOW, SOLVED) }, ['en.md', 15, 'no-file']],
		[
			'a moment after the end',
			{ 'en.md': screen(fence('show', 'program: a.py', 'at: 3 s')) },
			['en.md', 7, 'moment']
		],
		[
			'nothing to predict',
			{
				'en.md': screen(fence('show', 'program: a.py', 'at: end'), fence('predict', 'ask: print'))
			},
			['en.md', 12, 'nothing-next']
		],
		[
			'a program that does not parse',
			{ 'en.md': screen(SHOW), 'a.py': 'print(1)\nif x\n' },
			['a.py', 2, 'syntax']
		],
		[
			'a program not simulated',
			{ 'en.md': screen(SHOW), 'a.py': 'print(1)\nprint(eval("1"))\n' },
			['a.py', 2, 'not-simulated']
		],
		[
			'languages that differ',
			{ 'en.md': screen(SHOW), 'fr.md': screen(SHOW, goal('end < 2 s')) },
			['fr.md', 3, 'languages']
		]
	])('%s', async (_, files, [file, line, code]) => {
		const { problems } = await check(files);
		expect(problems.map((problem) => [problem.file, problem.line, problem.code])).toContainEqual([
			file,
			line,
			code
		]);
	});
	it('is right without what is wrong', async () => {
		const good = screen(SHOW, fence('question', ...QUESTION, '', 'Because.'));
		expect((await check({ 'en.md': good, 'fr.md': good })).problems).toEqual([]);
	});
});
