import { objectType, PyObject, PyType } from '../object';

export const bytesType = new PyType('bytes', [objectType]);

/** Bytes, one character each (U+0000 to U+00FF). */
export class PyBytes extends PyObject {
	override get cls(): PyType {
		return bytesType;
	}
	constructor(readonly text: string) {
		super();
	}
}
