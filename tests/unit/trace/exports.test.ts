import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chrome } from '../../../src/lib/trace/chrome';
import { csv } from '../../../src/lib/trace/csv';
import { ENDINGS, KIND, KIND_NAMES, KINDS } from '../../../src/lib/trace/kinds';
import { lanes } from '../../../src/lib/trace/intervals';
import { ndjson, type NdjsonObject } from '../../../src/lib/trace/ndjson';
import { Recorder } from '../../../src/lib/trace/recorder';
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

test('Chrome’s format: a thread for each lane, slices within its life, flows in pairs', () => {
	const { traceEvents } = chrome(everything);
	const named = traceEvents.filter(({ name }) => name === 'thread_name');
	expect(named.map(({ args }) => args?.name)).toEqual([
		'event loop',
		...lanes(everything)
			.slice(1)
			.map(({ name }) => name)
	]);
	expect(new Set(named.map(({ tid }) => tid)).size).toBe(named.length);
	expect(traceEvents).toContainEqual(
		expect.objectContaining({ ph: 'X', tid: 2, ts: 0, dur: 1e6, name: 'suspended: GET /1' })
	);
	const begun = traceEvents.filter(({ ph }) => ph === 's').map(({ id }) => id);
	const ended = traceEvents.filter(({ ph }) => ph === 'f').map(({ id }) => id);
	expect(begun).toEqual(ended);
	expect(begun.length).toBeGreaterThan(8);
	for (const { ph, ts, dur } of traceEvents) {
		if (ph !== 'M') expect(ts).toBeGreaterThanOrEqual(0);
		if (ph === 'X') expect(dur).toBeGreaterThanOrEqual(0);
	}
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
