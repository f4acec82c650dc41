import { jobs, type Job, type Worker } from './derived/jobs';
import { lives, type Lives } from './derived/lives';
import { LOOP_STATES, type LoopStateName } from './derived/loop-life';
import { bisectRight } from './derived/bisect';
import { perTrace } from './derived/per-trace';
import { lineOf, nextLineOf } from './derived/running-line';
import { joinedAt, waitingOf } from './derived/waits';
import { KIND, OUTCOMES, type Outcome, type Wait } from './kinds';
import { TASK_STATES, type TaskStateName } from './life-cycle';
import type { Trace } from './trace';

export type { LoopStateName };
/** What a worker does; `running` = its job between two holds, which takes no time. */
export type WorkerStateName = 'idle' | 'running' | 'blocking' | 'computing';

/** A stretch of a lane: after event `startIndex` and until event `endIndex` it is in `state`. */
export interface Interval {
	readonly state: TaskStateName | LoopStateName | WorkerStateName;
	readonly startIndex: number;
	readonly endIndex: number; // the event that ends it; trace.length if none does
	readonly start: number; // seconds
	readonly end: number; // seconds
	readonly label: string; // what it waits for or what holds it
	readonly line: number; // 0 = none
	readonly task: number; // the lane's task; of the loop: whom it runs; of a worker: who submitted
	readonly on: Wait | null; // of a task that waits
	readonly target: number; // what it waits for, see WAITS; of a worker: the job
	readonly until: number; // deadline in seconds, NaN if none
	readonly place: number; // when it joined a resource's line, 1 = first; else 0
	readonly starving: boolean; // ready, but the thread was held meanwhile
}

export interface Lane {
	readonly kind: 'loop' | 'task' | 'worker';
	readonly id: number; // task or worker; 0 of the loop
	readonly name: string; // '' of the loop; 'MainThread' of its thread if no loop ever runs in it
	readonly parent: number; // of a task; else 0
	readonly coroutine: string; // of a task; else ''
	readonly createdIndex: number;
	readonly endIndex: number; // task.end; trace.length if it never ended
	readonly start: number; // seconds
	readonly end: number; // seconds
	readonly outcome: Outcome | null; // of a task that ended
	readonly value: string; // repr of its result or exception
	/** In order, without gap or overlap, from createdIndex to endIndex. Made when first asked for. */
	readonly intervals: readonly Interval[];
}

/** The lanes from the top: the loop, the tasks in order of creation, the workers. */
export const lanes: (trace: Trace) => readonly Lane[] = perTrace((trace) => {
	const table = lives(trace);
	const found = [loopLane(trace, table)];
	for (let task = 1; task <= table.tasks; task++) {
		if (table.created[task] >= 0) found.push(taskLane(trace, table, task));
	}
	for (const worker of jobs(trace).workers) found.push(workerLane(trace, table, worker));
	return found;
});

/** The time of an event, or of the last one if none is meant (trace.length). */
export function timeOf(trace: Trace, index: number): number {
	return trace.length === 0 ? 0 : trace.time[Math.min(index, trace.length - 1)];
}

/** A lane whose intervals are made when they are first looked at. There may be 100,000 of them. */
class LazyLane implements Lane {
	readonly kind: Lane['kind'];
	readonly id: number;
	readonly name: string;
	readonly parent: number;
	readonly coroutine: string;
	readonly createdIndex: number;
	readonly endIndex: number;
	readonly start: number;
	readonly end: number;
	readonly outcome: Outcome | null;
	readonly value: string;
	readonly #made: Interval[] = [];
	readonly #rest: Iterator<Interval>;

