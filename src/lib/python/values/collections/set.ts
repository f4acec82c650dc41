import type { Interpreter } from '../../run/interpreter';
import { unhashable } from '../hash';
import { objectType, PyObject, PyType, type Value } from '../object';
import { KeyTable } from './key-table';
import { fixedHash, SetOrder, type SetEntry } from './set-order';

export const setType = new PyType('set', [objectType]);
export const frozensetType = new PyType('frozenset', [objectType]);

/**
 * A set or frozenset (`cls` tells them apart). Where every item has a hash that is the same in
 * every run of CPython (numbers, None, tuples of these) it is walked in CPython's order; else in the order in
 * which the items were added, CPython's being arbitrary.
 */
export class PySet extends PyObject {
	private table = new KeyTable<SetEntry>();
	private order: SetOrder | undefined = new SetOrder();

	constructor(readonly cls: PyType = setType) {
		super();
	}

	get isMutable(): boolean {
		return this.cls.isSubclassOf(setType);
	}

	get size(): number {
		return this.table.map.size;
	}

	has(vm: Interpreter, item: Value): boolean {
		const key = asKey(vm, item);
		return this.hashing(key, () => this.table.get(vm, key) !== undefined);
	}

	add(vm: Interpreter, item: Value): void {
		this.hashing(item, () => {
			if (this.table.get(vm, item) !== undefined) return;
			const hash = this.order && fixedHash(item);
			if (hash === undefined) this.order = undefined;
			const entry: SetEntry = { key: item, slot: 0, hash: hash ?? 0 };
			this.table.add(vm, entry);
			this.order?.add(entry);
		});
	}

	/** Whether it was there. */
	delete(vm: Interpreter, item: Value): boolean {
		const key = asKey(vm, item);
		const entry = this.hashing(key, () => this.table.remove(vm, key));
		if (entry) this.order?.remove(entry);
		return entry !== undefined;
	}

	/** Takes out an item, the one that CPython takes; undefined: it is empty. */
	pop(vm: Interpreter): Value | undefined {
		if (this.size === 0) return undefined;
		const entry = this.order?.next() ?? this.table.map.values().next().value;
		if (!entry) return undefined;
		this.delete(vm, entry.key);
		return entry.key;
	}

	clear(): void {
		this.table.clear();
		this.order = new SetOrder();
	}

	/** Adds all of another set (CPython's `set_merge`). */
	merge(vm: Interpreter, other: PySet): void {
		if (other.size === 0 || other === this) return;
		if (this.order && other.order) {
			this.order.expect(other.order.used);
			if (this.order.isEmpty) {
				this.order.copyFrom(other.order, (entry) => {
					const copy = { ...entry };
					this.table.add(vm, copy);
					return copy;
				});
				return;
			}
		}
		for (const item of other.items()) this.add(vm, item);
	}

	/** Makes room as CPython does before it adds the keys of a dict. */
	expect(count: number): void {
		this.order?.expect(count);
	}

	/** Trims what removals left (`set_difference_update_internal`). */
	trim(): void {
		this.order?.dropRemoved();
	}

	/** Becomes what `other`, made for this, is (`set_swap_bodies`). */
	become(other: PySet): void {
		if (this.order && other.order) other.order.finger = this.order.finger;
		this.table = other.table;
		this.order = other.order;
	}

	/** The items in the order in which they are walked. */
	items(): Value[] {
		return Array.from(this.order?.entries() ?? this.table.map.values(), (entry) => entry.key);
	}

	private hashing<Result>(item: Value, work: () => Result): Result {
		try {
			return work();
		} catch (thrown) {
			throw unhashable(thrown, item, 'a set element');
		}
	}
}

/** A set is looked for as the frozenset that is equal to it. */
function asKey(vm: Interpreter, item: Value): Value {
	if (!(item instanceof PySet) || !item.isMutable) return item;
	const frozen = new PySet(frozensetType);
	frozen.merge(vm, item);
	return frozen;
}
