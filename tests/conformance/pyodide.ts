import { loadPyodide } from 'pyodide';

const EVALUATE = `
import warnings
warnings.simplefilter('ignore')

def outcome(source):
    try:
        return repr(eval(source))
    except BaseException as error:
        return f'{type(error).__name__}: {error}'

[outcome(source) for source in sources]
`;

/** What CPython 3.14 makes of each expression: its repr, or `Type: message`. */
export async function evaluateInPython(sources: readonly string[]): Promise<string[]> {
	const python = await loadPyodide();
	python.globals.set('sources', python.toPy([...sources]));
	return python.runPython(EVALUATE).toJs() as string[];
}
