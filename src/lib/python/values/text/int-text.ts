import { error, valueError } from '../exceptions';
import { bitLength, type Int } from '../numbers/integer';

/** CPython's sys.get_int_max_str_digits() */
const MOST_DIGITS = 4300;

/** Decimal text. @throws PyException ValueError past 4300 digits */
export function intText(value: Int): string {
	if (typeof value === 'number') return String(value);
	if (bitLength(value) < 14000) return value.toString();
	const text = bitLength(value) > 50000 ? '' : value.toString();
	if (!text || text.length - (text[0] === '-' ? 1 : 0) > MOST_DIGITS)
		throw error(
			valueError,
			`Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`
		);
	return text;
}

/** Digits of a number that is not negative. */
export const digitsOf = (value: Int, radix: number): string =>
	radix === 10 ? intText(value) : value.toString(radix);
