import { PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { PySet } from '../../values/collections/set';
import {
	error,
	indexError,
	typeError,
	valueError,
	zeroDivisionError
} from '../../values/exceptions';
import { getItem, setItem } from '../../values/items';
import { toArray } from '../../values/iteration';
import { PyBytes } from '../../values/collections/bytes';
import { NotSimulated } from '../../run/limits';
import { defineMethods, NativeFunction } from '../../values/native';
import {
	addInts,
	asInt,
	floorDivideInts,
	multiplyInts,
	subtractInts,
	type Int
} from '../../values/numbers/integer';
import { BoundMethod, PyFloat, type Value } from '../../values/object';
import { add } from '../../values/operators';
import { str } from '../../values/text/repr';
import { length } from '../../values/truth';
import type { Interpreter } from '../../run/interpreter';
import { requireDouble, requireIndex } from '../arguments';
import { libraryModule, type MakeModule } from '../library-module';
import { libraryType, procedure } from '../library-type';
import { Generator } from './generator';

const float = (value: number): PyFloat => new PyFloat(value);

/** Lib/random.py: the same numbers as CPython's for the same seed. */
const randomType = libraryType('Random', 'random', {
	make: (cls) => new Generator(cls),
	init: ['def x=None', procedure((vm, self: Generator, x: Value) => self.seed(vm, x))],
	methods: {
		seed: ['def a=None, version=2', procedure((vm, self: Generator, a: Value) => self.seed(vm, a))],
		random: ['', (_vm, self: Generator) => float(self.random())],
		getrandbits: [
			'k, /',
			(vm, self: Generator, k: Value) => {
				const count = requireIndex(vm, k);
				if (count < 0) throw error(valueError, 'number of bits must be non-negative');
				return self.bits(Number(count));
			}
		],
		randbytes: [
			'def n',
			(vm, self: Generator, n: Value) => {
				const count = Number(requireIndex(vm, n));
				let bits = BigInt(self.bits(count * 8));
				let text = '';
				for (let i = 0; i < count; i++, bits >>= 8n)
					text += String.fromCharCode(Number(bits & 255n));
				return new PyBytes(text);
			}
		],
		randrange: ['def start, stop=None, step=1', randrange],
		randint: [
			'def a, b',
			(vm, self: Generator, a: Value, b: Value) => {
				const [low, high] = [requireIndex(vm, a), requireIndex(vm, b)];
				if (high < low) throw error(valueError, `empty range in randint(${low}, ${high})`);
				return addInts(low, self.below(addInts(subtractInts(high, low), 1)));
			}
		],
		choice: [
			'def seq',
			(vm, self: Generator, seq: Value) => {
				const size = length(vm, seq);
				if (size === 0) throw error(indexError, 'Cannot choose from an empty sequence');
				return getItem(vm, seq, self.below(size));
			}
		],
		choices: ['def population, weights=None, *, cum_weights=None, k=1', choices],
		shuffle: [
			'def x',
			procedure((vm, self: Generator, x: Value) => {
				for (let i = Number(length(vm, x)) - 1; i > 0; i--) {
					const j = self.below(i + 1);
					const item = getItem(vm, x, i);
					setItem(vm, x, i, getItem(vm, x, j));
					setItem(vm, x, j, item);
				}
			})
		],
		sample: ['def population, k, *, counts=None', sample],
		uniform: [
			'def a, b',
			(vm, self: Generator, a: Value, b: Value) => {
				const [low, high] = [requireDouble(vm, a), requireDouble(vm, b)];
				return float(low + (high - low) * self.random());
			}
		],
		triangular: [
			'def low=?, high=?, mode=None',
			(vm, self: Generator, low: Value = float(0), high: Value = float(1), mode: Value) => {
				let u = self.random();
				let [a, b] = [requireDouble(vm, low), requireDouble(vm, high)];
				if (mode !== null && a === b) return low;
				let c = mode === null ? 0.5 : (requireDouble(vm, mode) - a) / (b - a);
				if (u > c) {
					u = 1 - u;
					c = 1 - c;
					[a, b] = [b, a];
				}
				return float(a + (b - a) * Math.sqrt(u * c));
			}
		],
		gauss: [
			'def mu=0, sigma=1',
			(vm, self: Generator, mu: Value, sigma: Value) => {
				let z = self.nextGauss;
				self.nextGauss = null;
				if (z === null) {
					const angle = self.random() * 2 * Math.PI;
					const radius = Math.sqrt(-2 * Math.log(1 - self.random()));
					z = Math.cos(angle) * radius;
					self.nextGauss = Math.sin(angle) * radius;
				}
				return float(requireDouble(vm, mu) + z * requireDouble(vm, sigma));
			}
		],
		normalvariate: [
			'def mu=0, sigma=1',
			(vm, self: Generator, mu: Value, sigma: Value) =>
				float(requireDouble(vm, mu) + normal(self) * requireDouble(vm, sigma))
		],
		lognormvariate: [
			'def mu, sigma',
			(vm, self: Generator, mu: Value, sigma: Value) =>
				float(Math.exp(requireDouble(vm, mu) + normal(self) * requireDouble(vm, sigma)))
		],
		expovariate: [
			'def lambd=1',
			(vm, self: Generator, lambd: Value) => {
				const rate = requireDouble(vm, lambd);
				if (rate === 0) throw error(zeroDivisionError, 'division by zero');
				return float(-Math.log(1 - self.random()) / rate);
			}
		]
	}
});

const NV_MAGICCONST = (4 * Math.exp(-0.5)) / Math.sqrt(2);

function normal(generator: Generator): number {
	for (;;) {
		const u1 = generator.random();
		const u2 = 1 - generator.random();
		const z = (NV_MAGICCONST * (u1 - 0.5)) / u2;
		if ((z * z) / 4 <= -Math.log(u2)) return z;
	}
}

function randrange(
	vm: Interpreter,
	self: Generator,
	start: Value,
	stop: Value,
	step: Value
): Value {
	const first = requireIndex(vm, start);
	if (stop === null) {
		if (step !== 1) throw error(typeError, 'Missing a non-None stop argument');
		if (first > 0) return self.below(first);
		throw error(valueError, 'empty range for randrange()');
	}
	const width = subtractInts(requireIndex(vm, stop), first);
	const stride = requireIndex(vm, step);
	if (stride === 0) throw error(valueError, 'zero step for randrange()');
	const shown = [start, stop, ...(stride === 1 ? [] : [step])].map((value) => str(vm, value));
	const count =
		stride === 1
			? width
			: floorDivideInts(
					addInts(width, stride > 0 ? subtractInts(stride, 1) : addInts(stride, 1)),
					stride
				);
	if (count <= 0) throw error(valueError, `empty range in randrange(${shown.join(', ')})`);
	return addInts(first, multiplyInts(stride, self.below(count)));
}

/** itertools.accumulate */
function accumulate(vm: Interpreter, values: readonly Value[]): Value[] {
	const sums: Value[] = [];
	for (const value of values)
		sums.push(sums.length ? add(vm, sums[sums.length - 1] as Value, value) : value);
	return sums;
}

/** bisect.bisect over numbers, up to `high`. */
function bisect(sums: readonly number[], x: number, high: number): number {
	let low = 0;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (x < sums[middle]!) high = middle;
		else low = middle + 1;
	}
	return low;
}

