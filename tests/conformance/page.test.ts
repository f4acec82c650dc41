import { describe, expect, test } from 'vitest';
import { MUTANTS } from './mutants';
import { page } from './page';
import { generatorDigest, readRecorded } from './recorded';

test('docs/conformance.md says what the tests find', { timeout: 120_000 }, async () => {
	await expect(await page()).toMatchFileSnapshot('../../docs/conformance.md');
});

describe('what is recorded', () => {
	const { random, mutants } = readRecorded();

	test('is of ten thousand programs', () => {
		expect(random.programs).toBeGreaterThanOrEqual(10_000);
	});

	// else: npm run conformance -- --runs 10000 --record
	test('is of the programs that the generator makes', () => {
		expect(random.generator).toBe(generatorDigest());
	});

	// else: npm run conformance -- --mutants --record
	test('is of the wrong changes that there are, and each was noticed', () => {
		expect(mutants.map(({ name }) => name)).toEqual(MUTANTS.map(({ name }) => name));
		expect(mutants.filter(({ caughtBy }) => !caughtBy)).toEqual([]);
	});
});
