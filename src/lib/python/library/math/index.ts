import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../../values/attributes';
import { PyTuple } from '../../values/collections/tuple';
import {
	error,
	overflowError,
	typeError,
	valueError,
	zeroDivisionError
} from '../../values/exceptions';
import { iterate, toArray } from '../../values/iteration';
import { native } from '../../values/native';
import { truncate } from '../../values/numbers/float';
import { toRatio } from '../../values/numbers/ratio';
import { asInt, bitLength, type Int } from '../../values/numbers/integer';
import { PyFloat, typeOf, type Value } from '../../values/object';
import { add, multiply } from '../../values/operators';
import { reprFloat } from '../../values/text/float-repr';
import { requireDouble, requireIndex } from '../arguments';
import { nextAfter } from '../../values/numbers/next-after';
import { libraryModule, type MakeModule } from '../library-module';
import { integerFunctions } from './integers';

const float = (value: number): PyFloat => new PyFloat(value);
const domain = (message: string) => error(valueError, message);

/** A function of one double: NaN out of none in is outside its domain, infinity out of none is too large. */
function ofDouble(name: string, compute: (x: number) => number, wanted?: string) {
	return native(name, 'x, /', (vm, value: Value) => {
		const x = requireDouble(vm, value);
		const result = compute(x);
		if (Number.isNaN(result) && !Number.isNaN(x))
			throw domain(wanted ? `${wanted}, got ${reprFloat(x)}` : 'math domain error');
		if (!Number.isFinite(result) && Number.isFinite(x))
			throw error(overflowError, 'math range error');
		return float(result);
	});
}

const unit = 'expected a number in range from -1 up to 1';
const finite = 'expected a finite input';
const doubles = [
	ofDouble('sqrt', Math.sqrt, 'expected a nonnegative input'),
	ofDouble('cbrt', Math.cbrt),
	ofDouble('exp', Math.exp),
	ofDouble('exp2', (x) => 2 ** x),
	ofDouble('expm1', Math.expm1),
	ofDouble('sin', Math.sin, finite),
	ofDouble('cos', Math.cos, finite),
	ofDouble('tan', Math.tan, finite),
	ofDouble('asin', Math.asin, unit),
	ofDouble('acos', Math.acos, unit),
	ofDouble('atan', Math.atan),
	ofDouble('sinh', Math.sinh),
	ofDouble('cosh', Math.cosh),
	ofDouble('tanh', Math.tanh),
	ofDouble('asinh', Math.asinh),
	ofDouble('acosh', Math.acosh, 'expected argument value not less than 1'),
	ofDouble('fabs', Math.abs),
	ofDouble('degrees', (x) => x * (180 / Math.PI)),
	ofDouble('radians', (x) => x * (Math.PI / 180))
];

const atanh = native('atanh', 'x, /', (vm, value: Value) => {
	const x = requireDouble(vm, value);
	if (Math.abs(x) >= 1) throw domain(`expected a number between -1 and 1, got ${reprFloat(x)}`);
	return float(Math.atanh(x));
});

/** The logarithm of a number of any size by the doubles' own function. */
function logarithm(vm: Interpreter, value: Value, log: (x: number) => number): number {
	const int = asInt(value);
	if (int !== undefined) {
		if (int <= 0) throw domain('expected a positive input');
		const bits = bitLength(int);
		if (bits <= 1023) return log(Number(int));
		// as CPython does it: a fraction from 0.5 to 1, and the power of two apart
		const fraction = Number(BigInt(int) >> BigInt(bits - 53)) / 2 ** 53;
		return log(fraction) + log(2) * bits;
	}
	const x = requireDouble(vm, value);
	if (x <= 0) throw domain(`expected a positive input, got ${reprFloat(x)}`);
	return log(x);
}

const logarithms = [
	native('log', 'x, base=?, /', (vm, x: Value, base?: Value) => {
		const value = logarithm(vm, x, Math.log);
		if (base === undefined) return float(value);
		const below = logarithm(vm, base, Math.log);
		if (below === 0) throw error(zeroDivisionError, 'division by zero');
		return float(value / below);
	}),
	native('log2', 'x, /', (vm, x: Value) => float(logarithm(vm, x, Math.log2))),
	native('log10', 'x, /', (vm, x: Value) => float(logarithm(vm, x, Math.log10))),
	native('log1p', 'x, /', (vm, value: Value) => {
		const x = requireDouble(vm, value);
		if (x <= -1) throw domain(`expected argument value > -1, got ${reprFloat(x)}`);
		return float(Math.log1p(x));
	})
];

