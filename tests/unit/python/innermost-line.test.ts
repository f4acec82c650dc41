import { expect, test } from 'vitest';
import { innermostLine } from '../../../src/lib/python/values/text/innermost-line';
import { simulate } from '../../../src/lib/simulate';

const PROGRAMS: readonly [about: string, source: string, line: number | undefined][] = [
	['in the program itself', 'x = 1\n\nraise ValueError(x)\n', 3],
	['in a function', 'def f():\n    return [][0]\n\nf()\n', 2],
	[
		'in a task',
		'import asyncio\n\nasync def work():\n    asyncio.slep(1)\n\nasync def main():\n    await asyncio.gather(work())\n\nasyncio.run(main())\n',
		4
	],
	['nowhere', 'print(1)\n', undefined],
	['in a text that is none', 'def (:\n', undefined]
];

test.each(PROGRAMS)('an exception is raised %s', (_about, source, line) => {
	expect(innermostLine(simulate(source).traceback)).toBe(line);
});
