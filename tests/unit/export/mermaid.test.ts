import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mermaid } from '../../../src/lib/export/mermaid';
import { rows } from '../../../src/lib/timeline/rows';
import { lanes } from '../../../src/lib/trace/intervals';
import { everything, record, type Task } from '../trace/fixture';
import { traces } from '../trace/programs';

const nap = (name: string, label = 'nap', seconds = 1): Task => ({
	name,
	ops: [{ op: 'sleep', seconds, label }]
});
const linesOf = (text: string) => text.trimEnd().split('\n');

/** What Mermaid's grammar takes for a bar: a label without a colon, tags, and two times in milliseconds. */
const BAR = /^ {4}([^:]+) :((?:(?:active|done|crit|milestone), )*)(\d+), (\d+)$/;

test('a Gantt chart has a section for each lane and a bar for each wait', () => {
	const trace = record({
		name: 'main',
		ops: [{ op: 'gather', tasks: [nap('a'), nap('b', 'nap', 2)] }]
	});
	expect(linesOf(mermaid(trace, 'Two naps', 'en').text)).toEqual([
		'%%{init: {"gantt": {"leftPadding": 75}}}%%',
		'gantt',
		'    title Two naps',
		'    dateFormat x',
		'    axisFormat %s.%L s',
		'    section main',
		'    waits for another task · gather of 2 :done, 0, 2000',
		'    section a',
		'    suspended · nap :active, 0, 1000',
		'    section b',
		'    suspended · nap :active, 0, 2000'
	]);
	expect(mermaid(trace, 'Two naps', 'fr').text).toContain('    suspendue · nap :active, 0, 2000');
});

test('every line is one of Mermaid’s, whatever the program', () => {
	fc.assert(
		fc.property(traces, fc.string({ unit: 'grapheme' }), (trace, title) => {
			const [init, gantt, ...rest] = linesOf(mermaid(trace, title, 'en').text);
			expect(init).toMatch(/^%%\{init: \{.*\}\}%%$/);
			expect(gantt).toBe('gantt');
			const all = rows(lanes(trace)).filter(({ lane }) => lane.kind !== 'loop');
			expect(rest.filter((line) => line.startsWith('    section '))).toHaveLength(all.length);
			for (const line of rest) {
				if (/^ {4}(title|dateFormat|axisFormat|section) /.test(line)) continue;
				const [, , , from, to] = BAR.exec(line) ?? expect.fail(line);
				expect(Number(to)).toBeGreaterThanOrEqual(Number(from));
			}
		}),
		{ numRuns: 50 }
	);
});

test.each([
	['a: b', 'a#58; b'],
	['a; b', 'a#59; b'],
	['#1 %% no comment', '#35;1 #37;#37; no comment'],
	['<b>"x" & y</b>', '#60;b#62;#34;x#34; #38; y#60;/b#62;'],
	['two\nlines', 'two lines']
])('%j stands as text in names, labels and the title', (text, escaped) => {
	const trace = record({ name: 'main', ops: [{ op: 'gather', tasks: [nap(text, text)] }] });
	const lines = linesOf(mermaid(trace, text, 'en').text);
	expect(lines).toContain(`    title ${escaped}`);
	expect(lines).toContain(`    section ${escaped}`);
	expect(lines).toContain(`    suspended · ${escaped} :active, 0, 1000`);
});

test('tells how a task without a wait ended, and that one failed or was cancelled', () => {
	const { text } = mermaid(everything, '', 'en');
	expect(text).toMatch(/\n {4}(failed|cancelled|done) :milestone, \d+, \d+\n/);
	const quick = record({ name: 'quick', ops: [] });
	expect(linesOf(mermaid(quick, '', 'en').text).at(-1)).toBe('    done :milestone, 0, 0');
});

test('says in the title how many lanes are left out', () => {
	const crowd = Array.from({ length: 60 }, (_, i) => nap(`t${i}`));
	const { text, leftOut } = mermaid(
		record({ name: 'main', ops: [{ op: 'gather', tasks: crowd }] }),
		'Crowd',
		'en'
	);
	expect(leftOut).toBe(21);
	expect(text).toContain('title Crowd · the first 40 of 61 lanes\n');
	expect(text.match(/ section /g)).toHaveLength(40);
});

test('stays below the length that Mermaid takes', () => {
	const busy: Task = {
		name: 'busy',
		ops: Array.from({ length: 400 }, () => ({ op: 'sleep', seconds: 1, label: 'x'.repeat(30) }))
	};
	const crowd = Array.from({ length: 30 }, (_, i) => ({ ...busy, name: `t${i}` }));
	const { text, leftOut } = mermaid(
		record({ name: 'main', ops: [{ op: 'gather', tasks: crowd }] }),
		'',
		'en'
	);
	expect(text.length).toBeLessThan(50_000);
	expect(leftOut).toBeGreaterThan(20);
});
