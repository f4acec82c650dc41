import { encode } from 'uqr';

/**
 * Bytes of a link whose code is read across a room: from a picture of it 240 pixels high, which is
 * what a telephone sees of a projected screen from eight metres. Codes of up to 600 were read so.
 */
export const ACROSS_ROOM = 500;
/** Bytes of a link whose code is read from near by: from a picture of it 720 pixels high. */
export const MOST_IN_CODE = 1500;

/** Modules of white around a code, as ISO/IEC 18004 wants it. */
const QUIET = 4;

export interface QrCode {
	/** Modules of its sides, with the white around it. */
	readonly size: number;
	/** What is black, as the path of an SVG with one unit for a module. */
	readonly path: string;
}

/** Bytes in codes of 45 and of 65 modules a side with much, and with some, error correction. */
const IN_SMALL_CODE = 86;
const IN_MIDDLE_CODE = 287;

/**
 * The QR code of a text; null if it has more than `MOST_IN_CODE` bytes. The shorter the text, the more of
 * the code may be hidden or blurred; in a long one larger modules are worth more.
 */
export function qrCode(text: string): QrCode | null {
	const { length } = new TextEncoder().encode(text);
	if (length > MOST_IN_CODE) return null;
	const ecc = length <= IN_SMALL_CODE ? 'Q' : length <= IN_MIDDLE_CODE ? 'M' : 'L';
	const { data } = encode(text, { ecc, boostEcc: true, border: 0 });
	return { size: data.length + 2 * QUIET, path: outline(data) };
}

/** Each run of black modules in a row is one rectangle. */
function outline(data: readonly (readonly boolean[])[]): string {
	let path = '';
	data.forEach((row, y) => {
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const from = x;
			while (row[x + 1]) x++;
			path += `M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1h${from - x - 1}z`;
		}
	});
	return path;
}
