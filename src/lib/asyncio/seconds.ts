import { error, typeError } from '../python/values/exceptions';
import { PyFloat, PyScalar, typeOf, type Value } from '../python/values/object';

/** The seconds that a number stands for; undefined: it is no number. */
export function asSeconds(value: Value): number | undefined {
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
