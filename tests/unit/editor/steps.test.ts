import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepped } from '../../../src/lib/editor/blocks/steps';

describe('a step of a number', () => {
	test.each([
		// value, steps, whole → result
		[0, 1, false, 0.1],
		[0.5, 1, false, 0.6],
		[0.9, 1, false, 1],
		[1, 1, false, 2],
		[1, -1, false, 0.9],
		[1.5, 1, false, 1.6],
		[1.5, -2, false, 1.3],
		[2, -1, false, 1],
		[99, 1, false, 100],
		[100, 1, false, 110],
		[100, -1, false, 99],
		[990, 2, false, 1100],
		[3600, 1, false, 3700],
		[0.3, -10, false, 0],
		[0, 1, true, 1],
		[1, -1, true, 0],
		[0, -3, true, 0],
		[10, 10, true, 20]
	])('%f by %i (whole: %s) is %f', (value, count, isWhole, result) => {
		expect(stepped(value, count, isWhole)).toBe(result);
	});

	test('a count stays whole and nothing goes below 0', () => {
		const numbers = fc.integer({ min: 0, max: 5000 });
		fc.assert(
			fc.property(numbers, fc.integer({ min: -40, max: 40 }), (value, count) => {
				const result = stepped(value, count, true);
				expect(Number.isInteger(result)).toBe(true);
				expect(result).toBeGreaterThanOrEqual(0);
				expect(Math.sign(result - value)).toBe(value === 0 && count < 0 ? 0 : Math.sign(count));
			})
		);
	});
});
