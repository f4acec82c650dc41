import { expect, test } from 'vitest';
import { describe, previewText } from '../../../src/lib/share/title';

test.each<[name: string, source: string, title: string, description: string]>([
	['one line', '"""Hello"""\n', 'Hello', ''],
	['single quotes', "'Hello'\nx = 1\n", 'Hello', ''],
	['a quote that is not closed', '"Hello\n"', '', ''],
	['title and description', '"""One\n\nTwo\nthree.\n"""', 'One', 'Two\nthree.'],
	['text that begins on the second line', '"""\nOne\n\nTwo\n"""', 'One', 'Two'],
	[
		'an indented block keeps its inner margin',
		'"""One\n\n    a\n      b\n    c\n    """',
		'One',
		'a\n  b\nc'
	],
	['after comments and blank lines', '#!/usr/bin/env python3\n\n# c\n"""One"""', 'One', ''],
	['after a byte order mark', '\ufeff"""One"""', 'One', ''],
	['Windows line ends', '# c\r\n"""One\r\n\r\nTwo\r\n"""\r\n', 'One', 'Two'],
	['escapes of prose', '"""It\\\'s \\\\ a \\"test\\"\\\n."""', 'It\'s \\ a "test".', ''],
	['a raw string', 'r"""a\\nb"""', 'a\\nb', ''],
	['bytes are no docstring', 'b"""One"""', '', ''],
	['nor is an f-string', 'f"""One"""', '', ''],
	['nor is a later string', 'x = 1\n"""One"""', '', ''],
	['an empty one', '""" """\n', '', ''],
	['no text at all', '', '', ''],
	['a program that does not parse', '"""One"""\ndef (', 'One', ''],
	['one that is never closed', `"""${'a\\'.repeat(50_000)}`, '', '']
])('%s', (_, source, title, description) => {
	expect(describe(source)).toEqual({ title, description });
});

test.each([
	['no description', '"""One"""', ''],
	[
		'its first paragraph, in a line',
		'"""One\n\nTwo\n*three* `four`.\n\nFive"""',
		'Two three four.'
	],
	['cut between words', `"""One\n\n${'word '.repeat(100)}"""`, `${'word '.repeat(40)}…`]
])('a preview says: %s', (_, source, text) => {
	expect(previewText(source)).toBe(text);
});
