import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOLDS, KIND, type Kind } from '../../../src/lib/trace/kinds';
import { Recorder } from '../../../src/lib/trace/recorder';
import { lanes, type Lane } from '../../../src/lib/trace/intervals';
import { createStates } from '../../../src/lib/trace/state';
import { totals } from '../../../src/lib/trace/totals';
import { everything, record } from './fixture';
import { traces } from './programs';

function lane(all: readonly Lane[], name: string): Lane {
	const found = all.find((one) => one.name === name);
	if (!found) throw new Error(`no lane ${name}`);
	return found;
}

/** The stretches that take time, as [state, start, end, label]. */
const stretches = ({ intervals }: Lane) =>
	intervals
		.filter(({ start, end }) => end > start)
		.map(({ state, start, end, label }) => [state, start, end, label]);

test('intervals cover exactly the life of their lane, in order and without overlap', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			for (const { intervals, createdIndex, endIndex, start, end } of lanes(trace)) {
				let at = createdIndex;
				for (const interval of intervals) {
					expect(interval.startIndex).toBe(at);
					expect(interval.endIndex).toBeGreaterThan(at);
					at = interval.endIndex;
				}
				expect(at).toBe(endIndex);
				expect(start).toBe(trace.time[createdIndex]);
				expect(end).toBe(trace.time[Math.min(endIndex, trace.length - 1)]);
			}
		})
	);
});

test('a lane shows at every index what the state says', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const states = createStates(trace);
			for (const { kind, id, intervals } of lanes(trace)) {
				if (kind !== 'task') continue;
				for (const { state, startIndex, endIndex } of intervals) {
					expect(states.at(startIndex).task(id)).toMatchObject({ state, sinceIndex: startIndex });
					expect(states.at(endIndex - 1).task(id)).toMatchObject({ state, sinceIndex: startIndex });
				}
			}
		}),
		{ numRuns: 50 }
	);
});

test('at most one task runs, and the loop shows which', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const all = lanes(trace);
			const of = (kind: Lane['kind']) =>
				all
					.filter((one) => one.kind === kind)
					.flatMap(({ intervals }) => intervals)
					.filter(({ state, task }) => task > 0 && (state === 'running' || state === 'blocking'))
					.map(({ task, startIndex, endIndex }) => [startIndex, endIndex, task])
					.sort(([p], [q]) => p - q);
			expect(of('loop')).toEqual(of('task'));
		})
	);
});

test('many holds, each ended by the creation of a task, have their intervals', () => {
	const child = { name: 'child', ops: [] };
	const ops = Array.from({ length: 200 }, () => [
		{ op: 'block' as const, seconds: 1 },
		{ op: 'spawn' as const, tasks: [child] }
	]);
	const all = lanes(record({ name: 'main', ops: ops.flat() }));
	const held = lane(all, 'main').intervals.filter(({ state }) => state === 'blocking');
	expect(held.map(({ end }) => end)).toEqual(ops.map((_, k) => k + 1));
	const children = all.filter(({ name }) => name === 'child');
	expect(children.map(({ intervals }) => intervals.at(-1)?.state)).toEqual(ops.map(() => 'ready'));
});

test('a hold that shares the GIL lasts until its own task goes on', () => {
	const recorder = new Recorder();
	const at = (time: number, kind: Kind, task: number, ...args: number[]): void => {
		recorder.time = time;
		recorder.add(KIND[kind], task, ...args);
	};
	at(0, 'task.create', 1);
	at(0, 'handle.ready', 1, 1);
	at(0, 'handle.run', 0, 1);
	at(0, 'task.step', 1);
	at(0, 'thread.block', 1, HOLDS.indexOf('computes'), 0, 0, 0, 1); // a second of work
	at(1.5, 'print', 0, recorder.string('from a worker'));
	at(2, 'job.end', 1, 1);
	at(2, 'print', 1, recorder.string('its own'));
	at(2, 'task.end', 1);
	const [loop, task] = lanes(recorder.trace());
	expect(stretches(task)).toEqual([['blocking', 0, 2, '']]);
	expect(stretches(loop)).toEqual([['blocking', 0, 2, '']]);
	expect(totals(recorder.trace())).toMatchObject({ blocked: 2, sequential: 1 });
});

