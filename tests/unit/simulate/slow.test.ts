import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';

/** Programs of few steps that are each a lot of work, how they end, and what with. */
const SLOW: readonly (readonly [source: string, ending: string, value: string])[] = [
	['import math\nmath.factorial(30000)', 'ok', ''],
	['import math\nmath.factorial(10 ** 9)', 'limit', 'memory'],
	['import math\nwhile True: math.isqrt(10 ** 100000)', 'limit', ''],
	['while True: pow(3, 10 ** 5000, 10 ** 5000 + 1)', 'limit', 'steps'],
	['x = 10 ** 4000\nwhile True: str(x)', 'limit', 'steps'],
	['x = 3 ** 300000\nwhile True: x * x', 'limit', 'steps'],
	[
		'from functools import partial\np = print\nfor i in range(10 ** 5): p = partial(p, i)',
		'limit',
		'memory'
	],
	['import itertools\nfor c in itertools.combinations(range(10000), 5000): pass', 'limit', 'steps'],
	['a = list(range(10 ** 6))\nwhile True: -1 in a', 'limit', 'steps'],
	['a = list(range(10 ** 6))\nwhile True: max(a)', 'limit', 'steps'],
	['a = list(range(10 ** 6))\nwhile a: a.pop(0)', 'limit', 'steps'],
	['a = list(range(10 ** 5))\nwhile True: sorted(a)', 'limit', ''],
	[
		'e = None\nfor i in range(30000):\n  try: raise ValueError(i) from e\n  except ValueError as x: e = x\nraise e',
		'error',
		'ValueError: 29999'
	]
];

test.each(SLOW)(
	'%j ends by %s %s, soon',
	(source, ending, value) => {
		const run = simulate(source, { limits: { steps: 2_000_000, memory: 4_000_000 } });
		expect([run.ending, run.value.slice(0, value.length)]).toEqual([ending, value]);
	},
	20_000
);
