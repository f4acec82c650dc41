import fs from 'node:fs';
import { expect, test } from 'vitest';
import { readParameters } from '../../../src/lib/classroom/embed/parameters';
import { badgeAddress, embedCode, pictureMarkdown } from '../../../src/lib/share/snippets';

const SITE = 'https://example.org/swimloop/';
const PLAIN = { language: 'en', theme: 'auto', plays: false, isEditable: false } as const;

test('the code of a player is one element', () => {
	expect(embedCode(SITE, '#1AbC', 'Three & "four" <b>', PLAIN)).toBe(
		'<iframe src="https://example.org/swimloop/embed/?lang=en#1AbC" ' +
			'title="Three &amp; &quot;four&quot; &lt;b&gt;" width="600" height="340" ' +
			'loading="lazy" style="border: 0; max-width: 100%"></iframe>'
	);
});

test.each([
	[PLAIN, { lang: 'en', theme: 'auto', autoplay: false, edit: false }],
	[
		{ language: 'fr', theme: 'dark', plays: true, isEditable: true } as const,
		{ lang: 'fr', theme: 'dark', autoplay: true, edit: true }
	]
])('the player understands what its code tells it', (options, parameters) => {
	const code = embedCode(SITE, '#1AbC', 'x', options);
	const [, source] = /src="([^"]*)"/.exec(code)!;
	const { search, hash } = new URL(source.replaceAll('&amp;', '&'));
	expect(readParameters(search)).toEqual({
		parameters: expect.objectContaining(parameters),
		bad: []
	});
	expect(hash).toBe('#1AbC');
});

test('what a program is called does no harm in Markdown', () => {
	expect(pictureMarkdown(badgeAddress(SITE, 'en'), `${SITE}#1AbC`, 'Open')).toBe(
		'[![Open](https://example.org/swimloop/badge.svg)](https://example.org/swimloop/#1AbC)'
	);
	for (const language of ['en', 'fr'])
		expect(fs.existsSync(`static${new URL(badgeAddress('file:/', language)).pathname}`)).toBe(true);
	expect(pictureMarkdown('a.svg', `${SITE}#1AbC`, 'x](y) *z*')).toBe(
		'[![x\\](y) \\*z\\*](a.svg)](https://example.org/swimloop/#1AbC)'
	);
});
