import { error, valueError } from '../exceptions';

/** White space as `str.isspace` has it. */
export const SPACE =
	'\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const SPACES = new RegExp(`[${SPACE}]+`, 'g');
const LEADING = new RegExp(`^[${SPACE}]+`);
const TRAILING = new RegExp(`[${SPACE}]+$`);

/** `str.split`; `separator` null: white space, `most` negative: no limit */
export function split(text: string, separator: string | null, most: number): string[] {
	if (separator === null) return splitSpace(text, most);
	if (separator === '') throw error(valueError, 'empty separator');
	const parts = text.split(separator);
	if (most < 0 || parts.length <= most + 1) return parts;
	return [...parts.slice(0, most), parts.slice(most).join(separator)];
}

function splitSpace(text: string, most: number): string[] {
	const parts: string[] = [];
	let rest = text.replace(LEADING, '');
	if (most < 0) return rest === '' ? [] : rest.replace(TRAILING, '').split(SPACES);
	while (rest !== '') {
		SPACES.lastIndex = 0;
		const space = parts.length < most ? SPACES.exec(rest) : null;
		if (!space) {
			parts.push(parts.length < most ? rest : rest.replace(TRAILING, ''));
			break;
		}
		parts.push(rest.slice(0, space.index));
		rest = rest.slice(space.index + space[0].length);
	}
	return parts;
}

/** `str.rsplit` */
export function splitFromRight(text: string, separator: string | null, most: number): string[] {
	if (most < 0) return split(text, separator, -1);
	if (separator === null) {
		const mirrored = splitSpace([...text].reverse().join(''), most);
		return mirrored.map((part) => [...part].reverse().join('')).reverse();
	}
	const parts = split(text, separator, -1);
	if (parts.length <= most + 1) return parts;
	const cut = parts.length - most;
	return [parts.slice(0, cut).join(separator), ...parts.slice(cut)];
}

const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g; // eslint-disable-line no-control-regex

export function splitLines(text: string, keepsEnds: boolean): string[] {
	const lines: string[] = [];
	let start = 0;
	for (const end of text.matchAll(LINE_END)) {
		const after = end.index + end[0].length;
		lines.push(text.slice(start, keepsEnds ? after : end.index));
		start = after;
	}
	if (start < text.length) lines.push(text.slice(start));
	return lines;
}

/** `str.strip` and its like; `characters` null: white space */
export function strip(
	text: string,
	characters: string | null,
	left: boolean,
	right: boolean
): string {
	if (characters === null) {
		const started = left ? text.replace(LEADING, '') : text;
		return right ? started.replace(TRAILING, '') : started;
	}
	const gone = new Set(characters);
	const all = [...text];
	let [start, end] = [0, all.length];
	while (left && start < end && gone.has(all[start] as string)) start++;
	while (right && end > start && gone.has(all[end - 1] as string)) end--;
	return all.slice(start, end).join('');
}
