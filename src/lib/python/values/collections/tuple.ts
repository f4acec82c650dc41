import { objectType, PyObject, PyType, type Value } from '../object';

export const tupleType = new PyType('tuple', [objectType]);

export class PyTuple extends PyObject {
	constructor(
		readonly items: readonly Value[],
		readonly cls: PyType = tupleType
	) {
		super();
	}
}
