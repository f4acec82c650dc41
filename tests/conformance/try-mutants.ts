import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunRecord } from '../../src/lib/cpython/record';
import { MUTANTS } from './mutants';
import type { MutantRun } from './recorded';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COPIED = ['src/lib', 'src/tsconfig.engine.json', 'tests/conformance', 'package.json'];
const DIFFERS = 3; // the exit status of replay.ts
const SECONDS_FOR_ONE = 120;

/**
 * Makes each wrong change in a copy of the simulator and runs the programs whose records are given.
 * @returns for each change, which program noticed it
 */
export function tryMutants(
	records: readonly (readonly [name: string, source: string, record: RunRecord])[]
): MutantRun[] {
	const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'swimloop-mutants-'));
	try {
		for (const name of COPIED)
			fs.cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
		fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
		fs.writeFileSync(path.join(copy, 'records.json'), JSON.stringify(records));
		const unchanged = replay(copy);
		if (unchanged) throw new Error(`The unchanged simulator differs: ${unchanged}`);
		const results = MUTANTS.map(({ name, file, from, to }) => {
			const target = path.join(copy, 'src/lib/asyncio', file);
			const text = fs.readFileSync(target, 'utf8');
			const parts = text.split(from);
			if (parts.length !== 2)
				throw new Error(`${name}: its text stands ${parts.length - 1} times in ${file}`);
			fs.writeFileSync(target, parts.join(to));
			const caughtBy = replay(copy);
			fs.writeFileSync(target, text);
			console.log(`${caughtBy ? 'caught' : 'MISSED'}  ${name}  ${caughtBy}`);
			return { name, caughtBy };
		});
		const caught = results.filter(({ caughtBy }) => caughtBy);
		console.log(`${caught.length} of ${results.length} wrong changes were caught.`);
		return results;
	} finally {
		fs.rmSync(copy, { recursive: true });
	}
}

/**
 * @returns the first program that differs, empty: none; a change that never comes back counts as noticed
 * @throws Error if the simulator does not even load
 */
function replay(copy: string): string {
	const { status, signal, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'tests/conformance/replay.ts', 'records.json'],
		{
			cwd: copy,
			encoding: 'utf8',
			timeout: SECONDS_FOR_ONE * 1000,
			env: { ...process.env, TSX_TSCONFIG_PATH: 'src/tsconfig.engine.json' }
		}
	);
	if (signal) return 'never ends';
	if (status !== 0 && status !== DIFFERS) throw new Error(stderr);
	return stdout.trim();
}
