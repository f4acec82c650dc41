import {
	functionType,
	objectType,
	PyObject,
	PyType,
	type Keywords,
	type Value
} from '../values/object';
import type { Code } from './code';
import type { Cell } from './frame';

/** A function of the program: compiled code with its defaults and captured variables. */
export class PyFunction extends PyObject {
	override get cls(): PyType {
		return functionType;
	}
	name: string;
	constructor(
		readonly code: Code,
		/** one for each parameter of `code`, undefined where it has no default */
		readonly defaults: readonly (Value | undefined)[],
		readonly closure: readonly Cell[]
	) {
		super();
		this.name = code.name;
	}
}

/** `@staticmethod`, `@classmethod` */
export class Wrapped extends PyObject {
	constructor(
		readonly cls: PyType,
		readonly func: Value
	) {
		super();
	}
}
export const staticMethodType = new PyType('staticmethod', [objectType]);
export const classMethodType = new PyType('classmethod', [objectType]);

/** `functools.partial`; a call goes straight on to `func`. */
export class Partial extends PyObject {
	override get cls(): PyType {
		return partialType;
	}
	constructor(
		readonly func: Value,
		readonly args: readonly Value[],
		readonly keywords: Keywords | null
	) {
		super();
	}
}
export const partialType: PyType = new PyType('partial', [objectType], 'functools');
