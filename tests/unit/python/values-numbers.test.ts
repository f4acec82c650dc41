import { expect, test } from 'vitest';
import { outcomeOf } from '../../conformance/evaluate';

/** What Pyodide, with its 32 bits, cannot judge: as CPython 3.14 has it on 64 bits. */
test.each([
	[
		'hash(2**64), hash(-2**70), hash(2.5), hash(-1), hash(None)',
		'(8, -512, 1152921504606846978, -2, 4238894112)'
	],
	[
		'hash((1, 2, 3)), hash(()), hash((1.5, (2, 3)))',
		'(529344067295497451, 5740354900026072187, 5043971494856347220)'
	],
	['hash(frozenset()), hash(frozenset([1, 2, 3]))', '(133146708735736, -272375401224217160)'],
	['{32, -10, 278, 75}', '{32, 75, -10, 278}'],
	['1e300 ** 2', "OverflowError: (34, 'Numerical result out of range')"],
	["'ab' * (2 ** 64)", "OverflowError: cannot fit 'int' into an index-sized integer"],
	[
		'7.3 ** 2.2, 1.1 ** 30, 0.1 ** 0.5',
		'(79.30677546722619, 17.44940226888645, 0.31622776601683794)'
	],
	[
		"repr(OSError(2, 'x')), repr(OSError(111, 'x'))",
		'("FileNotFoundError(2, \'x\')", "ConnectionRefusedError(111, \'x\')")'
	]
])('%s', (source, outcome) => {
	expect(outcomeOf(source)).toBe(outcome);
});
