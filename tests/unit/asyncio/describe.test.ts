import { expect, test } from 'vitest';
import { cut } from '../../../src/lib/asyncio/describe';

// What CPython's reprlib gives for the same texts, with its 30 characters.
test.each([
	['x'.repeat(30), 'x'.repeat(30)],
	['x'.repeat(31), `${'x'.repeat(13)}...${'x'.repeat(14)}`],
	['🐍'.repeat(30), '🐍'.repeat(30)],
	[`a${'🐍'.repeat(50)}`, `a${'🐍'.repeat(12)}...${'🐍'.repeat(14)}`],
	['é🐍'.repeat(20), `${'é🐍'.repeat(6)}é...${'é🐍'.repeat(7)}`]
])('the middle of a long text goes, in code points: %s', (text, short) => {
	expect(cut(text, 30)).toBe(short);
});
