import { loadPyodide, type PyodideAPI } from 'pyodide';

const DEFINITIONS = `
import contextlib, importlib, io, linecache, re, traceback, types, warnings
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

def inner(function, name):
    codes = [const for const in function.__code__.co_consts if isinstance(const, types.CodeType)]
    return next(code for code in codes if code.co_name == name)

def member(owner, name):
    if isinstance(owner, types.FunctionType):
        return inner(owner, name)
    if isinstance(owner, type) and re.fullmatch('__.*(?<!__)', name):
        name = f"_{owner.__name__.lstrip('_')}{name}"
    # what is written in C as well has its Python under another name
    return getattr(owner, f'_Py{name}', None) or getattr(owner, name)

def has(path):
    root, *names = path.split('.')
    try:
        found = importlib.import_module(f'asyncio.{root}')
    except ImportError:
        found = importlib.import_module(root)
    try:
        for name in names:
            if isinstance(found, types.ModuleType) and not hasattr(found, name):
                importlib.import_module(f'{found.__name__}.{name}')
            found = member(found, name)
        return True
    except (AttributeError, ImportError, StopIteration):
        return False
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

/**
 * Which of the dotted paths CPython 3.14 lacks: below asyncio (`tasks.Task.__step`, `tasks.gather._done_callback`), else
 * from a module.
 */
export async function missingInPython(paths: readonly string[]): Promise<string[]> {
	const { globals, runPython, toPy } = await (python ??= start());
	globals.set('paths', toPy([...paths]));
	return runPython('[path for path in paths if not has(path)]').toJs() as string[];
}
