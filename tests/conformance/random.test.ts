import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { difference } from './compare';
import { judge } from './judge';
import { programs } from './random-programs';
import { render } from './render-program';
import { runSimulated } from './simulated';
import { FIXED_SEED, PROGRAMS_FOR_EACH_SEED } from './sizes';

const FRESH_SEED = Date.now() % 2 ** 31;
const TIME_LIMIT = 600_000; // milliseconds

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

// A failure shows the smallest program that differs, both traces, the seed and the path to it.
test.each([
	['a fixed', FIXED_SEED],
	['a fresh', FRESH_SEED]
])(
	'random programs of %s seed (%i) agree with CPython',
	(_, seed) => {
		const property = fc.property(programs.map(render), (source) => {
			expect(difference(python.run(source), runSimulated(source)) ?? '').toBe('');
		});
		fc.assert(property, { seed, numRuns: PROGRAMS_FOR_EACH_SEED });
	},
	TIME_LIMIT
);
