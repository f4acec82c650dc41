import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded, textDiff, type DiffRow } from '../../../src/lib/experiments/text-diff';

const written = ({ kind, before, after }: DiffRow) =>
	[kind, before?.line, after?.line].filter((part) => part !== undefined).join(' ');

test.each<[string, string, string, string[]]>([
	['the same', 'a\nb\n', 'a\nb\n', ['same 1 1', 'same 2 2']],
	['a line more', 'a\nc\n', 'a\nb\nc\n', ['same 1 1', 'added 2', 'same 2 3']],
	['a line less', 'a\nb\nc\n', 'a\nc\n', ['same 1 1', 'removed 2', 'same 3 2']],
	['a line changed', 'a\nb = 1\nc', 'a\nb = 2\nc', ['same 1 1', 'changed 2 2', 'same 3 3']],
	['two for one', 'x\n', 'y\nz\n', ['changed 1 1', 'added 2']],
	['one for two', 'x\nw\n', 'y\n', ['changed 1 1', 'removed 2']],
	['other line ends', 'a\r\nb\r\n', 'a\nb\n', ['same 1 1', 'same 2 2']],
	['nothing and something', '', 'a\n', ['added 1']]
])('%s', (_, before, after, expected) => {
	expect(textDiff(before, after).map(written)).toEqual(expected);
});

test('in a changed line only what changed is marked', () => {
	const [row] = textDiff('pumps = Semaphore(2)', 'pumps = Semaphore(3)');
	const others = [row.before, row.after].map((side) =>
		side?.pieces.filter(({ isOther }) => isOther).map(({ text }) => text)
	);
	expect(others).toEqual([['2'], ['3']]);
});

test('both texts can be read off the rows, in order, with their line numbers', () => {
	const text = fc
		.array(fc.constantFrom('a', 'b = 1', 'b = 2', '', '    c(3)'), { maxLength: 30 })
		.map((lines) => lines.map((line) => `${line}\n`).join(''));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const rows = textDiff(before, after);
			for (const [side, source] of [
				['before', before],
				['after', after]
			] as const) {
				const lines = rows.flatMap((row) => row[side] ?? []);
				expect(lines.map(({ line }) => line)).toEqual(lines.map((_, i) => i + 1));
				const read = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
				expect(read.map((line) => `${line}\n`).join('')).toBe(source);
			}
			const told = folded(rows);
			const count = told.reduce((sum, row) => sum + (row.kind === 'skipped' ? row.count : 1), 0);
			expect(count).toBe(rows.length);
		})
	);
});

test('what is the same far from any difference is left out, and counted', () => {
	const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`);
	const changed = lines.with(10, 'other');
	const rows = folded(textDiff(lines.join('\n'), changed.join('\n')));
	expect(rows.map((row) => (row.kind === 'skipped' ? row.count : row.kind))).toEqual([
		7,
		...['same', 'same', 'same', 'changed', 'same', 'same', 'same'],
		6
	]);
});

test('texts that have nothing in common are told all the same, and soon', () => {
	const text = (word: string) => Array.from({ length: 20_000 }, (_, i) => word + i).join('\n');
	expect(textDiff(text('a'), text('b'))).toHaveLength(20_000);
});
