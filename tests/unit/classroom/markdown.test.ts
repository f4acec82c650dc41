import { expect, it } from 'vitest';
import { tokensOf } from '../../../src/lib/classroom/markdown';

it('what goes deeper than anybody reads is shown as it stands', () => {
	for (const text of ['> '.repeat(2000) + 'x', '> '.repeat(60) + 'x', '- '.repeat(500) + 'x'])
		expect(tokensOf(text)).toEqual([{ type: 'text', raw: text, text }]);
	expect(tokensOf('> > - one\n>   - two')[0].type).toBe('blockquote');
});
