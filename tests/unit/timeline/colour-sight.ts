/** Colours as numbers: contrast, and how they look to eyes that see fewer of them. */
type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => {
	const value = parseInt(hex.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
};

/** sRGB with 0 … 255 a channel, as linear light. */
const linear = (hex: string): Rgb =>
	channels(hex).map((c) =>
		c <= 10.31475 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4
	) as unknown as Rgb;

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
	const [low, high] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** Matrices in linear light for the complete form of each deficiency (Machado, Oliveira, Fernandes 2009). */
const SIGHTS = {
	usual: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	],
	greyscale: [
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722]
	]
} as const;
export type Sight = keyof typeof SIGHTS;
export const ALL_SIGHTS = Object.keys(SIGHTS) as Sight[];

/** The distance of two colours in CIELAB (ΔE 1976) as seen by such eyes; about 2 is just noticeable. */
export function distance(one: string, other: string, sight: Sight): number {
	const [a, b] = [lab(one, sight), lab(other, sight)];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function lab(hex: string, sight: Sight): Rgb {
	const light = linear(hex);
	const [r, g, b] = SIGHTS[sight].map((row) =>
		Math.max(0, Math.min(1, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]))
	);
	const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
	const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
	const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
	const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
