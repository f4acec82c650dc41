import type { Interpreter } from '../../run/interpreter';
import { Descriptor } from '../../values/descriptors';
import { error, typeError } from '../../values/exceptions';
import { defineMethods } from '../../values/native';
import { objectType, PyObject, PyType, typeOf, type Value } from '../../values/object';

export const cachedPropertyType = new PyType('cached_property', [objectType], 'functools');

/** Computed at the first look; the instance has it from then on. */
class CachedProperty extends Descriptor {
	name: string | null = null;
	override get cls(): PyType {
		return cachedPropertyType;
	}
	constructor(readonly func: Value) {
		super();
	}
	override get(vm: Interpreter, self: Value): Value {
		const { name } = this;
		if (name === null)
			throw error(
				typeError,
				'Cannot use cached_property instance without calling __set_name__ on it.'
			);
		if (!(self instanceof PyObject) || !self.attrs)
			throw error(
				typeError,
				`No '__dict__' attribute on '${typeOf(self).name}' instance to cache '${name}' property.`
			);
		const value = vm.call(this.func, [self]);
		self.attrs.set(name, value);
		return value;
	}
}

cachedPropertyType.construct = (_vm, _cls, args) => new CachedProperty(args[0] as Value);
defineMethods(cachedPropertyType, {
	__set_name__: [
		'owner, name',
		(_vm, self: CachedProperty, _owner: PyType, name: string) => {
			if (self.name !== null && self.name !== name)
				throw error(
					typeError,
					`Cannot assign the same cached_property to two different names ('${self.name}' and '${name}').`
				);
			self.name = name;
			return null;
		}
	]
});