	constructor(
		trace: Trace,
		of: Pick<Lane, 'kind' | 'createdIndex' | 'endIndex'> & Partial<Lane>,
		intervals: Iterator<Interval>
	) {
		this.kind = of.kind;
		this.id = of.id ?? 0;
		this.name = of.name ?? '';
		this.parent = of.parent ?? 0;
		this.coroutine = of.coroutine ?? '';
		this.createdIndex = of.createdIndex;
		this.endIndex = of.endIndex;
		this.start = timeOf(trace, of.createdIndex);
		this.end = timeOf(trace, of.endIndex);
		this.outcome = of.outcome ?? null;
		this.value = of.value ?? '';
		this.#rest = intervals;
	}

	get intervals(): readonly Interval[] {
		this.makeMore(Infinity);
		return this.#made;
	}

	makeMore(count: number): boolean {
		for (let i = 0; i < count; i++) {
			const { done, value } = this.#rest.next();
			if (done) return false;
			this.#made.push(value);
		}
		return true;
	}
}

/** Makes at most `count` more of the lane's intervals before somebody asks for all; false if there are no more. */
export function makeIntervals(lane: Lane, count: number): boolean {
	return lane instanceof LazyLane && lane.makeMore(count);
}

/** An interval whose line is looked for when it is first asked for: a loop has millions of intervals. */
class LazyInterval implements Interval {
	readonly start: number;
	readonly end: number;
	readonly label: string;
	readonly task: number;
	readonly on: Wait | null;
	readonly target: number;
	readonly until: number;
	readonly place: number;
	readonly starving: boolean;
	#line: number | (() => number);

	constructor(
		trace: Trace,
		readonly state: Interval['state'],
		readonly startIndex: number,
		readonly endIndex: number,
		rest: Omit<Partial<Interval>, 'line'>,
		line: number | (() => number) = 0
	) {
		this.start = timeOf(trace, startIndex);
		this.end = timeOf(trace, endIndex);
		this.label = rest.label ?? '';
		this.task = rest.task ?? 0;
		this.on = rest.on ?? null;
		this.target = rest.target ?? 0;
		this.until = rest.until ?? NaN;
		this.place = rest.place ?? 0;
		this.starving = rest.starving ?? false;
		this.#line = line;
	}

	get line(): number {
		return typeof this.#line === 'number' ? this.#line : (this.#line = this.#line());
	}
}

function taskLane(trace: Trace, table: Lives, task: number): Lane {
	const created = table.created[task];
	const ended = table.ended[task];
	const hasEnded = ended < trace.length;
	return new LazyLane(
		trace,
		{
			kind: 'task',
			id: task,
			name: trace.strings[trace.b[created]],
			parent: trace.a[created],
			coroutine: trace.strings[trace.c[created]],
			createdIndex: created,
			endIndex: ended,
			outcome: hasEnded ? OUTCOMES[trace.a[ended]] : null,
			value: hasEnded ? trace.strings[trace.b[ended]] : ''
		},
		taskIntervals(trace, table, task)
	);
}

function* taskIntervals(trace: Trace, table: Lives, task: number): Generator<Interval> {
	// The row that begins with the end is the outcome, not a part of the life.
	const hasEnded = table.ended[task] < trace.length;
	const to = table.first[task + 1] - (hasEnded ? 1 : 0);
	for (let row = table.first[task]; row < to; row++) yield taskInterval(trace, table, task, row);
}

function taskInterval(trace: Trace, table: Lives, task: number, row: number): Interval {
	const state = TASK_STATES[table.state[row]];
	const i = table.start[row];
	const end = table.end[row];
	const isRunning = state === 'running';
	const wait = waitingOf(trace, i);
	const line = () => (isRunning && nextLineOf(trace, task, i, end)) || lineOf(trace, task, i);
	const rest = {
		task,
		on: wait?.on,
		target: wait?.target,
		until: wait?.until,
		label: state === 'blocking' ? trace.strings[trace.b[i]] : (wait?.label ?? ''),
		place: trace.b[joinedAt(trace, i)] ?? 0,
		starving: state === 'ready' && isHeld(trace, table, i, end)
	};
	return new LazyInterval(trace, state, i, end, rest, line);
}

