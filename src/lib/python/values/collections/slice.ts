import { objectType, PyObject, PyType, type Value } from '../object';

export const sliceType = new PyType('slice', [objectType]);

export class PySlice extends PyObject {
	override get cls(): PyType {
		return sliceType;
	}
	constructor(
		readonly start: Value,
		readonly stop: Value,
		readonly step: Value
	) {
		super();
	}
}
