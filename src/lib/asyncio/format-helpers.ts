import type { Interpreter } from '../python/run/interpreter';
import { Partial, PyFunction } from '../python/run/function';
import { NativeFunction } from '../python/values/native';
import { BoundMethod, PyType, type Value } from '../python/values/object';
import { repr } from '../python/values/text/repr';

/** The file of the program in texts; tracebacks have the same. */
const FILE = 'program.py';

/** `format_helpers._format_callback_source`: what is called, and where the program has it from. */
export function formatCallbackSource(vm: Interpreter, callback: Value): string {
	const source = functionOf(callback);
	return formatCallback(vm, callback) + (source ? ` at ${FILE}:${source.code.line}` : '');
}

/** `_format_callback` without debug: arguments are not shown. */
function formatCallback(vm: Interpreter, callback: Value): string {
	if (callback instanceof Partial) return `${formatCallback(vm, callback.func)}()`;
	return `${qualname(vm, callback)}()`;
}

function qualname(vm: Interpreter, callback: Value): string {
	if (callback instanceof BoundMethod) return qualname(vm, callback.func);
	if (callback instanceof PyFunction) return callback.code.qualname;
	if (callback instanceof NativeFunction) return callback.qualname;
	return callback instanceof PyType ? callback.name : repr(vm, callback);
}

/** `_get_function_source`: a function of the program. */
function functionOf(callback: Value): PyFunction | null {
	if (callback instanceof Partial) return functionOf(callback.func);
	if (!(callback instanceof PyFunction)) return null;
	const wrapped = callback.attrs?.get('__wrapped__');
	return wrapped === undefined ? callback : functionOf(wrapped);
}
