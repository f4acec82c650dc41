import { CAUSES, KIND } from './kinds';
import { STEP_CAUSES } from './derived/loop-life';
import { lives } from './derived/lives';
import { bisectRight } from './derived/bisect';
import { lanes, type Interval, type Lane } from './intervals';
import type { Trace } from './trace';

/** An event of the Trace Event Format; times are in microseconds. */
export interface ChromeEvent {
	readonly name: string;
	readonly ph: 'M' | 'X' | 's' | 'f' | 'i';
	readonly pid: number;
	readonly tid: number;
	readonly ts?: number;
	readonly dur?: number;
	readonly cat?: string;
	readonly id?: number;
	readonly bp?: 'e';
	readonly s?: 't';
	readonly args?: Readonly<Record<string, string | number>>;
}

export interface ChromeTrace {
	readonly traceEvents: readonly ChromeEvent[];
	readonly displayTimeUnit: 'ms';
}

const PID = 1;
const MICROSECONDS = 1e6;

/**
 * The trace for Perfetto, speedscope and chrome://tracing: each lane is a thread, its intervals are
 * slices, the creation of a task and what wakes it are flows.
 */
export function chrome(trace: Trace): ChromeTrace {
	const events: ChromeEvent[] = [
		{ name: 'process_name', ph: 'M', pid: PID, tid: 0, args: { name: 'Python' } }
	];
	lanes(trace).forEach((lane, order) => {
		const tid = threadOf(lane.kind, lane.id);
		const named = { pid: PID, tid, ph: 'M' } as const;
		events.push({ ...named, name: 'thread_name', args: { name: lane.name || 'event loop' } });
		events.push({ ...named, name: 'thread_sort_index', args: { sort_index: order } });
		for (const interval of lane.intervals) {
			if (isShown(lane, interval)) events.push(slice(tid, interval));
		}
		if (lane.outcome) events.push(endMark(tid, lane));
	});
	return { traceEvents: [...events, ...flows(trace)], displayTimeUnit: 'ms' };
}

/** Workers have numbers of their own, so they are set apart from the tasks. */
function threadOf(kind: Lane['kind'], id: number): number {
	return kind === 'worker' ? 1_000_000 + id : id;
}

/** An instant is shown only where something ran in it. */
function isShown(lane: Lane, { state, start, end }: Interval): boolean {
	if (lane.kind === 'loop' && state !== 'blocking' && state !== 'idle') return false;
	return end > start || state === 'running';
}

function slice(tid: number, interval: Interval): ChromeEvent {
	const { state, label, start, end, line, startIndex } = interval;
	return {
		name: label ? `${state}: ${label}` : state,
		cat: state,
		ph: 'X',
		pid: PID,
		tid,
		ts: start * MICROSECONDS,
		dur: (end - start) * MICROSECONDS,
		args: { line, seq: startIndex }
	};
}

function endMark(tid: number, lane: Lane): ChromeEvent {
	const { outcome, value, end, endIndex } = lane;
	const name = outcome ?? '';
	const ts = end * MICROSECONDS;
	return { name, ph: 'i', s: 't', cat: 'end', pid: PID, tid, ts, args: { value, seq: endIndex } };
}

/** From who creates a task to the task, and from who ends what a task awaits to that task. */
function* flows(trace: Trace): Generator<ChromeEvent> {
	const { loop } = lives(trace);
	for (let i = 0; i < trace.length; i++) {
		const isCreation = trace.kind[i] === KIND['task.create'];
		const isWakeUp =
			trace.kind[i] === KIND['handle.ready'] &&
			trace.task[i] > 0 &&
			CAUSES[trace.c[i]] !== 'created' &&
			STEP_CAUSES.has(CAUSES[trace.c[i]]);
		if (!isCreation && !isWakeUp) continue;
		const from = isCreation ? trace.a[i] : loop.running[bisectRight(loop.start, i) - 1];
		const common = {
			name: isCreation ? 'creates' : 'wakes',
			cat: 'flow',
			id: i,
			pid: PID,
			ts: trace.time[i] * MICROSECONDS
		};
		yield { ...common, ph: 's', tid: from };
		yield { ...common, ph: 'f', bp: 'e', tid: trace.task[i] };
	}
}
