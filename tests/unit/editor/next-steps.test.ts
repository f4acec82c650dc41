import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/lib/blocks/changes';
import { readProgram, type Program } from '../../../src/lib/blocks/program';
import {
	emptyMain,
	NEXT_STEPS,
	takeStep,
	type NextStep
} from '../../../src/lib/editor/blocks/next-steps';
import { simulate } from '../../../src/lib/simulate';
import { NEW_PROGRAM } from '../../../src/lib/starters/new-program';
import { outputs } from '../../../src/lib/trace/output';
import { totals } from '../../../src/lib/trace/totals';

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(result.error.message);
	return result.program;
}

function after(source: string, step: NextStep): string {
	const program = read(source);
	const main = emptyMain(program);
	if (!main) throw new Error('main is not empty');
	const outcome = takeStep(program, main, step);
	if ('refused' in outcome) throw new Error(outcome.refused);
	return applyChanges(source, outcome.changes);
}

test('a new program runs, and does nothing', () => {
	const { trace, problem, notices } = simulate(NEW_PROGRAM);
	expect(problem).toBeNull();
	expect(notices).toEqual([]);
	expect(trace && totals(trace)).toMatchObject({ end: 0, outcome: 'ok' });
});

describe('the steps of a new program', () => {
	test('wait: one second of sleep', () => {
		expect(after(NEW_PROGRAM, 'wait')).toBe(
			NEW_PROGRAM.replace('    pass\n', '    await asyncio.sleep(1)\n')
		);
	});

	test('ask: three requests one after another, as a Python author would write them', () => {
		expect(after(NEW_PROGRAM, 'ask')).toBe(`import asyncio


async def ask(server):
    await asyncio.sleep(1)  # the network
    print(server, "answers")


async def main():
    await ask("A")
    await ask("B")
    await ask("C")


asyncio.run(main())
`);
	});

	test('ask: runs', () => {
		const { trace, notices } = simulate(after(NEW_PROGRAM, 'ask'));
		expect(notices).toEqual([]);
		expect(trace && outputs(trace).map(({ time, text }) => [time, text])).toEqual([
			[1, 'A answers'],
			[2, 'B answers'],
			[3, 'C answers']
		]);
	});

	test.each(NEXT_STEPS)('%s: brings asyncio and keeps clear of names that are taken', (step) => {
		const source = 'def ask():\n    return 1\n\n\nasync def main():\n    pass\n';
		const { problem, trace } = simulate(after(source, step));
		expect(problem).toBeNull();
		expect(trace && totals(trace).outcome).toBe('ok');
		expect(after(source, step)).toMatch(/^import asyncio\n/);
		expect(after(source, step)).toContain('def ask():\n    return 1\n');
	});
});

test.each([
	['something stands there', 'async def main():\n    await sleep(1)\n'],
	['there is none', 'async def work():\n    pass\n'],
	['it stands on one line', 'async def main(): pass\n'],
	['it is no coroutine', 'def main():\n    pass\n']
])('nothing is offered for main if %s', (_, source) => {
	expect(emptyMain(read(source))).toBeNull();
});
