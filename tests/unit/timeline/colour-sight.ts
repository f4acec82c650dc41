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

/**
 * How different two colours look to such eyes: ΔE by CIEDE2000. About 1 is just noticeable side by side, from 10
 * on colours are taken for different ones at a glance. In greyscale only the lightness is left.
 */
export function distance(one: string, other: string, sight: Sight): number {
	return ciede2000(lab(one, sight), lab(other, sight));
}

/** How different two colours in CIELAB look (Sharma, Wu, Dalal 2005, whose numbers of equations are given). */
export function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
	const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360;
	const cos = (angle: number) => Math.cos((angle * Math.PI) / 180);
	const sin = (angle: number) => Math.sin((angle * Math.PI) / 180);
	const saturation = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
	// (2) … (7): a is stretched near grey
	const stretch = 1.5 - 0.5 * saturation((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
	const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
	const [h1, h2] = [degrees(Math.atan2(b1, a1 * stretch)), degrees(Math.atan2(b2, a2 * stretch))];
	// (8) … (11): the differences; grey has no hue
	const isGrey = c1 * c2 === 0;
	const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
	const hue = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
	// (12) … (14): the means
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const h = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
	// (15) … (21): the weights
	const t =
		1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
	const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const sc = 1 + 0.045 * c;
	const sh = 1 + 0.015 * c * t;
	const rotation = -2 * saturation(c) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
	// (22)
	const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, hue / sh];
	return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

/** One colour over another as the eye mixes them from afar, where the first covers that share of the area. */
export function mixed(over: string, under: string, share: number): string {
	const [a, b] = [linear(over), linear(under)];
	const encode = (light: number) =>
		Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
	return `#${a
		.map((light, i) =>
			encode(light * share + b[i] * (1 - share))
				.toString(16)
				.padStart(2, '0')
		)
		.join('')}`;
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
