import type { Interpreter } from '../../run/interpreter';
import { classMethodType, Wrapped } from '../../run/function';
import { notImplemented } from '../../values/constants';
import { error, typeError, valueError } from '../../values/exceptions';
import { iteratorType, NativeIterator } from '../../values/iterator';
import { defineMethods, native } from '../../values/native';
import { asInt, bitLength, normalise, type Int } from '../../values/numbers/integer';
import { intType, PyInstance, PyScalar, PyType, typeOf, type Value } from '../../values/object';
import { repr } from '../../values/text/repr';
import { enumerationOf, lookUp, nameOf, valueOf } from './enumeration';
import { enumType } from './enum-type';

/** Combinations that have been asked for, by class and value: each exists once. */
const combinations = new WeakMap<PyType, Map<Int, PyInstance>>();

const bitsOf = (member: PyInstance): bigint => BigInt(asInt(valueOf(member)) ?? 0);
const isSingleBit = (value: bigint): boolean => value > 0n && (value & (value - 1n)) === 0n;

/** Whether a value gives a flag a name of its own; others are shown by those that they are made of. */
export const isCanonical = (value: Value): boolean => {
	const int = asInt(value);
	return int !== undefined && isSingleBit(BigInt(int));
};

/** The value of `auto()` behind others: the next bit. */
export function nextBit(vm: Interpreter, values: readonly Value[]): Value {
	const bits = values.map((value) => {
		const int = asInt(value);
		if (int === undefined) throw error(typeError, `invalid flag value ${repr(vm, value)}`);
		return bitLength(int);
	});
	return normalise(1n << BigInt(Math.max(0, ...bits)));
}

