import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canFollow, STATE_OF_WAIT, TASK_STATES } from '../../../src/lib/trace/life-cycle';
import { CAUSES, KIND, KIND_NAMES, OUTCOMES, WAITS } from '../../../src/lib/trace/kinds';
import { outputs } from '../../../src/lib/trace/output';
import { createStates, type State } from '../../../src/lib/trace/state';
import type { Trace } from '../../../src/lib/trace/trace';
import { everything } from './fixture';
import { NaiveState } from './naive-state';
import { traces } from './programs';

/** What the state shows, as plain data. */
function shown(state: State) {
	const tasks = Array.from({ length: state.tasks }, (_, k) => {
		const task = state.task(k + 1);
		if (!task) throw new Error(`task ${k + 1} of ${state.tasks} is missing`);
		const { name, line, since, wait, outcome, value, cancelRequested } = task;
		return {
			name,
			state: task.state,
			line,
			since,
			place: wait?.place ?? 0,
			outcome,
			value,
			cancelRequested
		};
	});
	return {
		time: state.time,
		running: state.running,
		tasks,
		ready: state.ready().map(({ handle }) => handle),
		readyCount: state.readyCount,
		timers: state.timers().map(({ handle }) => handle),
		timerCount: state.timerCount,
		resources: state.resources.map(({ left, holders, waiters }) => ({ left, holders, waiters })),
		jobs: state.jobs.map(({ id, worker }) => ({ id, worker })),
		printed: state.printed
	};
}

test('the state at every index is what a fold from the start gives', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const states = createStates(trace);
			const naive = new NaiveState(trace);
			for (let i = -1; i < trace.length; i++) {
				if (i >= 0) naive.apply(i);
				expect(shown(states.at(i))).toEqual(naive.shown());
			}
		})
	);
});

test('every task of every trace obeys the life cycle', () => {
	const obeys = (trace: Trace): void => {
		const states = createStates(trace);
		for (let i = 0; i < trace.length; i++) {
			const [before, after] = [states.at(i - 1), states.at(i)];
			for (let id = 1; id <= before.tasks; id++) {
				const [from, to] = [before.task(id), after.task(id)];
				if (!from || !to || from.sinceIndex === to.sinceIndex) continue;
				const kind = KIND_NAMES[trace.kind[i]];
				expect([from.state, to.state, kind, canFollow(from.state, to.state, kind)]).toEqual([
					from.state,
					to.state,
					kind,
					true
				]);
			}
			for (let id = before.tasks + 1; id <= after.tasks; id++) {
				expect(after.task(id)?.state).toBe('created');
			}
		}
	};
	obeys(everything);
	fc.assert(fc.property(traces, obeys), { numRuns: 50 });
});

test('every state of the life cycle is reached', () => {
	const states = createStates(everything);
	const reached = new Set<string>();
	for (let i = 0; i < everything.length; i++) {
		for (let id = 1; id <= 8; id++) reached.add(states.at(i).task(id)?.state ?? '');
	}
	reached.delete('');
	expect([...reached].sort()).toEqual([...TASK_STATES].sort());
});

describe('one moment', () => {
	const states = createStates(everything);
	const at = (kind: keyof typeof KIND, nth: number): State => {
		let i = -1;
		for (let k = 0; k < nth; k++) i = everything.kind.indexOf(KIND[kind], i + 1);
		return states.at(i);
	};

	test('before everything there is nothing', () => {
		expect(shown(states.at(-1))).toMatchObject({
			time: 0,
			running: 0,
			tasks: [],
			ready: [],
			printed: 0
		});
		expect(states.at(-1)).toMatchObject({ phase: 'outside', line: 0, iteration: 0 });
	});

	test('two of three hold the semaphore and the third stands in line', () => {
		const state = at('loop.wait', 1);
		expect(state.phase).toBe('polling');
		expect(state.resources).toMatchObject([{ left: 0, size: 2, holders: [2, 3], waiters: [4] }]);
		expect(state.task(4)).toMatchObject({
			state: 'blocked',
			line: 2,
			wait: { on: 'resource', place: 1 }
		});
		expect(state.task(2)).toMatchObject({
			state: 'suspended',
			line: 3,
			wait: { label: 'GET /1', until: 1 }
		});
		expect(state.timers()).toMatchObject([
			{ when: 1, task: 2 },
			{ when: 2, task: 3 }
		]);
		expect(state.timers(1)).toHaveLength(1);
		expect(state.waitsFor(1)).toEqual([2, 3, 4]);
		expect(state.line).toBe(0);
	});

	test('a step is seen at its task.step, with the line where it stood', () => {
		const state = at('task.step', 5);
		expect(state).toMatchObject({ phase: 'running', running: 2, line: 3, time: 1 });
	});

	test('a thread works while the loop is held', () => {
		const state = at('thread.block', 1);
		expect(state.task(1)).toMatchObject({ state: 'blocking', line: 12 });
		expect(state.task(8)).toMatchObject({ state: 'ready' });
		expect(state.jobs).toMatchObject([
			{ label: 'read_file', state: 'running', worker: 1, task: 7 }
		]);
		expect(state.workers).toEqual([{ id: 1, name: 'thread-1', job: state.jobs[0].id }]);
		const after = states.at(everything.kind.indexOf(KIND['job.end']));
		expect(after.task(1)?.state).toBe('blocking');
		expect(after.workers[0].job).toBe(0);
	});

	test('the end', () => {
		const state = states.at(Infinity);
		expect(state).toMatchObject({ phase: 'stopped', running: 0, line: 0, printed: 3 });
		expect(state.task(5)).toMatchObject({ state: 'failed', value: "ValueError('no')" });
		expect(state.task(6)).toMatchObject({ state: 'cancelled', cancelRequested: false });
		expect(outputs(everything).map(({ time, text }) => [time, text])).toEqual([
			[1, 'T1 is done'],
			[2, 'T2 is done'],
			[2, 'T3 is done']
		]);
	});
});

test('the tables of words agree', () => {
	expect(Object.keys(STATE_OF_WAIT)).toEqual([...WAITS]);
	expect(TASK_STATES).toEqual(expect.arrayContaining([...OUTCOMES]));
	expect(CAUSES).toContain('yielded');
});
