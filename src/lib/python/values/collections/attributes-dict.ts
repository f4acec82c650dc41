import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import type { Value } from '../object';
import { PyDict } from './dict';

/** An object's `__dict__`: a live view of its attributes, which can be changed through it. */
export class AttributesDict extends PyDict {
	constructor(private readonly attributes: Map<string, Value>) {
		super();
	}

	override get size(): number {
		return this.attributes.size;
	}

	override get(_vm: Interpreter, key: Value): Value | undefined {
		return typeof key === 'string' ? this.attributes.get(key) : undefined;
	}

	override has(vm: Interpreter, key: Value): boolean {
		return this.get(vm, key) !== undefined;
	}

	override set(_vm: Interpreter, key: Value, value: Value): void {
		if (typeof key !== 'string') throw new NotSimulated('a key of __dict__ that is no str');
		this.attributes.set(key, value);
	}

	override take(vm: Interpreter, key: Value): Value | undefined {
		const value = this.get(vm, key);
		if (value !== undefined) this.attributes.delete(key as string);
		return value;
	}

	override clear(): void {
		this.attributes.clear();
	}

	override *entries(): IterableIterator<{ readonly key: Value; readonly value: Value }> {
		for (const [key, value] of this.attributes) yield { key, value };
	}

	override keys(): Value[] {
		return [...this.attributes.keys()];
	}

	override values(): Value[] {
		return [...this.attributes.values()];
	}
}