/** Flag._missing_: the combination with a value, for `STRICT` flags and, of ints, `KEEP` ones. */
function combine(vm: Interpreter, cls: PyType, given: Value): Value {
	const int = asInt(given);
	if (int === undefined)
		throw error(valueError, `${repr(vm, given)} is not a valid ${cls.qualname}`);
	const all = [...enumerationOf(cls).members];
	const canonical = enumerationOf(cls).distinct;
	const mask = all.reduce((bits, [, member]) => bits | bitsOf(member), 0n);
	const allBits = (1n << BigInt(bitLength(normalise(mask)))) - 1n;
	const keeps = cls.isSubclassOf(intType);
	let value = BigInt(int);
	if (value < ~allBits || value > allBits || (value & (allBits ^ mask)) !== 0n) {
		if (!keeps) throw outOfRange(vm, cls, value, mask);
		if (value < 0n) value += max(allBits + 1n, 1n << BigInt(bitLength(int)));
	}
	if (value < 0n) value += allBits + 1n;
	const known = combinations.get(cls)?.get(normalise(value));
	if (known) return known;
	const named = all.find(([, member]) => bitsOf(member) === value);
	if (named) return named[1];
	const parts = canonical.filter((member) => (bitsOf(member) & value) !== 0n);
	const singles = parts.reduce((bits, member) => bits | bitsOf(member), 0n);
	if (singles !== value)
		for (const [, member] of all) {
			const bits = bitsOf(member);
			if (!parts.includes(member) && bits !== 0n && (bits & value) === bits) parts.push(member);
		}
	const covered = parts.reduce((bits, member) => bits | bitsOf(member), 0n);
	const unknown = value ^ covered;
	const names = parts.map((member) => nameOf(member) as string);
	if (unknown !== 0n && covered !== 0n) {
		if (!keeps)
			throw error(valueError, `${repr(vm, cls)}: no members with value ${String(unknown)}`);
		names.push(String(unknown));
	}
	return remember(cls, normalise(value), covered === 0n ? null : names.join('|'));
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

function remember(cls: PyType, value: Int, name: string | null): PyInstance {
	const made = cls.isSubclassOf(intType) ? new PyScalar(cls, value) : new PyInstance(cls);
	made.attrs.set('_value_', value).set('_name_', name);
	const known = combinations.get(cls) ?? new Map<Int, PyInstance>();
	combinations.set(cls, known.set(value, made));
	return made;
}

function outOfRange(vm: Interpreter, cls: PyType, value: bigint, mask: bigint) {
	const width = Math.max(bitLength(normalise(value)), bitLength(normalise(mask)));
	const shown = (bits: bigint): string => {
		const digits = BigInt.asUintN(width, bits).toString(2).padStart(width, '0');
		return `0b${bits < 0n ? 1 : 0} ${digits}`;
	};
	return error(
		valueError,
		`${repr(vm, cls)} invalid value ${String(value)}\n    given ${shown(value)}\n  allowed ${shown(mask)}`
	);
}

/** What a flag may be combined with; undefined: nothing that is known. */
function operand(self: PyInstance, other: Value): bigint | undefined {
	if (other instanceof PyInstance && other.cls.isSubclassOf(self.cls)) return bitsOf(other);
	const int = self.cls.isSubclassOf(intType) ? asInt(other) : undefined;
	return int === undefined ? undefined : BigInt(int);
}

const operator =
	(work: (a: bigint, b: bigint) => bigint) =>
	(vm: Interpreter, self: PyInstance, other: Value): Value => {
		const bits = operand(self, other);
		if (bits === undefined) return notImplemented;
		return lookUp(vm, self.cls, [normalise(work(bitsOf(self), bits))]);
	};
const or = operator((a, b) => a | b);
const and = operator((a, b) => a & b);
const xor = operator((a, b) => a ^ b);

/** What a class of flags has even where its data type has something of the same name. */
export const FLAG_OPERATORS = [
	'__or__',
	'__and__',
	'__xor__',
	'__ror__',
	'__rand__',
	'__rxor__',
	'__invert__'
] as const;

const memberIterator = iteratorType('generator');

export const flagType: PyType = new PyType('Flag', [enumType], 'enum', lookUp);
defineMethods(flagType, {
	__or__: ['other, /', or],
	__and__: ['other, /', and],
	__xor__: ['other, /', xor],
	__ror__: ['other, /', or],
	__rand__: ['other, /', and],
	__rxor__: ['other, /', xor],
	__invert__: [
		'',
		(vm, self: PyInstance) => {
			const { distinct } = enumerationOf(self.cls);
			const singles = distinct.reduce((bits, member) => bits | bitsOf(member), 0n);
			const keeps = self.cls.isSubclassOf(intType);
			const value = keeps ? ~bitsOf(self) : singles & ~bitsOf(self);
			return lookUp(vm, self.cls, [normalise(value)]);
		}
	],
	__contains__: [
		'other, /',
		(_vm, self: PyInstance, other: Value) => {
			if (other instanceof PyInstance && other.cls.isSubclassOf(self.cls))
				return (bitsOf(other) & bitsOf(self)) === bitsOf(other);
			throw error(
				typeError,
				`unsupported operand type(s) for 'in': '${typeOf(other).qualname}' and '${self.cls.qualname}'`
			);
		}
	],
	__iter__: [
		'',
		(_vm, self: PyInstance) => {
			const { distinct } = enumerationOf(self.cls);
			const parts = distinct.filter((member) => (bitsOf(member) & bitsOf(self)) !== 0n);
			let i = 0;
			return new NativeIterator(memberIterator, () => parts[i++]);
		}
	],
	__len__: [
		'',
		(_vm, self: PyInstance) => [...bitsOf(self).toString(2)].filter((digit) => digit === '1').length
	],
	__bool__: ['', (_vm, self: PyInstance) => bitsOf(self) !== 0n],
	__repr__: [
		'',
		(vm, self: PyInstance) => {
			const name = nameOf(self);
			const shown = name === null ? '' : `.${name as string}`;
			return `<${self.cls.name}${shown}: ${repr(vm, valueOf(self))}>`;
		}
	],
	__str__: [
		'',
		(vm, self: PyInstance) => {
			const name = nameOf(self);
			if (name === null) return `${self.cls.name}(${repr(vm, valueOf(self))})`;
			return `${self.cls.name}.${name as string}`;
		}
	]
});
flagType.dict.set(
	'_missing_',
	new Wrapped(
		classMethodType,
		native('_missing_', 'cls, value', (vm, cls: PyType, value: Value) => combine(vm, cls, value))
	)
);
