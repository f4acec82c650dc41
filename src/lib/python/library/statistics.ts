import type { Interpreter } from '../run/interpreter';
import { PyDict } from '../values/collections/dict';
import { sortItems } from '../values/collections/sort';
import { PyList } from '../values/collections/list';
import { error, exceptionType, typeError, valueError } from '../values/exceptions';
import { toArray } from '../values/iteration';
import { native } from '../values/native';
import { toRatio } from '../values/numbers/ratio';
import { asInt, normalise } from '../values/numbers/integer';
import { PyFloat, typeOf, type Value } from '../values/object';
import { binaryOperators } from '../values/operators';
import { libraryModule, type MakeModule } from './library-module';

const statisticsError = exceptionType('StatisticsError', valueError, 'statistics');

/** An exact fraction. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

function exact(value: Value): Fraction {
	const int = asInt(value);
	if (int !== undefined) return [BigInt(int), 1n];
	if (value instanceof PyFloat) return toRatio(value.value);
	throw error(typeError, `can't convert type '${typeOf(value).name}' to numerator/denominator`);
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const minus = ([a, b]: Fraction): Fraction => [-a, b];
const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, [0n, 1n]);

/** The double nearest to a fraction: the division of whole numbers rounds once. */
const toDouble = (vm: Interpreter, [n, d]: Fraction): number =>
	(binaryOperators['/'](vm, normalise(n), normalise(d)) as PyFloat).value;

/** An int where all are ints and it comes out even, else a float. */
function asGiven(vm: Interpreter, values: readonly Value[], fraction: Fraction): Value {
	const isWhole = fraction[0] % fraction[1] === 0n;
	if (isWhole && values.every((value) => asInt(value) !== undefined))
		return normalise(fraction[0] / fraction[1]);
	return new PyFloat(toDouble(vm, fraction));
}

function dataOf(vm: Interpreter, data: Value, least: number, message: string): Value[] {
	const values = toArray(vm, data);
	if (values.length < least) throw error(statisticsError, message);
	return values;
}

const mean = native('mean', 'def data', (vm, data: Value) => {
	const values = dataOf(vm, data, 1, 'mean requires at least one data point');
	return asGiven(vm, values, times(total(values.map(exact)), [1n, BigInt(values.length)]));
});

const fmean = native('fmean', 'def data, weights=None', (vm, data: Value, weights: Value) => {
	const values = dataOf(vm, data, 1, 'fmean requires at least one data point').map(exact);
	if (weights === null) return new PyFloat(toDouble(vm, total(values)) / values.length);
	const factors = toArray(vm, weights).map(exact);
	if (factors.length !== values.length)
		throw error(statisticsError, 'data and weights must be the same length');
	const sum = toDouble(vm, total(factors));
	if (sum === 0) throw error(statisticsError, 'sum of weights must be non-zero');
	return new PyFloat(
		toDouble(vm, total(values.map((value, i) => times(value, factors[i]!)))) / sum
	);
});

const NO_MEDIAN = 'no median for empty data';
const ordered = (vm: Interpreter, data: Value): Value[] =>
	sortItems(vm, dataOf(vm, data, 1, NO_MEDIAN), null, false);

const median = native('median', 'def data', (vm, data: Value) => {
	const values = ordered(vm, data);
	const middle = values.length >> 1;
	if (values.length % 2) return values[middle]!;
	return binaryOperators['/'](
		vm,
		binaryOperators['+'](vm, values[middle - 1]!, values[middle]!),
		2
	);
});
const medianLow = native('median_low', 'def data', (vm, data: Value) => {
	const values = ordered(vm, data);
	return values[(values.length - 1) >> 1]!;
});
const medianHigh = native('median_high', 'def data', (vm, data: Value) => {
	const values = ordered(vm, data);
	return values[values.length >> 1]!;
});

/** The values that occur most often, in the order in which they first occur. */
function mostFrequent(vm: Interpreter, values: readonly Value[]): Value[] {
	const counts = new PyDict();
	for (const value of values) counts.set(vm, value, ((counts.get(vm, value) as number) ?? 0) + 1);
	const most = Math.max(...(counts.values() as number[]));
	return Array.from(counts.entries()).flatMap(({ key, value }) => (value === most ? [key] : []));
}
const mode = native(
	'mode',
	'def data',
	(vm, data: Value) => mostFrequent(vm, dataOf(vm, data, 1, 'no mode for empty data'))[0]!
);
const multimode = native(
	'multimode',
	'def data',
	(vm, data: Value) => new PyList(mostFrequent(vm, toArray(vm, data)))
);

/** The sum of the squared distances from the mean, divided by the count less `lost`. */
function spread(values: readonly Value[], lost: number): Fraction {
	const fractions = values.map(exact);
	const middle = times(total(fractions), [1n, BigInt(values.length)]);
	const squares = fractions.map((value) => {
		const distance = plus(value, minus(middle));
		return times(distance, distance);
	});
	return times(total(squares), [1n, BigInt(values.length - lost)]);
}

/** `variance`, `stdev` of a sample (one is lost) or of the whole population. */
function spreads(prefix: 'p' | '') {
	const lost = prefix ? 0 : 1;
	const least = 1 + lost;
	const of = (vm: Interpreter, name: string, data: Value) =>
		dataOf(
			vm,
			data,
			least,
			`${name} requires at least ${least === 1 ? 'one data point' : 'two data points'}`
		);
	return [
		native(`${prefix}variance`, 'def data, xbar=None', (vm, data: Value) => {
			const values = of(vm, `${prefix}variance`, data);
			return asGiven(vm, values, spread(values, lost));
		}),
		native(`${prefix}stdev`, 'def data, xbar=None', (vm, data: Value) => {
			const values = of(vm, `${prefix}stdev`, data);
			return new PyFloat(Math.sqrt(toDouble(vm, spread(values, lost))));
		})
	];
}

export const makeStatistics: MakeModule = () =>
	libraryModule(
		'statistics',
		[
			mean,
			fmean,
			median,
			medianLow,
			medianHigh,
			mode,
			multimode,
			...spreads(''),
			...spreads('p'),
			statisticsError
		],
		{},
		`NormalDist correlation covariance linear_regression geometric_mean harmonic_mean kde kde_random
		median_grouped quantiles`
	);
