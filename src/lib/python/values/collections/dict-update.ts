import type { Interpreter } from '../../run/interpreter';
import { findAttribute } from '../attributes';
import { error, PyException, typeError, valueError } from '../exceptions';
import { getItem } from '../items';
import { iterate, toArray } from '../iteration';
import { typeOf, type Keywords, type Value } from '../object';
import { PyDict } from './dict';

/** `dict.update`: from a mapping (what has `keys()`) or an iterable of pairs. */
export function updateDict(
	vm: Interpreter,
	dict: PyDict,
	other: Value | undefined,
	keywords?: Keywords
): void {
	if (other instanceof PyDict) {
		for (const { key, value } of [...other.entries()]) dict.set(vm, key, value);
	} else if (other !== undefined) {
		const keys = findAttribute(vm, other, 'keys');
		if (keys === undefined) addPairs(vm, dict, other);
		else
			for (const key of toArray(vm, vm.call(keys, []))) dict.set(vm, key, getItem(vm, other, key));
	}
	for (const [key, value] of keywords ?? []) dict.set(vm, key, value);
}

function addPairs(vm: Interpreter, dict: PyDict, pairs: Value): void {
	const items = iterate(vm, pairs);
	let index = 0;
	for (let item = items.next(vm); item !== undefined; item = items.next(vm), index++) {
		const pair = pairItems(vm, item);
		if (pair.length !== 2)
			throw error(
				valueError,
				`dictionary update sequence element #${index} has length ${pair.length}; 2 is required`
			);
		dict.set(vm, pair[0] as Value, pair[1] as Value);
	}
}

function pairItems(vm: Interpreter, item: Value): Value[] {
	try {
		return toArray(vm, item);
	} catch (thrown) {
		const isNotIterable =
			thrown instanceof PyException &&
			thrown.args[0] === `'${typeOf(item).name}' object is not iterable`;
		if (!isNotIterable) throw thrown;
		throw error(typeError, 'object is not iterable');
	}
}
