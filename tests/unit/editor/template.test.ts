import { describe, expect, test } from 'vitest';
import { parseTemplate, rowText } from '../../../src/lib/editor/blocks/template';

describe('the template of a row', () => {
	const fields: Record<string, string> = { call: 'fetch(1)', result: 'page', name: 'x', empty: '' };
	const textOf = (name: string) => fields[name] ?? null;

	test.each([
		['do nothing', 'do nothing'],
		['await {call} [as {result}]', 'await fetch(1) as page'],
		['await {call} [as {none}]', 'await fetch(1)'],
		['{call} without await', 'fetch(1) without await'],
		['class {name}[({none})]', 'class x'],
		['class {name}[({result})]', 'class x(page)'],
		['coroutine {name}({empty})', 'coroutine x()'],
		['[{none}]{name}', 'x']
	])('%s reads %s', (template, text) => {
		expect(rowText(parseTemplate(template), textOf)).toBe(text);
	});
});
