import { expect } from 'vitest';
import { advise } from '../../../src/lib/advice/advise';
import { readProgram } from '../../../src/lib/blocks/program';
import { simulate } from '../../../src/lib/simulate';
import { totals } from '../../../src/lib/trace/totals';

/** Events that mends may cost in tests. */
export const BUDGET = 3_000_000;

/** The findings on a program, after checking what holds of every finding. */
export function checkedFindings(source: string, entry?: number) {
	const { findings } = advise(source, entry, BUDGET);
	const { trace, notices } = simulate(source, { entry });
	if (!trace) {
		expect(findings).toEqual([]);
		return findings;
	}
	const { end } = totals(trace);
	const lines = source.split(/\r\n|\r|\n/).length;
	const told = new Set(notices.map(({ code, subject }) => `${code} ${subject}`));
	for (const { kind, line, task, index, seconds, mend } of findings) {
		expect(line, kind).toBeLessThanOrEqual(lines);
		expect(line, kind).toBeGreaterThanOrEqual(0);
		expect(index, kind).toBeGreaterThanOrEqual(0);
		expect(index, kind).toBeLessThan(trace.length);
		expect(task, kind).toBeLessThanOrEqual(Math.max(...trace.task));
		if (seconds !== null) {
			expect(seconds, kind).toBeGreaterThan(0);
			expect(seconds, kind).toBeLessThanOrEqual(end + 1e-9);
		}
		if (!mend) continue;
		expect(readProgram(mend.source), kind).toHaveProperty('program');
		const mended = simulate(mend.source, { entry: mend.entry });
		expect(mended.ending, kind).toBe('ok');
		expect(totals(mended.trace!).end, kind).toBe(mend.end);
		const news = mended.notices.filter(({ code, subject }) => !told.has(`${code} ${subject}`));
		expect(news, kind).toEqual([]);
	}
	return findings;
}