function choices(
	vm: Interpreter,
	self: Generator,
	population: Value,
	weights: Value,
	cumulative: Value,
	k: Value
): Value {
	const size = Number(length(vm, population));
	const count = Number(requireIndex(vm, k));
	const pick = (index: () => number) =>
		new PyList(Array.from({ length: Math.max(count, 0) }, () => getItem(vm, population, index())));
	if (weights === null && cumulative === null) return pick(() => Math.floor(self.random() * size));
	if (weights !== null && cumulative !== null)
		throw error(typeError, 'Cannot specify both weights and cumulative weights');
	if (cumulative === null && asInt(weights) !== undefined)
		throw error(
			typeError,
			`The number of choices must be a keyword argument: k=${str(vm, weights)}`
		);
	const sums = (
		cumulative === null ? accumulate(vm, toArray(vm, weights)) : toArray(vm, cumulative)
	).map((value) => requireDouble(vm, value));
	if (sums.length !== size)
		throw error(valueError, 'The number of weights does not match the population');
	const total = sums[size - 1] ?? 0;
	if (size === 0) throw error(indexError, 'list index out of range');
	if (total <= 0) throw error(valueError, 'Total of weights must be greater than zero');
	if (!Number.isFinite(total)) throw error(valueError, 'Total of weights must be finite');
	return pick(() => bisect(sums, self.random() * total, size - 1));
}

