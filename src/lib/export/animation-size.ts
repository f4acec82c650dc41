import type { Picture } from './picture';
import { pixelSize, type Size } from './png';

/** Pixels of one picture: three hundred of a larger one would take minutes, and nobody could load them. */
const MOST_PIXELS = 4_000_000;

/** Lines of the caption below the lanes. */
export const CAPTION_LINES = 2;
/** Height of each, in pixels of the picture. */
export const captionLine = ({ parts }: Picture) => Math.round(parts[0].figure.sizes.nameFont * 1.5);

/** The pixels of an animation: the picture with room for a caption below it. */
export function animationSize({ picture, scale }: { picture: Picture; scale: number }): Size {
	const caption = Math.round(captionLine(picture) * (CAPTION_LINES + 0.8));
	return pixelSize({ width: picture.width, height: picture.height + caption }, scale);
}

/** Whether so many pixels can be animated in reasonable time. */
export function fitsAnimation({ width, height }: Size): boolean {
	return width * height <= MOST_PIXELS;
}
