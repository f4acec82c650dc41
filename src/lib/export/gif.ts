import { GIFEncoder, nearestColorIndex, type Colour } from 'gifenc';
import type { Track } from '../machine/track';
import { canvasMeasure, type Measure } from '../timeline/measure';
import { paintLines } from '../timeline/canvas';
import { paintTexts } from '../timeline/figure-canvas';
import { animationSize, CAPTION_LINES, captionLine } from './animation-size';
import { paintPicture, type Picture } from './picture';
import type { Moment } from './playback';

/** Colours of a GIF, one of which stands for “as before”. */
const COLOURS = 256;
const AS_BEFORE = COLOURS - 1;
/** How much of the ground lies over what has not happened yet. */
const VEIL = 0.72;
/** Milliseconds of work after which the page may answer. */
const TURN = 30;

export interface Animation {
	readonly picture: Picture;
	readonly track: Track;
	readonly moments: readonly Moment[];
	readonly scale: number;
	/** What happens at a position, and the instant in words. */
	readonly caption: (moment: Moment) => { readonly time: string; readonly text: string };
}

/**
 * The animation as a GIF that plays for ever. The page can answer meanwhile; `progress` is told the share
 * that is done. Null if `signal` ends it before.
 */
export async function gif(
	animation: Animation,
	progress: (share: number) => void,
	signal: AbortSignal
): Promise<Blob | null> {
	const { moments } = animation;
	const { width, height } = animationSize(animation);
	const paint = painter(animation, width, height);
	const palette = commonColours([paint(moments[0]), paint(moments[moments.length >> 1])]);
	const nearest = new Map<number, number>();
	const encoder = GIFEncoder();
	const frame = new Uint8Array(width * height);
	let before: Uint32Array | null = null;
	let turn = performance.now();
	for (const [i, moment] of moments.entries()) {
		const pixels = paint(moment);
		for (let k = 0; k < pixels.length; k++) {
			const colour = pixels[k];
			if (before && before[k] === colour) {
				frame[k] = AS_BEFORE;
				continue;
			}
			let index = nearest.get(colour);
			if (index === undefined) {
				index = nearestColorIndex(palette.slice(0, AS_BEFORE), parts(colour));
				nearest.set(colour, index);
			}
			frame[k] = index;
		}
		encoder.writeFrame(frame, width, height, {
			delay: moment.shown * 1000,
			dispose: 1,
			...(i === 0 ? { palette, repeat: 0 } : { transparent: true, transparentIndex: AS_BEFORE })
		});
		before = pixels;
		if (performance.now() - turn < TURN) continue;
		progress((i + 1) / moments.length);
		await new Promise((resolve) => setTimeout(resolve));
		if (signal.aborted) return null;
		turn = performance.now();
	}
	encoder.finish();
	return new Blob([encoder.bytesView()], { type: 'image/gif' });
}

/** Red, green and blue of a pixel as it lies in memory (little-endian). */
const parts = (pixel: number): Colour => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

/** The colours that most pixels have. Flat colours stay exact; the edges of letters take the nearest. */
function commonColours(pictures: readonly Uint32Array[]): Colour[] {
	const counts = new Map<number, number>();
	for (const pixels of pictures) {
		for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	}
	const found = [...counts].sort((a, b) => b[1] - a[1]).slice(0, AS_BEFORE);
	const palette = found.map(([pixel]) => parts(pixel));
	while (palette.length < COLOURS) palette.push([0, 0, 0]);
	return palette;
}

/** Draws the picture of a moment and gives its pixels. */
function painter(
	{ picture, track, scale, caption }: Animation,
	width: number,
	height: number
): (moment: Moment) => Uint32Array {
	const still = new OffscreenCanvas(width, height).getContext('2d');
	const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (!still || !context) throw new Error('This browser has no canvas for an animation.');
	paintPicture(still, picture, scale);
	const { tokens, parts } = picture;
	const measure = canvasMeasure(context);
	return (moment) => {
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.fillStyle = tokens.ground;
		context.fillRect(0, 0, width, height);
		context.drawImage(still.canvas, 0, 0);
		context.setTransform(scale, 0, 0, scale, 0, 0);
		for (const [program, { top, figure }] of parts.entries()) {
			const { axis, zoom, gutter, lanesHeight, sizes } = figure;
			const at = axis.position(track.indexOf(program, moment.position), program);
			const x = Math.max(at, axis.at(moment.time)) * zoom.k + zoom.x;
			const left = gutter + Math.max(0, Math.min(figure.width - gutter, x));
			context.globalAlpha = VEIL;
			context.fillStyle = tokens.ground;
			context.fillRect(left, top, figure.width - left, lanesHeight);
			context.globalAlpha = 1;
			context.lineWidth = sizes.stroke * 1.4;
			const line = { x1: left, y1: top, x2: left, y2: top + lanesHeight + 6 };
			paintLines(context, [line], tokens.accent);
		}
		paintCaption(context, picture, caption(moment), measure);
		return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
	};
}

/** The instant, and beside it what happens, in at most two lines. */
function paintCaption(
	context: OffscreenCanvasRenderingContext2D,
	picture: Picture,
	{ time, text }: ReturnType<Animation['caption']>,
	measure: Measure
): void {
	const size = picture.parts[0].figure.sizes.nameFont;
	const height = captionLine(picture);
	const y = picture.height + height * 0.8;
	const x = 8 + measure(time, size) + size;
	const lines = wrapped(text, picture.width - x - 8, size, measure);
	const common = { size, anchor: 'start' } as const;
	paintTexts(
		context,
		[
			{ ...common, text: time, x: 8, y, isMuted: true },
			...lines.map((line, i) => ({ ...common, text: line, x, y: y + i * height, isMuted: false }))
		],
		picture.tokens
	);
}

/** The text in lines that fit `room` pixels; what does not fit the last ends in …. */
function wrapped(text: string, room: number, size: number, measure: Measure): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const last = lines[lines.length - 1];
		const longer = last ? `${last} ${word}` : word;
		if (last === '' || measure(longer, size) <= room) lines[lines.length - 1] = longer;
		else if (lines.length < CAPTION_LINES) lines.push(word);
		else {
			lines[lines.length - 1] = `${last} …`;
			break;
		}
	}
	return lines;
}
