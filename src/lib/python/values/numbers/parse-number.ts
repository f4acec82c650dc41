import { error, valueError } from '../exceptions';
import { reprString } from '../text/string-repr';
import { normalise, type Int } from './integer';

const DECIMAL_DIGIT = /\p{Nd}/gu;
const WHITE_SPACE = '[\\s\\x1c-\\x1f\\x85]*';
const EDGES = new RegExp(`^${WHITE_SPACE}|${WHITE_SPACE}$`, 'g');

/** Any decimal digit of Unicode counts as the ASCII one. */
function toAsciiDigits(text: string): string {
	return text.replace(DECIMAL_DIGIT, (digit) => {
		const point = digit.codePointAt(0) as number;
		if (point < 128) return digit;
		// digits stand in runs of ten that begin at a code point ending in 0 or 6
		let zero = point;
		while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
		return String((point - zero) % 10);
	});
}

/** `int(text, base)`. @throws PyException ValueError */
export function parseInteger(text: string, base: number): Int {
	const invalid = () =>
		error(valueError, `invalid literal for int() with base ${base}: ${reprString(text)}`);
	const match = /^([-+]?)(0[xXoObB])?(_?[0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(
		toAsciiDigits(text.replace(EDGES, ''))
	);
	if (!match) throw invalid();
	const [, sign, prefix = '', rest] = match as unknown as [
		string,
		string,
		string | undefined,
		string
	];
	const named = { '0x': 16, '0o': 8, '0b': 2 }[prefix.toLowerCase()];
	const isPrefixed = named !== undefined && (base === 0 || base === named);
	if (!isPrefixed && rest.startsWith('_')) throw invalid();
	const radix = base === 0 ? (named ?? 10) : base;
	const digits = (isPrefixed ? '' : prefix) + rest;
	if (base === 0 && !named && /^0_*[1-9]/.test(digits)) throw invalid();
	const value = digitsToInt(digits.replace(/_/g, ''), radix);
	if (value === undefined) throw invalid();
	return sign === '-' ? normalise(-value) : normalise(value);
}

const MOST_DIGITS = 4300;

function digitsToInt(digits: string, radix: number): bigint | undefined {
	const isPowerOfTwo = (radix & (radix - 1)) === 0;
	if (!isPowerOfTwo && digits.length > MOST_DIGITS)
		throw error(
			valueError,
			`Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`
		);
	let value = 0n;
	if (radix === 10) return /^\d+$/.test(digits) ? BigInt(digits) : undefined;
	for (const digit of digits) {
		const worth = parseInt(digit, 36);
		if (!(worth < radix)) return undefined;
		value = value * BigInt(radix) + BigInt(worth);
	}
	return value;
}

const FLOAT =
	/^[-+]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][-+]?\d+(?:_\d+)*)?$/;
const NON_FINITE = /^([-+]?)(inf|infinity|nan)$/i;

/** `float(text)`. @throws PyException ValueError */
export function parseFloatText(text: string): number {
	const bare = toAsciiDigits(text.replace(EDGES, ''));
	if (FLOAT.test(bare)) return Number(bare.replace(/_/g, ''));
	const special = NON_FINITE.exec(bare);
	if (!special) throw error(valueError, `could not convert string to float: ${reprString(text)}`);
	if (special[2]?.toLowerCase() === 'nan') return NaN;
	return special[1] === '-' ? -Infinity : Infinity;
}
