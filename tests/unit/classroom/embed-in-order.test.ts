import { expect, test } from 'vitest';
import { excerpt } from '../../../src/lib/classroom/embed/excerpt';
import { inOrder } from '../../../src/lib/classroom/embed/in-order';

test('what takes long is done before what comes after it', async () => {
	const later = inOrder();
	const done: number[] = [];
	const ends: (() => void)[] = [];
	later(() => new Promise<void>((end) => ends.push(end)).then(() => void done.push(1)));
	const second = new Promise<void>((end) =>
		later(async () => {
			done.push(2);
			end();
		})
	);
	await Promise.resolve();
	expect(done).toEqual([]);
	ends[0]();
	await second;
	expect(done).toEqual([1, 2]);
});

test('a hundred wait at most, and there is room again when they are done', async () => {
	const later = inOrder();
	const waiting: Promise<void>[] = [];
	const taken = Array.from({ length: 150 }, () => {
		let end: () => void = () => {};
		const ended = new Promise<void>((resolve) => (end = resolve));
		const isTaken = later(async () => end());
		if (isTaken) waiting.push(ended);
		return isTaken;
	});
	expect(taken.filter(Boolean)).toHaveLength(100);
	await Promise.all(waiting);
	await new Promise((resolve) => setTimeout(resolve));
	expect(later(async () => {})).toBe(true);
});

test.each([
	['x = 1', 'x = 1', 0],
	['"""Title\n\nText."""\n\nx = 1\n', 'x = 1', 0],
	["# first\n\nr'''T'''\nx", 'x', 0],
	['', '', 0],
	['"""never closed\nx', '"""never closed\nx', 0],
	[Array.from({ length: 20 }, (_, i) => `x${i}`).join('\n'), expect.stringMatching(/x13$/), 6]
])('the beginning of %j', (source, text, more) => {
	expect(excerpt(source)).toEqual({ text, more });
});
