import { deflateSync } from 'fflate';
import { toBase64url } from '../../../src/lib/share/base64url';
import { crc16 } from '../../../src/lib/share/crc16';
import { DICTIONARY } from '../../../src/lib/share/dictionary';

/** A link as an attacker makes it: any deflated bytes, with the right length and checksum. */
export function forgeDeflated(deflated: Uint8Array): string {
	const size: number[] = [];
	for (let rest = deflated.length; ; rest >>= 7) {
		if (rest < 128) {
			size.push(rest);
			break;
		}
		size.push((rest & 127) | 128);
	}
	const crc = crc16(deflated);
	return `#1${toBase64url(Uint8Array.from([...size, crc >> 8, crc & 0xff, ...deflated]))}`;
}

/** A link that holds any bytes, or any text, in place of what `writeState` writes. */
export function forge(content: string | Uint8Array): string {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return forgeDeflated(deflateSync(bytes, { level: 9, dictionary: DICTIONARY }));
}
