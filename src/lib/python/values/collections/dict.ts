import type { Interpreter } from '../../run/interpreter';
import { unhashable } from '../hash';
import { objectType, PyObject, PyType, type Value } from '../object';
import { KeyTable } from './key-table';

export const dictType = new PyType('dict', [objectType]);

interface DictEntry {
	readonly key: Value;
	value: Value;
}

/** A dict; it keeps the order in which its keys were first set. */
export class PyDict extends PyObject {
	private readonly table = new KeyTable<DictEntry>();

	constructor(readonly cls: PyType = dictType) {
		super();
	}

	/** A dict with strings for keys. */
	static of(members: Iterable<readonly [string, Value]>): PyDict {
		const dict = new PyDict();
		for (const [key, value] of members) dict.table.map.set(key, { key, value });
		return dict;
	}

	get size(): number {
		return this.table.map.size;
	}

	/** undefined: absent. @throws PyException TypeError where the key has no hash */
	get(vm: Interpreter, key: Value): Value | undefined {
		return this.entry(vm, key)?.value;
	}

	has(vm: Interpreter, key: Value): boolean {
		return this.entry(vm, key) !== undefined;
	}

	set(vm: Interpreter, key: Value, value: Value): void {
		const entry = this.entry(vm, key);
		if (entry) entry.value = value;
		else this.table.add(vm, { key, value });
	}

	/** Takes a key out and gives its value; undefined: it was absent. */
	take(vm: Interpreter, key: Value): Value | undefined {
		try {
			return this.table.remove(vm, key)?.value;
		} catch (thrown) {
			throw unhashable(thrown, key, 'a dict key');
		}
	}

	delete(vm: Interpreter, key: Value): boolean {
		return this.take(vm, key) !== undefined;
	}

	clear(): void {
		this.table.clear();
	}

	/** The entries in order, live: what is added meanwhile comes too. */
	entries(): IterableIterator<{ readonly key: Value; readonly value: Value }> {
		return this.table.map.values();
	}

	keys(): Value[] {
		return Array.from(this.table.map.values(), (entry) => entry.key);
	}

	values(): Value[] {
		return Array.from(this.table.map.values(), (entry) => entry.value);
	}

	private entry(vm: Interpreter, key: Value): DictEntry | undefined {
		if (typeof key === 'string' && key.charCodeAt(0) !== 0) return this.table.map.get(key);
		try {
			return this.table.get(vm, key);
		} catch (thrown) {
			throw unhashable(thrown, key, 'a dict key');
		}
	}
}
