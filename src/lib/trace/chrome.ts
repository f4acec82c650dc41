import { taskNames } from './arguments';
import { wakeAt } from './causes';
import { KIND } from './kinds';
import { jobs } from './derived/jobs';
import { lives } from './derived/lives';
import { perTrace, type PerTrace } from './derived/per-trace';
import { lanes, type Lane } from './intervals';
import type { Trace } from './trace';

/** An event of the Trace Event Format; times are in microseconds. */
export interface ChromeEvent {
	readonly name: string;
	readonly ph: 'M' | 'B' | 'E' | 's' | 'f' | 'i';
	readonly pid: number;
	readonly tid: number;
	readonly ts?: number;
	readonly cat?: string;
	readonly id?: number;
	readonly bp?: 'e';
	readonly s?: 't';
	readonly args?: Readonly<Record<string, string | number>>;
}

const PID = 1;

/**
 * The trace for Perfetto, speedscope and chrome://tracing: each lane is a thread, each of its intervals
 * a slice; the creation of a task, what wakes it and the start of its jobs are flows; what is printed,
 * cancelled and ended are instants. Events are in the order in which they happen. Those of one instant
 * stand a nanosecond apart: a step takes no time, and viewers would neither show it nor keep the order.
 */
export function chrome(trace: Trace): ChromeEvent[] {
	const thread = threads(trace);
	const events: ChromeEvent[] = [{ ...meta('process_name', 1), args: { name: 'Python' } }];
	const happens: Happening[] = [];
	lanes(trace).forEach((lane, order) => {
		const tid = thread(lane);
		const name = lane.name || 'event loop';
		events.push({ ...meta('thread_name', tid), args: { name } });
		events.push({ ...meta('thread_sort_index', tid), args: { sort_index: order } });
		addSlices(trace, lane, tid, happens);
	});
	addFlows(trace, thread, happens);
	addInstants(trace, thread, happens);
	happens.sort((a, b) => a.at - b.at || a.rank - b.rank);
	for (const { event } of happens) events.push(event);
	return events;
}

/** The same as lines of a JSON file. */
export function* chromeLines(trace: Trace): Generator<string> {
	yield '{"displayTimeUnit":"ms","traceEvents":[';
	let last = '';
	for (const event of chrome(trace)) {
		if (last) yield `${last},`;
		last = JSON.stringify(event);
	}
	yield last;
	yield ']}';
}

/** At one event of the trace: slices end before others begin, and flows leave what ends while it is there. */
const BEFORE_ENDS = 0;
const ENDS = 1;
const BEGINS = 2;
const LATER = 3;
type Rank = typeof BEFORE_ENDS | typeof ENDS | typeof BEGINS | typeof LATER;

/** An event of the file, by the event of the trace at which it happens. */
interface Happening {
	readonly at: number;
	readonly rank: Rank;
	readonly event: ChromeEvent;
}

type ThreadOf = (lane: Pick<Lane, 'kind' | 'id'>) => number;

/** Perfetto takes the thread with the number of the process for its main one: the loop's. */
function threads(trace: Trace): ThreadOf {
	const { tasks } = lives(trace);
	return ({ kind, id }) => PID + (kind === 'worker' ? tasks + id : id);
}

const ofTask = (id: number) => ({ kind: 'task', id }) as const;

function meta(name: string, tid: number) {
	return { name, ph: 'M', pid: PID, tid } as const;
}

/** Microseconds between two events of one instant: viewers drop what takes no time, and Perfetto counts ns. */
const STEP = 1e-3;

interface Clock {
	/** The events of an instant one after the other, in microseconds; of trace.length: after the last. */
	readonly at: Float64Array;
	/** Between an event and the next: what begins does so a little after what ends. */
	readonly after: Float64Array;
}

const clock: PerTrace<Clock> = perTrace(({ time, length }) => {
	const at = new Float64Array(length + 1);
	const after = new Float64Array(length + 1);
	for (let from = 0; from < length;) {
		let to = from + 1;
		while (to < length && time[to] === time[from]) to++;
		const gap = to < length ? (time[to] - time[from]) * 1e6 : Infinity;
		const step = Math.min(STEP, gap / (to - from + 1));
		const last = to === length ? to : to - 1;
		for (let i = from; i <= last; i++) {
			at[i] = rounded(time[from] * 1e6 + (i - from) * step);
			after[i] = rounded(time[from] * 1e6 + (i - from + 0.5) * step);
		}
		from = to;
	}
	return { at, after };
});