describe('one of each', () => {
	const all = lanes(everything);

	test('the loop, the tasks as they were created, the workers', () => {
		expect(all.map(({ kind, id, name }) => `${kind} ${id} ${name}`)).toEqual([
			'loop 0 ',
			'task 1 main',
			'task 2 T1',
			'task 3 T2',
			'task 4 T3',
			'task 5 fails',
			'task 6 cancelled',
			'task 7 job',
			'task 8 starves',
			'worker 1 thread-1'
		]);
	});

	test.each([
		[
			'main',
			[
				['waiting', 0, 2, 'gather of 3'],
				['suspended', 2, 2.5, 'sleep(0.5)'],
				['blocking', 2.5, 6.5, 'time.sleep']
			]
		],
		['T1', [['suspended', 0, 1, 'GET /1']]],
		[
			'T3',
			[
				['blocked', 0, 1, 'semaphore 1'],
				['suspended', 1, 2, 'GET /3']
			]
		],
		['cancelled', [['suspended', 2, 6.5, 'sleep(100)']]],
		['starves', [['ready', 2.5, 6.5, '']]],
		[
			'thread-1',
			[
				['blocking', 2, 5, 'reads'],
				['idle', 5, 6.5, '']
			]
		]
	])('%s', (name, expected) => {
		expect(stretches(lane(all, name))).toEqual(expected);
	});

	test('the loop waits and is held', () => {
		expect(stretches(all[0])).toEqual([
			['idle', 0, 1, ''],
			['idle', 1, 2, ''],
			['idle', 2, 2.5, ''],
			['blocking', 2.5, 6.5, 'time.sleep']
		]);
	});

	test('who is ready while the thread is held starves', () => {
		const starving = all.flatMap(({ name, intervals }) =>
			intervals.filter((interval) => interval.starving).map(({ state }) => `${name} ${state}`)
		);
		expect(starving).toEqual(['starves ready']);
	});

	test('places, deadlines and end marks', () => {
		const blocked = lane(all, 'T3').intervals.find(({ state }) => state === 'blocked');
		expect(blocked).toMatchObject({ place: 1, on: 'resource', target: 1, line: 2 });
		expect(lane(all, 'cancelled').intervals.at(-3)).toMatchObject({
			state: 'suspended',
			until: 102
		});
		expect(lane(all, 'fails')).toMatchObject({ outcome: 'failed', value: "ValueError('no')" });
		expect(lane(all, 'main')).toMatchObject({ outcome: 'done', parent: 0, start: 0, end: 6.5 });
		expect(lane(all, 'T1').parent).toBe(1);
	});
});

describe('totals', () => {
	const sleeps = [1, 2, 1].map((seconds) => ({
		name: 'T',
		ops: [{ op: 'sleep' as const, seconds }]
	}));

	test('one after another the sleeps add up', () => {
		expect(totals(record({ name: 'main', ops: [{ op: 'gather', tasks: sleeps }] }))).toEqual({
			end: 2,
			sequential: 4,
			gain: 2,
			blocked: 0,
			mostAtOnce: 4,
			tasks: 4,
			outcome: 'ok',
			value: ''
		});
	});

	test('a sleep that the loop was late for counts as long as it was meant', () => {
		const late = record({
			name: 'main',
			ops: [{ op: 'spawn', tasks: sleeps }, { op: 'turn' }, { op: 'block', seconds: 10 }]
		});
		expect(totals(late)).toMatchObject({ end: 10, blocked: 10, sequential: 14 });
	});

	test('waiting for tasks and resources does not count, a job counts once', () => {
		// sleeps 1 + 2 + 1 + 0.5, 4.5 of the cancelled one, 4 held, 3 in the thread
		expect(totals(everything)).toMatchObject({ end: 6.5, sequential: 16, blocked: 4, tasks: 8 });
	});

	test('a deadlock is said', () => {
		const stuck = record({ name: 'main', ops: [{ op: 'take', resource: 1 }] }, [0]);
		expect(totals(stuck)).toMatchObject({ outcome: 'deadlock', end: 0, gain: 1 });
		expect(createStates(stuck).at(Infinity).phase).toBe('deadlocked');
	});

	test('never less than the loop was busy, nor more tasks at once than there are', () => {
		fc.assert(
			fc.property(traces, (trace) => {
				const { sequential, blocked, tasks, mostAtOnce, end } = totals(trace);
				expect(sequential).toBeGreaterThanOrEqual(blocked);
				expect(end).toBeGreaterThanOrEqual(blocked);
				expect(mostAtOnce).toBeLessThanOrEqual(tasks);
				expect(tasks).toBe(trace.kind.filter((kind) => kind === KIND['task.create']).length);
			})
		);
	});
});
