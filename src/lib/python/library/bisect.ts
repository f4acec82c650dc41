import { findAttribute } from '../values/attributes';
import { PyList } from '../values/collections/list';
import { lessThan } from '../values/comparison';
import { error, valueError } from '../values/exceptions';
import { getItem } from '../values/items';
import { native, type NativeFunction } from '../values/native';
import type { Value } from '../values/object';
import { isTrue, length } from '../values/truth';
import type { Interpreter } from '../run/interpreter';
import { requireIndex } from './arguments';
import { libraryModule, type MakeModule } from './library-module';

const SIGNATURE = 'a, x, lo=0, hi=None, *, key=None';

/** Where `x` belongs: behind its equals, or before them. */
function locate(
	vm: Interpreter,
	isRight: boolean,
	a: Value,
	x: Value,
	lo: Value,
	hi: Value,
	key: Value
): number {
	let low = Number(requireIndex(vm, lo));
	if (low < 0) throw error(valueError, 'lo must be non-negative');
	let high = hi === null ? Number(length(vm, a)) : Number(requireIndex(vm, hi));
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const item = getItem(vm, a, middle);
		const itemKey = key === null ? item : vm.call(key, [item]);
		if (isRight ? isTrue(vm, lessThan(vm, x, itemKey)) : !isTrue(vm, lessThan(vm, itemKey, x)))
			high = middle;
		else low = middle + 1;
	}
	return low;
}

const search = (name: string, isRight: boolean): NativeFunction =>
	native(name, SIGNATURE, (vm, a: Value, x: Value, lo: Value, hi: Value, key: Value) =>
		locate(vm, isRight, a, x, lo, hi, key)
	);

const insert = (name: string, isRight: boolean): NativeFunction =>
	native(name, SIGNATURE, (vm, a: Value, x: Value, lo: Value, hi: Value, key: Value) => {
		const at = locate(vm, isRight, a, key === null ? x : vm.call(key, [x]), lo, hi, key);
		if (a instanceof PyList) a.items.splice(at, 0, x);
		else vm.call(findAttribute(vm, a, 'insert') as Value, [at, x]);
		return null;
	});

export const makeBisect: MakeModule = () =>
	libraryModule('bisect', [
		search('bisect', true),
		search('bisect_right', true),
		search('bisect_left', false),
		insert('insort', true),
		insert('insort_right', true),
		insert('insort_left', false)
	]);
