import { contains } from '../containment';
import { defineGetters } from '../descriptors';
import { error, typeError, valueError } from '../exceptions';
import { defineMethods } from '../native';
import { floorDivideInts, subtractInts, type Int } from '../numbers/integer';
import { typeOf, type Value } from '../object';
import { asIndex } from '../operators';
import type { Interpreter } from '../../run/interpreter';
import { PyRange, rangeType } from './range';
import { PySlice, sliceType } from './slice';
import { sliceIndices } from './slice-indices';
import { PyTuple } from './tuple';

function toIndex(vm: Interpreter, value: Value): Int {
	const index = asIndex(vm, value);
	if (index !== undefined) return index;
	throw error(typeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
}

rangeType.construct = (vm, _cls, args, keywords) => {
	if (keywords?.size) throw error(typeError, 'range() takes no keyword arguments');
	if (args.length === 0) throw error(typeError, 'range expected at least 1 argument, got 0');
	if (args.length > 3)
		throw error(typeError, `range expected at most 3 arguments, got ${args.length}`);
	const [first, second, third = 1] = args.map((arg) => toIndex(vm, arg)) as [Int, Int?, Int?];
	if (third === 0) throw error(valueError, 'range() arg 3 must not be zero');
	return second === undefined ? new PyRange(0, first, 1) : new PyRange(first, second, third);
};

defineGetters<PyRange>(rangeType, {
	start: (_vm, self) => self.start,
	stop: (_vm, self) => self.stop,
	step: (_vm, self) => self.step
});

defineMethods(rangeType, {
	index: [
		'value, /',
		(vm, self: PyRange, value: Value) => {
			if (!contains(vm, self, value))
				throw error(
					valueError,
					asIndex(vm, value) === undefined
						? 'sequence.index(x): x not in sequence'
						: 'range.index(x): x not in range'
				);
			return floorDivideInts(subtractInts(toIndex(vm, value), self.start), self.step);
		}
	],
	count: ['value, /', (vm, self: PyRange, value: Value) => (contains(vm, self, value) ? 1 : 0)]
});

sliceType.construct = (_vm, _cls, args) => {
	if (args.length === 0) throw error(typeError, 'slice expected at least 1 argument, got 0');
	if (args.length > 3)
		throw error(typeError, `slice expected at most 3 arguments, got ${args.length}`);
	const [first = null, second, third = null] = args;
	return second === undefined ? new PySlice(null, first, null) : new PySlice(first, second, third);
};

defineGetters<PySlice>(sliceType, {
	start: (_vm, self) => self.start,
	stop: (_vm, self) => self.stop,
	step: (_vm, self) => self.step
});
defineMethods(sliceType, {
	indices: [
		'len, /',
		(vm, self: PySlice, size: Value) => {
			const { start, stop, step } = sliceIndices(vm, self, Number(toIndex(vm, size)));
			return new PyTuple([start, stop, step]);
		}
	]
});
