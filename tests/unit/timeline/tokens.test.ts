import { describe, expect, it } from 'vitest';
import { css, THEMES, TOKENS, type Ink } from '../../../src/lib/timeline/tokens';
import { LANE_STATES } from '../../../src/lib/timeline/lane-state';
import { ALL_SIGHTS, contrast, distance } from './colour-sight';

const MARK = 3;
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

	it('hatches and stripes so that it shows', () => {
		const { blocking, blocked } = tokens.inks;
		expect(contrast(blocking.hatch, blocking.fill)).toBeGreaterThanOrEqual(2);
		expect(contrast(blocked.hatch, blocked.fill)).toBeGreaterThanOrEqual(MARK);
	});

	it('marks focus, borders and the playhead', () => {
		expect(contrast(tokens.accent, tokens.ground)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.accent, tokens.surface)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.border, tokens.ground)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.border, tokens.surface)).toBeGreaterThanOrEqual(MARK);
		expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(textContrast);
	});

	const pairs = LANE_STATES.flatMap((a, i) => LANE_STATES.slice(i + 1).map((b) => [a, b] as const));

	it.each(ALL_SIGHTS)('keeps any two states apart under %s', (sight) => {
		for (const [a, b] of pairs) {
			const [one, other] = [tokens.inks[a], tokens.inks[b]];
			const isApart =
				one.pattern !== other.pattern || distance(average(one), average(other), sight) > 15;
			// What has ended is no fill but a mark of its own shape.
			expect(isApart || one.pattern === 'none', `${a} and ${b}`).toBe(true);
		}
	});

	it.each(ALL_SIGHTS.filter((sight) => sight !== 'greyscale'))(
		'does not leave it to the pattern alone under %s',
		(sight) => {
			const filled = (['running', 'blocking', 'suspended', 'blocked', 'ready'] as const).map(
				(state) => [state, tokens.inks[state].edge] as const
			);
			for (const [i, [a, one]] of filled.entries()) {
				for (const [b, other] of filled.slice(i + 1)) {
					expect(distance(one, other, sight), `${a} and ${b}`).toBeGreaterThan(10);
				}
			}
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

/** What the eye sees of a mark from far away: half its fill, half its pattern. */
function average({ fill, edge }: Ink): string {
	return fill === 'none' ? edge : fill;
}
