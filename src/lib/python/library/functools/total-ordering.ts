import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../../values/attributes';
import { equal } from '../../values/comparison';
import { notImplemented } from '../../values/constants';
import { error, valueError } from '../../values/exceptions';
import { defineMethods, native, NativeFunction } from '../../values/native';
import { objectType, type PyType, type Value } from '../../values/object';
import { isTrue } from '../../values/truth';

const ORDER = ['__lt__', '__le__', '__gt__', '__ge__'] as const;
type Name = (typeof ORDER)[number];

/** What follows for `name` from the answer of `root` and, where it is needed, equality. */
const derive: Readonly<
	Record<Name, Readonly<Partial<Record<Name, (holds: boolean, same: () => boolean) => boolean>>>>
> = {
	__lt__: {
		__gt__: (holds, same) => !holds && !same(),
		__le__: (holds, same) => holds || same(),
		__ge__: (holds) => !holds
	},
	__le__: {
		__ge__: (holds, same) => !holds || same(),
		__lt__: (holds, same) => holds && !same(),
		__gt__: (holds) => !holds
	},
	__gt__: {
		__lt__: (holds, same) => !holds && !same(),
		__ge__: (holds, same) => holds || same(),
		__le__: (holds) => !holds
	},
	__ge__: {
		__le__: (holds, same) => !holds || same(),
		__gt__: (holds, same) => holds && !same(),
		__lt__: (holds) => !holds
	}
};

const defines = (cls: PyType, name: Name): boolean => {
	const found = cls.find(name);
	return found !== undefined && !(found instanceof NativeFunction && found.owner === objectType);
};

/** `@functools.total_ordering` */
export const totalOrdering = native('total_ordering', 'def cls', (_vm, cls: PyType) => {
	const root = ORDER.find((name) => defines(cls, name));
	if (!root) throw error(valueError, 'must define at least one ordering operation: < > <= >=');
	for (const [name, follows] of Object.entries(derive[root]))
		if (!defines(cls, name as Name))
			defineMethods(cls, {
				[name]: [
					'other, /',
					(vm: Interpreter, self: Value, other: Value) => {
						const special = findSpecial(self, root) as Value;
						const answer = vm.call(special, [self, other]);
						if (answer === notImplemented) return answer;
						return follows(isTrue(vm, answer), () => isTrue(vm, equal(vm, self, other)));
					}
				]
			});
	return cls;
});
