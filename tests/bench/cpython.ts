import { spawnSync } from 'node:child_process';

/** From the folder of package.json, where npm runs the benchmark: it is bundled elsewhere. */
const SCRIPT = 'tests/bench/virtual_clock.py';
const CANDIDATES = ['python3', 'python'];
const IS_RECENT = 'import sys; sys.exit(sys.version_info < (3, 11))';

export interface CPythonTimes {
	readonly version: string;
	/** Median for each program, in the order of the programs. */
	readonly milliseconds: readonly number[];
}

/** The programs' times on the system's CPython, null if there is none of 3.11 or later. */
export function timeOnCPython(sources: readonly string[]): CPythonTimes | null {
	const python = CANDIDATES.find((name) => spawnSync(name, ['-c', IS_RECENT]).status === 0);
	if (!python) return null;
	const { status, stdout, stderr } = spawnSync(python, [SCRIPT], {
		input: JSON.stringify(sources),
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`${python} failed:\n${stderr}`);
	return JSON.parse(stdout) as CPythonTimes;
}
