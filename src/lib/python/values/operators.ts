import type { Interpreter } from '../run/interpreter';
import { NotSimulated } from '../run/limits';
import type { BinaryOperator } from '../syntax/ast';
import { findSpecial } from './attributes';
import { PyBytes } from './collections/bytes';
import { PyDict } from './collections/dict';
import { updateDict } from './collections/dict-update';
import { PyList } from './collections/list';
import { PySet } from './collections/set';
import * as sets from './collections/set-operations';
import { PyTuple } from './collections/tuple';
import { asSet } from './comparison';
import { notImplemented } from './constants';
import {
	error,
	memoryError,
	overflowError,
	PyException,
	typeError,
	valueError,
	zeroDivisionError
} from './exceptions';
import { toArray } from './iteration';
import * as floats from './numbers/float';
import * as ints from './numbers/integer';
import { plainOf, PyFloat, PyObject, PyScalar, PyType, typeOf, type Value } from './object';
import { Opaque } from './opaque';
import { callBinary, hasOwnClass } from './special';
import { formatPercent } from './text/percent';
import { repr } from './text/repr';
import { isTrue } from './truth';
import { PyUnion } from './union';

export type Binary = (vm: Interpreter, a: Value, b: Value) => Value;
type Unary = (vm: Interpreter, a: Value) => Value;
type Float = (a: number, b: number) => number;
type Integer = (a: ints.Int, b: ints.Int) => ints.Int;

/** What native types do with an operator that numbers do not have; undefined: nothing. */
type Other = (vm: Interpreter, a: Value, b: Value) => Value | undefined;

const SPECIAL_NAMES: Readonly<Record<BinaryOperator, string>> = {
	'+': 'add',
	'-': 'sub',
	'*': 'mul',
	'/': 'truediv',
	'//': 'floordiv',
	'%': 'mod',
	'**': 'pow',
	'@': 'matmul',
	'<<': 'lshift',
	'>>': 'rshift',
	'&': 'and',
	'|': 'or',
	'^': 'xor'
};

/** The double that a float or an int stands for in an operation of floats; undefined: neither. */
function asDouble(value: Value): number | undefined {
	if (value instanceof PyFloat) return value.value;
	const int = ints.exactInt(value);
	return int === undefined ? undefined : ints.toDouble(int);
}

/** An operator on two numbers, else the special methods, else what other native types do. */
function arithmetic(
	symbol: BinaryOperator,
	onInts: Integer,
	onFloats: Float,
	other?: Other
): Binary {
	return (vm, a, b) => {
		if (typeof a === 'number' && typeof b === 'number') return onInts(a, b);
		if (a instanceof PyFloat || b instanceof PyFloat) {
			const [x, y] = [asDouble(a), asDouble(b)];
			if (x !== undefined && y !== undefined) return new PyFloat(onFloats(x, y));
		} else {
			const [x, y] = [ints.exactInt(a), ints.exactInt(b)];
			if (x !== undefined && y !== undefined) {
				vm.tick(ints.words(x) + ints.words(y));
				return onInts(x, y);
			}
		}
		return otherwise(vm, symbol, a, b, other);
	};
}

function otherwise(
	vm: Interpreter,
	symbol: BinaryOperator,
	a: Value,
	b: Value,
	other: Other | undefined
): Value {
	const name = SPECIAL_NAMES[symbol];
	const own = callBinary(vm, `__${name}__`, `__r${name}__`, a, b);
	if (own !== undefined) return own;
	if (a instanceof PyScalar || b instanceof PyScalar) return ofPlain(vm, symbol, a, b, other);
	const native = other?.(vm, a, b);
	if (native !== undefined) return native;
	if (a instanceof Opaque || b instanceof Opaque)
		return new Opaque(`${opaqueText(vm, a)} ${symbol} ${opaqueText(vm, b)}`);
	throw unsupported(symbol === '**' ? '** or pow()' : symbol, a, b);
}

/** The operator on what instances of subclasses of `int`, `float` and `str` hold. */
function ofPlain(
	vm: Interpreter,
	symbol: BinaryOperator,
	a: Value,
	b: Value,
	other: Other | undefined
): Value {
	const [x, y] = [plainOf(a), plainOf(b)];
	// a text looks at what it is to be formatted with, and names what it cannot be joined to
	if (typeof x === 'string' && (symbol === '%' || typeof y !== 'string')) {
		const made = other?.(vm, x, b);
		if (made !== undefined) return made;
	}
	try {
		return binaryOperators[symbol](vm, x, y);
	} catch (thrown) {
		const shown = symbol === '**' ? '** or pow()' : symbol;
		const isOurs =
			thrown instanceof PyException && thrown.args[0] === unsupported(shown, x, y).args[0];
		throw isOurs ? unsupported(shown, a, b) : thrown;
	}
}

