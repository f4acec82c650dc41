import type { Frame } from '../run/frame';
import { objectType, PyObject, PyType, type Value } from './object';

/** Where an exception passed: one entry for each frame, innermost first. */
export interface TracebackEntry {
	readonly line: number;
	readonly function: string;
	readonly frame: Frame;
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

/** Whether a thrown thing is an exception of the program of type `cls` (or a subclass). */
export const isInstanceOf = (thrown: unknown, cls: PyType): thrown is PyException =>
	thrown instanceof PyException && thrown.cls.isSubclassOf(cls);

/** A type of exception of the language or its library, made by calling it like any other. */
export const exceptionType = (name: string, base: PyType, module = 'builtins'): PyType =>
	new PyType(name, [base], module, (_vm, cls, args, keywords) => {
		if (keywords?.size) throw error(typeError, `${cls.name}() takes no keyword arguments`);
		// the arguments of a call become the variables of `__init__`
		return new PyException(cls, [...args]);
	});

export const baseException = exceptionType('BaseException', objectType);
export const exception = exceptionType('Exception', baseException);
export const generatorExit = exceptionType('GeneratorExit', baseException);
export const keyboardInterrupt = exceptionType('KeyboardInterrupt', baseException);
export const systemExit = exceptionType('SystemExit', baseException);

export const arithmeticError = exceptionType('ArithmeticError', exception);
export const floatingPointError = exceptionType('FloatingPointError', arithmeticError);
export const overflowError = exceptionType('OverflowError', arithmeticError);
export const zeroDivisionError = exceptionType('ZeroDivisionError', arithmeticError);
export const assertionError = exceptionType('AssertionError', exception);
export const attributeError = exceptionType('AttributeError', exception);
export const bufferError = exceptionType('BufferError', exception);
export const eofError = exceptionType('EOFError', exception);
export const importError = exceptionType('ImportError', exception);
export const moduleNotFoundError = exceptionType('ModuleNotFoundError', importError);
export const lookupError = exceptionType('LookupError', exception);
export const indexError = exceptionType('IndexError', lookupError);
export const keyError = exceptionType('KeyError', lookupError);
export const memoryError = exceptionType('MemoryError', exception);
export const nameError = exceptionType('NameError', exception);
export const unboundLocalError = exceptionType('UnboundLocalError', nameError);
export const referenceError = exceptionType('ReferenceError', exception);
export const runtimeError = exceptionType('RuntimeError', exception);
export const notImplementedError = exceptionType('NotImplementedError', runtimeError);
export const pythonFinalizationError = exceptionType('PythonFinalizationError', runtimeError);
export const recursionError = exceptionType('RecursionError', runtimeError);
export const stopAsyncIteration = exceptionType('StopAsyncIteration', exception);
export const stopIteration = exceptionType('StopIteration', exception);
export const syntaxError = exceptionType('SyntaxError', exception);
export const indentationError = exceptionType('IndentationError', syntaxError);
export const tabError = exceptionType('TabError', indentationError);
export const systemError = exceptionType('SystemError', exception);
export const typeError = exceptionType('TypeError', exception);
export const valueError = exceptionType('ValueError', exception);
export const unicodeError = exceptionType('UnicodeError', valueError);
export const unicodeDecodeError = exceptionType('UnicodeDecodeError', unicodeError);
export const unicodeEncodeError = exceptionType('UnicodeEncodeError', unicodeError);
export const unicodeTranslateError = exceptionType('UnicodeTranslateError', unicodeError);

export const osError = exceptionType('OSError', exception);
export const blockingIOError = exceptionType('BlockingIOError', osError);
export const childProcessError = exceptionType('ChildProcessError', osError);
export const connectionError = exceptionType('ConnectionError', osError);
export const brokenPipeError = exceptionType('BrokenPipeError', connectionError);
export const connectionAbortedError = exceptionType('ConnectionAbortedError', connectionError);
export const connectionRefusedError = exceptionType('ConnectionRefusedError', connectionError);
export const connectionResetError = exceptionType('ConnectionResetError', connectionError);
export const fileExistsError = exceptionType('FileExistsError', osError);
export const fileNotFoundError = exceptionType('FileNotFoundError', osError);
export const interruptedError = exceptionType('InterruptedError', osError);
export const isADirectoryError = exceptionType('IsADirectoryError', osError);
export const notADirectoryError = exceptionType('NotADirectoryError', osError);
export const permissionError = exceptionType('PermissionError', osError);
export const processLookupError = exceptionType('ProcessLookupError', osError);
export const timeoutError = exceptionType('TimeoutError', osError);

export const warning = exceptionType('Warning', exception);
export const bytesWarning = exceptionType('BytesWarning', warning);
export const deprecationWarning = exceptionType('DeprecationWarning', warning);
export const encodingWarning = exceptionType('EncodingWarning', warning);
export const futureWarning = exceptionType('FutureWarning', warning);
export const importWarning = exceptionType('ImportWarning', warning);
export const pendingDeprecationWarning = exceptionType('PendingDeprecationWarning', warning);
export const resourceWarning = exceptionType('ResourceWarning', warning);
export const runtimeWarning = exceptionType('RuntimeWarning', warning);
export const syntaxWarning = exceptionType('SyntaxWarning', warning);
export const unicodeWarning = exceptionType('UnicodeWarning', warning);
export const userWarning = exceptionType('UserWarning', warning);

export const isStopIteration = (thrown: unknown): thrown is PyException =>
	isInstanceOf(thrown, stopIteration);
