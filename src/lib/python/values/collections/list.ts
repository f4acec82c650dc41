import { objectType, PyObject, PyType, type Value } from '../object';

export const listType = new PyType('list', [objectType]);

export class PyList extends PyObject {
	constructor(
		readonly items: Value[],
		readonly cls: PyType = listType
	) {
		super();
	}
}
