import fs from 'node:fs';
import { loadPyodide } from 'pyodide';
import { SCRIPT } from './cpython';

export interface Pyodide {
	readonly version: string;
	/** Compiles and runs a program, without recording anything. */
	readonly execute: (source: string) => void;
}

/** CPython 3.14 as WebAssembly, with its plain asyncio under the virtual clock. */
export async function startPyodide(): Promise<Pyodide> {
	const python = await loadPyodide({ enableRunUntilComplete: false });
	python.FS.writeFile('/home/pyodide/virtual_clock.py', fs.readFileSync(SCRIPT, 'utf8'));
	return {
		version: python.runPython('import platform; platform.python_version()') as string,
		execute: python.runPython('from virtual_clock import execute; execute') as (s: string) => void
	};
}
