import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import {
	proposeConditions,
	reviewConditions
} from '../../../src/lib/workbench/share/task-conditions';

const program = (...lines: string[]) =>
	`import asyncio, time\n\nasync def main():\n${lines.map((line) => `    ${line}\n`).join('')}\nasyncio.run(main())\n`;
const IN_TURN = program('await asyncio.sleep(1)', 'await asyncio.sleep(1)', 'print("end")');
const TOGETHER = program(
	'await asyncio.gather(asyncio.sleep(1), asyncio.sleep(1))',
	'print("end")'
);
const BLOCKING = program('time.sleep(2)', 'print("end")');
const FORGOTTEN = program('asyncio.sleep(1)', 'print("end")');
const FAILING = program('await asyncio.sleep(1)', 'raise ValueError');

function subject(given: string, source: string) {
	return {
		source,
		run: simulate(source),
		given: { source: given, run: simulate(given) }
	};
}

test.each<[string, string, string, string[]]>([
	['sooner', IN_TURN, TOGETHER, ['end <= 1 s', 'output same', 'keep asyncio.sleep']],
	['not blocking', BLOCKING, IN_TURN, ['blocked = 0 s', 'output same']],
	['nothing forgotten', FORGOTTEN, IN_TURN, ['notices = 0', 'output same']],
	['no error', FAILING, IN_TURN, ['outcome = ok']],
	['the other way round', TOGETHER, IN_TURN, ['output same', 'keep asyncio.sleep']]
])('what tells the solution apart is proposed: %s', (_, given, solution, conditions) => {
	expect(proposeConditions(subject(given, solution))).toEqual(conditions);
});

test.each<[string[], object]>([
	[['end <= 1 s', 'output same'], { type: 'fine' }],
	[[], { type: 'noConditions' }],
	[['end <= 1 s', 'be quick'], { type: 'notOne', text: 'be quick' }],
	[['end < 1 s'], { type: 'notMet', text: 'end < 1 s' }],
	[['output same'], { type: 'metAlready' }]
])('%j', (conditions, review) => {
	expect(reviewConditions(conditions, subject(IN_TURN, TOGETHER))).toEqual(review);
});
