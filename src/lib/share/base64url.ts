const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((char, value) => [char, value]));

/** Bytes as base64url (RFC 4648 §5), without padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 3) {
		const group = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		const chars = Math.min(3, bytes.length - i) + 1;
		for (let k = 0; k < chars; k++) text += ALPHABET[(group >> (18 - 6 * k)) & 63];
	}
	return text;
}

/**
 * The bytes, or null if a character is none of base64url's. Bits behind the last whole byte are dropped:
 * whoever needs the text to be exact compares it with `toBase64url` of the bytes.
 */
export function parseBase64url(text: string): Uint8Array | null {
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let bits = 0;
	let count = 0;
	let length = 0;
	for (const char of text) {
		const value = VALUES.get(char);
		if (value === undefined) return null;
		bits = ((bits << 6) | value) & 0xffff;
		count += 6;
		if (count >= 8) {
			count -= 8;
			bytes[length++] = bits >> count;
		}
	}
	return bytes;
}
