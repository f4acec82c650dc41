import { objectType, PyObject, PyType } from '../object';
import type { PyDict } from './dict';

export const dictKeysType = new PyType('dict_keys', [objectType]);
export const dictValuesType = new PyType('dict_values', [objectType]);
export const dictItemsType = new PyType('dict_items', [objectType]);

/** `d.keys()`, `d.values()` or `d.items()`, as `cls` says: it shows the dict as it is now. */
export class DictView extends PyObject {
	constructor(
		readonly cls: PyType,
		readonly dict: PyDict
	) {
		super();
	}
}
