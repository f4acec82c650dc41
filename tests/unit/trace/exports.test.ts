import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { chrome, chromeLines, type ChromeEvent } from '../../../src/lib/trace/chrome';
import { csv, intervalsCsv } from '../../../src/lib/trace/csv';
import { ENDINGS, KIND, KIND_NAMES, KINDS } from '../../../src/lib/trace/kinds';
import { lanes, timeOf } from '../../../src/lib/trace/intervals';
import { ndjson, type NdjsonObject } from '../../../src/lib/trace/ndjson';
import { Recorder } from '../../../src/lib/trace/recorder';
import type { Trace } from '../../../src/lib/trace/trace';
import { everything, record } from './fixture';
import { traces } from './programs';

const message = (code: string, subject: string): string => `${code}: ${subject}`;
const objects = [...ndjson(everything, message)];
const first = (kind: string): NdjsonObject | undefined => objects.find((one) => one.kind === kind);

test('an event is an object with its own named arguments, in words', () => {
	expect(first('task.create')).toMatchObject({
		seq: 3,
		time: 0,
		task: 'main',
		parent: null,
		name: 'main'
	});
	expect(first('task.suspend')).toMatchObject({
		task: 'main',
		on: 'gather',
		until: null,
		line: 10
	});
	expect(first('print')).toMatchObject({ task: 'T1', text: 'T1 is done', time: 1, line: 4 });
	expect(first('thread.block')).toMatchObject({ hold: 'blocks', label: 'time.sleep', seconds: 4 });
	expect(first('timer.set')).toMatchObject({ when: 1, label: 'sleep' });
	expect(first('loop.wait')).toMatchObject({ for: 'timer', until: 1, task: null });
	expect(first('loop.iteration')).toMatchObject({ ready: 1 });
	expect(first('loop.start')).toMatchObject({ line: 1 });
});

test('every event has exactly the arguments of its kind', () => {
	for (const { seq, time, iteration, kind, task, line, ...rest } of objects.slice(0, -1)) {
		expect([seq, time, iteration, task, line]).not.toContain(undefined);
		expect(Object.keys(rest)).toEqual(Object.keys(KINDS[kind as keyof typeof KINDS].args));
	}
	expect(objects).toHaveLength(everything.length + 1);
	expect(objects.at(-1)).toEqual({ kind: 'end', time: 6.5, outcome: 'ok' });
});

test('every line is JSON and comes back the same', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			for (const object of ndjson(trace, message)) {
				expect(JSON.parse(JSON.stringify(object))).toEqual(object);
			}
		}),
		{ numRuns: 50 }
	);
});

test.each([
	['ok', '', 'ok'],
	['deadlock', '', 'deadlock'],
	['limit', 'events', 'limit'],
	['not-simulated', 'match', 'not-simulated'],
	['error', "ValueError('no')", 'ValueError'],
	['error', 'KeyError: 3', 'KeyError'],
	['error', 'asyncio.TimeoutError()', 'asyncio.TimeoutError'],
	['error', 'Échec', 'Échec']
] as const)('a program that ends with %s %s', (ending, value, outcome) => {
	const recorder = new Recorder();
	recorder.line = 7;
	recorder.add(KIND.notice, 0, recorder.string('unknown-name'), recorder.string('db'), 4);
	recorder.add(KIND['program.end'], 0, ENDINGS.indexOf(ending), recorder.string(value));
	const [notice, , end] = ndjson(recorder.trace(), message);
	expect(end.outcome).toBe(outcome);
	expect(notice).toMatchObject({
		code: 'unknown-name',
		line: 7,
		message: 'unknown-name: db',
		column: 4
	});
});

/** Walks through the file as a viewer does: what is open on each thread, and the flows under way. */
function view(events: readonly ChromeEvent[]) {
	const names = new Map<number, string>();
	const open = new Map<number, ChromeEvent[]>();
	const slices = new Map<number, number>();
	const flows = new Map<number, ChromeEvent>();
	const faults: string[] = [];
	let now = 0;
	for (const event of events) {
		const { ph, tid, name, ts = 0, id = -1 } = event;
		if (ts < now) faults.push(`${name} at ${ts} after ${now}`);
		now = Math.max(now, ts);
		const stack = open.get(tid) ?? [];
		open.set(tid, stack);
		if (ph === 'M' && name === 'thread_name') names.set(tid, String(event.args?.name));
		if (ph === 'B') {
			if (stack.length) faults.push(`${name} inside ${stack[0].name}`);
			stack.push(event);
			slices.set(tid, (slices.get(tid) ?? 0) + 1);
		}
		if (ph === 'E') {
			const begun = stack.pop();
			if (begun?.name !== name) faults.push(`${name} ends and was not open`);
			if (!(ts > (begun?.ts ?? ts))) faults.push(`${name} has no width, so viewers drop it`);
		}
		if ((ph === 's' || ph === 'f') && stack.length === 0) faults.push(`${name} binds to nothing`);
		if (ph === 's' && flows.has(id)) faults.push(`flow ${id} twice`);
		if (ph === 's') flows.set(id, event);
		if (ph === 'f' && !flows.delete(id)) faults.push(`flow ${id} has no start`);
	}
	for (const stack of open.values()) for (const { name } of stack) faults.push(`${name} is open`);
	for (const id of flows.keys()) faults.push(`flow ${id} has no end`);
	return { names, slices, faults };
}

