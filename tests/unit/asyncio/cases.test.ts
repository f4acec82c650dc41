import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { cases, wordsOf } from './cases';

test.each(cases)('$name: the same steps, times and output as CPython', ({ source, expected }) => {
	expect(wordsOf(simulate(source))).toBe(expected);
});