/** Whether the loop's thread was held, for some time, between two events. */
function isHeld(trace: Trace, { holds }: Lives, from: number, to: number): boolean {
	for (
		let k = Math.max(0, bisectRight(holds.start, from) - 1);
		k < holds.start.length && holds.start[k] < to;
		k++
	) {
		const [start, end] = [Math.max(holds.start[k], from), Math.min(holds.end[k], to)];
		if (start < end && timeOf(trace, end) > timeOf(trace, start)) return true;
	}
	return false;
}

function loopLane(trace: Trace, table: Lives): Lane {
	const stopped = trace.kind.lastIndexOf(KIND['program.end']);
	const endIndex = stopped < 0 ? trace.length : stopped;
	const name = trace.kind.includes(KIND['loop.start']) ? '' : 'MainThread';
	const intervals = loopIntervals(trace, table, endIndex);
	return new LazyLane(trace, { kind: 'loop', name, createdIndex: 0, endIndex }, intervals);
}

function* loopIntervals(trace: Trace, { loop }: Lives, endIndex: number): Generator<Interval> {
	const rows = loop.start.length;
	for (let row = 0; row < rows && loop.start[row] < endIndex; row++) {
		const i = loop.start[row];
		const state = LOOP_STATES[loop.state[row]];
		const task = loop.running[row];
		// Rows may differ in phase only, which the lane does not show.
		if (state === 'turning' || state === 'outside') {
			while (row + 1 < rows && loop.state[row + 1] === loop.state[row]) row++;
		}
		const end = Math.min(loop.start[row + 1] ?? endIndex, endIndex);
		const rest = {
			task,
			label: loopLabel(trace, state, task, i),
			until: state === 'idle' ? trace.x[i] : NaN
		};
		const line = () => nextLineOf(trace, task, i, end) || lineOf(trace, task, i);
		yield new LazyInterval(trace, state, i, end, rest, task > 0 ? line : trace.line[i]);
	}
}

function loopLabel(trace: Trace, state: LoopStateName, task: number, i: number): string {
	if (state === 'blocking') return trace.strings[trace.b[i]];
	const isCallback = state === 'running' && task === 0 && trace.kind[i] === KIND['handle.run'];
	return isCallback ? trace.strings[trace.b[i]] : '';
}

function workerLane(trace: Trace, table: Lives, worker: Worker): Lane {
	const createdIndex = worker.jobs[0].started;
	const stop = trace.kind.indexOf(KIND['program.end'], createdIndex);
	const endIndex = stop < 0 ? trace.length : stop;
	return new LazyLane(
		trace,
		{ kind: 'worker', id: worker.id, name: worker.name, createdIndex, endIndex },
		workerIntervals(trace, worker, endIndex)
	);
}

function* workerIntervals(trace: Trace, { jobs }: Worker, endIndex: number): Generator<Interval> {
	for (const [k, job] of jobs.entries()) {
		yield* jobIntervals(trace, job, endIndex);
		const next = jobs[k + 1]?.started ?? endIndex;
		if (job.ended < next) yield new LazyInterval(trace, 'idle', job.ended, next, {});
	}
}

/** The stretches of one job: between its holds it runs, which takes no time. */
function jobIntervals(trace: Trace, job: Job, endIndex: number): Interval[] {
	const starts = [job.started, ...job.holds];
	const submitted = job.submitted;
	return starts.map((i, k) => {
		const end = Math.min(starts[k + 1] ?? job.ended, endIndex);
		const holds = trace.kind[i] === KIND['job.hold'];
		const state = !holds ? 'running' : trace.b[i] === 0 ? 'blocking' : 'computing';
		const rest = {
			task: trace.task[submitted],
			target: job.id,
			label: (holds && trace.strings[trace.c[i]]) || trace.strings[trace.b[submitted]]
		};
		return new LazyInterval(trace, state, i, end, rest, trace.line[i]);
	});
}
