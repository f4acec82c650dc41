import { describe, expect, test } from 'vitest';
import { FINDING_KINDS, MENDS, type Finding } from '../../../src/lib/advice/finding';
import { adviceMessages, toldOf } from '../../../src/lib/i18n/advice/messages';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { checkedFindings } from './invariants';
import { SHOWN, shownProgram } from './programs';

const found = Object.keys(SHOWN).flatMap((name) => checkedFindings(shownProgram(name)));

describe.each(LANGUAGES)('the words of the advice in %s', (language) => {
	const words = adviceMessages(language);

	test('say all of every finding', () => {
		for (const finding of found) {
			const said = Object.values(toldOf(finding, words));
			if (finding.mend) said.push(words.mends[finding.mend.code], words.ends(finding.mend.end));
			for (const text of said) {
				expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|^\s*$|\$\{/);
				expect(text.split('`').length % 2, text).toBe(1);
			}
		}
	});

	test('say every sentence once, in one line', () => {
		const { line, ends, count, heads, sentences, reasons, mends, ...rest } = words;
		const texts = [...Object.values(reasons), ...Object.values(mends), ...Object.values(rest)];
		expect(new Set(texts).size).toBe(texts.length);
		expect(texts.filter((text) => text.includes('\n') || text.trim() !== text)).toEqual([]);
		expect(Object.keys(sentences)).toEqual([...FINDING_KINDS]);
		expect(Object.keys(heads)).toEqual([...FINDING_KINDS]);
		expect(Object.keys(mends).sort()).toEqual([...MENDS].sort());
		expect([line(3), ends(2.5), count(1), count(1234)]).toMatchSnapshot();
	});
});

test('what is found in the programs is said so', () => {
	const said = (finding: Finding) => {
		const told = LANGUAGES.map((language) => toldOf(finding, adviceMessages(language)));
		return told.map(({ head, sentence }) => `${head} · ${sentence}`).join('\n');
	};
	expect(found.map(said).join('\n\n')).toMatchSnapshot();
});

test('one and many are told apart', () => {
	const common = { line: 1, task: 0, index: 0, seconds: 1, mend: null };
	const group = (count: number) => ({
		names: ['a', 'b', 'c'].slice(0, count),
		rest: Math.max(0, count - 3)
	});
	const findings: Finding[] = [1, 2, 5].flatMap((count): Finding[] => [
		{ ...common, kind: 'forgotten-await', coroutine: 'save', times: count },
		{ ...common, kind: 'never-retrieved', exception: 'ValueError()', times: count },
		{ ...common, kind: 'unkept-task', tasks: group(count), cutShort: 0 },
		{ ...common, kind: 'unkept-task', tasks: group(count), cutShort: count },
		{ ...common, kind: 'blocking-call', call: 'time.sleep', times: count, others: count },
		{ ...common, kind: 'computing-in-threads', jobs: count, own: 1, took: 3 },
		{ ...common, kind: 'lock-held', name: 'lock', waiters: count, label: 'sleep(1)' }
	]);
	const said = findings.map((finding) =>
		LANGUAGES.map((language) => toldOf(finding, adviceMessages(language)).sentence).join('\n')
	);
	expect(said.join('\n\n')).toMatchSnapshot();
});
