import { paintPicture, type Picture } from './picture';

/** Pixels on a side that every browser allows a canvas. */
const MOST_SIDE = 16_384;
/** Pixels in all that every browser allows: Firefox stops at 11,180 × 11,180. */
const MOST_PIXELS = 120_000_000;

export const SCALES = [1, 2, 3, 4] as const;
export type PictureScale = (typeof SCALES)[number];

/** A size in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** How many pixels a picture has at a scale. */
export function pixelSize({ width, height }: Size, scale: number): Size {
	return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** Whether a browser can make a canvas of this size. */
export function fitsCanvas({ width, height }: Size): boolean {
	return width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS;
}

/** The picture as a PNG; null if the browser refuses, as it may when memory is short. */
export async function png(drawn: Picture, scale: PictureScale): Promise<Blob | null> {
	const { width, height } = pixelSize(drawn, scale);
	// What is only read is best drawn without a graphics card.
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	paintPicture(context, drawn, scale);
	const bitmap = canvas.transferToImageBitmap();
	const worker = new Worker(new URL('./png.worker.ts', import.meta.url), { type: 'module' });
	const written = new Promise<Blob | null>((resolve) => {
		worker.addEventListener('message', ({ data }: MessageEvent<Blob>) => resolve(data));
		worker.addEventListener('error', () => resolve(null));
	});
	worker.postMessage(bitmap, [bitmap]);
	return written.finally(() => worker.terminate());
}
