import type { Interpreter } from '../../run/interpreter';
import { error, typeError, valueError } from '../../values/exceptions';
import { PyFloat, type Value } from '../../values/object';
import { native } from '../../values/native';
import { bitLength, normalise, words, type Int } from '../../values/numbers/integer';
import { requireIndex } from '../arguments';

// The functions on whole numbers, exact at any size.

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);
const big = (vm: Interpreter, value: Value): bigint => BigInt(requireIndex(vm, value));

function greatestDivisor(vm: Interpreter, a: bigint, b: bigint): bigint {
	vm.tick(words(a) * words(b)); // as many turns as it has bits, each through all of them
	while (b) [a, b] = [b, a % b];
	return absolute(a);
}

/** The whole part of a square root. */
function integerRoot(n: bigint): bigint {
	if (n < 2n) return n;
	let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
	for (;;) {
		const y = (x + n / x) >> 1n;
		if (y >= x) return x;
		x = y;
	}
}

/** n · (n-1) · … for `count` factors */
function falling(vm: Interpreter, n: bigint, count: bigint): bigint {
	const bits = Number(count) * bitLength(n);
	vm.allocate(bits);
	vm.tick(Number(count) + bits / 64);
	return productOf(n - count + 1n, n);
}

/** first · (first+1) · … · last, by halves: numbers of one size are multiplied faster than a long by a short one */
function productOf(first: bigint, last: bigint): bigint {
	const factors = last - first + 1n;
	if (factors > 16n) {
		const middle = (first + last) / 2n;
		return productOf(first, middle) * productOf(middle + 1n, last);
	}
	let product = 1n;
	for (let factor = first; factor <= last; factor++) product *= factor;
	return product;
}

function nonNegative(vm: Interpreter, value: Value, name: string): bigint {
	const n = big(vm, value);
	if (n < 0n) throw error(valueError, `${name} must be a non-negative integer`);
	return n;
}

export const integerFunctions = [
	native('gcd', '*integers', (vm, integers: Value[]) =>
		normalise(integers.reduce<bigint>((all, value) => greatestDivisor(vm, all, big(vm, value)), 0n))
	),
	native('lcm', '*integers', (vm, integers: Value[]) => {
		let all = 1n;
		for (const value of integers) {
			const n = absolute(big(vm, value));
			all = n === 0n || all === 0n ? 0n : (all / greatestDivisor(vm, all, n)) * n;
		}
		return normalise(all);
	}),
	native('factorial', 'n, /', (vm, value: Value): Int => {
		if (value instanceof PyFloat)
			throw error(typeError, "'float' object cannot be interpreted as an integer");
		const n = big(vm, value);
		if (n < 0n) throw error(valueError, 'factorial() not defined for negative values');
		return normalise(falling(vm, n, n));
	}),
	native('comb', 'n, k, /', (vm, n: Value, k: Value) => {
		const [all, given] = [nonNegative(vm, n, 'n'), nonNegative(vm, k, 'k')];
		if (given > all) return 0;
		const taken = all - given < given ? all - given : given;
		return normalise(falling(vm, all, taken) / falling(vm, taken, taken));
	}),
	native('perm', 'n, k=None, /', (vm, n: Value, k: Value) => {
		const all = nonNegative(vm, n, 'n');
		const taken = k === null ? all : nonNegative(vm, k, 'k');
		return taken > all ? 0 : normalise(falling(vm, all, taken));
	}),
	native('isqrt', 'n, /', (vm, value: Value) => {
		const n = big(vm, value);
		if (n < 0n) throw error(valueError, 'isqrt() argument must be nonnegative');
		vm.tick(40 * words(n)); // a division in each turn, and few turns
		return normalise(integerRoot(n));
	})
];
