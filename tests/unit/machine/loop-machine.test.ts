import { expect, test } from 'vitest';
import type { Loop, LoopEvent } from '../../../src/lib/machine/loop-machine';
import { createSimulation, simulate, type Run } from '../../../src/lib/simulate';
import { cases } from '../asyncio/cases';

function begin(source: string): { machine: Loop; result: () => Run } {
	const run = createSimulation(source);
	if ('problem' in run) throw new Error(run.problem.message);
	return run;
}

/** Sends the event until the run is over. */
function drive(source: string, event: LoopEvent): Run {
	const { machine, result } = begin(source);
	while (machine.getSnapshot().status === 'active') machine.send(event);
	return result();
}

test.each(cases)('$name: stepped by handle, by pass or run: the same bytes', ({ source }) => {
	const whole = simulate(source);
	expect(drive(source, { type: 'loop.step' })).toEqual(whole);
	expect(drive(source, { type: 'loop.iterate' })).toEqual(whole);
	expect(drive(source, { type: 'loop.run', passes: 3 })).toEqual(whole);
});

const PROGRAM = `import asyncio

async def main():
    await asyncio.sleep(1)

asyncio.run(main())
`;

test('a step is one phase or one handle', () => {
	const { machine } = begin(PROGRAM);
	const states = [machine.getSnapshot().value];
	while (machine.getSnapshot().status === 'active') {
		machine.send({ type: 'loop.step' });
		states.push(machine.getSnapshot().value);
	}
	const pass = ['polling', 'collecting', 'running'];
	expect(states).toEqual([
		'starting',
		...pass, // main's first step
		...pass, // its timer
		...pass, // its second step
		...pass, // the loop is told to stop
		'starting', // asyncio.run goes on: async generators
		...pass,
		...pass,
		'starting', // the default executor
		...pass,
		...pass,
		'starting',
		'stopped'
	]);
});

test.each([
	['stopped', 'print(1)'],
	['stopped', 'raise ValueError'],
	[
		'deadlocked',
		'import asyncio\nasync def f():\n    await asyncio.Event().wait()\nasyncio.run(f())'
	],
	['truncated', 'while True: pass'],
	[
		'truncated',
		'import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(f())'
	]
])('it ends %s: %s', (state, source) => {
	const run = createSimulation(source, { limits: { turns: 100 } });
	if ('problem' in run) throw new Error(run.problem.message);
	run.machine.send({ type: 'loop.run' });
	expect(run.machine.getSnapshot().value).toBe(state);
});
