import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf } from './evaluate';
import { expressions } from './expressions';
import { evaluateInPython } from './pyodide';
import { tables } from './values-table';

/** Addresses differ from run to run. */
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]{6,}/g, '0x…');

test('values, operators and builtins give what CPython gives', { timeout: 60_000 }, async () => {
	const sampled = fc.sample(expressions, { numRuns: 6000, seed: 20261122 });
	const sources = [...new Set([...tables, ...sampled])];
	const expected = await evaluateInPython(sources);
	const differing = sources
		.map((source, i) => ({
			source,
			ours: withoutAddresses(outcomeOf(source)),
			python: withoutAddresses(expected[i] as string)
		}))
		.filter(({ ours, python }) => ours !== python);
	expect(differing).toEqual([]);
});
