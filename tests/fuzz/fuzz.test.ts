import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fault } from './fault';
import { mutatedPrograms, ORIGINALS } from './mutations';

const FIXED_SEED = 20_261_122;
const FRESH_SEED = Date.now() % 2 ** 31;
const PROGRAMS_FOR_EACH_SEED = 250;

test('there is something to mutate', () => {
	expect(ORIGINALS.length).toBeGreaterThan(200);
});

// A failure shows the smallest program that goes wrong, the seed and the path to it; `npm run fuzz` runs more.
describe('programs with wrong tokens are run or refused, at a place and within the limits', () => {
	test.each([
		['a fixed', FIXED_SEED],
		['a fresh', FRESH_SEED]
	])('of %s seed (%i)', (_, seed) => {
		fc.assert(
			fc.property(mutatedPrograms, (source) => {
				expect(fault(source) ?? '').toBe('');
			}),
			{ seed, numRuns: PROGRAMS_FOR_EACH_SEED }
		);
	});
});
