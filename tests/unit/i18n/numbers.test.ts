import { describe, expect, test } from 'vitest';
import { preferredLanguage } from '../../../src/lib/i18n/language';
import { numbers } from '../../../src/lib/i18n/numbers';

const NNBSP = '\u202f';
const NBSP = '\u00a0';

describe('numbers', () => {
	test.each([
		[0, '0.0 s', '0,0 s'],
		[2, '2.0 s', '2,0 s'],
		[0.25, '0.25 s', '0,25 s'],
		[0.0004, '0.0 s', '0,0 s'],
		[-0.0004, '0.0 s', '0,0 s'],
		[-1.5, '−1.5 s', '−1,5 s'],
		[12345.5, '12,345.5 s', `12${NNBSP}345,5 s`],
		[Infinity, '∞ s', '∞ s']
	])('writes %d seconds', (value, en, fr) => {
		expect(numbers('en').seconds(value)).toBe(en.replace(/ (?=s)/, NBSP));
		expect(numbers('fr').seconds(value)).toBe(fr.replace(/ (?=s)/, NBSP));
	});

	test('writes instants with three decimals and ratios with at most one', () => {
		expect(numbers('en').instant(1)).toBe(`1.000${NBSP}s`);
		expect(numbers('fr').instant(1.5)).toBe(`1,500${NBSP}s`);
		expect(numbers('en').times(3)).toBe('3×');
		expect(numbers('fr').times(2.49)).toBe('2,5×');
	});
});

test.each([
	[['fr-CA', 'en'], 'fr'],
	[['de', 'FR'], 'fr'],
	[['en-GB', 'fr'], 'en'],
	[['frr'], 'en'],
	[[], 'en']
] as const)('of %j the page speaks %s', (tags, language) => {
	expect(preferredLanguage(tags)).toBe(language);
});
