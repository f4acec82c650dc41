/** The part of gifenc that is used here; it comes without types. */
declare module 'gifenc' {
	/** Red, green, blue: 0 to 255. */
	export type Colour = [number, number, number];

	export interface FrameOptions {
		/** Of the first picture: the colours of all. */
		readonly palette?: readonly Colour[];
		/** Milliseconds. */
		readonly delay?: number;
		readonly transparent?: boolean;
		readonly transparentIndex?: number;
		/** 1: what is drawn stays. */
		readonly dispose?: number;
		/** How often it plays, 0 = for ever. */
		readonly repeat?: number;
	}

	export interface Encoder {
		writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
		finish(): void;
		bytesView(): Uint8Array<ArrayBuffer>;
	}

	export function GIFEncoder(): Encoder;
	export function nearestColorIndex(palette: readonly Colour[], colour: Colour): number;
}
