import type { Constant, Unsupported } from '../ast';
import type { Token } from './tokens';
import { SyntaxFailure } from '../problem';

/** CPython's sys.int_info.default_max_str_digits. */
const MAX_DIGITS = 4300;
const RADIX = { x: 16, o: 8, b: 2 } as const;
const KIND = { x: 'hexadecimal', o: 'octal', b: 'binary' } as const;
const DIGITS = { x: /(?:_?[0-9a-fA-F])+/y, o: /(?:_?[0-7])+/y, b: /(?:_?[01])+/y } as const;
const DECIMAL = /(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?/y;
/** `1if x else y` is still allowed: a keyword may follow a number directly. */
const KEYWORD_AFTER = /(?:and|else|for|if|in|is|not|or)/y;
const NAME_CHARACTER = /[\p{XID_Continue}]/uy;

/** The end of the number that begins at `start`; fails with lexer.c's messages. */
export function scanNumber(source: string, start: number): number {
	const letter = source[start + 1]?.toLowerCase();
	if (source[start] === '0' && (letter === 'x' || letter === 'o' || letter === 'b')) {
		const digits = DIGITS[letter];
		digits.lastIndex = start + 2;
		const isFound = digits.test(source);
		const end = isFound ? digits.lastIndex : start + 2;
		const next = source[end];
		if (letter !== 'x' && next >= '0' && next <= '9')
			throw new SyntaxFailure(`invalid digit '${next}' in ${KIND[letter]} literal`, end, end + 1);
		if (!isFound) throw new SyntaxFailure(`invalid ${KIND[letter]} literal`, end - 1, end);
		checkEnd(source, end, KIND[letter]);
		return end;
	}
	DECIMAL.lastIndex = start;
	const text = DECIMAL.exec(source)![0];
	const end = start + text.length;
	checkEnd(source, end, /j$/i.test(text) ? 'imaginary' : 'decimal');
	if (/^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text))
		throw new SyntaxFailure(
			'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
			start,
			end
		);
	return end;
}

function checkEnd(source: string, end: number, kind: string) {
	KEYWORD_AFTER.lastIndex = end;
	NAME_CHARACTER.lastIndex = end;
	if (!NAME_CHARACTER.test(source) || KEYWORD_AFTER.test(source)) return;
	throw new SyntaxFailure(`invalid ${kind} literal`, end - 1, end);
}

/** The value of a number token. A complex number is a construct that is not simulated. */
export function numberValue({ text, start, end }: Token): Constant | Unsupported {
	const plain = text.replaceAll('_', '').toLowerCase();
	const letter = plain[1] as 'x' | 'o' | 'b';
	if (plain[0] === '0' && letter in RADIX) return intConstant(BigInt(plain));
	if (plain.endsWith('j')) return { type: 'Unsupported', construct: 'complex number' };
	if (/[.e]/.test(plain)) return { kind: 'float', value: Number(plain) };
	if (plain.length <= 15) return { kind: 'int', value: Number(plain) };
	if (plain.length > MAX_DIGITS)
		throw new SyntaxFailure(
			`Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`,
			start,
			end
		);
	return intConstant(BigInt(plain));
}

function intConstant(value: bigint): Constant {
	const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER);
	return { kind: 'int', value: isSafe ? Number(value) : value };
}
