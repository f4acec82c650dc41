import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { taskNames } from '../../../src/lib/trace/arguments';
import { chainTo, criticalPath, type Segment } from '../../../src/lib/trace/chain';
import { bisectRight } from '../../../src/lib/trace/derived/bisect';
import { lives } from '../../../src/lib/trace/derived/lives';
import { KIND } from '../../../src/lib/trace/kinds';
import { createStates } from '../../../src/lib/trace/state';
import type { Trace } from '../../../src/lib/trace/trace';
import { programs } from '../../conformance/random-programs';
import { render } from '../../conformance/render-program';
import { cases } from '../asyncio/cases';
import { traces } from './programs';
import { IN_LINE, run } from './run';

function numberOf(trace: Trace, name: string): number {
	return taskNames(trace).indexOf(name);
}

/** The stretches that take time, in words. */
function told(trace: Trace, chain: readonly Segment[]): string[] {
	const names = taskNames(trace);
	return chain
		.filter(({ from, to }) => to > from)
		.map(({ happens, task, from, to, label, by }) =>
			`${from}–${to} ${names[task] || '-'} ${happens} ${label}${by ? ` by ${names[by]}` : ''}`.trim()
		);
}

/** Every stretch is where the last one ended, and what it says holds of its task all the time. */
function check(trace: Trace, chain: readonly Segment[], index: number): void {
	const states = createStates(trace);
	const { holds } = lives(trace);
	let at = { endIndex: 0, to: trace.time[0] };
	for (const segment of chain) {
		expect(segment.startIndex).toBe(at.endIndex);
		expect(segment.from).toBe(at.to);
		expect(segment.to).toBeGreaterThanOrEqual(segment.from);
		at = segment;
		const { happens, task, startIndex, endIndex } = segment;
		if (happens === 'ready' && task > 0) {
			for (const i of [startIndex, endIndex - 1]) {
				expect(states.at(i).task(task)?.state, `ready at ${i}`).toBe('ready');
			}
		}
		if (happens === 'blocks') {
			const k = bisectRight(holds.start, startIndex) - 1;
			expect(holds.end[k]).toBeGreaterThanOrEqual(endIndex);
			expect(trace.task[holds.start[k]]).toBe(task);
		}
		if (happens === 'timer') expect(trace.kind[startIndex]).toBe(KIND['timer.set']);
		if (happens === 'waits') {
			expect(['suspended', 'waiting', 'blocked']).toContain(
				states.at(startIndex).task(task)?.state
			);
			expect(states.at(index).task(task)?.sinceIndex).toBe(startIndex);
		}
		if (happens === 'runs') expect(segment.to).toBe(segment.from);
	}
	expect(at.endIndex).toBe(index);
	expect(at.to).toBe(trace.time[index]);
}

/** The chains to the end of the program and to the end of every task. */
function checkAll(trace: Trace): void {
	const last = trace.length - 1;
	check(trace, criticalPath(trace), last);
	const { tasks, ended } = lives(trace);
	for (let task = 1; task <= tasks; task++) {
		check(trace, chainTo(trace, last, task), Math.min(ended[task], last));
	}
}

test.each(cases)('$name: every chain goes back to the start without a gap', ({ source }) => {
	checkAll(simulate(source).trace!);
});

test('in random programs every chain goes back to the start without a gap', () => {
	fc.assert(
		fc.property(programs.map(render), (source) => {
			const trace = simulate(source).trace!;
			checkAll(trace);
		}),
		{ numRuns: 20 }
	);
});

test('and at every event, for every task', () => {
	fc.assert(
		fc.property(traces, fc.nat(), (trace, at) => {
			const index = at % trace.length;
			check(trace, chainTo(trace, index), index);
			for (let task = 1; task <= lives(trace).tasks; task++) {
				const chain = chainTo(trace, index, task);
				check(trace, chain, Math.min(index, lives(trace).ended[task]));
			}
		})
	);
});

describe('why it was late', () => {
	test('a semaphore: behind those that held it', () => {
		const trace = run(...IN_LINE);
		const all = ['0–1 A timer sleep(1)', '1–3 B timer sleep(2)', '3–7 C timer sleep(4)'];
		expect(told(trace, criticalPath(trace))).toEqual(all);
		expect(told(trace, chainTo(trace, trace.length - 1, numberOf(trace, 'B')))).toEqual(
			all.slice(0, 2)
		);
	});

	test('a task that still waits: since when, and what led to it', () => {
		const trace = run(...IN_LINE);
		const index = trace.time.findIndex((time) => time === 1) - 1;
		expect(told(trace, chainTo(trace, index, numberOf(trace, 'C')))).toEqual([]);
		const later = trace.time.lastIndexOf(1);
		expect(told(trace, chainTo(trace, later, numberOf(trace, 'C')))).toEqual(['0–1 C waits sem']);
	});

	test('a thread that is held: the timer is late, and who is ready starves', () => {
		const trace = run(
			'async def nap():',
			'    await asyncio.sleep(1)',
			'async def hog():',
			'    await asyncio.sleep(0.5)',
			'    time.sleep(3)',
			'async def main():',
			'    a = asyncio.create_task(nap(), name="nap")',
			'    b = asyncio.create_task(hog(), name="hog")',
			'    await a',
			'asyncio.run(main())'
		);
		expect(told(trace, criticalPath(trace))).toEqual([
			'0–1 nap timer sleep(1)',
			'1–3.5 nap late sleep(1) by hog'
		]);
		expect(told(trace, chainTo(trace, trace.length - 1, numberOf(trace, 'hog')))).toEqual([
			'0–0.5 hog timer sleep(0.5)',
			'0.5–3.5 hog blocks time.sleep'
		]);
	});

	test('a pool of one worker: the job before it', () => {
		const trace = run(
			'from concurrent.futures import ThreadPoolExecutor',
			'async def work(pool, seconds):',
			'    await asyncio.get_running_loop().run_in_executor(pool, time.sleep, seconds)',
			'async def main():',
			'    with ThreadPoolExecutor(1) as pool:',
			'        a = asyncio.create_task(work(pool, 1), name="A")',
			'        b = asyncio.create_task(work(pool, 2), name="B")',
			'        await a',
			'        await b',
			'asyncio.run(main())'
		);
		expect(told(trace, criticalPath(trace))).toEqual(['0–1 A job sleep', '1–3 B job sleep']);
	});
});
