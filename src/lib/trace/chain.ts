import { activities, activityOf } from './derived/activities';
import { bisectRight } from './derived/bisect';
import type { Job } from './derived/jobs';
import { lives } from './derived/lives';
import { taskEvents } from './derived/task-events';
import { jobBefore, jobBehind } from './derived/worker-calls';
import { timeOf } from './intervals';
import { CAUSES, KIND } from './kinds';
import { TASK_STATES } from './life-cycle';
import type { Trace } from './trace';

const {
	'handle.ready': HANDLE_READY,
	'handle.run': HANDLE_RUN,
	'task.suspend': TASK_SUSPEND
} = KIND;
const TIMER = CAUSES.indexOf('timer');
/** Moments nearer than this, in seconds, are one: a timer is due the clock's resolution early. */
const INSTANT = 1e-9;

/** What happens in a stretch of the chain. */
export type Happens =
	| 'runs' // a step of the task, a callback or code outside the loop; takes no time
	| 'blocks' // it holds the loop's thread
	| 'ready' // it could go on, and waits for its turn
	| 'timer' // a timer that it set runs
	| 'late' // the timer's time has come, but the thread is held
	| 'job' // its work is done in a thread or process
	| 'queued' // its work waits for a worker
	| 'waits' // it waits, and nothing has ended that yet
	| 'idle'; // the loop waits for what wakes nobody

/** A stretch of the chain of causes: from second `from` to `to` what comes next was waiting for this. */
export interface Segment {
	readonly happens: Happens;
	readonly task: number; // whose it is; 0: a callback's or the program's own
	readonly worker: number; // of a job; else 0
	readonly startIndex: number;
	readonly endIndex: number;
	readonly from: number; // seconds
	readonly to: number; // seconds
	/** What is waited for, or what holds the thread. */
	readonly label: string;
	readonly line: number; // 0 = unknown
	/** Of `ready` and `late`: the task that held the thread meanwhile; 0: none, or the program's own code. */
	readonly by: number;
}

/**
 * The chain of causes that led to event `index`, the first cause first: each stretch is what the next one had
 * to wait for. Stretches follow one another without gap from the first event to `index`, so that their lengths
 * add up to its time. With a task it is what led to the task's state at `index`: to its end if it has ended.
 */
export function chainTo(trace: Trace, index: number, task = 0): Segment[] {
	if (trace.length === 0) return [];
	const chain = new Chain(trace);
	chain.follow(task > 0 ? chain.enter(task, Math.min(index, trace.length - 1)) : index);
	return chain.segments.reverse();
}

/** The critical path: what the end of the program had to wait for. */
export function criticalPath(trace: Trace): Segment[] {
	return chainTo(trace, trace.length - 1);
}

/** Segments from the last to the first. */
class Chain {
	readonly segments: Segment[] = [];

	constructor(readonly trace: Trace) {}

	/** Adds how it stands with a task at an event, and gives the event that it follows from. */
	enter(task: number, index: number): number {
		const { trace } = this;
		const { created, ended, first, start, state } = lives(trace);
		if (task >= created.length || created[task] > index) return index;
		if (ended[task] <= index) return ended[task];
		const row = bisectRight(start, index, first[task], first[task + 1]) - 1;
		const since = start[row];
		if (TASK_STATES[state[row]] === 'ready') {
			const ready = this.#lastReady(task, index);
			if (ready < 0) return index; // it has just given up its turn
			this.#held(ready, index, 'ready', task);
			return ready;
		}
		if (trace.kind[since] !== TASK_SUSPEND) return index;
		const label = trace.strings[trace.c[since]];
		this.#add('waits', since, index, { task, label, line: trace.line[since] });
		return since;
	}

	/** From an event back to the first cause. */
	follow(index: number): void {
		const { trace } = this;
		const { ready, set } = activities(trace);
		for (let i = index; ;) {
			const from = activityOf(trace, i);
			this.#held(from, i, 'runs', trace.task[from]);
			if (trace.kind[from] !== HANDLE_RUN) return;
			const at = ready[trace.a[from]];
			if (at < 0) return this.#held(0, from, 'runs', 0);
			this.#held(at, from, 'ready', trace.task[at]);
			const timer = trace.c[at] === TIMER ? set[trace.a[at]] : -1;
			const job = timer < 0 ? jobBehind(trace, at) : null;
			if (timer >= 0) this.#timer(timer, at);
			i = timer >= 0 ? timer : job ? this.#job(job, at) : at;
		}
	}

