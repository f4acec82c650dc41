import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { lives } from '../../../src/lib/trace/derived/lives';
import { KIND_NAMES } from '../../../src/lib/trace/kinds';
import { canFollow, TASK_STATES } from '../../../src/lib/trace/life-cycle';
import { cases } from './cases';

test.each(cases)('$name: every task lives as the table of states says', ({ source }) => {
	const trace = simulate(source).trace!;
	const { tasks, first, state, start } = lives(trace);
	expect(tasks).toBeGreaterThan(0);
	for (let task = 1; task <= tasks; task++)
		for (let row = first[task]! + 1; row < first[task + 1]!; row++) {
			const from = TASK_STATES[state[row - 1]!]!;
			const to = TASK_STATES[state[row]!]!;
			const kind = KIND_NAMES[trace.kind[start[row]!]!]!;
			expect(canFollow(from, to, kind), `${from} → ${to} by ${kind} at ${start[row]}`).toBe(true);
		}
});
