import { beforeAll, describe, expect, test } from 'vitest';
import type { CPython } from '../../src/lib/cpython/pyodide';
import { PROGRAM_NAME } from '../../src/lib/machine/prepare';
import { simulate } from '../../src/lib/simulate';
import { outputs } from '../../src/lib/trace/output';
import { difference } from './compare';
import { shownDifferences } from './differences';
import { judge } from './judge';
import { runInPython } from './pyodide';
import { runSimulated } from './simulated';

let python: CPython;
beforeAll(async () => {
	python = await judge();
}, 60_000);

async function isDifferentOnRealClock(source: string): Promise<boolean> {
	const { trace, traceback } = simulate(source);
	const printed = outputs(trace!).map(({ text }) => `${text}\n`);
	return printed.join('') + traceback !== (await runInPython(source, PROGRAM_NAME));
}

// What differs no longer has to be struck from the list: delete its program.
describe('what is known to differ still does', () => {
	test.each(shownDifferences())('$path', async ({ section, source }) => {
		const differs =
			section === 'clock'
				? await isDifferentOnRealClock(source)
				: difference(python.run(source, section !== 'rules'), runSimulated(source)) !== null;
		expect(differs).toBe(true);
	});
});

test.each(shownDifferences().filter(({ section }) => section === 'rules'))(
	'with its rule, $path agrees',
	({ source }) => {
		expect(difference(python.run(source), runSimulated(source)) ?? '').toBe('');
	}
);
