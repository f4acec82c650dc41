import { error, keyError, PyException, typeError } from '../exceptions';
import { iterate } from '../iteration';
import { defineGetters } from '../descriptors';
import { defineMethods, native } from '../native';
import { classMethodType, Wrapped } from '../../run/function';
import type { Keywords, PyType, Value } from '../object';
import { dictType, PyDict } from './dict';
import { updateDict } from './dict-update';
import { DictView, dictItemsType, dictKeysType, dictValuesType } from './dict-view';
import { makeSet } from './set-operations';
import { PySet } from './set';
import { PyTuple } from './tuple';

// a class of the program has its `__init__` called after this
dictType.construct = (vm, cls, args, keywords) => {
	const dict = new PyDict(cls);
	if (cls.isOwn) return dict;
	if (args.length > 1)
		throw error(typeError, `dict expected at most 1 argument, got ${args.length}`);
	updateDict(vm, dict, args[0], keywords ?? undefined);
	return dict;
};

const update = [
	'other=?, /, **kwargs',
	(vm, self: PyDict, other: Value | undefined, kwargs: Keywords) => {
		updateDict(vm, self, other, kwargs);
		return null;
	}
] satisfies Parameters<typeof defineMethods>[1][string];

defineMethods(dictType, {
	__init__: update,
	update,
	get: [
		'key, default=None, /',
		(vm, self: PyDict, key: Value, absent: Value) => {
			const value = self.get(vm, key);
			return value === undefined ? absent : value;
		}
	],
	setdefault: [
		'key, default=None, /',
		(vm, self: PyDict, key: Value, absent: Value) => {
			const value = self.get(vm, key);
			if (value !== undefined) return value;
			self.set(vm, key, absent);
			return absent;
		}
	],
	pop: [
		'key, default=?, /',
		(vm, self: PyDict, key: Value, absent?: Value) => {
			const value = self.take(vm, key);
			if (value !== undefined) return value;
			if (absent === undefined) throw new PyException(keyError, [key]);
			return absent;
		}
	],
	popitem: [
		'',
		(vm, self: PyDict) => {
			const key = self.keys().pop();
			if (key === undefined) throw error(keyError, 'popitem(): dictionary is empty');
			return new PyTuple([key, self.take(vm, key) as Value]);
		}
	],
	clear: [
		'',
		(_vm, self: PyDict) => {
			self.clear();
			return null;
		}
	],
	copy: [
		'',
		(vm, self: PyDict) => {
			const copy = new PyDict();
			updateDict(vm, copy, self);
			return copy;
		}
	],
	keys: ['', (_vm, self: PyDict) => new DictView(dictKeysType, self)],
	values: ['', (_vm, self: PyDict) => new DictView(dictValuesType, self)],
	items: ['', (_vm, self: PyDict) => new DictView(dictItemsType, self)]
});

dictType.dict.set(
	'fromkeys',
	new Wrapped(
		classMethodType,
		native(
			'fromkeys',
			'cls, iterable, value=None, /',
			(vm, cls: PyType, keys: Value, value: Value) => {
				const dict = (cls.construct as NonNullable<PyType['construct']>)(
					vm,
					cls,
					[],
					null
				) as PyDict;
				const items = iterate(vm, keys);
				for (let key = items.next(vm); key !== undefined; key = items.next(vm))
					dict.set(vm, key, value);
				return dict;
			}
		)
	)
);

for (const cls of [dictKeysType, dictItemsType])
	defineMethods(cls, {
		isdisjoint: [
			'other, /',
			(vm, self: DictView, other: Value) => {
				const items = makeSet(vm, new PySet(), other);
				return makeSet(vm, new PySet(), self)
					.items()
					.every((item) => !items.has(vm, item));
			}
		]
	});
for (const cls of [dictKeysType, dictValuesType, dictItemsType])
	defineGetters<DictView>(cls, { mapping: (_vm, self) => self.dict });
