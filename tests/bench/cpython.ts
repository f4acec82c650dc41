import { spawnSync } from 'node:child_process';

/** From the folder of package.json, where npm runs the benchmark: it is bundled elsewhere. */
export const SCRIPT = 'tests/bench/virtual_clock.py';
const CANDIDATES = ['python3', 'python'];
const IS_RECENT = 'import sys; sys.exit(sys.version_info < (3, 11))';

export interface CPythonTime {
	readonly version: string;
	/** median of a run's processor time */
	readonly milliseconds: number;
}

/** The system's CPython as a way to time a program, null if there is none of 3.11 or later. */
export function findCPython(): ((source: string) => CPythonTime) | null {
	const python = CANDIDATES.find((name) => spawnSync(name, ['-c', IS_RECENT]).status === 0);
	if (!python) return null;
	return (source) => {
		const { status, stdout, stderr } = spawnSync(python, [SCRIPT], {
			input: source,
			encoding: 'utf8'
		});
		if (status !== 0) throw new Error(`${python} failed:\n${stderr}`);
		return JSON.parse(stdout) as CPythonTime;
	};
}
