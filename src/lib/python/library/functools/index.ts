import { error, typeError } from '../../values/exceptions';
import { iterate } from '../../values/iteration';
import { defineMethods, native } from '../../values/native';
import { objectType, PyObject, PyType, type Value } from '../../values/object';
import { lessThan } from '../../values/comparison';
import { libraryModule, type MakeModule } from '../library-module';
import { cachedPropertyType } from './cached-property';
import { cache, lruCache } from './lru-cache';
import { partialType } from './partial';
import { totalOrdering } from './total-ordering';
import { updateWrapperFunction, wraps } from './wraps';

const reduce = native(
	'reduce',
	'function, iterable, /, initial=?',
	(vm, func: Value, iterable: Value, initial?: Value) => {
		const items = iterate(vm, iterable);
		let total = initial === undefined ? items.next(vm) : initial;
		if (total === undefined)
			throw error(typeError, 'reduce() of empty iterable with no initial value');
		for (let item = items.next(vm); item !== undefined; item = items.next(vm))
			total = vm.call(func, [total, item]);
		return total;
	}
);

const keyType = new PyType('KeyWrapper', [objectType], 'functools');

/** What `cmp_to_key` makes of a value: compared by the function. */
class Key extends PyObject {
	override get cls(): PyType {
		return keyType;
	}
	constructor(
		readonly compare: Value,
		readonly value: Value
	) {
		super();
	}
}
for (const [name, isSo] of Object.entries({
	__lt__: (sign: number) => sign < 0,
	__gt__: (sign: number) => sign > 0,
	__le__: (sign: number) => sign <= 0,
	__ge__: (sign: number) => sign >= 0,
	__eq__: (sign: number) => sign === 0
}))
	defineMethods(keyType, {
		[name]: [
			'other, /',
			(vm, self: Key, other: Key) => {
				const sign = vm.call(self.compare, [self.value, other.value]);
				return isSo(lessThan(vm, sign, 0) === true ? -1 : lessThan(vm, 0, sign) === true ? 1 : 0);
			}
		]
	});

const cmpToKey = native('cmp_to_key', 'mycmp', (_vm, compare: Value) =>
	native('K', 'obj', (_run, value: Value) => new Key(compare, value))
);

export const makeFunctools: MakeModule = () =>
	libraryModule(
		'functools',
		[
			partialType,
			updateWrapperFunction,
			wraps,
			reduce,
			lruCache,
			cache,
			cachedPropertyType,
			totalOrdering,
			cmpToKey
		],
		{},
		'partialmethod singledispatch singledispatchmethod Placeholder recursive_repr WRAPPER_ASSIGNMENTS WRAPPER_UPDATES'
	);
