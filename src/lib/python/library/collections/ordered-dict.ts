import { nativeEqual } from '../../values/comparison';
import { dictType, PyDict } from '../../values/collections/dict';
import { updateDict } from '../../values/collections/dict-update';
import { PyList } from '../../values/collections/list';
import { PyTuple } from '../../values/collections/tuple';
import { notImplemented } from '../../values/constants';
import { error, keyError, PyException } from '../../values/exceptions';
import type { Interpreter } from '../../run/interpreter';
import type { Keywords, Value } from '../../values/object';
import { nativeRepr } from '../../values/text/repr';
import { isTrue } from '../../values/truth';
import { libraryType, procedure } from '../library-type';

/** collections.OrderedDict */
export const orderedDictType = libraryType('OrderedDict', 'collections', {
	base: dictType,
	make: (cls) => new PyDict(cls),
	init: [
		'iterable=?, /, **kwargs',
		procedure((vm, self: PyDict, iterable: Value | undefined, kwargs: Keywords) =>
			updateDict(vm, self, iterable, kwargs)
		)
	],
	methods: {
		move_to_end: [
			'key, last=True',
			procedure((vm, self: PyDict, key: Value, last: Value) => {
				const value = self.take(vm, key);
				if (value === undefined) throw new PyException(keyError, [key]);
				const rest = isTrue(vm, last) ? [] : [...self.entries()];
				if (!isTrue(vm, last)) self.clear();
				self.set(vm, key, value);
				for (const entry of rest) self.set(vm, entry.key, entry.value);
			})
		],
		popitem: [
			'last=True',
			(vm, self: PyDict, last: Value) => {
				const keys = self.keys();
				const key = isTrue(vm, last) ? keys.pop() : keys.shift();
				if (key === undefined) throw error(keyError, 'dictionary is empty');
				return new PyTuple([key, self.take(vm, key) as Value]);
			}
		],
		copy: ['', copy],
		__copy__: ['', copy],
		__eq__: [
			'value, /',
			(vm, self: PyDict, other: Value) => {
				const same = nativeEqual(vm, self, other);
				if (same === undefined) return notImplemented;
				const isOrdered = other instanceof PyDict && other.cls.isSubclassOf(orderedDictType);
				if (!same || !isOrdered) return same;
				return nativeEqual(vm, new PyList(self.keys()), new PyList(other.keys())) === true;
			}
		],
		__repr__: [
			'',
			(vm, self: PyDict) => `${self.cls.name}(${self.size ? nativeRepr(vm, self) : ''})`
		]
	}
});
orderedDictType.dict.set('__hash__', null);

function copy(vm: Interpreter, self: PyDict): Value {
	const made = new PyDict(self.cls);
	updateDict(vm, made, self);
	return made;
}
