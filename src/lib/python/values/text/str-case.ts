const CASED = /\p{Cased}/u;
const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;
const TITLE = /\p{Lt}/u;

const isCased = (character: string): boolean => CASED.test(character);

/** The title case of one character: `ǆ` becomes `ǅ`, not `Ǆ`. */
function titleCharacter(character: string): string {
	const upper = character.toUpperCase();
	if (upper.length > character.length && !/[\p{Mn}ʼ]/u.test(upper))
		return (upper[0] as string) + upper.slice(1).toLowerCase();
	return { Ǆ: 'ǅ', Ǉ: 'ǈ', Ǌ: 'ǋ', Ǳ: 'ǲ' }[upper] ?? upper;
}

export function capitalize(text: string): string {
	const [first, ...rest] = text;
	return first === undefined ? '' : titleCharacter(first) + lowerRest(first, rest.join(''));
}

/** The final sigma depends on what stands before it. */
const lowerRest = (before: string, rest: string): string =>
	(before + rest).toLowerCase().slice(before.toLowerCase().length);

export function title(text: string): string {
	let result = '';
	let isInWord = false;
	for (const character of text) {
		result += isInWord ? character.toLowerCase() : titleCharacter(character);
		isInWord = isCased(character);
	}
	return result;
}

export function swapCase(text: string): string {
	return Array.from(text, (c) =>
		UPPER.test(c) ? c.toLowerCase() : LOWER.test(c) ? c.toUpperCase() : c
	).join('');
}

export const caseFold = (text: string): string =>
	text.toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ');

export const isUpper = (text: string): boolean =>
	CASED.test(text) && !LOWER.test(text) && !TITLE.test(text);

export const isLower = (text: string): boolean =>
	CASED.test(text) && !UPPER.test(text) && !TITLE.test(text);

export function isTitle(text: string): boolean {
	let hasCased = false;
	let isInWord = false;
	for (const character of text) {
		if (UPPER.test(character) || TITLE.test(character)) {
			if (isInWord) return false;
			isInWord = hasCased = true;
		} else if (LOWER.test(character)) {
			if (!isInWord) return false;
			hasCased = true;
		} else isInWord = false;
	}
	return hasCased;
}
