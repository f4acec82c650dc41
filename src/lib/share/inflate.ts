import { Inflate } from 'fflate';

/** Deflate makes at most 1,032 bytes of one, so this much input gives 66 kB at a time at the most. */
const CHUNK = 64;

export type Inflated =
	| { readonly ok: true; readonly bytes: Uint8Array }
	| { readonly ok: false; readonly reason: 'inflates-too-far' | 'altered' };

/** Inflates raw deflate data bit by bit, and stops as soon as it gives more than `most` bytes. */
export function inflate(data: Uint8Array, dictionary: Uint8Array, most: number): Inflated {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const stream = new Inflate({ dictionary }, (piece) => {
		pieces.push(piece);
		length += piece.length;
	});
	try {
		for (let start = 0; start < data.length; start += CHUNK) {
			const end = start + CHUNK;
			stream.push(data.subarray(start, end), end >= data.length);
			if (length > most) return { ok: false, reason: 'inflates-too-far' };
		}
	} catch {
		// fflate throws for what is not deflate data; which of its rules is broken helps nobody.
		return { ok: false, reason: 'altered' };
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return { ok: true, bytes };
}
