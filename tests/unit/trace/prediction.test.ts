import fs from 'node:fs';
import { expect, it } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { KIND } from '../../../src/lib/trace/kinds';
import { predict, reasonsOf, type Ask } from '../../../src/lib/trace/prediction';

const FOLDER = new URL('../../../src/lib/starters/', import.meta.url);
const starters = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

it.each(starters)('%s: what is asked has one right answer, the run’s own', (name) => {
	const { trace } = simulate(fs.readFileSync(new URL(name, FOLDER), 'utf8'));
	for (let index = -1; index < trace!.length; index += Math.ceil(trace!.length / 97)) {
		for (const ask of ['task', 'print', 'end'] as Ask[]) {
			const asked = predict(trace!, index, ask);
			if (!asked) continue;
			const { answers, right } = asked;
			expect(answers.length).toBeGreaterThanOrEqual(2);
			expect(answers.length).toBeLessThanOrEqual(4);
			const told = answers.map((answer) =>
				'task' in answer ? answer.name : 'text' in answer ? answer.text : answer.seconds
			);
			expect(new Set(told).size).toBe(told.length);
			expect(asked.index).toBeGreaterThan(index);
			const kind = ask === 'task' ? 'task.step' : ask === 'print' ? 'print' : null;
			const next = kind ? trace!.kind.indexOf(KIND[kind], index + 1) : trace!.length - 1;
			expect(asked.index).toBe(next);
			// The reasons lead up to the answer.
			const reasons = reasonsOf(trace!, asked);
			expect(reasons.at(-1)).toBe(next);
			expect([...reasons].sort((a, b) => a - b)).toEqual(reasons);
			const answer = answers[right];
			if ('task' in answer) expect(answer.task).toBe(trace!.task[next]);
			else if ('text' in answer) expect(answer.text).toBe(trace!.strings[trace!.a[next]]);
			else expect(answer.seconds).toBe(trace!.time[trace!.length - 1]);
		}
	}
});

it.each<[string, Ask]>([
	['print(1)', 'task'],
	['print(1)\nprint(1)', 'print'],
	['print(1)', 'end']
])('%j: nothing to choose between for %s', (source, ask) => {
	expect(predict(simulate(source).trace!, -1, ask)).toBe(null);
});
