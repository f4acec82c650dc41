import { objectType, PyObject, PyType, type Value } from './object';

/** Where an exception passed: one entry for each frame, innermost first. */
export interface TracebackEntry {
	readonly line: number;
	readonly function: string;
}

/**
 * An exception of the program. It is thrown as it is (not wrapped in a JavaScript Error), by the
 * interpreter as by native functions.
 */
export class PyException extends PyObject {
	override readonly attrs: Map<string, Value> = new Map();
	/** `raise … from cause`; undefined: not given */
	cause: PyException | null | undefined = undefined;
	context: PyException | null = null;
	readonly traceback: TracebackEntry[] = [];

	constructor(
		readonly cls: PyType,
		public args: readonly Value[]
	) {
		super();
	}
}

/** A new exception of type `cls` with the one argument `message`. */
export const error = (cls: PyType, message: string): PyException => new PyException(cls, [message]);

const exceptionType = (name: string, base: PyType, module = 'builtins'): PyType =>
	new PyType(name, [base], module, (_vm, cls, args) => new PyException(cls, args));

export const baseException = exceptionType('BaseException', objectType);
export const exception = exceptionType('Exception', baseException);
export const typeError = exceptionType('TypeError', exception);
export const valueError = exceptionType('ValueError', exception);
