import { PyFunction, Wrapped } from '../../run/function';
import type { Interpreter } from '../../run/interpreter';
import { PyList } from '../../values/collections/list';
import { PyTuple } from '../../values/collections/tuple';
import { lessThan } from '../../values/comparison';
import { Descriptor, PyProperty } from '../../values/descriptors';
import { NativeFunction } from '../../values/native';
import { objectType, PyInstance, PyObject, PyType, type Value } from '../../values/object';
import { add } from '../../values/operators';
import { isTrue } from '../../values/truth';
import { strEnumType } from './data-enums';
import { enumMeta } from './enumeration';
import { flagType, nextBit } from './flag';

export const autoType = new PyType('auto', [objectType], 'enum');
/** `auto()`: the value that follows from those before. */
class Auto extends PyObject {
	override get cls(): PyType {
		return autoType;
	}
}
autoType.construct = () => new Auto();

const isDescriptor = (value: Value): boolean =>
	value instanceof PyFunction ||
	value instanceof Wrapped ||
	value instanceof PyProperty ||
	value instanceof Descriptor ||
	(value instanceof NativeFunction && value.owner !== null) ||
	(value instanceof PyInstance && value.cls.find('__get__') !== undefined);

/** Whether an attribute in the body becomes a member: not `_x_`, `__x__`, nor private or a method. */
export const isMember = (className: string, name: string, value: Value): boolean =>
	!/^_.*_$/.test(name) &&
	!name.startsWith(`_${className.replace(/^_+/, '')}__`) &&
	!isDescriptor(value);

/** EnumDict: `auto()` becomes a value where it is assigned, so that the lines below can use it. */
class EnumNamespace extends Map<string, Value> {
	readonly #values: Value[] = [];
	constructor(
		private readonly vm: Interpreter,
		private readonly name: string,
		private readonly bases: readonly PyType[]
	) {
		super();
	}

	override set(name: string, given: Value): this {
		if (!isMember(this.name, name, given)) return super.set(name, given);
		const value = this.#withoutAuto(name, given);
		this.#values.push(value);
		return super.set(name, value);
	}

	#withoutAuto(name: string, given: Value): Value {
		if (given instanceof Auto) return this.#next(name);
		if (!(given instanceof PyTuple) || !given.items.some((item) => item instanceof Auto))
			return given;
		return new PyTuple(given.items.map((item) => (item instanceof Auto ? this.#next(name) : item)));
	}

	/** `_generate_next_value_` */
	#next(name: string): Value {
		const { vm, bases } = this;
		const values = this.#values;
		const own =
			this.get('_generate_next_value_') ??
			bases.map((base) => base.find('_generate_next_value_')).find((found) => found !== undefined);
		if (own !== undefined) {
			const func = own instanceof Wrapped ? own.func : own;
			return vm.call(func, [name, 1, values.length, new PyList([...values])]);
		}
		if (bases.some((base) => base.isSubclassOf(strEnumType))) return name.toLowerCase();
		const [first, ...rest] = values;
		if (first === undefined) return 1;
		if (bases.some((base) => base.isSubclassOf(flagType))) return nextBit(vm, values);
		let greatest = first;
		for (const value of rest) if (isTrue(vm, lessThan(vm, greatest, value))) greatest = value;
		return add(vm, greatest, 1);
	}
}

enumMeta.prepare = (vm, name, bases) => new EnumNamespace(vm, name, bases);
