import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM_NAME } from '../../src/lib/machine/prepare';
import { simulate } from '../../src/lib/simulate';
import { outputs } from '../../src/lib/trace/output';
import { runInPython } from './pyodide';

const PROGRAMS = join(import.meta.dirname, 'library-programs');

/** Addresses differ from run to run. */
const withoutAddresses = (text: string): string => text.replace(/0x[0-9a-f]{5,}/g, '0x…');

test.each(readdirSync(PROGRAMS))(
	'%s prints what it prints in CPython',
	{ timeout: 60_000 },
	async (name) => {
		const source = readFileSync(join(PROGRAMS, name), 'utf8');
		const { trace, traceback } = simulate(source);
		const printed = trace ? outputs(trace).map(({ text }) => `${text}\n`) : [];
		const python = await runInPython(source, PROGRAM_NAME);
		expect(withoutAddresses(printed.join('') + traceback).split('\n')).toEqual(
			withoutAddresses(python).split('\n')
		);
	}
);
