import type { Interpreter } from '../run/interpreter';
import { findAttribute, findSpecial } from '../values/attributes';
import { PyDict } from '../values/collections/dict';
import { updateDict } from '../values/collections/dict-update';
import { PyList } from '../values/collections/list';
import { makeSet } from '../values/collections/set-operations';
import { PySet } from '../values/collections/set';
import { PyTuple } from '../values/collections/tuple';
import { exceptionType, exception } from '../values/exceptions';
import { native } from '../values/native';
import { PyInstance, PyObject, PyScalar, type Value } from '../values/object';
import { libraryModule, type MakeModule } from './library-module';

const copyError = exceptionType('Error', exception, 'copy');

/** A dict of the same class, empty, that knows its own attributes. */
function emptyLike(vm: Interpreter, dict: PyDict): PyDict {
	const special = findSpecial(dict, '__copy__');
	const made = special === undefined ? new PyDict(dict.cls) : (vm.call(special, [dict]) as PyDict);
	made.clear();
	return made;
}

const instanceLike = (x: PyInstance): PyInstance =>
	x instanceof PyScalar ? new PyScalar(x.cls, x.plain) : new PyInstance(x.cls);

/** `copy.copy` */
export const copy = native('copy', 'def x', (vm, x: Value) => {
	if (!(x instanceof PyObject)) return x;
	const special = findSpecial(x, '__copy__');
	if (special !== undefined) return vm.call(special, [x]);
	if (x instanceof PyList) return new PyList([...x.items], x.cls);
	if (x instanceof PySet && x.isMutable) return makeSet(vm, new PySet(x.cls), x);
	if (x instanceof PyDict) {
		const made = new PyDict(x.cls);
		updateDict(vm, made, x);
		return made;
	}
	if (!(x instanceof PyInstance)) return x;
	const made = instanceLike(x);
	for (const [name, value] of x.attrs) made.attrs.set(name, value);
	return made;
});

type Memo = Map<PyObject, Value>;

/** A deep copy; what cannot change stays itself, and what occurs twice is copied once. */
export function deepCopy(vm: Interpreter, x: Value, memo: Memo = new Map()): Value {
	if (!(x instanceof PyObject)) return x;
	const known = memo.get(x);
	if (known !== undefined) return known;
	const remember = <Made extends PyObject>(made: Made): Made => {
		memo.set(x, made);
		return made;
	};
	const special = findSpecial(x, '__deepcopy__');
	if (special !== undefined) return vm.call(special, [x, new PyDict()]);
	if (x instanceof PyList) {
		const made = remember(new PyList([], x.cls));
		for (const item of x.items) made.items.push(deepCopy(vm, item, memo));
		return made;
	}
	if (x instanceof PyTuple) {
		const items = x.items.map((item) => deepCopy(vm, item, memo));
		return items.every((item, i) => item === x.items[i]) ? x : remember(new PyTuple(items, x.cls));
	}
	if (x instanceof PyDict) {
		const made = remember(emptyLike(vm, x));
		for (const { key, value } of [...x.entries()])
			made.set(vm, deepCopy(vm, key, memo), deepCopy(vm, value, memo));
		return made;
	}
	if (x instanceof PySet) {
		const made = remember(new PySet(x.cls));
		for (const item of x.items()) made.add(vm, deepCopy(vm, item, memo));
		return made;
	}
	if (x instanceof PyInstance && x.cls.isOwn) {
		const made = remember(instanceLike(x));
		for (const [name, value] of x.attrs) made.attrs.set(name, deepCopy(vm, value, memo));
		return made;
	}
	const shallow = findAttribute(vm, x, '__copy__');
	return shallow === undefined ? x : remember(vm.call(shallow, []) as PyObject);
}

const deepcopy = native('deepcopy', 'def x, memo=None, _nil=None', (vm, x: Value) =>
	deepCopy(vm, x)
);

export const makeCopy: MakeModule = () =>
	libraryModule('copy', [copy, deepcopy], { Error: copyError, error: copyError }, 'replace');
