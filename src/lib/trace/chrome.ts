import { taskNames } from './arguments';
import { wakeAt } from './causes';
import { BEFORE_ENDS, BEGINS, ENDS, Happenings, LATER, type Rank, type What } from './chrome-order';
import { passedAt } from './items';
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
 * a slice; the creation of a task, what wakes it, the items it takes and the start of its jobs are flows;
 * what is printed, cancelled and ended are instants. Events are in the order in which they happen. Those of
 * one instant stand a nanosecond apart: a step takes no time, and viewers would neither show it nor keep the order.
 * Each is made when it is asked for: a run of 100,000 tasks has millions.
 */
export function* chrome(trace: Trace): Generator<ChromeEvent, undefined> {
	const thread = threads(trace);
	const all = lanes(trace);
	yield { ...meta('process_name', 1), args: { name: 'Python' } };
	for (const [order, lane] of all.entries()) {
		const tid = thread(lane);
		yield { ...meta('thread_name', tid), args: { name: lane.name || 'event loop' } };
		yield { ...meta('thread_sort_index', tid), args: { sort_index: order } };
	}
	const happens = new Happenings();
	const slices = addSlices(trace, all, happens);
	const flows = addFlows(trace, thread, happens);
	const instants = addInstants(trace, all, happens);
	const makers = { begin: slices, end: slices, leaves: flows, arrives: flows, instant: instants };
	for (const [what, number, at] of happens.inOrder(trace.length)) {
		yield makers[what](number, what, at);
	}
}

/** The same as lines of a JSON file. */
export function* chromeLines(trace: Trace): Generator<string, undefined> {
	yield '{"displayTimeUnit":"ms","traceEvents":[';
	let last = '';
	for (const event of chrome(trace)) {
		if (last) yield `${last},`;
		last = JSON.stringify(event);
	}
	yield last;
	yield ']}';
}

/** The event of the file that stands for one of the things that happen. */
type Maker = (number: number, what: What, at: number) => ChromeEvent;

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
function addSlices(trace: Trace, all: readonly Lane[], happens: Happenings): Maker {
	const thread = threads(trace);
	const names = taskNames(trace);
	const { at, after } = clock(trace);
	/** Of each slice its lane and its interval there. */
	const places: [lane: Lane, interval: number][] = [];
	for (const lane of all) {
		for (const [i, { startIndex, endIndex }] of lane.intervals.entries()) {
			happens.add(startIndex, BEGINS, 'begin', places.length);
			happens.add(endIndex, ENDS, 'end', places.length);
			places.push([lane, i]);
		}
	}
	return (number, what) => {
		const [lane, i] = places[number];
		const { state, label, task, line, startIndex, endIndex } = lane.intervals[i];
		const about = label || (lane.kind === 'loop' && task > 0 ? names[task] : '');
		const name = about ? `${state}: ${about}` : state;
		const slice = { name, cat: state, pid: PID, tid: thread(lane), args: { line } };
		return what === 'begin'
			? { ...slice, ph: 'B', ts: after[startIndex] }
			: { ...slice, ph: 'E', ts: at[endIndex] };
	};
}

/** One end of an arrow, at an event of the trace. */
interface FlowEnd {
	readonly tid: number;
	readonly at: number;
	readonly rank?: Rank;
}

interface Flow {
	readonly name: string;
	readonly id: number;
	readonly from: FlowEnd;
	readonly to: FlowEnd;
}

/**
 * From who creates a task to it, from what wakes a task to it, from who puts an item into a queue to whom it
 * did not wake and who takes it out, from who submits a job to its worker.
 */
function addFlows(trace: Trace, thread: ThreadOf, happens: Happenings): Maker {
	const { ended } = lives(trace);
	const { at, after } = clock(trace);
	const flows: Flow[] = [];
	const add = (name: string, id: number, from: FlowEnd, to: FlowEnd) => {
		happens.add(from.at, from.rank ?? LATER, 'leaves', flows.length);
		happens.add(to.at, LATER, 'arrives', flows.length);
		flows.push({ name, id, from, to });
	};
	for (let i = 0; i < trace.length; i++) {
		const passed = passedAt(trace, i);
		if (passed) {
			const { giver, taker, putIndex } = passed;
			const from = { tid: thread(ofTask(giver)), at: putIndex };
			add('hands over', i, from, { tid: thread(ofTask(taker)), at: i });
		}
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
	return (number, what) => {
		const { name, id, from, to } = flows[number];
		const flow = { name, cat: 'flow', id, pid: PID } as const;
		const left = (from.rank === BEFORE_ENDS ? at : after)[from.at];
		return what === 'leaves'
			? { ...flow, ph: 's', tid: from.tid, ts: left }
			: { ...flow, ph: 'f', bp: 'e', tid: to.tid, ts: after[to.at] };
	};
}

/** What is printed, who is cancelled, and how tasks end: by the number of the event, or of the lane after those. */
function addInstants(trace: Trace, all: readonly Lane[], happens: Happenings): Maker {
	const { kind, task, a, b, line, strings, length } = trace;
	const thread = threads(trace);
	const { after } = clock(trace);
	for (let i = 0; i < length; i++) {
		const isShown = kind[i] === KIND.print || kind[i] === KIND['task.cancel'];
		if (isShown) happens.add(i, LATER, 'instant', i);
	}
	for (const [i, { outcome, endIndex }] of all.entries()) {
		if (outcome) happens.add(endIndex, LATER, 'instant', length + i);
	}
	const told = (seq: number): Pick<ChromeEvent, 'name' | 'cat' | 'args'> => {
		if (kind[seq] === KIND.print) {
			return { name: `print: ${strings[a[seq]]}`, cat: 'print', args: { line: line[seq], seq } };
		}
		const by = taskNames(trace)[a[seq]] ?? '';
		const args = { by, message: strings[b[seq]], seq };
		return { name: 'cancel requested', cat: 'cancel', args };
	};
	return (number, _, at) => {
		const tid = thread(ofTask(task[at]));
		const place = { ph: 'i', s: 't', pid: PID, tid, ts: after[at] } as const;
		if (number < length) return { ...told(number), ...place };
		const { outcome, value } = all[number - length];
		return { name: outcome ?? '', cat: 'end', ...place, args: { value, seq: at } };
	};
}
