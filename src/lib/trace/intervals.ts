import { jobs, type Job, type Worker } from './derived/jobs';
import { lives, type Lives } from './derived/lives';
import { LOOP_STATES, type LoopStateName } from './derived/loop-life';
import { bisectRight } from './derived/bisect';
import { perTrace } from './derived/per-trace';
import { lineOf, nextLineOf } from './derived/running-line';
import { waitingOf } from './derived/waits';
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
	readonly name: string; // '' of the loop
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

/** A lane whose intervals are made when they are first looked at. */
function laneOf(
	trace: Trace,
	of: Pick<Lane, 'kind' | 'createdIndex' | 'endIndex'> & Partial<Lane>,
	make: () => Interval[]
): Lane {
	let made: readonly Interval[] | null = null;
	return {
		id: 0,
		name: '',
		parent: 0,
		coroutine: '',
		outcome: null,
		value: '',
		start: timeOf(trace, of.createdIndex),
		end: timeOf(trace, of.endIndex),
		...of,
		get intervals() {
			return (made ??= make());
		}
	};
}

function intervalOf(
	trace: Trace,
	state: Interval['state'],
	startIndex: number,
	endIndex: number,
	rest: Partial<Interval>
): Interval {
	return {
		state,
		startIndex,
		endIndex,
		start: timeOf(trace, startIndex),
		end: timeOf(trace, endIndex),
		label: rest.label ?? '',
		line: rest.line ?? 0,
		task: rest.task ?? 0,
		on: rest.on ?? null,
		target: rest.target ?? 0,
		until: rest.until ?? NaN,
		place: rest.place ?? 0,
		starving: rest.starving ?? false
	};
}

function taskLane(trace: Trace, table: Lives, task: number): Lane {
	const created = table.created[task];
	const ended = table.ended[task];
	const hasEnded = ended < trace.length;
	return laneOf(
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
		() => {
			const made: Interval[] = [];
			// The row that begins with the end is the outcome, not a part of the life.
			const to = table.first[task + 1] - (hasEnded ? 1 : 0);
			for (let row = table.first[task]; row < to; row++) {
				made.push(taskInterval(trace, table, task, row));
			}
			return made;
		}
	);
}

function taskInterval(trace: Trace, table: Lives, task: number, row: number): Interval {
	const state = TASK_STATES[table.state[row]];
	const i = table.start[row];
	const end = table.end[row];
	const isRunning = state === 'running';
	const wait = waitingOf(trace, i);
	return intervalOf(trace, state, i, end, {
		task,
		on: wait?.on,
		target: wait?.target,
		until: wait?.until,
		label: state === 'blocking' ? trace.strings[trace.b[i]] : (wait?.label ?? ''),
		line: (isRunning && nextLineOf(trace, task, i, end)) || lineOf(trace, task, i),
		place: wait?.on === 'resource' ? placeBefore(trace, task, i) : 0,
		starving: state === 'ready' && isHeld(trace, table, i, end)
	});
}

/** The place that the resource.wait event just before this task.suspend gave, 0 if there is none. */
function placeBefore(trace: Trace, task: number, suspend: number): number {
	for (let i = suspend - 1; i >= 0 && trace.kind[i] !== KIND['task.step']; i--) {
		const joins = trace.kind[i] === KIND['resource.wait'] && trace.task[i] === task;
		if (joins && trace.a[i] === trace.b[suspend]) return trace.b[i];
	}
	return 0;
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

function loopLane(trace: Trace, { loop }: Lives): Lane {
	const stopped = trace.kind.lastIndexOf(KIND['program.end']);
	const endIndex = stopped < 0 ? trace.length : stopped;
	return laneOf(trace, { kind: 'loop', createdIndex: 0, endIndex }, () => {
		const made: Interval[] = [];
		for (let row = 0; row < loop.start.length && loop.start[row] < endIndex; row++) {
			const i = loop.start[row];
			const end = Math.min(loop.start[row + 1] ?? endIndex, endIndex);
			const state = LOOP_STATES[loop.state[row]];
			const task = loop.running[row];
			// Rows may differ in phase only, which the lane does not show.
			const last = made.at(-1);
			if (last?.state === state && (state === 'turning' || state === 'outside')) {
				made[made.length - 1] = { ...last, endIndex: end, end: timeOf(trace, end) };
				continue;
			}
			made.push(
				intervalOf(trace, state, i, end, {
					task,
					label: loopLabel(trace, state, task, i),
					line:
						task > 0 ? nextLineOf(trace, task, i, end) || lineOf(trace, task, i) : trace.line[i],
					until: state === 'idle' ? trace.x[i] : NaN
				})
			);
		}
		return made;
	});
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
	return laneOf(
		trace,
		{ kind: 'worker', id: worker.id, name: worker.name, createdIndex, endIndex },
		() => {
			const made: Interval[] = [];
			worker.jobs.forEach((job, k) => {
				made.push(...jobIntervals(trace, job, endIndex));
				const next = worker.jobs[k + 1]?.started ?? endIndex;
				if (job.ended < next) made.push(intervalOf(trace, 'idle', job.ended, next, {}));
			});
			return made;
		}
	);
}

/** The stretches of one job: between its holds it runs, which takes no time. */
function jobIntervals(trace: Trace, job: Job, endIndex: number): Interval[] {
	const starts = [job.started, ...job.holds];
	const submitted = job.submitted;
	return starts.map((i, k) => {
		const end = Math.min(starts[k + 1] ?? job.ended, endIndex);
		const holds = trace.kind[i] === KIND['job.hold'];
		const state = !holds ? 'running' : trace.b[i] === 0 ? 'blocking' : 'computing';
		return intervalOf(trace, state, i, end, {
			task: trace.task[submitted],
			target: job.id,
			label: (holds && trace.strings[trace.c[i]]) || trace.strings[trace.b[submitted]],
			line: trace.line[i]
		});
	});
}
