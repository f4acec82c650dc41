import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/lib/python/syntax/parse';
import { ACCEPTED, REFUSED } from './syntax-error-table';

describe('syntax errors', () => {
	it.each(REFUSED)('%j: %s, line %i', (source, message, line) => {
		const result = parse(source);
		expect(result).toMatchObject({ error: { message, line } });
	});

	it.each(ACCEPTED)('%j is accepted', (source) => {
		expect(parse(source)).toHaveProperty('module');
	});

	it('gives the column in UTF-16 units from 0, and the range', () => {
		expect(parse('x = "😀"; f() = 1')).toEqual({
			error: {
				message: "cannot assign to function call here. Maybe you meant '==' instead of '='?",
				line: 1,
				column: 10,
				start: 10,
				end: 13
			}
		});
	});

	it('refuses a source that is too long, in words', () => {
		const result = parse('#'.repeat(1_000_001));
		expect(result).toMatchObject({ error: { message: expect.stringContaining('1000001') } });
		expect(parse('#'.repeat(1_000_000))).toHaveProperty('module');
	});

	it.each([
		['brackets', '('.repeat(300), 'too many nested parentheses'],
		['closed brackets', '('.repeat(201) + ')'.repeat(201), 'too many nested parentheses'],
		['lists', '['.repeat(100_000), 'too many nested parentheses'],
		['not', 'not '.repeat(100_000) + 'x', 'too many nested parentheses'],
		['minus', '-'.repeat(100_000) + 'x', 'too many nested parentheses'],
		['powers', Array(10_000).fill('x').join('**'), 'too many nested parentheses'],
		['lambdas', 'lambda: '.repeat(10_000) + 'x', 'too many nested parentheses'],
		['sums', Array(100_000).fill('1').join('+'), 'too many operators'],
		['calls', 'f' + '()'.repeat(100_000), 'too many operators'],
		['elif', 'if a: pass\n' + 'elif a: pass\n'.repeat(10_000), 'too many operators'],
		[
			'blocks',
			Array.from({ length: 101 }, (_, level) => ' '.repeat(level) + 'if a:\n').join(''),
			'too many levels of indentation'
		]
	])('refuses very deep %s without overflowing the stack', (_, source, message) => {
		expect(parse(source)).toMatchObject({
			error: { message: expect.stringContaining(message) }
		});
	});

	it.each([
		['brackets', '('.repeat(200) + 'x' + ')'.repeat(200)],
		['a sum', Array(400).fill('1').join('+')],
		['a list', `[${Array(20_000).fill('1').join(',')}]`],
		['and', Array(20_000).fill('x').join(' and ')]
	])('accepts long %s', (_, source) => {
		expect(parse(source)).toHaveProperty('module');
	});
});
