import { describe, expect, test } from 'vitest';
import { readParameters, type Parameters } from '../../../src/lib/classroom/embed/parameters';

const PLAIN: Parameters = {
	start: false,
	autoplay: false,
	edit: false,
	theme: 'auto',
	lang: undefined,
	scale: undefined,
	by: undefined,
	at: undefined
};

describe('what the query of an embedded player says', () => {
	test.each<[string, Partial<Parameters>]>([
		['', {}],
		['?', {}],
		['?start&autoplay=1&edit=true', { start: true, autoplay: true, edit: true }],
		['?start=0&autoplay=no&edit=false', {}],
		['?theme=dark&lang=fr&scale=steps&by=wake-up', themed()],
		['?theme=auto&lang=auto', {}],
		['?at=0', { at: 0 }],
		['?at=2.5', { at: 2.5 }],
		['?at=end', { at: 'end' }],
		['?THEME=dark', {}], // names are as the table has them
		['?theme=DARK', { theme: 'dark' }],
		['?utm_source=mail&__proto__=x', {}], // somebody else's
		['?theme=light&theme=dark', { theme: 'light' }]
	])('%s', (query, told) => {
		expect(readParameters(query)).toEqual({ parameters: { ...PLAIN, ...told }, bad: [] });
	});

	test.each([
		['?theme=pink', 'theme', 'pink'],
		['?theme=', 'theme', ''],
		['?theme=projection', 'theme', 'projection'],
		['?lang=de', 'lang', 'de'],
		['?scale=log', 'scale', 'log'],
		['?by=2', 'by', '2'],
		['?start=perhaps', 'start', 'perhaps'],
		['?at=-1', 'at', '-1'],
		['?at=1e3', 'at', '1e3'],
		['?at=NaN', 'at', 'NaN'],
		[`?at=${'9'.repeat(400)}`, 'at', '9'.repeat(30)],
		['?at=%E0%A4%A', 'at', '\ufffd%A'],
		[`?theme=${'<b>'.repeat(99)}`, 'theme', '<b>'.repeat(10)]
	])('%s is refused and left out', (query, name, value) => {
		const { parameters, bad } = readParameters(query);
		expect(parameters).toEqual(PLAIN);
		expect(bad).toEqual([{ name, value, allowed: expect.anything() as string[] }]);
	});
});

const themed = (): Partial<Parameters> => ({
	theme: 'dark',
	lang: 'fr',
	scale: 'steps',
	by: 'wake-up'
});