const opaqueText = (vm: Interpreter, value: Value): string =>
	value instanceof Opaque ? value.text : repr(vm, value);

const unsupported = (symbol: string, a: Value, b: Value) =>
	error(
		typeError,
		`unsupported operand type(s) for ${symbol}: '${typeOf(a).name}' and '${typeOf(b).name}'`
	);

export const add: Binary = arithmetic('+', ints.addInts, (a, b) => a + b, concatenate);
const addStrings: Binary = (vm, a, b) => {
	if (typeof a !== 'string' || typeof b !== 'string') return add(vm, a, b);
	if (a.length + b.length > 4096) vm.allocate(a.length + b.length);
	return a + b;
};

function concatenate(vm: Interpreter, a: Value, b: Value): Value | undefined {
	if (typeof a === 'string') {
		if (typeof b === 'string') return addStrings(vm, a, b);
		throw error(typeError, `can only concatenate str (not "${typeOf(b).name}") to str`);
	}
	if (a instanceof PyList || a instanceof PyTuple) {
		const kind = a instanceof PyList ? PyList : PyTuple;
		if (b instanceof kind) {
			vm.allocate(a.items.length + b.items.length);
			vm.goThrough(a.items.length + b.items.length);
			return new kind([...a.items, ...b.items]);
		}
		const name = a instanceof PyList ? 'list' : 'tuple';
		throw error(typeError, `can only concatenate ${name} (not "${typeOf(b).name}") to ${name}`);
	}
	if (!(a instanceof PyBytes)) return undefined;
	if (b instanceof PyBytes) return new PyBytes(a.text + b.text);
	throw error(typeError, `can't concat ${typeOf(b).name} to bytes`);
}

const subtract = arithmetic(
	'-',
	ints.subtractInts,
	(a, b) => a - b,
	(vm, a, b) => onSets(vm, a, b, sets.difference)
);

export const multiply = arithmetic(
	'*',
	ints.multiplyInts,
	(a, b) => a * b,
	(vm, a, b) => {
		if (isSequence(a)) return repeat(vm, a, b);
		return isSequence(b) ? repeat(vm, b, a) : undefined;
	}
);

type Sequence = string | PyList | PyTuple | PyBytes;

const isSequence = (value: Value): value is Sequence =>
	typeof value === 'string' ||
	value instanceof PyList ||
	value instanceof PyTuple ||
	value instanceof PyBytes;

function repeat(vm: Interpreter, sequence: Sequence, times: Value): Value {
	const given = asIndex(vm, times);
	if (given === undefined)
		throw error(typeError, `can't multiply sequence by non-int of type '${typeOf(times).name}'`);
	if (typeof given === 'bigint' && BigInt.asIntN(64, given) !== given)
		throw error(overflowError, "cannot fit 'int' into an index-sized integer");
	const count = Math.max(0, Number(given));
	const length =
		typeof sequence === 'string'
			? sequence.length
			: sequence instanceof PyBytes
				? sequence.text.length
				: sequence.items.length;
	if (length * count > 2 ** 63) throw error(memoryError, '');
	vm.allocate(length * count);
	if (length === 0) return sequence instanceof PyList ? new PyList([]) : sequence;
	if (typeof sequence === 'string') return sequence.repeat(count);
	if (sequence instanceof PyBytes) return new PyBytes(sequence.text.repeat(count));
	vm.goThrough(length * count);
	const items: Value[] = [];
	if (length === 1) items.length = count; // filled faster than pushed
	if (length === 1) items.fill(sequence.items[0]!);
	else for (let i = 0; i < count; i++) for (const item of sequence.items) items.push(item);
	return sequence instanceof PyList ? new PyList(items) : new PyTuple(items);
}

/** An int, or what `__index__` gives; undefined: neither. */
export function asIndex(vm: Interpreter, value: Value): ints.Int | undefined {
	const int = ints.asInt(value);
	if (int !== undefined || !hasOwnClass(value)) return int;
	const special = findSpecial(value, '__index__');
	return special === undefined ? undefined : ints.asInt(vm.call(special, [value]));
}

const trueDivideFloats: Float = (a, b) => {
	if (b === 0) throw error(zeroDivisionError, 'division by zero');
	return a / b;
};

const trueDivide: Binary = (vm, a, b) => {
	const [x, y] = [ints.exactInt(a), ints.exactInt(b)];
	if (x !== undefined && y !== undefined) return new PyFloat(ints.trueDivideInts(x, y));
	return divideOthers(vm, a, b);
};
const divideOthers = arithmetic('/', ints.floorDivideInts, trueDivideFloats);

