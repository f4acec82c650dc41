import fs from 'node:fs';
import { startPyodide, type CPython } from '../../src/lib/cpython/pyodide';

const TRACER = new URL('../../src/lib/cpython/tracer.py', import.meta.url);

let started: Promise<CPython> | undefined;

/** The one CPython of this process. */
export function judge(): Promise<CPython> {
	return (started ??= startPyodide(fs.readFileSync(TRACER, 'utf8')));
}