/** `floor`, `ceil`, `trunc`: an int; other types by their special method. */
function toWhole(name: string, round: (x: number) => number) {
	return native(name, 'x, /', (vm, value: Value): Value => {
		const int = asInt(value);
		if (int !== undefined) return int;
		if (value instanceof PyFloat) return truncate(round(value.value));
		const special = findSpecial(value, `__${name}__`);
		if (special !== undefined) return vm.call(special, [value]);
		if (name === 'trunc')
			throw error(typeError, `type ${typeOf(value).name} doesn't define __trunc__ method`);
		return truncate(round(requireDouble(vm, value)));
	});
}

/** A function of two doubles. */
const ofTwo = (name: string, compute: (x: number, y: number) => number, parameters = 'x, y') =>
	native(name, `${parameters}, /`, (vm, a: Value, b: Value) => {
		const [x, y] = [requireDouble(vm, a), requireDouble(vm, b)];
		const result = compute(x, y);
		if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y))
			throw domain('math domain error');
		if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y))
			throw error(
				x === 0 ? valueError : overflowError,
				x === 0 ? 'math domain error' : 'math range error'
			);
		return float(result);
	});

/** C's pow, which unlike JavaScript's has 1 ** nan = 1 and (-1) ** inf = 1 */
const power = (x: number, y: number): number =>
	x === 1 || (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) ? 1 : x ** y;

/** IEEE remainder: of x with the nearest multiple of y, the even one where two are as near. */
function remainder(x: number, y: number): number {
	if (!Number.isFinite(y) && Number.isFinite(x)) return x;
	const size = Math.abs(y);
	const rest = Math.abs(x) % size;
	const other = size - rest;
	const isOdd = ((Math.abs(x) - rest) / size) % 2 === 1;
	const near = rest < other || (rest === other && !isOdd) ? rest : -other;
	return x < 0 ? -near : near;
}

/** The sum without any error, rounded once. */
function exactSum(values: readonly number[]): number {
	const special = values.filter((x) => !Number.isFinite(x));
	if (special.length) return special.reduce((a, b) => a + b);
	let numerator = 0n;
	let denominator = 1n;
	for (const value of values) {
		const [n, d] = toRatio(value);
		if (d > denominator) {
			numerator = numerator * (d / denominator) + n;
			denominator = d;
		} else numerator += n * (denominator / d);
	}
	return ratio(numerator, denominator);
}

/** numerator / denominator to the nearest double; the denominator is a power of two. */
function ratio(numerator: bigint, denominator: bigint): number {
	const size = numerator < 0n ? -numerator : numerator;
	const extra = BigInt(Math.max(0, size.toString(2).length - 64));
	const sticky = (size & ((1n << extra) - 1n)) === 0n ? 0n : 1n;
	const top = Number((size >> extra) | sticky);
	const shift = Number(extra) - (denominator.toString(2).length - 1);
	const result = shift < -1000 ? top * 2 ** -1000 * 2 ** (shift + 1000) : top * 2 ** shift;
	return numerator < 0n ? -result : result;
}

function frexp(x: number): [number, number] {
	if (x === 0 || !Number.isFinite(x)) return [x, 0];
	let [mantissa, exponent] = [x, 0];
	while (Math.abs(mantissa) >= 1) [mantissa, exponent] = [mantissa / 2, exponent + 1];
	while (Math.abs(mantissa) < 0.5) [mantissa, exponent] = [mantissa * 2, exponent - 1];
	return [mantissa, exponent];
}

/** x · 2 ** i, in steps that do not overflow on the way */
function ldexp(x: number, i: Int): number {
	let left = Math.max(-2200, Math.min(2200, Number(i)));
	let result = x;
	for (; left > 1000; left -= 1000) result *= 2 ** 1000;
	for (; left < -1000; left += 1000) result *= 2 ** -1000;
	return result * 2 ** left;
}

