import { expect, test } from 'vitest';
import { picture, pictureSvg, usualWidth } from '../../../src/lib/export/picture';
import { fitsCanvas, pixelSize } from '../../../src/lib/export/png';
import { SCALES } from '../../../src/lib/timeline/axis';
import { rows } from '../../../src/lib/timeline/rows';
import { THEMES } from '../../../src/lib/timeline/tokens';
import { lanes } from '../../../src/lib/trace/intervals';
import { everything, record, type Task } from '../trace/fixture';

const nap = (name: string, seconds: number): Task => ({
	name,
	ops: [{ op: 'sleep', seconds, label: `nap of ${name}` }]
});
const short = record({ name: 'main', ops: [{ op: 'gather', tasks: [nap('a', 1)] }] });
const long = record({ name: 'main', ops: [{ op: 'gather', tasks: [nap('b', 4)] }] });
const options = { theme: 'light', lang: 'en', width: 1200, axis: 'time' } as const;

test.each(THEMES.flatMap((theme) => SCALES.map((axis) => [theme, axis] as const)))(
	'a drawing in %s on %s needs nothing from outside',
	(theme, axis) => {
		const width = usualWidth(theme);
		const drawn = picture([{ trace: everything, title: '' }], { ...options, theme, axis, width });
		const svg = pictureSvg(drawn, 'one');
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/);
		expect(svg).not.toMatch(/<(style|foreignObject|image|use|script|a)\b|href|var\(--/);
		expect(svg).toMatch(/font-family="'Segoe UI', .*sans-serif"/);
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
		expect(svg).toContain(`width="${width}" height="${drawn.height}"`);
	}
);

test('programs that are compared stand one above the other, each with its name, on one axis', () => {
	const drawn = picture(
		[
			{ trace: short, title: 'Short <1>' },
			{ trace: long, title: 'Long' }
		],
		options
	);
	const svg = pictureSvg(drawn, 'two');
	expect(svg).toContain('>Short &lt;1&gt;</text>');
	expect(svg).toContain('>4.0\u00a0s</text>');
	const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const [first, second] = drawn.parts;
	expect(second.top).toBeGreaterThanOrEqual(first.top + first.figure.height);
	expect(drawn.height).toBe(second.top + second.figure.height);
	expect(first.figure.axis.at(1)).toBe(second.figure.axis.at(1));
	const bar = ({ figure }: (typeof drawn.parts)[0]) =>
		figure.marks.bars.find(({ state }) => state === 'suspended')?.width ?? 0;
	expect(bar(second) / bar(first)).toBeCloseTo(4, 1);
});

test('what is in sight fills the drawing', () => {
	const all = rows(lanes(long));
	const sight = { from: 0.25, to: 0.5, rows: all.slice(1, 2) };
	const { parts } = picture([{ trace: long, title: '' }], options, [sight]);
	const { figure } = parts[0];
	expect(figure.names.map(({ text }) => text)).toEqual(['main']);
	const onScreen = (time: number) => figure.axis.at(time) * figure.zoom.k + figure.zoom.x;
	expect(onScreen(1)).toBeCloseTo(figure.sizes.before);
	expect(onScreen(2)).toBeCloseTo(figure.width - figure.gutter - figure.sizes.after);
});

test.each([
	[{ width: 1200, height: 400 }, 1, true],
	[{ width: 1200, height: 400 }, 4, true],
	[{ width: 1200, height: 16_030 }, 1, true],
	[{ width: 1200, height: 16_030 }, 2, false],
	[{ width: 1920, height: 3900 }, 4, true],
	[{ width: 4000, height: 4000 }, 3, false]
])('a canvas of %j at %i× can be made: %s', (size, scale, fits) => {
	expect(fitsCanvas(pixelSize(size, scale))).toBe(fits);
});
