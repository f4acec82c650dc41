import { expect, test } from 'vitest';
import { titles } from '../../../src/lib/workbench/titles';

const WORDS = {
	places: ['first', 'second', 'third', 'fourth'],
	sequential: 'in turn',
	together: 'together'
};

/** What tells programs with one title apart, whose texts and ways are given. */
function named(sources: readonly string[], overlaps: readonly boolean[] = []) {
	const programs = sources.map((source, i) => ({
		title: 'Cars',
		source,
		overlaps: overlaps[i] ?? false
	}));
	const found = titles(programs, WORDS);
	expect(found.every(({ name }) => name === 'Cars')).toBe(true);
	return found.map(({ telling }) => telling);
}

test('titles that differ are enough, and where there is none there is a place', () => {
	const plain = { source: '', overlaps: false };
	const programs = ['Cars', '', 'Pumps'].map((title) => ({ ...plain, title }));
	expect(titles(programs, WORDS)).toEqual(
		['Cars', 'second', 'Pumps'].map((name) => ({ name, telling: '' }))
	);
});

test('of two with one title the way tells them apart', () => {
	expect(named(['a', 'b'], [true, false])).toEqual(['together', 'in turn']);
});

test.each<[string, string[], string[]]>([
	[
		'a size',
		['a\npumps = asyncio.Semaphore(2)', 'a\npumps = asyncio.Semaphore(10)'],
		['Semaphore(2)', 'Semaphore(10)']
	],
	[
		'one of several arguments',
		['  await f(*(car(n) for n in range(1, 7)))', '  await f(*(car(n) for n in range(1, 19)))'],
		['range(1, 7)', 'range(1, 19)']
	],
	[
		'a fraction',
		['await asyncio.sleep(0.25)', 'await asyncio.sleep(0.5)'],
		['sleep(0.25)', 'sleep(0.5)']
	],
	['a constant', ['SIZE = 4', 'SIZE = 40'], ['SIZE = 4', 'SIZE = 40']],
	['three', ['f(1)', 'f(2)', 'f(3)'], ['f(1)', 'f(2)', 'f(3)']],
	['nothing', ['a', 'a'], ['first', 'second']],
	['no line in all of them', ['f(1)', 'f(2)', 'f(2)'], ['first', 'second', 'third']],
	['more lines', ['a', 'a\nb'], ['first', 'second']],
	['too much', [`f("${'x'.repeat(40)}")`, 'f("y")'], ['first', 'f("y")']]
])('what tells programs with one title apart: %s', (_, sources, told) => {
	expect(named(sources)).toEqual(told);
});
