import type { Interpreter } from '../../run/interpreter';
import { PyTuple } from '../../values/collections/tuple';
import { error, valueError } from '../../values/exceptions';
import { toArray } from '../../values/iteration';
import type { Value } from '../../values/object';
import { requireIndex } from '../arguments';
import { iteratorClass } from './iterator-class';

// The iterators that go through the combinations of what they were given.

/** Gives tuples one by one from a JavaScript generator of picks. */
function tuples(picks: Iterator<readonly Value[]>): (vm: Interpreter) => Value | undefined {
	return (vm) => {
		const step = picks.next();
		if (step.done) return undefined;
		vm.goThrough(step.value.length);
		return new PyTuple(step.value);
	};
}

function* product(pools: readonly (readonly Value[])[]): Generator<Value[]> {
	const indices = pools.map(() => 0);
	if (pools.some((pool) => !pool.length)) return;
	for (;;) {
		yield indices.map((at, i) => pools[i]![at]!);
		let i = pools.length - 1;
		while (i >= 0 && ++indices[i]! >= pools[i]!.length) indices[i--] = 0;
		if (i < 0) return;
	}
}

function* permutations(pool: readonly Value[], length: number): Generator<Value[]> {
	const count = pool.length;
	if (length > count) return;
	const indices = pool.map((_, i) => i);
	const cycles = Array.from({ length }, (_, i) => count - i);
	yield indices.slice(0, length).map((i) => pool[i]!);
	for (let i = length - 1; i >= 0;) {
		if (--cycles[i]! === 0) {
			indices.push(...indices.splice(i, 1));
			cycles[i] = count - i;
			i--;
			continue;
		}
		const j = count - cycles[i]!;
		[indices[i], indices[j]] = [indices[j]!, indices[i]!];
		yield indices.slice(0, length).map((k) => pool[k]!);
		i = length - 1;
	}
}

/** Picks in rising order of place; `repeats`: the same place may come again. */
function* combinations(
	pool: readonly Value[],
	length: number,
	repeats: boolean
): Generator<Value[]> {
	const count = pool.length;
	if (repeats ? count === 0 && length > 0 : length > count) return;
	const indices = Array.from({ length }, (_, i) => (repeats ? 0 : i));
	for (;;) {
		yield indices.map((i) => pool[i]!);
		let i = length - 1;
		while (i >= 0 && indices[i] === (repeats ? count - 1 : i + count - length)) i--;
		if (i < 0) return;
		const start = indices[i]! + 1;
		for (let j = i; j < length; j++) indices[j] = repeats ? start : start + j - i;
	}
}

function size(vm: Interpreter, r: Value): number {
	const length = Number(requireIndex(vm, r));
	if (length < 0) throw error(valueError, 'r must be non-negative');
	return length;
}

export const combining = [
	iteratorClass('product', '*iterables, repeat=1', (vm, repeat: Value, iterables: Value[]) => {
		const times = Number(requireIndex(vm, repeat));
		if (times < 0) throw error(valueError, 'repeat argument cannot be negative');
		const pools = iterables.map((iterable) => toArray(vm, iterable));
		return tuples(product(Array.from({ length: times }, () => pools).flat()));
	}),
	iteratorClass('permutations', 'iterable, r=None', (vm, iterable: Value, r: Value) => {
		const pool = toArray(vm, iterable);
		return tuples(permutations(pool, r === null ? pool.length : size(vm, r)));
	}),
	iteratorClass('combinations', 'iterable, r', (vm, iterable: Value, r: Value) =>
		tuples(combinations(toArray(vm, iterable), size(vm, r), false))
	),
	iteratorClass('combinations_with_replacement', 'iterable, r', (vm, iterable: Value, r: Value) =>
		tuples(combinations(toArray(vm, iterable), size(vm, r), true))
	)
];
