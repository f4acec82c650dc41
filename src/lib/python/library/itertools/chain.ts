import type { Interpreter } from '../../run/interpreter';
import { classMethodType, Wrapped } from '../../run/function';
import { iterate } from '../../values/iteration';
import { NativeIterator, type PyIterator } from '../../values/iterator';
import { native } from '../../values/native';
import type { PyType, Value } from '../../values/object';
import { iteratorClass } from './iterator-class';

/** The items of each iterable that `outer` gives, one after another. */
function flatten(
	outer: (vm: Interpreter) => Value | undefined
): (vm: Interpreter) => Value | undefined {
	let inner: PyIterator | null = null;
	return (vm) => {
		for (;;) {
			if (!inner) {
				const next = outer(vm);
				if (next === undefined) return undefined;
				inner = iterate(vm, next);
			}
			const item = inner.next(vm);
			if (item !== undefined) return item;
			inner = null;
		}
	};
}

/** itertools.chain; what Counter.elements() gives is one too. */
export const chainIterator: PyType = iteratorClass(
	'chain',
	'*iterables',
	(_vm, iterables: Value[]) => {
		let i = 0;
		return flatten(() => iterables[i++]);
	}
);

chainIterator.dict.set(
	'from_iterable',
	new Wrapped(
		classMethodType,
		native('from_iterable', 'cls, iterable, /', (vm, _cls: PyType, iterable: Value) => {
			const outer = iterate(vm, iterable);
			return new NativeIterator(
				chainIterator,
				flatten((run) => outer.next(run))
			);
		})
	)
);
