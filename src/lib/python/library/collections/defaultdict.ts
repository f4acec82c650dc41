import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../../values/attributes';
import { dictType, PyDict } from '../../values/collections/dict';
import { updateDict } from '../../values/collections/dict-update';
import { defineGetters } from '../../values/descriptors';
import { error, keyError, PyException, typeError } from '../../values/exceptions';
import { isCallable } from '../../values/functions/reflection';
import type { Keywords, Value } from '../../values/object';
import { nativeRepr, repr } from '../../values/text/repr';
import { libraryType } from '../library-type';

/** collections.defaultdict */
class DefaultDict extends PyDict {
	factory: Value = null;
}

/** `dict[key]` of a dict that knows what to do about a missing key. */
export function getOrMissing(vm: Interpreter, self: PyDict, key: Value): Value {
	const value = self.get(vm, key);
	return (
		value ??
		(value === null ? null : vm.call(findSpecial(self, '__missing__') as Value, [self, key]))
	);
}

export const defaultdictType = libraryType('defaultdict', 'collections', {
	base: dictType,
	make: (cls) => new DefaultDict(cls),
	init: [
		'default_factory=None, iterable=?, /, **kwargs',
		(vm, self: DefaultDict, factory: Value, iterable: Value | undefined, kwargs: Keywords) => {
			if (factory !== null && !isCallable(factory))
				throw error(typeError, 'first argument must be callable or None');
			self.factory = factory;
			updateDict(vm, self, iterable, kwargs);
			return null;
		}
	],
	methods: {
		__getitem__: ['key, /', getOrMissing],
		__missing__: [
			'key, /',
			(vm, self: DefaultDict, key: Value) => {
				if (self.factory === null) throw new PyException(keyError, [key]);
				const value = vm.call(self.factory, []);
				self.set(vm, key, value);
				return value;
			}
		],
		copy: ['', copy],
		__copy__: ['', copy],
		__repr__: [
			'',
			(vm, self: DefaultDict) =>
				`${self.cls.name}(${repr(vm, self.factory)}, ${nativeRepr(vm, self)})`
		]
	}
});
defineGetters<DefaultDict>(defaultdictType, {
	default_factory: [
		(_vm, self) => self.factory,
		(_vm, self, value) => {
			self.factory = value;
		}
	]
});

function copy(vm: Interpreter, self: DefaultDict): Value {
	const made = new DefaultDict(self.cls);
	made.factory = self.factory;
	updateDict(vm, made, self);
	return made;
}
