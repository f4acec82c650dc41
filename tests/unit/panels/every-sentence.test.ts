import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { messages } from '../../../src/lib/i18n/messages';
import { sentence } from '../../../src/lib/panels/sentence';
import { simulate } from '../../../src/lib/simulate';
import { KIND, KIND_NAMES } from '../../../src/lib/trace/kinds';
import { createStates } from '../../../src/lib/trace/state';
import type { Trace } from '../../../src/lib/trace/trace';

const FOLDERS = ['../../conformance/corpus/', '../../../src/lib/starters/'];

/** Every program of the corpus and of the menu, but for the one that is to be refused. */
const PROGRAMS = FOLDERS.flatMap((folder) => {
	const url = new URL(folder, import.meta.url);
	return fs
		.readdirSync(url, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.py') && name !== 'language/return-in-except-star.py')
		.map((name) => [name, fs.readFileSync(new URL(name, url), 'utf8')] as const);
});

/** Names of Python's own that a program need not have written. */
const VOCABULARY = new Set([
	...['await', 'future', 'Future', 'CancelledError', 'RuntimeError', 'TaskGroup'],
	...['gather', 'wait', 'shield', 'as_completed', 'task_done', 'wait_for', 'call_soon_threadsafe']
]);

/** Signs of a hole in a sentence; of code that the program wrote nothing can be said. */
const HOLE = /undefined|\bNaN\b|null|\[object|[{}]|∞|``|\$| {2}| [.,]|\( |\.\./;
const outsideCode = (said: string) => said.split('`').filter((_, i) => i % 2 === 0);
const codeIn = (said: string) => said.split('`').filter((_, i) => i % 2 === 1);

/** Says every event that is unlike those before in the same language. */
function allSentences(source: string, language: (typeof LANGUAGES)[number]) {
	const { trace } = simulate(source);
	if (!trace) throw new Error('not a program');
	const told = { trace, states: createStates(trace), source: source.split('\n') };
	const words = messages(language).events;
	return { trace, said: Array.from(trace.kind, (_, i) => sentence(told, i, words)) };
}

/** Whether a name is the program's or the trace's. */
function nameCheck(trace: Trace, source: string): (name: string) => boolean {
	const plain = (text: string) => text.replaceAll('`', '’');
	const strings = new Set(trace.strings.map(plain));
	const text = plain(source);
	return (name) => strings.has(name) || text.includes(name) || VOCABULARY.has(name);
}

describe.each(LANGUAGES)('in %s', (language) => {
	test.each(PROGRAMS)('every event of %s has a sentence without a hole', (_, source) => {
		const { trace, said } = allSentences(source, language);
		const isKnown = nameCheck(trace, source);
		const wrong = said.filter((text, i) => {
			const kind = KIND_NAMES[trace.kind[i]];
			const where = kind === 'line' || kind === 'print' ? codeIn(text).slice(0, 1) : codeIn(text);
			return (
				!/^[\p{Lu}`].*[.`]$/su.test(text) ||
				text.split('`').length % 2 === 0 ||
				outsideCode(text).some((part) => HOLE.test(part)) ||
				where.some((name) => name.trim() === '' || !isKnown(name))
			);
		});
		expect([...new Set(wrong)]).toEqual([]);
	});

	test('the usual sentence is short', () => {
		const lengths = PROGRAMS.flatMap(([, source]) => {
			const { trace, said } = allSentences(source, language);
			return said
				.filter((_, i) => ![KIND.line, KIND.print, KIND.notice].includes(trace.kind[i]))
				.map(({ length }) => length);
		}).sort((a, b) => a - b);
		expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThan(90);
		expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThanOrEqual(140);
	});
});
