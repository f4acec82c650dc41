import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { equals } from '../comparison';
import { hash, hashesByIdentity } from '../hash';
import { NativeFunction } from '../native';
import { isInstance, PyFloat, PyObject, PyScalar, typeOf, type Value } from '../object';
import { PyBytes } from './bytes';
import { PyTuple } from './tuple';

/** What a key is in a JavaScript Map: equal for equal keys. undefined: `__hash__` and `__eq__` tell. */
type Simple = string | number | bigint | null | PyObject;

/** What an entry costs beside an item of a list. */
const UNITS_OF_ENTRY = 4;
/** From this size on, memory is asked for whenever the table doubles. */
const FIRST_CHECK = 65536;

/**
 * The order and the look-up shared by dicts and sets. Most keys have an equivalent that a
 * JavaScript Map can tell apart by itself; the others stand for themselves and are found by hash.
 */
export class KeyTable<Entry extends { readonly key: Value }> {
	readonly map = new Map<unknown, Entry>();
	private buckets: Map<number | bigint, Value[]> | undefined;

	get(vm: Interpreter, key: Value): Entry | undefined {
		const simple = simpleKey(key);
		if (simple !== undefined) return this.map.get(simple);
		const found = this.find(vm, key, hash(vm, key));
		return found === undefined ? undefined : this.map.get(found);
	}

	/** Adds an entry whose key is known to be absent. */
	add(vm: Interpreter, entry: Entry): void {
		vm.tick();
		const { size } = this.map;
		if (size >= FIRST_CHECK && (size & (size - 1)) === 0) vm.allocate(size * UNITS_OF_ENTRY);
		const simple = simpleKey(entry.key);
		if (simple !== undefined) {
			this.map.set(simple, entry);
			return;
		}
		const code = hash(vm, entry.key);
		this.buckets ??= new Map();
		const bucket = this.buckets.get(code);
		if (bucket) bucket.push(entry.key);
		else this.buckets.set(code, [entry.key]);
		this.map.set(entry.key, entry);
	}

	/** Takes an entry out and gives it; undefined: there was none. */
	remove(vm: Interpreter, key: Value): Entry | undefined {
		const simple = simpleKey(key);
		if (simple !== undefined) {
			const entry = this.map.get(simple);
			if (entry) this.map.delete(simple);
			return entry;
		}
		const code = hash(vm, key);
		const found = this.find(vm, key, code);
		if (found === undefined) return undefined;
		const entry = this.map.get(found);
		const bucket = this.buckets?.get(code) as Value[];
		bucket.splice(bucket.indexOf(found), 1);
		this.map.delete(found);
		return entry;
	}

	clear(): void {
		this.map.clear();
		this.buckets = undefined;
	}

	private find(vm: Interpreter, key: Value, code: number | bigint): Value | undefined {
		const bucket = this.buckets?.get(code);
		if (!bucket) return undefined;
		for (const candidate of bucket)
			if (candidate === key || equals(vm, candidate, key)) return candidate;
		return undefined;
	}
}

/** Strings that begin with NUL would be taken for the encoded keys below. */
const escape = (text: string): string => (text.charCodeAt(0) === 0 ? '\0' + text : text);

function simpleKey(key: Value): Simple | undefined {
	if (typeof key === 'string') return escape(key);
	if (typeof key === 'number' || typeof key === 'bigint' || key === null) return key;
	if (typeof key === 'boolean') return key ? 1 : 0;
	if (key instanceof PyFloat) return floatKey(key);
	if (key instanceof PyTuple) return tupleKey(key);
	if (key instanceof PyBytes) return '\0b' + key.text;
	if (key instanceof PyScalar) return simpleKey(plainKey(key));
	return hashesByIdentity(key.cls) ? key : undefined;
}

/** What the key holds, since it is found by it as well. */
function plainKey(key: PyScalar): Value {
	for (const name of ['__hash__', '__eq__']) {
		const special = key.cls.find(name);
		if (!(
			special instanceof NativeFunction &&
			special.owner &&
			isInstance(key.plain, special.owner)
		))
			throw new NotSimulated(`${name} in a key of ${typeOf(key.plain).name}`);
	}
	return key.plain;
}

function floatKey(float: PyFloat): Simple {
	const { value } = float;
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) return BigInt(value);
	return Number.isNaN(value) ? float : value;
}

function tupleKey(tuple: PyTuple): string | undefined {
	let text = '\0(';
	for (const item of tuple.items) {
		const key = simpleKey(item);
		if (key === undefined || key instanceof PyObject) return undefined;
		if (typeof key === 'string') text += `s${key.length}:${key}`;
		else text += `${String(key)},`;
	}
	return text + ')';
}
