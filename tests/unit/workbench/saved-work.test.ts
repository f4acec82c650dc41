import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseView, parseWork, type SavedWork } from '../../../src/lib/workbench/saved-work';

const WORK: SavedWork = {
	programs: [{ source: 'print(1)\n', entry: 3 }, { source: '' }],
	active: 1,
	position: 12,
	by: 'turn',
	speed: 2
};

test('what was kept comes back', () => {
	expect(parseWork(JSON.parse(JSON.stringify(WORK)))).toEqual(WORK);
});

test.each<[string, unknown]>([
	['nothing', null],
	['a text', 'work'],
	['a list', []],
	['no programs', { programs: [] }],
	['programs that are no list', { programs: { length: 1 } }],
	['a program without text', { programs: [{ entry: 3 }] }],
	['a program too long to have been kept', { programs: [{ source: 'x'.repeat(1_000_001) }] }],
	['more programs than four', { programs: Array(5).fill({ source: '' }) }]
])('%s is no work', (_, value) => {
	expect(parseWork(value)).toBeNull();
});

test('what is not understood of the rest is what it is for somebody new', () => {
	const odd = {
		programs: [{ source: 'a', entry: 'b' }],
		active: 7,
		position: 'x',
		by: 'mile',
		speed: NaN
	};
	expect(parseWork(odd)).toEqual({
		programs: [{ source: 'a' }],
		active: 0,
		position: -1,
		by: 'step',
		speed: 1
	});
});

test('no stored value whatever breaks the page', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const work = parseWork(value);
			expect(work === null || work.programs.length <= 4).toBe(true);
			expect(Object.keys(parseView(value))).toContain('language');
		})
	);
});

test.each([
	['graph', 'graph'],
	['now', 'now'],
	['other', undefined],
	[3, undefined]
])('the tab of the moment that was kept as %s', (kept, tab) => {
	expect(parseView({ momentTab: kept }).momentTab).toBe(tab);
});