const modulo: Binary = arithmetic('%', ints.moduloInts, floats.moduloFloats, (vm, a, b) =>
	typeof a === 'string' ? formatPercent(vm, a, b) : undefined
);

/** A big number costs far more time than its size says: five million bits are the most. */
const bitsToUnits = (bits: number): number => bits * 4;

const power: Binary = (vm, a, b) => {
	const [x, y] = [ints.exactInt(a), ints.exactInt(b)];
	if (x !== undefined && y !== undefined) {
		if (y < 0) return powerOfFloats(ints.toDouble(x), ints.toDouble(y));
		if (x !== 0 && x !== 1 && x !== -1) vm.allocate(bitsToUnits(ints.bitLength(x) * Number(y)));
		else if (typeof y === 'bigint') return x === -1 ? (y % 2n === 0n ? 1 : -1) : x;
		return ints.powerInts(x, y);
	}
	if (a instanceof PyFloat || b instanceof PyFloat) {
		const [v, w] = [asDouble(a), asDouble(b)];
		if (v !== undefined && w !== undefined) return powerOfFloats(v, w);
	}
	return otherwise(vm, '**', a, b, undefined);
};

function powerOfFloats(a: number, b: number): Value {
	const result = floats.powerFloats(a, b);
	if (result === undefined) throw new NotSimulated('complex numbers');
	return new PyFloat(result);
}

/** An operator of integers alone. */
function onIntegers(
	symbol: BinaryOperator,
	work: (vm: Interpreter, a: ints.Int, b: ints.Int) => ints.Int,
	other?: Other
): Binary {
	return (vm, a, b) => {
		const [x, y] = [ints.exactInt(a), ints.exactInt(b)];
		if (x !== undefined && y !== undefined) return work(vm, x, y);
		return otherwise(vm, symbol, a, b, other);
	};
}

const shiftLeft = onIntegers('<<', (vm, a, b) => {
	if (b < 0) throw error(valueError, 'negative shift count');
	if (a === 0) return 0;
	vm.allocate(bitsToUnits(ints.bitLength(a) + Number(b)));
	return ints.normalise(BigInt(a) << BigInt(b));
});

const shiftRight = onIntegers('>>', (_vm, a, b) => {
	if (b < 0) throw error(valueError, 'negative shift count');
	if (b >= 2 ** 31) return a < 0 ? -1 : 0;
	return ints.normalise(BigInt(a) >> BigInt(b));
});

/** `&`, `|` and `^`, which keep bools bools. */
function bitwise(
	symbol: BinaryOperator,
	work: (a: bigint, b: bigint) => bigint,
	other: Other
): Binary {
	const integers = onIntegers(
		symbol,
		(_vm, a, b) => ints.normalise(work(BigInt(a), BigInt(b))),
		other
	);
	return (vm, a, b) => {
		const result = integers(vm, a, b);
		return typeof a === 'boolean' && typeof b === 'boolean' ? result === 1 : result;
	};
}

function onSets(
	vm: Interpreter,
	a: Value,
	b: Value,
	work: (vm: Interpreter, a: PySet, b: Value) => Value
): Value | undefined {
	const x = asSet(vm, a);
	if (!x) return undefined;
	if (b instanceof PySet) return work(vm, x, b);
	if (a instanceof PySet) {
		const y = asSet(vm, b);
		return y && work(vm, x, y);
	}
	return work(vm, x, sets.makeSet(vm, new PySet(), b));
}

const bitAnd = bitwise(
	'&',
	(a, b) => a & b,
	(vm, a, b) => onSets(vm, a, b, sets.intersection)
);
const bitXor = bitwise(
	'^',
	(a, b) => a ^ b,
	(vm, a, b) => onSets(vm, a, b, sets.symmetricDifference)
);
const bitOr = bitwise(
	'|',
	(a, b) => a | b,
	(vm, a, b) => {
		if (a instanceof PyDict && b instanceof PyDict) {
			const merged = new PyDict();
			updateDict(vm, merged, a);
			updateDict(vm, merged, b);
			return merged;
		}
		if (isTypeLike(a) && isTypeLike(b) && (a !== null || b !== null)) return PyUnion.of(a, b);
		return onSets(vm, a, b, (v, x, y) => sets.union(v, x, [y]));
	}
);

const isTypeLike = (value: Value): value is PyType | PyUnion | null =>
	value === null || value instanceof PyType || value instanceof PyUnion;

export const binaryOperators: Readonly<Record<BinaryOperator, Binary>> = {
	'+': addStrings,
	'-': subtract,
	'*': multiply,
	'/': trueDivide,
	'//': arithmetic('//', ints.floorDivideInts, floats.floorDivideFloats),
	'%': modulo,
	'**': power,
	'@': (vm, a, b) => otherwise(vm, '@', a, b, undefined),
	'<<': shiftLeft,
	'>>': shiftRight,
	'&': bitAnd,
	'|': bitOr,
	'^': bitXor
};

