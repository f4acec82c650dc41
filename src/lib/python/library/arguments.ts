import type { Interpreter } from '../run/interpreter';
import { findSpecial } from '../values/attributes';
import { error, typeError } from '../values/exceptions';
import { asInt, toDouble, type Int } from '../values/numbers/integer';
import { plainOf, PyFloat, typeOf, type Value } from '../values/object';
import { asIndex } from '../values/operators';

/** What a function takes for a whole number. @throws PyException TypeError */
export function requireIndex(vm: Interpreter, value: Value): Int {
	const int = asIndex(vm, value);
	if (int !== undefined) return int;
	throw error(typeError, `'${typeOf(value).name}' object cannot be interpreted as an integer`);
}

/** What a function takes for a float. @throws PyException TypeError */
export function requireDouble(vm: Interpreter, given: Value): number {
	const value = plainOf(given);
	if (value instanceof PyFloat) return value.value;
	const int = asInt(value);
	if (int !== undefined) return toDouble(int);
	const special = findSpecial(value, '__float__');
	const made = special === undefined ? asIndex(vm, value) : vm.call(special, [value]);
	if (made instanceof PyFloat) return made.value;
	const whole = made === undefined ? undefined : asInt(made);
	if (whole !== undefined) return toDouble(whole);
	throw error(typeError, `must be real number, not ${typeOf(value).name}`);
}

/** `'s'` unless there is one. */
export const plural = (count: number): string => (count === 1 ? '' : 's');
