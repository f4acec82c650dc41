import { describe, expect, test } from 'vitest';
import { lineNumber, oneOf, onlyFile, parseCall } from '../../../src/cli/arguments';
import { WrongCall } from '../../../src/cli/failures';

const OPTIONS = { entry: {}, output: { short: 'o' } };

test('files and options may stand in any order', () => {
	const call = parseCall(['a.py', '-o', 'out', '-', '--entry=3', '--', '-b.py'], OPTIONS);
	expect(call.files).toEqual(['a.py', '-', '-b.py']);
	expect(call.option('output')).toBe('out');
	expect(call.option('entry')).toBe('3');
});

test.each([
	[['--colour', 'red'], "'--colour'"],
	[['--entry'], '--entry'],
	[['-x'], "'-x'"]
])('%j is a wrong call', (args, named) => {
	expect(() => parseCall(args, OPTIONS)).toThrow(WrongCall);
	expect(() => parseCall(args, OPTIONS)).toThrow(named);
});

describe('values', () => {
	test.each([
		['1', 1],
		['120', 120],
		[undefined, undefined]
	])('line %j is %j', (value, line) => {
		expect(lineNumber('entry', value)).toBe(line);
	});
	test.each(['0', '-1', '1.5', '1e3', '', 'x', '9'.repeat(20)])('line %j is wrong', (value) => {
		expect(() => lineNumber('entry', value)).toThrow(WrongCall);
	});
	test('a word is one of those that are known', () => {
		expect(oneOf('format', 'csv', ['ndjson', 'csv'])).toBe('csv');
		expect(oneOf('format', undefined, ['csv'])).toBeUndefined();
		expect(() => oneOf('format', 'xml', ['ndjson', 'csv'])).toThrow(
			"--format is one of ndjson, csv, not 'xml'."
		);
	});
	test.each([[[]], [['a', 'b']]])('%j is not one file', (files) => {
		expect(() => onlyFile(parseCall(files))).toThrow(WrongCall);
	});
});
