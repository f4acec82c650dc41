import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../attributes';
import { PyBytes } from '../collections/bytes';
import { PyTuple } from '../collections/tuple';
import { defineGetters } from '../descriptors';
import { error, overflowError, typeError, valueError } from '../exceptions';
import { defineMethods } from '../native';
import {
	boolType,
	floatType,
	intType,
	PyFloat,
	PyScalar,
	typeOf,
	type Keywords,
	type PyType,
	type Value
} from '../object';
import { asIndex } from '../operators';
import { hasOwnClass } from '../special';
import { isTrue } from '../truth';
import { truncate } from './float';
import { toRatio } from './ratio';
import { asInt, bitLength, exactInt, negateInt, normalise, toDouble, type Int } from './integer';
import { parseFloatText, parseInteger } from './parse-number';

/** `int(value)` */
function toInt(vm: Interpreter, value: Value): Int {
	const int = exactInt(value);
	if (int !== undefined) return int;
	if (value instanceof PyFloat) return truncate(value.value);
	if (typeof value === 'string') return parseInteger(value, 10);
	if (value instanceof PyBytes) return parseInteger(value.text, 10);
	if (hasOwnClass(value))
		for (const name of ['__int__', '__index__']) {
			const special = findSpecial(value, name);
			if (special === undefined) continue;
			const result = vm.call(special, [value]);
			const converted = asInt(result);
			if (converted !== undefined) return converted;
			throw error(typeError, `${name} returned non-int (type ${typeOf(result).name})`);
		}
	if (value instanceof PyScalar) return toInt(vm, value.plain);
	throw error(
		typeError,
		`int() argument must be a string, a bytes-like object or a real number, not '${typeOf(value).name}'`
	);
}

/** `float(value)` */
export function toFloat(vm: Interpreter, value: Value): number {
	if (value instanceof PyFloat) return value.value;
	const int = exactInt(value);
	if (int !== undefined) return toDouble(int);
	if (typeof value === 'string') return parseFloatText(value);
	const special = hasOwnClass(value) ? findSpecial(value, '__float__') : undefined;
	if (special !== undefined) {
		const result = vm.call(special, [value]);
		if (result instanceof PyFloat) return result.value;
		throw error(
			typeError,
			`${typeOf(value).name}.__float__ returned non-float (type ${typeOf(result).name})`
		);
	}
	if (value instanceof PyScalar) return toFloat(vm, value.plain);
	const index = asIndex(vm, value);
	if (index !== undefined) return toDouble(index);
	throw error(
		typeError,
		`float() argument must be a string or a real number, not '${typeOf(value).name}'`
	);
}

function refuseKeywords(name: string, keywords: Keywords | null): void {
	if (keywords?.size) throw error(typeError, `${name}() takes no keyword arguments`);
}

function refuseMore(name: string, args: readonly Value[], most: number): void {
	if (args.length > most)
		throw error(
			typeError,
			`${name} expected at most ${most} argument${most === 1 ? '' : 's'}, got ${args.length}`
		);
}

const makeInt: NonNullable<PyType['construct']> = (vm, cls, args, keywords) => {
	if (cls !== intType) return new PyScalar(cls, makeInt(vm, intType, args, keywords) as Int);
	if (args.length > 2)
		throw error(typeError, `int() takes at most 2 arguments (${args.length} given)`);
	const [value, base = keywords?.get('base')] = args;
	if (base === undefined) return value === undefined ? 0 : toInt(vm, value);
	const radix = asIndex(vm, base);
	if (radix === undefined)
		throw error(typeError, `'${typeOf(base).name}' object cannot be interpreted as an integer`);
	if (value === undefined) throw error(typeError, 'int() missing string argument');
	if (radix !== 0 && (radix < 2 || radix > 36))
		throw error(valueError, 'int() base must be >= 2 and <= 36, or 0');
	if (typeof value !== 'string')
		throw error(typeError, "int() can't convert non-string with explicit base");
	return parseInteger(value, Number(radix));
};
intType.construct = makeInt;