/** What native mutable types change in place; undefined: they do not. */
export const nativeInplace: Readonly<Partial<Record<BinaryOperator, Other>>> = {
	'+': (vm, a, b) => {
		if (!(a instanceof PyList)) return undefined;
		const items = b instanceof PyList ? b.items.slice() : toArray(vm, b);
		vm.allocate(a.items.length + items.length);
		for (const item of items) a.items.push(item);
		return a;
	},
	'*': (vm, a, b) => {
		if (!(a instanceof PyList) || asIndex(vm, b) === undefined) return undefined;
		const { items } = repeat(vm, a, b) as PyList;
		a.items.length = 0;
		for (const item of items) a.items.push(item);
		return a;
	},
	'|': (vm, a, b) => {
		if (a instanceof PyDict) updateDict(vm, a, b);
		else if (isMutableSet(a) && b instanceof PySet) sets.update(vm, a, b);
		else return undefined;
		return a;
	},
	'&': (vm, a, b) => {
		if (!isMutableSet(a) || !(b instanceof PySet)) return undefined;
		a.become(sets.intersection(vm, a, b));
		return a;
	},
	'-': (vm, a, b) => {
		if (!isMutableSet(a) || !(b instanceof PySet)) return undefined;
		sets.differenceUpdate(vm, a, b);
		return a;
	},
	'^': (vm, a, b) => {
		if (!isMutableSet(a) || !(b instanceof PySet)) return undefined;
		sets.symmetricDifferenceUpdate(vm, a, b);
		return a;
	}
};

const isMutableSet = (value: Value): value is PySet => value instanceof PySet && value.isMutable;

function inplaceOperator(symbol: BinaryOperator): Binary {
	const name = `__i${SPECIAL_NAMES[symbol]}__`;
	const work = binaryOperators[symbol];
	const change = nativeInplace[symbol];
	return (vm, a, b) => {
		if (!(a instanceof PyObject) || a instanceof PyFloat) return symbolise(vm, a, b);
		if (hasOwnClass(a)) {
			const special = findSpecial(a, name);
			if (special !== undefined) {
				const result = vm.call(special, [a, b]);
				if (result !== notImplemented) return result;
			}
		}
		return change?.(vm, a, b) ?? symbolise(vm, a, b);
	};

	/** The plain operator; its message names the operator with its `=`. */
	function symbolise(vm: Interpreter, a: Value, b: Value): Value {
		if (typeof a === 'number' && typeof b === 'number') return work(vm, a, b);
		try {
			return work(vm, a, b);
		} catch (thrown) {
			const shown = symbol === '**' ? '** or pow()' : symbol;
			const plain = unsupported(shown, a, b).args[0];
			const isOurs = thrown instanceof PyException && thrown.args[0] === plain;
			throw isOurs ? unsupported(`${symbol}=`, a, b) : thrown;
		}
	}
}

/** For `a op= b`: changes lists, sets and dicts in place, calls `__iadd__` and its like. */
export const inplaceOperators = Object.fromEntries(
	(Object.keys(binaryOperators) as BinaryOperator[]).map((symbol) => [
		symbol,
		inplaceOperator(symbol)
	])
) as Readonly<Record<BinaryOperator, Binary>>;

/** A unary operator on ints and floats, else its special method. */
function unaryOperator(
	symbol: string,
	name: string,
	onInt: (a: ints.Int) => ints.Int,
	onFloat?: (a: number) => number
): Unary {
	const work: Unary = (vm, a) => {
		const int = ints.exactInt(a);
		if (int !== undefined) return onInt(int);
		if (onFloat && a instanceof PyFloat) return new PyFloat(onFloat(a.value));
		const special = hasOwnClass(a) ? findSpecial(a, name) : undefined;
		if (special !== undefined) return vm.call(special, [a]);
		if (a instanceof PyScalar && typeof a.plain !== 'string') return work(vm, a.plain);
		if (a instanceof Opaque) return new Opaque(`${symbol}${a.text}`);
		throw error(typeError, `bad operand type for unary ${symbol}: '${typeOf(a).name}'`);
	};
	return work;
}

export const unaryOperators: Readonly<Record<'+' | '-' | '~' | 'not', Unary>> = {
	'+': unaryOperator(
		'+',
		'__pos__',
		(a) => a,
		(a) => a
	),
	'-': unaryOperator('-', '__neg__', ints.negateInt, (a) => -a),
	'~': unaryOperator('~', '__invert__', (a) => ints.subtractInts(ints.negateInt(a), 1)),
	not: (vm, a) => !isTrue(vm, a)
};
