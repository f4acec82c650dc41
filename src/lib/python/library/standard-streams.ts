import type { Interpreter } from '../run/interpreter';
import { error, typeError } from '../values/exceptions';
import { print } from '../values/functions/print';
import { native } from '../values/native';
import { PyModule, typeOf, type Value } from '../values/object';
import { codePoints } from '../values/text/code-points';

/** Writes text to the program's output; a line appears when it ends. */
export function writeOutput(vm: Interpreter, text: string): void {
	print.call(vm, [text], new Map([['end', '']]));
}

/** `sys.stdout` and `sys.stderr`: `print` knows them by their names. */
export function standardStream(name: 'stdout' | 'stderr'): PyModule {
	const write = native('write', 'text, /', (vm, text: Value) => {
		if (typeof text !== 'string')
			throw error(typeError, `write() argument must be str, not ${typeOf(text).name}`);
		if (name === 'stdout') writeOutput(vm, text);
		return codePoints(text).length;
	});
	return new PyModule(name, [
		['name', `<${name}>`],
		['write', write],
		['flush', native('flush', '', () => null)],
		['isatty', native('isatty', '', () => false)]
	]);
}