boolType.construct = (vm, _cls, args, keywords) => {
	refuseKeywords('bool', keywords);
	refuseMore('bool', args, 1);
	return args[0] !== undefined && isTrue(vm, args[0]);
};

const makeFloat: NonNullable<PyType['construct']> = (vm, cls, args, keywords) => {
	if (cls !== floatType)
		return new PyScalar(cls, makeFloat(vm, floatType, args, keywords) as PyFloat);
	refuseKeywords('float', keywords);
	refuseMore('float', args, 1);
	const [value] = args;
	if (value instanceof PyFloat) return value;
	return new PyFloat(value === undefined ? 0 : toFloat(vm, value));
};
floatType.construct = makeFloat;

const int = (self: Value): Int => asInt(self) as Int;

defineMethods(intType, {
	bit_length: ['', (_vm, self: Value) => bitLength(int(self))],
	bit_count: [
		'',
		(_vm, self: Value) => {
			const value = BigInt(int(self));
			return [...(value < 0n ? -value : value).toString(2)].filter((bit) => bit === '1').length;
		}
	],
	conjugate: ['', (_vm, self: Value) => int(self)],
	is_integer: ['', () => true],
	as_integer_ratio: ['', (_vm, self: Value) => new PyTuple([int(self), 1])],
	to_bytes: [
		"length=1, byteorder='big', *, signed=False",
		(_vm, self: Value, length: number, order: string, signed: boolean) => {
			const value = BigInt(int(self));
			if (value < 0n && !signed)
				throw error(overflowError, "can't convert negative int to unsigned");
			const bits = BigInt(8 * length) - (signed ? 1n : 0n);
			if (value >= 1n << bits || value < -(1n << bits))
				throw error(overflowError, 'int too big to convert');
			const unsigned = BigInt.asUintN(8 * length, value);
			const bytes = Array.from({ length }, (_, i) =>
				String.fromCharCode(Number((unsigned >> BigInt(8 * i)) & 255n))
			);
			return new PyBytes((order === 'big' ? bytes.reverse() : bytes).join(''));
		}
	]
});
defineGetters<Value>(intType, {
	real: (_vm, self) => int(self),
	imag: () => 0,
	numerator: (_vm, self) => int(self),
	denominator: () => 1
});

defineMethods(floatType, {
	is_integer: ['', (_vm, self: PyFloat) => Number.isInteger(self.value)],
	conjugate: ['', (_vm, self: PyFloat) => self],
	as_integer_ratio: [
		'',
		(_vm, self: PyFloat) => {
			if (Number.isNaN(self.value)) throw error(valueError, 'cannot convert NaN to integer ratio');
			if (!Number.isFinite(self.value))
				throw error(overflowError, 'cannot convert Infinity to integer ratio');
			const [top, bottom] = toRatio(Math.abs(self.value));
			const numerator = normalise(top);
			return new PyTuple([self.value < 0 ? negateInt(numerator) : numerator, normalise(bottom)]);
		}
	],
	hex: ['', (_vm, self: PyFloat) => hexText(self.value)]
});
defineGetters<PyFloat>(floatType, { real: (_vm, self) => self, imag: () => new PyFloat(0) });

/** `float.hex()` */
function hexText(value: number): string {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
	const sign = value < 0 || Object.is(value, -0) ? '-' : '';
	const size = Math.abs(value);
	if (size === 0) return `${sign}0x0.0p+0`;
	let exponent = Math.max(-1022, Math.floor(Math.log2(size)));
	if (size / 2 ** exponent >= 2) exponent++;
	if (size / 2 ** exponent < 1 && exponent > -1022) exponent--;
	const scaled =
		exponent < -1000 ? (size * 2 ** 1000) / 2 ** (exponent + 1000) : size / 2 ** exponent;
	const digits = BigInt(scaled * 2 ** 52)
		.toString(16)
		.padStart(14, '0');
	return `${sign}0x${digits[0]}.${digits.slice(1)}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}
