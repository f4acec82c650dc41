/** What Python does not print as it is: control, format, private, unassigned and space characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]/u;
const PLAIN = /^[ !#-&(-[\]-~]*$/;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t'
};

/** `repr()` of a string. */
export function reprString(text: string): string {
	if (PLAIN.test(text)) return `'${text}'`;
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	let escaped = quote;
	for (const character of text) {
		if (character === quote) escaped += '\\' + quote;
		else if (SHORT_ESCAPES[character] !== undefined) escaped += SHORT_ESCAPES[character];
		else if (character !== ' ' && UNPRINTABLE.test(character))
			escaped += escapeCodePoint(character.codePointAt(0) as number);
		else escaped += character;
	}
	return escaped + quote;
}

/** Whether `str.isprintable` says so of one character. */
export const isPrintable = (character: string): boolean =>
	character === ' ' || !UNPRINTABLE.test(character);

function escapeCodePoint(point: number): string {
	const digits = point.toString(16);
	if (point < 0x100) return '\\x' + digits.padStart(2, '0');
	return point < 0x10000 ? '\\u' + digits.padStart(4, '0') : '\\U' + digits.padStart(8, '0');
}

/** `repr()` of bytes held one a character. */
export function reprBytes(text: string): string {
	const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
	let escaped = 'b' + quote;
	for (const character of text) {
		if (character === quote) escaped += '\\' + quote;
		else if (SHORT_ESCAPES[character] !== undefined) escaped += SHORT_ESCAPES[character];
		else if (character < ' ' || character > '~')
			escaped += escapeCodePoint(character.charCodeAt(0));
		else escaped += character;
	}
	return escaped + quote;
}

/** Escapes what is not ASCII in a repr: Python's `ascii()`. */
export function escapeNonAscii(text: string): string {
	let escaped = '';
	for (const character of text) {
		const point = character.codePointAt(0) as number;
		escaped += point < 0x80 ? character : escapeCodePoint(point);
	}
	return escaped;
}