const others = [
	native('isnan', 'x, /', (vm, x: Value) => Number.isNaN(requireDouble(vm, x))),
	native('isinf', 'x, /', (vm, x: Value) => Math.abs(requireDouble(vm, x)) === Infinity),
	native('isfinite', 'x, /', (vm, x: Value) => Number.isFinite(requireDouble(vm, x))),
	native(
		'isclose',
		'a, b, *, rel_tol=1e-09, abs_tol=0',
		(vm, a: Value, b: Value, relative: Value, absolute: Value) => {
			const [x, y] = [requireDouble(vm, a), requireDouble(vm, b)];
			const [rel, abs] = [requireDouble(vm, relative), requireDouble(vm, absolute)];
			if (rel < 0 || abs < 0) throw error(valueError, 'tolerances must be non-negative');
			if (x === y) return true;
			if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
			const distance = Math.abs(x - y);
			return distance <= Math.abs(rel * y) || distance <= Math.abs(rel * x) || distance <= abs;
		}
	),
	native('hypot', '*coordinates', (vm, coordinates: Value[]) =>
		float(Math.hypot(...coordinates.map((x) => requireDouble(vm, x))))
	),
	native('dist', 'p, q, /', (vm, p: Value, q: Value) => {
		const [a, b] = [p, q].map((point) => toArray(vm, point).map((x) => requireDouble(vm, x))) as [
			number[],
			number[]
		];
		if (a.length !== b.length)
			throw error(valueError, 'both points must have the same number of dimensions');
		return float(Math.hypot(...a.map((x, i) => x - b[i]!)));
	}),
	native('fsum', 'seq, /', (vm, seq: Value) =>
		float(exactSum(toArray(vm, seq).map((x) => requireDouble(vm, x))))
	),
	native('prod', 'iterable, /, *, start=1', (vm, iterable: Value, start: Value) => {
		const items = iterate(vm, iterable);
		let product = start;
		for (let item = items.next(vm); item !== undefined; item = items.next(vm))
			product = multiply(vm, product, item);
		return product;
	}),
	native('sumprod', 'p, q, /', (vm, p: Value, q: Value) => {
		const [a, b] = [toArray(vm, p), toArray(vm, q)];
		if (a.length !== b.length) throw error(valueError, 'Inputs are not the same length');
		return a.reduce<Value>((sum, x, i) => add(vm, sum, multiply(vm, x, b[i]!)), 0);
	}),
	native('modf', 'x, /', (vm, value: Value) => {
		const x = requireDouble(vm, value);
		const whole = Math.trunc(x);
		const part = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
		const signed = (y: number) => (y === 0 && (x < 0 || Object.is(x, -0)) ? -0 : y);
		return new PyTuple([float(signed(part)), float(signed(whole))]);
	}),
	native('frexp', 'x, /', (vm, value: Value) => {
		const [mantissa, exponent] = frexp(requireDouble(vm, value));
		return new PyTuple([float(mantissa), exponent]);
	}),
	native('ldexp', 'x, i, /', (vm, x: Value, i: Value) => {
		const value = requireDouble(vm, x);
		const result = ldexp(value, requireIndex(vm, i));
		if (!Number.isFinite(result) && Number.isFinite(value))
			throw error(overflowError, 'math range error');
		return float(result);
	}),
	native('copysign', 'x, y, /', (vm, x: Value, y: Value) => {
		const [size, sign] = [Math.abs(requireDouble(vm, x)), requireDouble(vm, y)];
		return float(sign < 0 || Object.is(sign, -0) ? -size : size);
	}),
	native('nextafter', 'x, y, /', (vm, x: Value, y: Value) =>
		float(nextAfter(requireDouble(vm, x), requireDouble(vm, y)))
	),
	native('ulp', 'x, /', (vm, value: Value) => {
		const x = Math.abs(requireDouble(vm, value));
		if (!Number.isFinite(x)) return float(x);
		const up = nextAfter(x, Infinity);
		return float(Number.isFinite(up) ? up - x : x - nextAfter(x, 0));
	})
];

export const makeMath: MakeModule = () =>
	libraryModule(
		'math',
		[
			...doubles,
			atanh,
			...logarithms,
			toWhole('floor', Math.floor),
			toWhole('ceil', Math.ceil),
			toWhole('trunc', Math.trunc),
			ofTwo('pow', power),
			ofTwo('fmod', (x, y) => x % y),
			ofTwo('atan2', Math.atan2, 'y, x'),
			ofTwo('remainder', remainder),
			...integerFunctions,
			...others
		],
		{
			pi: float(Math.PI),
			e: float(Math.E),
			tau: float(2 * Math.PI),
			inf: float(Infinity),
			nan: float(NaN)
		},
		'erf erfc gamma lgamma fma'
	);
