import type { Interpreter } from '../../run/interpreter';
import { NativeIterator, PyIterator } from '../../values/iterator';
import { defineMethods, native } from '../../values/native';
import { objectType, PyType, type Value } from '../../values/object';
import { PyException, stopIteration } from '../../values/exceptions';

type Advance = (vm: Interpreter) => Value | undefined;

/**
 * A class of iterators. `start` gets the arguments and gives what makes the next value; an iterator
 * that shows its state gives itself.
 */
export function iteratorClass(
	name: string,
	signature: string,
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are checked when bound
	start: (vm: Interpreter, ...args: any[]) => Advance | PyIterator
): PyType {
	const make = native(name, signature, (vm, ...args) => {
		const made = start(vm, ...args);
		return made instanceof PyIterator ? made : new NativeIterator(cls, made);
	});
	const cls: PyType = new PyType(name, [objectType], 'itertools', (vm, _cls, args, keywords) =>
		make.call(vm, args, keywords)
	);
	defineMethods(cls, {
		__iter__: ['', (_vm, self: Value) => self],
		__next__: [
			'',
			(vm, self: PyIterator) => {
				const value = self.next(vm);
				if (value === undefined) throw new PyException(stopIteration, []);
				return value;
			}
		]
	});
	return cls;
}