function sample(
	vm: Interpreter,
	self: Generator,
	population: Value,
	k: Value,
	counts: Value
): Value {
	if (population instanceof PySet || population instanceof PyDict)
		throw error(typeError, 'Population must be a sequence.  For dicts or sets, use sorted(d).');
	if (counts !== null) return sampleCounted(vm, self, population, k, counts);
	const size = Number(length(vm, population));
	return new PyList(
		sampleIndices(self, size, requireIndex(vm, k)).map((i) => getItem(vm, population, i))
	);
}

function sampleCounted(
	vm: Interpreter,
	self: Generator,
	population: Value,
	k: Value,
	counts: Value
): Value {
	const sums = accumulate(vm, toArray(vm, counts));
	if (sums.length !== Number(length(vm, population)))
		throw error(valueError, 'The number of counts does not match the population');
	const total = asInt(sums.pop() ?? 0);
	if (total === undefined) throw error(typeError, 'Counts must be integers');
	if (total < 0) throw error(valueError, 'Counts must be non-negative');
	const bounds = sums.map(Number);
	const picked = sampleIndices(self, Number(total), requireIndex(vm, k));
	return new PyList(picked.map((i) => getItem(vm, population, bisect(bounds, i, bounds.length))));
}

/** Which of `size` things are drawn: as CPython does it, from a pool where they are few. */
function sampleIndices(self: Generator, size: number, wanted: Int): number[] {
	if (wanted < 0 || wanted > size)
		throw error(valueError, 'Sample larger than population or is negative');
	const count = Number(wanted);
	const setSize = 21 + (count > 5 ? 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 0);
	const drawn: number[] = [];
	if (size <= setSize) {
		const pool = Array.from({ length: size }, (_, i) => i);
		for (let i = 0; i < count; i++) {
			const j = Number(self.below(size - i));
			drawn.push(pool[j]!);
			pool[j] = pool[size - i - 1]!;
		}
		return drawn;
	}
	const selected = new Set<number>();
	while (drawn.length < count) {
		const j = Number(self.below(size));
		if (selected.has(j)) continue;
		selected.add(j);
		drawn.push(j);
	}
	return drawn;
}

const REFUSED = [
	...['betavariate', 'binomialvariate', 'gammavariate', 'getstate', 'paretovariate', 'setstate'],
	...['vonmisesvariate', 'weibullvariate']
];
for (const name of REFUSED)
	defineMethods(randomType, {
		[name]: [
			'*args, **kwargs',
			() => {
				throw new NotSimulated(`random.Random.${name}`);
			}
		]
	});

/** The functions of the module are the methods of one generator that all of the program shares. */
export const makeRandom: MakeModule = () => {
	const shared = new Generator(randomType);
	const methods: Record<string, Value> = {};
	for (const [name, method] of randomType.dict)
		if (method instanceof NativeFunction && !name.startsWith('_') && !REFUSED.includes(name))
			methods[name] = new BoundMethod(method, shared);
	return libraryModule('random', [randomType], methods, `SystemRandom ${REFUSED.join(' ')}`);
};
