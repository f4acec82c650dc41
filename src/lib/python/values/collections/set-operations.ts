import type { Interpreter } from '../../run/interpreter';
import { iterate } from '../iteration';
import { PyDict } from './dict';
import { frozensetType, PySet, setType } from './set';
import type { Value } from '../object';

/** set_update_internal */
export function update(vm: Interpreter, set: PySet, other: Value): void {
	if (other instanceof PySet) return set.merge(vm, other);
	if (other instanceof PyDict) {
		set.expect(other.size);
		for (const key of other.keys()) set.add(vm, key);
		return;
	}
	const items = iterate(vm, other);
	for (let item = items.next(vm); item !== undefined; item = items.next(vm)) set.add(vm, item);
}

/** A set or frozenset (as `like` is) of the items of an iterable. */
export function makeSet(vm: Interpreter, like: PySet, items?: Value): PySet {
	const base = like.cls.isSubclassOf(frozensetType) ? frozensetType : setType;
	const set = new PySet(base);
	if (items !== undefined) update(vm, set, items);
	return set;
}

/** set_intersection: walks the smaller of the two */
export function intersection(vm: Interpreter, set: PySet, other: Value): PySet {
	const result = makeSet(vm, set);
	if (!(other instanceof PySet)) {
		const items = iterate(vm, other);
		for (let item = items.next(vm); item !== undefined; item = items.next(vm))
			if (set.has(vm, item)) result.add(vm, item);
		return result;
	}
	const [large, small] = other.size > set.size ? [other, set] : [set, other];
	for (const item of small.items()) if (large.has(vm, item)) result.add(vm, item);
	return result;
}

/** set_difference */
export function difference(vm: Interpreter, set: PySet, other: Value): PySet {
	const isKeyed = other instanceof PySet || other instanceof PyDict;
	if (!isKeyed || set.size >> 2 > other.size) {
		const result = makeSet(vm, set, set);
		differenceUpdate(vm, result, other);
		return result;
	}
	const result = makeSet(vm, set);
	for (const item of set.items()) if (!other.has(vm, item)) result.add(vm, item);
	return result;
}

/** set_difference_update_internal */
export function differenceUpdate(vm: Interpreter, set: PySet, other: Value): void {
	if (other === set) return set.clear();
	if (other instanceof PySet) {
		const small = other.size >> 3 > set.size ? intersection(vm, set, other) : other;
		for (const item of small.items()) set.delete(vm, item);
	} else {
		const items = iterate(vm, other);
		for (let item = items.next(vm); item !== undefined; item = items.next(vm)) set.delete(vm, item);
	}
	set.trim();
}

/** set_symmetric_difference */
export function symmetricDifference(vm: Interpreter, set: PySet, other: Value): PySet {
	const result = makeSet(vm, set, other);
	symmetricDifferenceUpdate(vm, result, set);
	return result;
}

export function symmetricDifferenceUpdate(vm: Interpreter, set: PySet, other: Value): void {
	if (other === set) return set.clear();
	const items = other instanceof PySet ? other : makeSet(vm, new PySet(), other);
	for (const item of items.items()) if (!set.delete(vm, item)) set.add(vm, item);
}

export function union(vm: Interpreter, set: PySet, others: readonly Value[]): PySet {
	const result = makeSet(vm, set, set);
	for (const other of others) update(vm, result, other);
	return result;
}

export function isSubset(vm: Interpreter, set: PySet, other: PySet): boolean {
	return set.size <= other.size && set.items().every((item) => other.has(vm, item));
}
