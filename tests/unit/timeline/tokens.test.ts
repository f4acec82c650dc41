import { describe, expect, it } from 'vitest';
import { LANE_STATES } from '../../../src/lib/timeline/lane-state';
import { hatchWidth } from '../../../src/lib/timeline/pen';
import { DESK, PROJECTED, type Sizes } from '../../../src/lib/timeline/sizes';
import { css, THEMES, TOKENS, type Tokens } from '../../../src/lib/timeline/tokens';
import { STACKED } from '../../../src/lib/timeline/widths';
import { ALL_SIGHTS, ciede2000, contrast, distance, mixed } from './colour-sight';

/** Contrast of a mark with its ground. */
const MARK = 3;
/** ΔE by CIEDE2000. */
const AT_A_GLANCE = 10;
const COLOUR_SIGHTS = ALL_SIGHTS.filter((sight) => sight !== 'greyscale');
const isProjected = (theme: string) => theme.startsWith('projection');

describe.each(THEMES)('the theme %s', (theme) => {
	const tokens = TOKENS[theme];
	const textContrast = isProjected(theme) ? 7 : 4.5;
	const grounds = {
		ground: tokens.ground,
		surface: tokens.surface,
		band: tokens.band,
		raised: tokens.raised,
		held: tokens.held
	};

	it.each(Object.entries(grounds))('writes readably on its %s', (_, ground) => {
		expect(contrast(tokens.text, ground)).toBeGreaterThanOrEqual(textContrast);
		expect(contrast(tokens.muted, ground)).toBeGreaterThanOrEqual(textContrast);
	});

	it.each(LANE_STATES)('draws %s apart from every ground', (state) => {
		for (const ground of Object.values(grounds)) {
			expect(contrast(tokens.inks[state].edge, ground)).toBeGreaterThanOrEqual(MARK);
		}
	});

	it.each(LANE_STATES)('writes readably on %s', (state) => {
		const { fill, text } = tokens.inks[state];
		const ground = fill === 'none' ? tokens.ground : fill;
		expect(contrast(text, ground)).toBeGreaterThanOrEqual(textContrast);
	});

	it('marks focus, borders and the playhead', () => {
		expect(contrast(tokens.accent, tokens.ground)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.accent, tokens.surface)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.border, tokens.ground)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.border, tokens.surface)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(textContrast);
	});

	// The rule: from afar, where patterns melt into one colour, any two states that take room differ at a glance,
	// whatever kind of eyes look; in greyscale what runs and what blocks do. Near, all differ in pattern too.
	const pairs = STACKED.flatMap((a, i) => STACKED.slice(i + 1).map((b) => [a, b] as const));
	const measures = isProjected(theme) ? PROJECTED : DESK;

	it.each(COLOUR_SIGHTS)('keeps any two states apart by colour under %s', (sight) => {
		for (const [a, b] of pairs) {
			const [one, other] = [a, b].map((state) => fromAfar(state, tokens, measures));
			expect(distance(one, other, sight), `${a} and ${b}`).toBeGreaterThanOrEqual(AT_A_GLANCE);
		}
	});

	it('keeps what runs and what blocks apart from all else in greyscale', () => {
		for (const [a, b] of pairs) {
			if (a !== 'running' && a !== 'blocking') continue;
			const [one, other] = [a, b].map((state) => fromAfar(state, tokens, measures));
			const apart = distance(one, other, 'greyscale');
			expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(AT_A_GLANCE);
		}
	});

	it('draws no two states in one pattern', () => {
		const patterns = STACKED.map((state) => tokens.inks[state].pattern);
		expect(new Set(patterns).size).toBe(patterns.length);
	});

	it.each(['ready', 'suspended', 'blocked', 'blocking'] as const)(
		'draws the pattern of %s so that it shows in any light',
		(state) => {
			const { fill, edge, hatch } = tokens.inks[state];
			const pen = state === 'blocking' ? hatch : edge;
			expect(contrast(pen, fill)).toBeGreaterThanOrEqual(MARK);
			expect(distance(pen, fill, 'greyscale')).toBeGreaterThanOrEqual(AT_A_GLANCE);
		}
	);

	it('gives the page every colour as a custom property', () => {
		const sheet = css(theme);
		expect(sheet).toContain(`--ground: ${tokens.ground};`);
		expect(sheet).toContain(`--on-accent: ${tokens.onAccent};`);
		for (const state of LANE_STATES) {
			expect(sheet).toContain(`--${state}-edge: ${tokens.inks[state].edge};`);
		}
		expect(sheet).not.toMatch(/none|undefined/);
	});
});

/** The colour of a state where it takes a few pixels: its pattern and its fill in their shares of the area. */
function fromAfar(state: (typeof STACKED)[number], { inks, band }: Tokens, sizes: Sizes): string {
	const { pattern, fill, hatch } = inks[state];
	// A thin line is drawn as plain ground in a crowd.
	if (pattern === 'line') return band;
	if (pattern !== 'hatched' && pattern !== 'stripes') return fill;
	// One diagonal in each tile of the pattern.
	return mixed(hatch, fill, (hatchWidth(pattern, sizes) * Math.SQRT2) / sizes.pitch);
}

describe('the difference of colours', () => {
	// Of the table that goes with the definition, in CIELAB.
	it.each([
		[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
		[[50, 2.5, 0], [73, 25, -18], 27.1492],
		[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
		[[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
		[[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082]
	] as const)('of %j and %j is %d', (one, other, difference) => {
		expect(ciede2000(one, other)).toBeCloseTo(difference, 4);
		expect(ciede2000(other, one)).toBeCloseTo(difference, 4);
	});
});
