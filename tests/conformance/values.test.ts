import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf } from './evaluate';
import { expressions } from './expressions';
import { PROGRAM_NAME } from '../../src/lib/machine/prepare';
import { simulate } from '../../src/lib/simulate';
import { outputs } from '../../src/lib/trace/output';
import { evaluateInPython, runInPython } from './pyodide';
import { VALUES } from './sizes';
import { tables } from './values-table';

/** Addresses differ from run to run. */
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]{5,}/g, '0x…');

test('values, operators and builtins give what CPython gives', { timeout: 60_000 }, async () => {
	const sampled = fc.sample(expressions, VALUES);
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

const PROGRAMS = join(import.meta.dirname, 'values-programs');

/** Lines that point into a line of source, which the simulator leaves out. */
const MARKS = /^[ |]*[~^]+\n/gm;

test.each(readdirSync(PROGRAMS))('%s prints what it prints in CPython', async (name) => {
	const source = readFileSync(join(PROGRAMS, name), 'utf8');
	const { trace, traceback } = simulate(source);
	const printed = trace ? outputs(trace).map(({ text }) => `${text}\n`) : [];
	// a trace does not tell whether the last line ended
	const python = (await runInPython(source, PROGRAM_NAME))
		.replace(MARKS, '')
		.replace(/(?<!\n)$/, '\n');
	expect(withoutAddresses(printed.join('') + traceback)).toBe(withoutAddresses(python));
});