	/** From the setting of a timer until its handle is ready; late if the thread was held then. */
	#timer(set: number, ready: number): void {
		const { trace } = this;
		const task = trace.task[set];
		const of = { task, label: trace.strings[trace.b[set]], line: trace.line[set] };
		const due = trace.x[set];
		if (!(due + INSTANT < trace.time[ready])) return this.#add('timer', set, ready, of);
		const middle = Math.max(set, Math.min(ready, bisectRight(trace.time, due) - 1));
		const from = Math.max(due, trace.time[set]);
		this.#add('late', middle, ready, { ...of, from, by: this.#holder(middle) });
		this.#add('timer', set, middle, { ...of, to: from });
	}

	/** A job, and those that kept its worker before it; gives the event that the first followed from. */
	#job(job: Job, ready: number): number {
		const { trace } = this;
		let until = ready;
		for (let at: Job | null = job; at;) {
			const { submitted, started, worker } = at;
			const task = trace.task[submitted];
			const of = { task, label: trace.strings[trace.b[submitted]], line: trace.line[submitted] };
			if (started > until) {
				this.#add('queued', submitted, until, of);
				return submitted;
			}
			this.#add('job', started, until, { ...of, worker });
			const before = jobBefore(trace, at);
			until = started;
			if (!before) {
				if (submitted < started) this.#add('queued', submitted, started, of);
				return submitted;
			}
			at = before;
		}
		return ready;
	}

	/** A stretch of the loop's thread, in parts: where somebody holds the thread, and between. */
	#held(from: number, to: number, happens: 'runs' | 'ready', task: number): void {
		const { trace } = this;
		const { holds } = lives(trace);
		let until = to;
		let k = bisectRight(holds.start, to - 1) - 1;
		for (; k >= 0 && holds.end[k] > from; k--) {
			const start = Math.max(holds.start[k], from);
			const end = Math.min(holds.end[k], until);
			if (end <= start || trace.time[end] <= trace.time[start]) continue;
			this.#between(end, until, happens, task);
			const by = trace.task[holds.start[k]];
			const label = trace.strings[trace.b[holds.start[k]]];
			const line = trace.line[holds.start[k]];
			if (happens === 'ready') this.#add('ready', start, end, { task, by, label, line });
			else this.#add('blocks', start, end, { task: by, label, line });
			until = start;
		}
		this.#between(from, until, happens, task);
	}

	#between(from: number, to: number, happens: 'runs' | 'ready', task: number): void {
		if (from === to) return;
		const isIdle = happens === 'runs' && this.trace.time[from] < this.trace.time[to];
		this.#add(isIdle ? 'idle' : happens, from, to, { task: isIdle ? 0 : task });
	}

	#add(happens: Happens, startIndex: number, endIndex: number, of: Partial<Segment>): void {
		this.segments.push({
			happens,
			startIndex,
			endIndex,
			task: of.task ?? 0,
			worker: of.worker ?? 0,
			from: of.from ?? timeOf(this.trace, startIndex),
			to: of.to ?? timeOf(this.trace, endIndex),
			label: of.label ?? '',
			line: of.line ?? 0,
			by: of.by ?? 0
		});
	}

	/** The task that holds the thread after an event, 0 if it is the program's own code. */
	#holder(index: number): number {
		const { holds } = lives(this.trace);
		const k = bisectRight(holds.start, index) - 1;
		return k >= 0 && holds.end[k] > index ? this.trace.task[holds.start[k]] : 0;
	}

	/** The event by which a task that is ready joined the queue. */
	#lastReady(task: number, before: number): number {
		const { trace } = this;
		const { first, index } = taskEvents(trace);
		for (
			let k = bisectRight(index, before, first[task], first[task + 1]) - 1;
			k >= first[task];
			k--
		) {
			if (trace.kind[index[k]] === HANDLE_READY) return index[k];
			if (trace.kind[index[k]] === KIND['task.step']) return -1;
		}
		return -1;
	}
}
