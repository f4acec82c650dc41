import {
	error,
	lookupError,
	PyException,
	unicodeDecodeError,
	unicodeEncodeError
} from '../exceptions';
import { PyBytes } from '../collections/bytes';
import { codePoints } from './code-points';

const UTF_8 = new Set(['utf-8', 'utf8', 'u8', 'utf']);
const NARROW = new Map([
	['ascii', { name: 'ascii', limit: 128 }],
	['us-ascii', { name: 'ascii', limit: 128 }],
	['latin-1', { name: 'latin-1', limit: 256 }],
	['latin1', { name: 'latin-1', limit: 256 }],
	['iso-8859-1', { name: 'latin-1', limit: 256 }]
]);

const normal = (encoding: string): string => encoding.toLowerCase().replace(/_/g, '-');
const unknown = (encoding: string) => error(lookupError, `unknown encoding: ${encoding}`);

/** Text as bytes, one a character. @throws PyException UnicodeEncodeError, LookupError */
export function encode(text: string, encoding: string, errors: string): string {
	const name = normal(encoding);
	if (UTF_8.has(name)) return encodeUtf8(text);
	const narrow = NARROW.get(name);
	if (!narrow) throw unknown(encoding);
	let bytes = '';
	Array.from(text).forEach((character, i) => {
		if ((character.codePointAt(0) as number) < narrow.limit) bytes += character;
		else if (errors === 'replace') bytes += '?';
		else if (errors !== 'ignore')
			throw new PyException(unicodeEncodeError, [
				narrow.name,
				text,
				i,
				i + 1,
				`ordinal not in range(${narrow.limit})`
			]);
	});
	return bytes;
}

function encodeUtf8(text: string): string {
	let bytes = '';
	for (const character of text) {
		const point = character.codePointAt(0) as number;
		const add = (...codes: number[]) => (bytes += String.fromCharCode(...codes));
		const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
		if (point < 0x80) add(point);
		else if (point < 0x800) add(0xc0 | (point >> 6), tail(0));
		else if (point >= 0xd800 && point < 0xe000) throw lone(text);
		else if (point < 0x10000) add(0xe0 | (point >> 12), tail(6), tail(0));
		else add(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
	}
	return bytes;
}

function lone(text: string): PyException {
	const characters = codePoints(text);
	const at = Array.from(characters).findIndex(
		(c) => c.length === 1 && c >= '\ud800' && c <= '\udfff'
	);
	return new PyException(unicodeEncodeError, ['utf-8', text, at, at + 1, 'surrogates not allowed']);
}

/** Bytes, one a character, as text. @throws PyException UnicodeDecodeError, LookupError */
export function decode(bytes: string, encoding: string, errors: string): string {
	const name = normal(encoding);
	if (UTF_8.has(name)) return decodeUtf8(bytes, errors);
	const narrow = NARROW.get(name);
	if (!narrow) throw unknown(encoding);
	return Array.from(bytes, (byte, i) => {
		if (byte.charCodeAt(0) < narrow.limit) return byte;
		if (errors === 'ignore') return '';
		if (errors === 'replace') return '\ufffd';
		throw undecodable(narrow.name, bytes, i, i + 1, `ordinal not in range(${narrow.limit})`);
	}).join('');
}

const undecodable = (name: string, bytes: string, start: number, end: number, reason: string) =>
	new PyException(unicodeDecodeError, [name, new PyBytes(bytes), start, end, reason]);

/** The bytes that may follow a first byte; the first of them has bounds of its own. */
function sequence(first: number): readonly [length: number, low: number, high: number] | undefined {
	if (first >= 0xc2 && first <= 0xdf) return [2, 0x80, 0xbf];
	if (first >= 0xe0 && first <= 0xef)
		return [3, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf];
	if (first >= 0xf0 && first <= 0xf4)
		return [4, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf];
	return undefined;
}

function decodeUtf8(bytes: string, errors: string): string {
	let text = '';
	for (let i = 0; i < bytes.length;) {
		const first = bytes.charCodeAt(i);
		if (first < 0x80) {
			text += bytes[i++];
			continue;
		}
		const shape = sequence(first);
		const [length, low, high] = shape ?? [1, 0, 0];
		let good = 1;
		let point = first & (0xff >> (length + 1));
		for (; good < length; good++) {
			const next = bytes.charCodeAt(i + good);
			if (!(next >= (good === 1 ? low : 0x80) && next <= (good === 1 ? high : 0xbf))) break;
			point = (point << 6) | (next & 0x3f);
		}
		if (shape && good === length) text += String.fromCodePoint(point);
		else if (errors === 'replace') text += '\ufffd';
		else if (errors !== 'ignore') {
			const isCut = shape !== undefined && i + good >= bytes.length;
			const reason = !shape
				? 'invalid start byte'
				: isCut
					? 'unexpected end of data'
					: 'invalid continuation byte';
			throw undecodable('utf-8', bytes, i, i + good, reason);
		}
		i += good;
	}
	return text;
}
