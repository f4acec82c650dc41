/**
 * CRC-16/CCITT-FALSE of the bytes. Two bytes are enough: it sees every change that lies within 16 bits,
 * so of any one character or any two neighbours, and misses one in 65,536 of the rest.
 */
export function crc16(bytes: Uint8Array): number {
	let crc = 0xffff;
	for (const byte of bytes) {
		crc ^= byte << 8;
		for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
	}
	return crc & 0xffff;
}
