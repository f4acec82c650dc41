import type { Interpreter } from '../run/interpreter';
import { findAttribute } from '../values/attributes';
import { PyDict } from '../values/collections/dict';
import { updateDict } from '../values/collections/dict-update';
import { error, typeError } from '../values/exceptions';
import { typeOf, type Value } from '../values/object';

/** The pairs of what stands behind `**`. @throws PyException TypeError for what is no mapping */
export function spreadMapping(vm: Interpreter, value: Value): [key: Value, value: Value][] {
	let dict = value;
	if (!(dict instanceof PyDict)) {
		if (findAttribute(vm, value, 'keys') === undefined)
			throw error(typeError, `'${typeOf(value).name}' object is not a mapping`);
		dict = new PyDict();
		updateDict(vm, dict as PyDict, value);
	}
	return Array.from((dict as PyDict).entries(), ({ key, value: item }) => [key, item]);
}
