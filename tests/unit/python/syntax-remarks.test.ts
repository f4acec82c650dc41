import { describe, expect, it } from 'vitest';
import type { Remarks } from '../../../src/lib/python/syntax/ast';
import { readComment } from '../../../src/lib/python/syntax/remarks';
import { children, type Node } from '../../../src/lib/python/syntax/tree';
import { moduleOf } from './syntax-sketch';

/** Every node with remarks, by its source text's first line. */
function remarksOf(source: string): Record<string, Remarks> {
	const found: Record<string, Remarks> = {};
	const visit = (node: Node) => {
		if ('remarks' in node && node.remarks)
			found[source.slice(node.start, node.end).split('\n')[0]] = node.remarks;
		children(node).forEach(visit);
	};
	visit(moduleOf(source));
	return found;
}

describe('readComment', () => {
	it.each([
		[' sim: 0.3s', { sim: { seconds: 0.3, how: 'io' } }],
		[' sim: 2s cpu', { sim: { seconds: 2, how: 'computes' } }],
		['sim:1.5s blocks', { sim: { seconds: 1.5, how: 'blocks' } }],
		[' sim: 250ms', { sim: { seconds: 0.25, how: 'io' } }],
		[' sim: 0.5 s io', { sim: { seconds: 0.5, how: 'io' } }],
		[' SIM: .5s CPU', { sim: { seconds: 0.5, how: 'computes' } }],
		[' GET /users  sim: 0.3s', { label: 'GET /users', sim: { seconds: 0.3, how: 'io' } }],
		[' sim: 2s cpu  the report', { label: 'the report', sim: { seconds: 2, how: 'computes' } }],
		[' sim: 2s cpus', { label: 'cpus', sim: { seconds: 2, how: 'io' } }],
		[' sim: soon', { label: 'sim: soon' }],
		[' sim: 3', { label: 'sim: 3' }],
		[' sim: 3sec', { label: 'sim: 3sec' }],
		[' dissim: 3s', { label: 'dissim: 3s' }],
		['  two  words ', { label: 'two  words' }],
		['', {}]
	])('%j', (text, expected) => {
		expect(readComment(text)).toEqual(expected);
	});
});

describe('remarks', () => {
	it.each<[string, string, Record<string, Remarks>]>([
		['a trailing comment', 'await a()  # first\nb()', { 'await a()': { label: 'first' } }],
		['none', 'a()\n\nb()', {}],
		['the last statement of a line', 'a(); b()  # both', { 'b()': { label: 'both' } }],
		[
			'a header',
			'async with limit(5):  # at most\n    a()  # inner\n',
			{ 'async with limit(5):  # at most': { label: 'at most' }, 'a()': { label: 'inner' } }
		],
		['a body on the header line', 'if a: b()  # then', { 'b()': { label: 'then' } }],
		[
			'calls inside a call',
			'r = gather(\n    a(1),  # one\n    b(c(2)),  # two  sim: 1s\n    d(3)  # three\n)  # all',
			{
				'r = gather(': { label: 'all' },
				'a(1)': { label: 'one' },
				'b(c(2))': { label: 'two', sim: { seconds: 1, how: 'io' } },
				'd(3)': { label: 'three' }
			}
		],
		[
			'a call that ends with its statement',
			'r = gather(\n    a(1),  # one\n    b(2))  # all',
			{ 'r = gather(': { label: 'all' }, 'a(1)': { label: 'one' } }
		],
		['calls in a list', 'x = [\n    a(),  # one\n    b()\n]', { 'a()': { label: 'one' } }],
		[
			'captions',
			'#!/bin/python\n# coding: utf-8\n# Two\n#   lines\na()\n# apart\n\nb()\n',
			{ 'a()': { caption: 'Two\nlines' } }
		],
		[
			'captions of the same indentation only',
			'def f():\n  # outer\n    # inner\n    a()\n# g\n@x\ndef g(): pass\n',
			{ 'a()': { caption: 'inner' }, '@x': { caption: 'g' } }
		],
		[
			'caption and label',
			'# above\na()  # beside',
			{ 'a()': { caption: 'above', label: 'beside' } }
		],
		[
			'elif',
			'if a:  # one\n  b\nelif c:  # two\n  d\n',
			{
				'if a:  # one': { label: 'one' },
				'elif c:  # two': { label: 'two' }
			}
		],
		[
			'handlers',
			'try:\n  a()  # one\nexcept B:\n  c()  # two\n',
			{
				'a()': { label: 'one' },
				'c()': { label: 'two' }
			}
		],
		['a hash in a string', 'a("# no")', {}]
	])('%s', (_, source, expected) => {
		expect(remarksOf(source)).toEqual(expected);
	});
});
