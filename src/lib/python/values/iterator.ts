import type { Keeping } from '../run/keeping';
import type { Interpreter } from '../run/interpreter';
import { objectType, PyObject, PyType, type Value } from './object';

/** What `iter()` gives: generators and the iterators of the language alike. */
export abstract class PyIterator extends PyObject {
	/** who holds it, where that decides when a generator is closed */
	keeping: Keeping | null = null;
	/** The next value; undefined: exhausted, now and for ever. */
	abstract next(vm: Interpreter): Value | undefined;
}

/** An iterator of the language written as a JavaScript function or generator. */
export class NativeIterator extends PyIterator {
	constructor(
		readonly cls: PyType,
		private advance: ((vm: Interpreter) => Value | undefined) | undefined
	) {
		super();
	}

	next(vm: Interpreter): Value | undefined {
		vm.tick();
		const value = this.advance?.(vm);
		if (value === undefined) this.advance = undefined;
		return value;
	}
}

const types: PyType[] = [];

/** The types of iterators of the language, which all have the same methods. */
export const iteratorTypes: readonly PyType[] = types;

export function iteratorType(name: string): PyType {
	const type = new PyType(name, [objectType]);
	types.push(type);
	return type;
}