function checkChrome(trace: Trace) {
	const { names, slices, faults } = view([...chrome(trace)]);
	expect(faults).toEqual([]);
	const all = lanes(trace);
	const ends = [...chrome(trace)].filter(({ ph }) => ph === 'E');
	const last = Math.max(0, ...ends.map(({ ts = 0 }) => ts));
	expect(Math.abs(last - timeOf(trace, trace.length) * 1e6)).toBeLessThan(trace.length * 1e-3 + 1);
	expect([...names.values()]).toEqual(all.map(({ name }) => name || 'event loop'));
	expect([...names.keys()]).toEqual([...names.keys()].sort((a, b) => a - b));
	expect([...names.keys()].map((tid) => slices.get(tid) ?? 0)).toEqual(
		all.map(({ intervals }) => intervals.length)
	);
}

test('Chrome’s format: a thread for each lane, a slice for each interval, flows in pairs', () => {
	checkChrome(everything);
	fc.assert(fc.property(traces, checkChrome), { numRuns: 50 });
});

const JOBS = `import asyncio, time

async def put(queue):
    await asyncio.to_thread(time.sleep, 1)
    await queue.put(1)

async def main():
    queue = asyncio.Queue(1)
    task = asyncio.create_task(queue.get())
    late = asyncio.create_task(asyncio.sleep(9))
    await asyncio.gather(put(queue), put(queue), asyncio.to_thread(time.sleep, 2))
    print("got", await task)
    late.cancel()

asyncio.run(main())
`;

test('Chrome’s format of a program with workers, a queue and a cancellation', () => {
	const { trace } = simulate(JOBS);
	if (!trace) throw new Error('no trace');
	checkChrome(trace);
	const events = [...chrome(trace)];
	const count = (name: string, ph: string) =>
		events.filter((event) => event.name === name && event.ph === ph).length;
	expect(count('submits', 's')).toBe(3);
	expect(count('print: got 1', 'i')).toBe(1);
	expect(count('cancel requested', 'i')).toBe(1);
	expect(count('cancelled', 'i')).toBe(1);
	expect(JSON.parse([...chromeLines(trace)].join('\n'))).toMatchObject({ traceEvents: events });
});

/** The fields of one CSV record (RFC 4180). */
function fields(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gs)].map(
		([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain
	);
}

test('CSV: seven fields a line, whatever was printed', () => {
	const trace = record({ name: 'a "b", c', ops: [{ op: 'print', text: 'x,"y"\n' }] });
	const [head, ...lines] = [...csv(trace)];
	expect(lines).toHaveLength(trace.length);
	for (const line of [head, ...lines]) expect(fields(line)).toHaveLength(7);
	const printed = lines.map(fields).find(([, , , kind]) => kind === 'print');
	expect(printed?.[4]).toBe('a "b", c');
	expect(JSON.parse(printed?.[6] ?? '')).toEqual({ text: 'x,"y"\n' });
});

test('CSV: a name that a spreadsheet would run is marked as text', () => {
	const lines = [...csv(record({ name: '=HYPERLINK("x")', ops: [] }))];
	expect(lines.map(fields).find(([, , , kind]) => kind === 'task.step')?.[4]).toBe(
		`'=HYPERLINK("x")`
	);
	expect(KIND_NAMES).toContain('task.step');
});

test('CSV of intervals: a line for each, whose seconds are those of the lanes', () => {
	fc.assert(
		fc.property(traces, (trace) => {
			const [head, ...lines] = [...intervalsCsv(trace)].map(fields);
			expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([head.length]));
			const all = lanes(trace).flatMap(({ intervals }) => intervals);
			expect(lines.map((line) => line[head.indexOf('state')])).toEqual(all.map((i) => i.state));
			expect(lines.map((line) => Number(line[head.indexOf('seconds')]))).toEqual(
				all.map(({ start, end }) => end - start)
			);
		}),
		{ numRuns: 30 }
	);
});

test('a run of 20,000 tasks is exported event by event, in order', () => {
	const { trace } = simulate(`import asyncio

async def job(gate):
    async with gate:
        await asyncio.sleep(0.01)

async def main():
    gate = asyncio.Semaphore(10)
    await asyncio.gather(*[job(gate) for _ in range(20_000)])

asyncio.run(main())
`);
	const counts: Record<string, number> = {};
	let before = 0;
	let isInOrder = true;
	for (const { ph, ts } of chrome(trace!)) {
		counts[ph] = (counts[ph] ?? 0) + 1;
		if (ts === undefined) continue;
		isInOrder &&= ts >= before - 1e-4;
		before = ts;
	}
	const intervals = lanes(trace!).reduce((sum, lane) => sum + lane.intervals.length, 0);
	expect([counts.B, counts.E]).toEqual([intervals, intervals]);
	expect(counts.s).toBe(counts.f);
	// Each task is created, sleeps, and but for the first ten waits for a permit.
	expect(counts.s).toBeGreaterThan(59_900);
	expect(isInOrder).toBe(true);
}, 90_000);
