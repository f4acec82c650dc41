import jsQR from 'jsqr';
import type { QrCode } from '../../../src/lib/share/qr-code';

/** Samples of each pixel's side. */
const FINE = 5;

/** What an independent decoder reads from a picture of the code so many pixels wide; null: nothing. */
export function readCode({ size, path }: QrCode, pixels: number): string | null {
	const black = modules(size, path);
	const image = new Uint8ClampedArray(pixels * pixels * 4).fill(255);
	const place = (pixel: number, sample: number) =>
		Math.floor(((pixel + (sample + 0.5) / FINE) * size) / pixels);
	for (let y = 0; y < pixels; y++)
		for (let x = 0; x < pixels; x++) {
			let dark = 0;
			for (let j = 0; j < FINE; j++)
				for (let i = 0; i < FINE; i++) dark += black[place(y, j) * size + place(x, i)];
			image.fill(255 - (255 * dark) / FINE ** 2, (y * pixels + x) * 4, (y * pixels + x) * 4 + 3);
		}
	return jsQR(image, pixels, pixels)?.data ?? null;
}

/** 1 for each black module of an SVG's path, row by row. */
function modules(size: number, path: string): Uint8Array {
	const black = new Uint8Array(size * size);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		const from = Number(y) * size + Number(x);
		black.fill(1, from, from + Number(width));
	}
	return black;
}
