import { objectType, PyObject, PyType } from './object';

/** A value of which there is one: `NotImplemented`, `...` */
export class Singleton extends PyObject {
	constructor(
		readonly cls: PyType,
		readonly name: string
	) {
		super();
	}
}

export const notImplemented = new Singleton(
	new PyType('NotImplementedType', [objectType]),
	'NotImplemented'
);
export const ellipsis = new Singleton(new PyType('ellipsis', [objectType]), 'Ellipsis');
