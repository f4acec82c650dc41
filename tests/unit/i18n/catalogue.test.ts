import { expect, test } from 'vitest';
import { blocksEn } from '../../../src/lib/i18n/blocks/en';
import { blocksFr } from '../../../src/lib/i18n/blocks/fr';
import { compareEn } from '../../../src/lib/i18n/compare/en';
import { compareFr } from '../../../src/lib/i18n/compare/fr';
import { embedEn } from '../../../src/lib/i18n/embed/en';
import { embedFr } from '../../../src/lib/i18n/embed/fr';
import { en as page } from '../../../src/lib/i18n/en';
import { exportEn } from '../../../src/lib/i18n/export/en';
import { exportFr } from '../../../src/lib/i18n/export/fr';
import { fr as pageFr } from '../../../src/lib/i18n/fr';
import { graphEn } from '../../../src/lib/i18n/graph/en';
import { graphFr } from '../../../src/lib/i18n/graph/fr';
import { loopEn } from '../../../src/lib/i18n/loop/en';
import { loopFr } from '../../../src/lib/i18n/loop/fr';
import { shareMessages } from '../../../src/lib/i18n/share/messages';

const en = {
	...page,
	share: { ...page.share, ...shareMessages('en') },
	compare: compareEn,
	embed: embedEn,
	exports: exportEn,
	blocks: blocksEn,
	loop: loopEn,
	graph: graphEn
};
const fr = {
	...pageFr,
	share: { ...pageFr.share, ...shareMessages('fr') },
	compare: compareFr,
	embed: embedFr,
	exports: exportFr,
	blocks: blocksFr,
	loop: loopFr,
	graph: graphFr
};

type Entry = [path: string, value: unknown];

function entries(value: object, path = ''): Entry[] {
	return Object.entries(value).flatMap(([name, inner]): Entry[] =>
		typeof inner === 'object' && inner !== null
			? entries(inner, `${path}${name}.`)
			: [[path + name, inner]]
	);
}

test('both languages have the same entries', () => {
	const paths = (language: object) => entries(language).map(([path]) => path);
	expect(paths(fr)).toEqual(paths(en));
});

test.each([
	['en', en],
	['fr', fr]
])('no word of %s is empty or padded', (_, language) => {
	const words = entries(language).filter(([, value]) => typeof value === 'string');
	expect(words.length).toBeGreaterThan(100);
	for (const [path, value] of words) expect(value, path).toMatch(/^\S(.*\S)?$/);
});

test('French puts a space that does not break before : ; ? ! and inside « »', () => {
	const words = entries(fr).flatMap(([path, value]) =>
		typeof value === 'string' ? [[path, value] as const] : []
	);
	for (const [path, value] of words) {
		expect(value, path).not.toMatch(/[a-zé][:;?!»](\s|$)/);
		expect(value, path).not.toMatch(/ [:;?!»]|« /);
	}
	expect(fr.editor.problem('`x : int` ?', 3)).toBe('Ligne 3\u202f: `x : int`\u202f?');
	expect(fr.files.opened('a')).toBe('«\u202fa\u202f» est ouvert.');
});
