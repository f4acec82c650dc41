import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLesson } from '../../../src/lib/lessons/check';
import { taskFiles } from '../../../src/lib/lessons/task-files';
import { simulate } from '../../../src/lib/simulate';
import { decodeLink, packText } from '../../../src/lib/share/link';
import { decodeTask, encodeTask, isTaskLink } from '../../../src/lib/share/task-link';
import corpus from './tasks.json' with { type: 'json' };

const [{ fragment: LINK, task: TASK }] = corpus;
const link = (head: unknown, programs = 'ab') =>
	`#task=${packText(`${JSON.stringify(head)}\n${programs}`)}`;
const HEAD = { language: 'en', text: 'Do it.', goal: ['end < 1 s'], given: 1 };

// The corpus only grows: a link in it is in somebody's exercise sheet.
describe('old links to tasks open for ever', () => {
	test.each(corpus)('$name', ({ fragment, task }) => {
		expect(decodeTask(fragment)).toEqual({ ok: true, task });
	});
});

test('whatever a task says survives its link', () => {
	const text = fc.string({ unit: 'grapheme' });
	const task = fc.record({
		language: fc.constantFrom('en', 'fr'),
		text,
		conditions: fc.array(text, { maxLength: 12 }),
		given: text,
		solution: text
	});
	fc.assert(
		fc.property(task, (before) => {
			const fragment = encodeTask(before)!;
			expect(isTaskLink(fragment)).toBe(true);
			expect(decodeTask(fragment)).toEqual({ ok: true, task: { ...before } });
		})
	);
});

test.each<[string, string, string]>([
	['no task', '#1AAAA', 'not-a-link'],
	['nothing in it', '#task=', 'empty'],
	['a version to come', '#task=2AAAA', 'unknown-version'],
	['its end is missing', LINK.slice(0, -9), 'truncated'],
	['one character altered', LINK.replace('kbq', 'kbr'), 'altered'],
	['no head', `#task=${packText('print(1)')}`, 'not-a-program'],
	['a head that is no JSON', `#task=${packText('{\nx')}`, 'not-a-program'],
	['a head that is null', link(null), 'not-a-program'],
	['no sentence', link({ ...HEAD, text: 1 }), 'not-a-program'],
	['a language that is a path', link({ ...HEAD, language: '../x' }), 'not-a-program'],
	['conditions that are none', link({ ...HEAD, goal: 'end < 1 s' }), 'not-a-program'],
	['a condition that is a number', link({ ...HEAD, goal: [1] }), 'not-a-program'],
	['too many conditions', link({ ...HEAD, goal: Array(13).fill('x') }), 'not-a-program'],
	['a program longer than the text', link({ ...HEAD, given: 3 }), 'not-a-program'],
	['a program of negative length', link({ ...HEAD, given: -1 }), 'not-a-program'],
	['a program that ends between two letters', link({ ...HEAD, given: 0.5 }), 'not-a-program']
])('%s is refused', (_, fragment, reason) => {
	expect(decodeTask(fragment)).toEqual({ ok: false, reason });
});

test('a task too long for a link has none', () => {
	expect(encodeTask({ ...TASK, solution: 'x'.repeat(100_000) })).toBeNull();
});

test('a program is no task, and a task no program', () => {
	expect(decodeLink(LINK).ok).toBe(false);
	expect(isTaskLink('#1AAAA')).toBe(false);
});

describe('a task becomes a lesson of one screen', () => {
	const lesson = (text: string, title = 'Together') =>
		checkLesson('task', taskFiles({ ...TASK, title, text }), simulate);

	test('with a goal and a solution that reaches it', async () => {
		const { lessons, problems } = await lesson(TASK.text);
		expect(problems).toEqual([]);
		expect(lessons).toHaveLength(1);
		expect(lessons[0]).toMatchObject({ language: 'fr', title: 'Together' });
		const [screen, ...others] = lessons[0].screens;
		expect(others).toEqual([]);
		expect(screen.text).toBe(TASK.text);
		expect(screen.task).toMatchObject({
			type: 'goal',
			conditions: TASK.conditions.map((text) => ({ text })),
			solution: 'solution.py'
		});
		expect(lessons[0].programs.get('solution.py')).toBe(TASK.solution);
	});

	test.each([
		'## Another screen',
		'```goal\n- end > 0 s\n```',
		'~~~\n## x',
		'one\n## two\n```show\nprogram: x.py\n```'
	])('whatever the sentence is: %j', async (text) => {
		const { lessons, problems } = await lesson(text, text);
		expect(problems).toEqual([]);
		expect(lessons[0].screens).toHaveLength(1);
	});
});
