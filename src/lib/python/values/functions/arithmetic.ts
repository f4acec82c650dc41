import type { Interpreter } from '../../run/interpreter';
import { findSpecial } from '../attributes';
import { PyBytes } from '../collections/bytes';
import { PyTuple } from '../collections/tuple';
import { compareOperators, lessThan } from '../comparison';
import { error, typeError, valueError, zeroDivisionError } from '../exceptions';
import { iterate, toArray } from '../iteration';
import { native } from '../native';
import { divmodFloats } from '../numbers/float';
import {
	addInts,
	asInt,
	bitLength,
	exactInt,
	floorDivideInts,
	moduloInts,
	negateInt,
	powerModulo,
	toDouble,
	words,
	type Int
} from '../numbers/integer';
import { roundInt, roundToInt, roundToPlaces } from '../numbers/round';
import { plainOf, PyFloat, PyScalar, typeOf, type Value } from '../object';
import { add, asIndex, binaryOperators } from '../operators';
import { callBinary, hasOwnClass } from '../special';
import { isTrue } from '../truth';

export const abs = native('abs', 'x, /', absolute);

function absolute(vm: Interpreter, x: Value): Value {
	const int = exactInt(x);
	if (int !== undefined) return int < 0 ? negateInt(int) : int;
	if (x instanceof PyFloat) return new PyFloat(Math.abs(x.value));
	const special = hasOwnClass(x) ? findSpecial(x, '__abs__') : undefined;
	if (special !== undefined) return vm.call(special, [x]);
	if (x instanceof PyScalar) return absolute(vm, x.plain);
	throw error(typeError, `bad operand type for abs(): '${typeOf(x).name}'`);
}

/** `min` and `max`: the first of the least or greatest. */
const extreme = (name: 'min' | 'max') => {
	const isBetter = name === 'min' ? lessThan : compareOperators['>'];
	return native(
		name,
		'*args, key=None, default=?',
		(vm, key: Value, absent: Value | undefined, args: Value[]) => {
			if (args.length === 0) throw error(typeError, `${name} expected at least 1 argument, got 0`);
			if (args.length > 1 && absent !== undefined)
				throw error(
					typeError,
					`Cannot specify a default for ${name}() with multiple positional arguments`
				);
			const items = args.length === 1 ? toArray(vm, args[0] as Value) : args;
			const [first, ...rest] = items;
			if (first === undefined) {
				if (absent !== undefined) return absent;
				throw error(valueError, `${name}() iterable argument is empty`);
			}
			const keyOf = (item: Value) => (key === null ? item : vm.call(key, [item]));
			let best = first;
			let bestKey = keyOf(first);
			for (const item of rest) {
				const itemKey = keyOf(item);
				if (!isTrue(vm, isBetter(vm, itemKey, bestKey))) continue;
				best = item;
				bestKey = itemKey;
			}
			return best;
		}
	);
};
export const min = extreme('min');
export const max = extreme('max');

/** Floats are added with Neumaier's compensation, as CPython has done since 3.12. */
export const sum = native(
	'sum',
	'iterable, /, start=0',
	(vm, iterable: Value, start: Value): Value => {
		const items = iterate(vm, iterable);
		if (typeof start === 'string')
			throw error(typeError, "sum() can't sum strings [use ''.join(seq) instead]");
		if (start instanceof PyBytes)
			throw error(typeError, "sum() can't sum bytes [use b''.join(seq) instead]");
		let total: Value = start;
		let item = items.next(vm);
		while (item !== undefined && exactInt(total) !== undefined && exactInt(item) !== undefined) {
			total = addInts(exactInt(total) as Int, exactInt(item) as Int);
			item = items.next(vm);
		}
		if (item === undefined) return total;
		if (item instanceof PyFloat || total instanceof PyFloat) {
			if (!(total instanceof PyFloat) && exactInt(total) !== undefined) {
				total = add(vm, total, item);
				item = items.next(vm);
			}
			if (total instanceof PyFloat) {
				let high = total.value;
				let low = 0;
				for (; item !== undefined; item = items.next(vm)) {
					const int = exactInt(item);
					if (item instanceof PyFloat) {
						const next = high + item.value;
						if (Math.abs(high) >= Math.abs(item.value)) low += high - next + item.value;
						else low += item.value - next + high;
						high = next;
					} else if (typeof int === 'number') high += int;
					else break;
				}
				total = new PyFloat(low !== 0 && Number.isFinite(low) ? high + low : high);
			}
		}
		for (; item !== undefined; item = items.next(vm)) total = add(vm, total, item);
		return total;
	}
);

export const round = native('round', 'number, ndigits=None', rounded);

function rounded(vm: Interpreter, number: Value, places: Value): Value {
	const int = exactInt(number);
	if (int === undefined && !(number instanceof PyFloat)) {
		const special = hasOwnClass(number) ? findSpecial(number, '__round__') : undefined;
		if (special === undefined && number instanceof PyScalar)
			return rounded(vm, number.plain, places);
		if (special === undefined)
			throw error(typeError, `type ${typeOf(number).name} doesn't define __round__ method`);
		return vm.call(special, places === null ? [number] : [number, places]);
	}
	const digits = places === null ? null : asIndex(vm, places);
	if (digits === undefined)
		throw error(typeError, `'${typeOf(places).name}' object cannot be interpreted as an integer`);
	if (number instanceof PyFloat)
		return digits === null
			? roundToInt(number.value)
			: new PyFloat(roundToPlaces(number.value, Number(digits)));
	return digits === null ? (int as Int) : roundInt(int as Int, digits);
}

export const divmod = native('divmod', 'x, y, /', divideWithRest);

function divideWithRest(vm: Interpreter, x: Value, y: Value): Value {
	const [a, b] = [exactInt(x), exactInt(y)];
	if (a !== undefined && b !== undefined)
		return new PyTuple([floorDivideInts(a, b), moduloInts(a, b)]);
	const [v, w] = [asDouble(x), asDouble(y)];
	if (v !== undefined && w !== undefined) {
		if (w === 0) throw error(zeroDivisionError, 'division by zero');
		return new PyTuple(divmodFloats(v, w).map((part) => new PyFloat(part)));
	}
	const own = callBinary(vm, '__divmod__', '__rdivmod__', x, y);
	if (own !== undefined) return own;
	if (x instanceof PyScalar || y instanceof PyScalar)
		return divideWithRest(vm, plainOf(x), plainOf(y));
	throw error(
		typeError,
		`unsupported operand type(s) for divmod(): '${typeOf(x).name}' and '${typeOf(y).name}'`
	);
}

function asDouble(value: Value): number | undefined {
	if (value instanceof PyFloat) return value.value;
	const int = exactInt(value);
	return int === undefined ? undefined : toDouble(int);
}

export const pow = native(
	'pow',
	'base, exp, mod=None',
	(vm: Interpreter, base: Value, exp: Value, mod: Value) => {
		if (mod === null) return binaryOperators['**'](vm, base, exp);
		const [a, b, m] = [asInt(base), asInt(exp), asInt(mod)];
		if (a === undefined || b === undefined || m === undefined)
			throw error(
				typeError,
				base instanceof PyFloat || exp instanceof PyFloat || mod instanceof PyFloat
					? 'pow() 3rd argument not allowed unless all arguments are integers'
					: `unsupported operand type(s) for ** or pow(): '${typeOf(base).name}', '${typeOf(exp).name}', '${typeOf(mod).name}'`
			);
		vm.tick(bitLength(b) * words(m) * (1 + words(m) / 64));
		return powerModulo(a, b, m);
	}
);