const rounded = (microseconds: number) => Math.round(microseconds * 1e5) / 1e5;

/** Begin and end apart, so that what follows ends and begins at the same number. */
function addSlices(trace: Trace, lane: Lane, tid: number, happens: Happening[]): void {
	const names = taskNames(trace);
	const { at, after } = clock(trace);
	for (const { state, label, task, line, startIndex, endIndex } of lane.intervals) {
		const about = label || (lane.kind === 'loop' && task > 0 ? names[task] : '');
		const name = about ? `${state}: ${about}` : state;
		const slice = { name, cat: state, pid: PID, tid, args: { line } };
		const begin = { ...slice, ph: 'B', ts: after[startIndex] } as const;
		const end = { ...slice, ph: 'E', ts: at[endIndex] } as const;
		happens.push({ at: startIndex, rank: BEGINS, event: begin });
		happens.push({ at: endIndex, rank: ENDS, event: end });
	}
}

/** From who creates a task to it, from what wakes a task to it, from who submits a job to its worker. */
function addFlows(trace: Trace, thread: ThreadOf, happens: Happening[]): void {
	const { ended } = lives(trace);
	const { at, after } = clock(trace);
	const add = (name: string, id: number, from: FlowEnd, to: FlowEnd) => {
		const flow = { name, cat: 'flow', id, pid: PID } as const;
		const rank = from.rank ?? LATER;
		const left = (rank === BEFORE_ENDS ? at : after)[from.at];
		const start = { ...flow, ph: 's', tid: from.tid, ts: left } as const;
		const finish = { ...flow, ph: 'f', bp: 'e', tid: to.tid, ts: after[to.at] } as const;
		happens.push({ at: from.at, rank, event: start });
		happens.push({ at: to.at, rank: LATER, event: finish });
	};
	for (let i = 0; i < trace.length; i++) {
		const wake = wakeAt(trace, i);
		if (!wake || wake.kind === 'turn') continue;
		const { kind, task, giver, giverIndex, worker } = wake;
		const to = { tid: thread(ofTask(task)), at: i };
		if (kind === 'created') {
			add('creates', i, { tid: thread(ofTask(giver)), at: i }, to);
		} else if (kind === 'timer') {
			add('wakes', i, { tid: thread(ofTask(0)), at: i }, to);
		} else if (worker > 0) {
			const tid = thread({ kind: 'worker', id: worker });
			add('wakes', i, { tid, at: giverIndex, rank: BEFORE_ENDS }, to);
		} else {
			const hasEnded = giver > 0 && ended[giver] <= giverIndex;
			const from: FlowEnd = hasEnded
				? { tid: thread(ofTask(giver)), at: ended[giver], rank: BEFORE_ENDS }
				: { tid: thread(ofTask(giver)), at: giverIndex };
			add('wakes', i, from, to);
		}
	}
	for (const { submitted, started, worker } of jobs(trace).jobs) {
		if (started >= trace.length) continue;
		const from = { tid: thread(ofTask(trace.task[submitted])), at: submitted };
		add('submits', submitted, from, { tid: thread({ kind: 'worker', id: worker }), at: started });
	}
}

interface FlowEnd {
	readonly tid: number;
	readonly at: number;
	readonly rank?: Rank;
}

/** What is printed, who is cancelled, and how tasks end. */
function addInstants(trace: Trace, thread: ThreadOf, happens: Happening[]): void {
	const { kind, task, a, b, line, strings } = trace;
	const { after } = clock(trace);
	const add = (i: number, name: string, cat: string, args: ChromeEvent['args']) => {
		const tid = thread(ofTask(task[i]));
		const event = { name, cat, ph: 'i', s: 't', pid: PID, tid, ts: after[i], args } as const;
		happens.push({ at: i, rank: LATER, event });
	};
	for (let i = 0; i < trace.length; i++) {
		if (kind[i] === KIND.print) {
			add(i, `print: ${strings[a[i]]}`, 'print', { line: line[i], seq: i });
		} else if (kind[i] === KIND['task.cancel']) {
			const by = taskNames(trace)[a[i]] ?? '';
			add(i, 'cancel requested', 'cancel', { by, message: strings[b[i]], seq: i });
		}
	}
	for (const { outcome, value, endIndex } of lanes(trace)) {
		if (outcome) add(endIndex, outcome, 'end', { value, seq: endIndex });
	}
}
