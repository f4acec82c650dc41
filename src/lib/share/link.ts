import { deflateSync } from 'fflate';
import { parseBase64url, toBase64url } from './base64url';
import { crc16 } from './crc16';
import { DICTIONARY } from './dictionary';
import { inflate } from './inflate';
import { parseState, writeState, type ShareState } from './state';

// A link's fragment is `#1` and base64url of: the number of deflated bytes (varint, seven bits a byte,
// the lowest first), the CRC-16 of them (big-endian), and the bytes themselves: raw deflate, with the
// preset dictionary, of the UTF-8 text of state.ts. A link that was opened once opens for ever, so
// none of this changes within version 1; tests/unit/share/links.json holds links to prove it.
const VERSION = '1';

/** Bytes of text in a link; a program of a thousand lines has a third of it. */
export const MOST_TEXT = 100_000;
/** Characters of a link. Text that cannot be compressed at all becomes 134,000. */
export const MOST_LINK = 200_000;

/** Why a link cannot be opened; the page and the command line have words for each. */
export const LINK_FAULTS = [
	'not-a-link', // not a text at all
	'empty', // no fragment, or only `#`
	'unknown-version', // made by another Swimloop, or no link of Swimloop's
	'too-long', // more characters than any link has
	'truncated', // its end is missing
	'altered', // characters were changed, added or lost on the way
	'inflates-too-far', // holds more text than a link may
	'not-text', // what it holds is not UTF-8
	'not-a-program' // what it holds is text, but no state of Swimloop's
] as const;
export type LinkFault = (typeof LINK_FAULTS)[number];

interface Refusal {
	readonly ok: false;
	readonly reason: LinkFault;
}
export type DecodedLink = { readonly ok: true; readonly state: ShareState } | Refusal;

export type EncodedLink =
	| { readonly ok: true; readonly fragment: string }
	| { readonly ok: false; readonly reason: 'too-long' };

/**
 * The fragment of a link to this state, `#` included; refused if its text has more than `MOST_TEXT`
 * bytes. Line ends stay as they are; half a surrogate pair, which no program has, becomes U+FFFD.
 */
export function encodeLink(state: ShareState): EncodedLink {
	const packed = packText(writeState(state));
	return packed === null ? { ok: false, reason: 'too-long' } : { ok: true, fragment: `#${packed}` };
}

/** A text as it stands in links, its version first; null if it has more than `MOST_TEXT` bytes. */
export function packText(text: string): string | null {
	const bytes = new TextEncoder().encode(text);
	return bytes.length > MOST_TEXT ? null : VERSION + toBase64url(pack(bytes));
}

function pack(text: Uint8Array): Uint8Array {
	const deflated = deflateSync(text, { level: 9, dictionary: DICTIONARY });
	const crc = crc16(deflated);
	return Uint8Array.from([...varint(deflated.length), crc >> 8, crc & 0xff, ...deflated]);
}

/**
 * The state in a link, given whole or as its fragment. Never throws: everything that is not exactly what
 * `encodeLink` writes is refused with the reason, and sizes are checked before and while inflating.
 */
export function decodeLink(link: unknown): DecodedLink {
	if (typeof link !== 'string') return refused('not-a-link');
	if (link.length > MOST_LINK) return refused('too-long');
	const unpacked = unpackText(fragmentOf(link.trim()));
	if (!unpacked.ok) return unpacked;
	const state = parseState(unpacked.text);
	return state ? { ok: true, state } : refused('not-a-program');
}

/** The text that `packText` packed, or why there is none. Never throws. */
export function unpackText(packed: string): { readonly ok: true; readonly text: string } | Refusal {
	if (packed.length > MOST_LINK) return refused('too-long');
	if (packed === '') return refused('empty');
	if (packed[0] !== VERSION) return refused('unknown-version');

	const deflated = unpack(packed.slice(1));
	if (typeof deflated === 'string') return refused(deflated);
	const inflated = inflate(deflated, DICTIONARY, MOST_TEXT);
	if (!inflated.ok) return inflated;
	const text = parseUtf8(inflated.bytes);
	return text === null ? refused('not-text') : { ok: true, text };
}

const refused = (reason: LinkFault): Refusal => ({ ok: false, reason });

function fragmentOf(link: string): string {
	const hash = link.lastIndexOf('#');
	return hash < 0 && link.includes('://') ? '' : link.slice(hash + 1);
}

/** The deflated bytes, once their number and their checksum are right. */
function unpack(text: string): Uint8Array | 'truncated' | 'altered' {
	const bytes = parseBase64url(text);
	if (!bytes) return 'altered';
	const length = parseVarint(bytes);
	if (!length) return 'truncated';
	const start = length.size + 2;
	const end = start + length.value;
	if (bytes.length < end) return 'truncated';
	if (bytes.length > end || toBase64url(bytes) !== text) return 'altered';
	const deflated = bytes.subarray(start);
	const crc = (bytes[start - 2] << 8) | bytes[start - 1];
	return crc16(deflated) === crc ? deflated : 'altered';
}

function varint(value: number): number[] {
	return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** The number at the start of the bytes; null if they end within it. */
function parseVarint(bytes: Uint8Array): { value: number; size: number } | null {
	let value = 0;
	for (let i = 0; i < bytes.length; i++) {
		value += (bytes[i] & 127) * 128 ** i;
		if (bytes[i] < 128) return { value, size: i + 1 };
	}
	return null;
}

function parseUtf8(bytes: Uint8Array): string | null {
	try {
		// A byte order mark belongs to the program.
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
