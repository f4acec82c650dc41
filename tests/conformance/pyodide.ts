import { loadPyodide, type PyodideAPI } from 'pyodide';

const DEFINITIONS = `
import contextlib, io, linecache, traceback, warnings
warnings.simplefilter('ignore')

def outcome(source):
    try:
        return repr(eval(source))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

def output(source, filename):
    linecache.cache[filename] = len(source), None, source.splitlines(True), filename
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            exec(compile(source, filename, 'exec'), {'__name__': '__main__'})
        except BaseException as error:
            error.__traceback__ = error.__traceback__.tb_next
            traceback.print_exception(error, file=out)
    return out.getvalue()
`;

let python: Promise<PyodideAPI> | undefined;

async function start(): Promise<PyodideAPI> {
	const started = await loadPyodide();
	started.runPython(DEFINITIONS);
	return started;
}

/** What CPython 3.14 makes of each expression: its repr, or `Type: message`. */
export async function evaluateInPython(sources: readonly string[]): Promise<string[]> {
	const { globals, runPython, toPy } = await (python ??= start());
	globals.set('sources', toPy([...sources]));
	return runPython('[outcome(source) for source in sources]').toJs() as string[];
}

/** What CPython 3.14 prints for a program, the traceback of what it raises included. */
export async function runInPython(source: string, filename: string): Promise<string> {
	const { globals } = await (python ??= start());
	return globals.get('output')(source, filename) as string;
}
