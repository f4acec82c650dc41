import { nextAfter } from '../python/values/numbers/next-after';
import { error, typeError } from '../python/values/exceptions';
import { PyFloat, PyScalar, typeOf, type Value } from '../python/values/object';

/** The seconds that a number stands for; undefined: it is no number. */
function asSeconds(value: Value): number | undefined {
	if (value instanceof PyFloat) return value.value;
	switch (typeof value) {
		case 'number':
			return value;
		case 'bigint':
		case 'boolean':
			return Number(value);
		default:
			return value instanceof PyScalar ? asSeconds(value.plain) : undefined;
	}
}

/** @throws PyException TypeError, as `a OPERATOR b` gives it in CPython's code where `value` stands */
export function toSeconds(value: Value, words: (type: string) => string): number {
	const seconds = asSeconds(value);
	if (seconds === undefined) throw error(typeError, words(typeOf(value).name));
	return seconds;
}

/** What {@link toSeconds} says of a delay that is added to the time. */
export const unsupportedSum = (type: string): string =>
	`unsupported operand type(s) for +: 'float' and '${type}'`;

/**
 * The time `delay` seconds after `now`. A wait too short for the clock to show still takes it to its next
 * reading: on a real clock the time is another afterwards, and a program that waits for the rest of a period relies on it.
 */
export function deadline(now: number, delay: number): number {
	const when = now + delay;
	return when === now && delay > 0 ? nextAfter(now, Infinity) : when;
}
