import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CPython } from '../../src/lib/cpython/pyodide';
import type { RunRecord } from '../../src/lib/cpython/record';

const TRACER = fileURLToPath(new URL('../../src/lib/cpython/tracer.py', import.meta.url));

/** A Python of the system, 3.11 or later, which is started for each program. @throws Error if it fails */
export function systemPython(command: string): CPython {
	const run = (source: string) => {
		const { status, stdout, stderr, error } = spawnSync(command, [TRACER], {
			input: JSON.stringify([source]),
			encoding: 'utf8'
		});
		if (status !== 0) throw error ?? new Error(`${command} failed:\n${stderr}`);
		const [record] = JSON.parse(stdout) as (RunRecord & { readonly version: string })[];
		return record;
	};
	return { version: run('').version, run };
}
