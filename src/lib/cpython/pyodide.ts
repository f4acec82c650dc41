import { loadPyodide } from 'pyodide';
import type { RunRecord } from './record';

/** A CPython in which many programs can be run, one after another. */
export interface CPython {
	readonly version: string;
	/**
	 * Runs a program to its end. An endless loop without an `await` never comes back. Not `ordered`: CPython is not
	 * given the rules of order of tracer.py.
	 */
	readonly run: (source: string, ordered?: boolean) => RunRecord;
}

/**
 * Loads CPython 3.14 as WebAssembly, which takes seconds; `tracer` is the text of tracer.py. Programs run on a
 * loop of the tracer's own, so Pyodide's is told to keep its hands off `run_until_complete`.
 */
export async function startPyodide(tracer: string): Promise<CPython> {
	const python = await loadPyodide({ enableRunUntilComplete: false });
	python.FS.writeFile('/home/pyodide/swimloop_tracer.py', tracer);
	const trace = python.runPython('from swimloop_tracer import trace; trace') as (
		source: string,
		ordered: boolean
	) => string;
	const version = python.runPython('import platform; platform.python_version()') as string;
	return {
		version,
		run: (source, ordered = true) => JSON.parse(trace(source, ordered)) as RunRecord
	};
}
