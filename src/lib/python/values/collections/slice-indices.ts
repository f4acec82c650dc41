import type { Interpreter } from '../../run/interpreter';
import { error, typeError, valueError } from '../exceptions';
import type { Value } from '../object';
import { asIndex } from '../operators';
import type { PySlice } from './slice';

/** CPython's PySlice_AdjustIndices: the indices of a slice in a sequence of `length`. */
export function sliceIndices(vm: Interpreter, slice: PySlice, length: number) {
	const step = sliceIndex(vm, slice.step) ?? 1;
	if (step === 0) throw error(valueError, 'slice step cannot be zero');
	const [low, high] = step < 0 ? [-1, length - 1] : [0, length];
	const within = (given: number | undefined, absent: number): number => {
		if (given === undefined) return absent;
		return given < 0 ? Math.max(given + length, low) : Math.min(given, high);
	};
	const start = within(sliceIndex(vm, slice.start), step < 0 ? high : low);
	const stop = within(sliceIndex(vm, slice.stop), step < 0 ? low : high);
	const count = Math.max(0, Math.ceil((stop - start) / step));
	return { start, stop, step, count };
}

/** Past any length it is as good as infinite, so a double does. */
function sliceIndex(vm: Interpreter, value: Value): number | undefined {
	if (value === null) return undefined;
	const index = asIndex(vm, value);
	if (index === undefined)
		throw error(typeError, 'slice indices must be integers or None or have an __index__ method');
	return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(index)));
}
