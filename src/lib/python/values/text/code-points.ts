const SURROGATE = /[\ud800-\udfff]/;

/** Whether every character is one UTF-16 unit, so that units can be counted for characters. */
export const isPlainText = (text: string): boolean => !SURROGATE.test(text);

/** The length as Python counts it. */
export function countCodePoints(text: string): number {
	if (isPlainText(text)) return text.length;
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		count++;
		if ((text.codePointAt(i) as number) > 0xffff) i++;
	}
	return count;
}

/** The characters; a string where one unit is one character, to be indexed all the same. */
export const codePoints = (text: string): string | readonly string[] =>
	isPlainText(text) ? text : Array.from(text);

/** Orders as Python does, by code point: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
		if (x !== y) return rank(x) - rank(y);
	}
	return a.length - b.length;
}

/** Surrogates stand for characters past U+FFFF. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
