import { bisectRight, firstWhere } from './derived/bisect';
import { handles } from './derived/handles';
import { jobs } from './derived/jobs';
import {
	CAUSES,
	HOLDS,
	OUTCOMES,
	RESOURCES,
	type Cause,
	type Hold,
	type Outcome,
	type ResourceType
} from './kinds';
import { TASK_STATES, type TaskStateName } from './life-cycle';
import { lives } from './derived/lives';
import { PHASES, type Phase } from './derived/loop-life';
import { outputs } from './output';
import { leftOf, resources } from './derived/resources';
import { lineOf, lineRunning } from './derived/running-line';
import type { Trace } from './trace';
import { awaited, isCancelRequested, waitingOf, type Suspension } from './derived/waits';

export type { Phase };

/** What a task that is not running awaits. */
export interface Waiting extends Suspension {
	readonly place: number; // in the resource's line, 1 = first; 0 = not in a line
}

export interface TaskState {
	readonly id: number;
	readonly name: string;
	readonly coroutine: string;
	readonly parent: number; // 0 = made outside every task
	readonly state: TaskStateName;
	readonly since: number; // seconds
	readonly sinceIndex: number; // event that brought the state
	readonly line: number; // where its code stands, 0 = before its first line
	readonly wait: Waiting | null; // since its last task.suspend; null once it is ready again
	readonly outcome: Outcome | null;
	readonly value: string; // repr of the result or the exception, '' before the end
	readonly cancelRequested: boolean; // a cancellation is on its way and not yet delivered
}

export interface ReadyHandle {
	readonly handle: number;
	readonly task: number; // the task it steps, 0 = a plain callback
	readonly label: string;
	readonly cause: Cause;
	readonly ref: number; // the future that caused it
	readonly index: number; // event by which it joined the queue
}

export interface Timer {
	readonly handle: number;
	readonly when: number; // seconds
	readonly label: string;
	readonly task: number; // whom it will wake, 0 = nobody in particular
	readonly index: number; // event by which it was set
}

export interface ResourceState {
	readonly id: number;
	readonly type: ResourceType;
	readonly name: string;
	readonly size: number; // permits or places, 0 = no bound
	readonly left: number; // permits or items left, as the last take or give says; of an event: 1 = set
	readonly holders: readonly number[]; // tasks in the order in which they took it
	readonly waiters: readonly number[]; // tasks in line, the first is next
	readonly index: number; // event that made it
}

export interface JobState {
	readonly id: number;
	readonly label: string;
	readonly pool: string;
	readonly task: number; // who submitted it
	readonly state: 'queued' | 'running';
	readonly worker: number; // 0 while queued
	readonly hold: { hold: Hold; label: string; seconds: number } | null; // what it does now
	readonly index: number; // event by which it was submitted
}

export interface WorkerState {
	readonly id: number;
	readonly name: string;
	readonly job: number; // 0 = idle
}

export interface States {
	/** The state after event `index`, clamped to the trace; -1 = before everything. */
	at(index: number): State;
}

/**
 * Access to the state at any index of the trace. Nothing is folded: when each thing begins and ends is
 * known from one pass, so any state is found by searching, and near and far cost the same.
 */
export function createStates(trace: Trace): States {
	let last: State | null = null;
	return {
		at(index) {
			const clamped = Math.max(-1, Math.min(Math.trunc(index), trace.length - 1));
			if (last?.index !== clamped) last = new State(trace, clamped);
			return last;
		}
	};
}

/**
 * Everything as it stands after one event. Numbers are there at once; lists are made when they are
 * asked for, so a state of 100,000 tasks costs only what is looked at.
 */
export class State {
	readonly time: number; // seconds
	readonly iteration: number;
	readonly phase: Phase;
	readonly running: number; // the task in its step, 0 = none
	readonly line: number; // the line that runs now, 0 = none
	readonly tasks: number; // created so far: their numbers are 1 … tasks
	#resources: readonly ResourceState[] | null = null;
	#places = new Map<number, ReadonlyMap<number, number>>();

	constructor(
		readonly trace: Trace,
		readonly index: number // -1 = before everything
	) {
		const { created, loop } = lives(trace);
		const row = bisectRight(loop.start, index) - 1;
		this.time = index < 0 ? 0 : trace.time[index];
		this.iteration = index < 0 ? 0 : trace.iteration[index];
		this.phase = row < 0 ? 'outside' : PHASES[loop.phase[row]];
		this.running = row < 0 ? 0 : loop.running[row];
		this.tasks = bisectRight(created, index) - 1; // created[0] is -1
		this.line = lineRunning(trace, index, row);
	}

	/** How many handles are in the ready queue. */
	get readyCount(): number {
		return handles(this.trace).ready.count(this.index);
	}

	/** How many timers are set and have not come. */
	get timerCount(): number {
		return handles(this.trace).timers.count(this.index);
	}

	/** How many of `outputs(trace)` have been printed. */
	get printed(): number {
		const all = outputs(this.trace);
		return firstWhere(all.length, 0, (n) => all[n].index > this.index);
	}

	/** The task of this number, or null if it is not created yet. */
	task(id: number): TaskState | null {
		const { trace, index } = this;
		if (id < 1 || id > this.tasks) return null;
		const { created, ended, first, start, state } = lives(trace);
		const row = bisectRight(start, index, first[id], first[id + 1]) - 1;
		const since = start[row];
		const end = ended[id] <= index ? ended[id] : -1;
		const wait = waitingOf(trace, since);
		return {
			id,
			name: trace.strings[trace.b[created[id]]],
			coroutine: trace.strings[trace.c[created[id]]],
			parent: trace.a[created[id]],
			state: TASK_STATES[state[row]],
			since: trace.time[since],
			sinceIndex: since,
			line: lineOf(trace, id, index),
			wait: wait && {
				...wait,
				place: wait.on === 'resource' ? this.#placeOf(wait.target, id) : 0
			},
			outcome: end < 0 ? null : OUTCOMES[trace.a[end]],
			value: end < 0 ? '' : trace.strings[trace.b[end]],
			cancelRequested: isCancelRequested(trace, id, index)
		};
	}

	/** The ready queue, the next to run first; at most `limit` handles. */
	ready(limit = Infinity): readonly ReadyHandle[] {
		const { trace } = this;
		const { ready } = handles(trace);
		return ready.open(this.index, limit).map((span) => {
			const i = ready.start[span];
			return {
				handle: trace.a[i],
				task: trace.task[i],
				label: trace.strings[trace.b[i]],
				cause: CAUSES[trace.c[i]],
				ref: trace.d[i],
				index: i
			};
		});
	}

	/** The timers in the order in which they will come; at most `limit`. */
	timers(limit = Infinity): readonly Timer[] {
		const { trace } = this;
		const { timers } = handles(trace);
		return timers.open(this.index, limit).map((span) => {
			const i = timers.start[span];
			return {
				handle: trace.a[i],
				when: trace.x[i],
				label: trace.strings[trace.b[i]],
				task: trace.task[i],
				index: i
			};
		});
	}

	/** The tasks for which `task` waits now and which have not ended. */
	waitsFor(task: number): readonly number[] {
		const wait = this.task(task)?.wait;
		return wait ? awaited(this.trace, wait, this.index).tasks : [];
	}

	/** The resources made so far, in order. */
	get resources(): readonly ResourceState[] {
		const { trace, index } = this;
		this.#resources ??= resources(trace)
			.filter((resource) => resource.index <= index)
			.map((resource) => ({
				id: resource.id,
				type: RESOURCES[trace.d[resource.index]],
				name: resource.name,
				size: resource.size,
				left: leftOf(trace, resource, index),
				holders: resource.holders.open(index).map((span) => resource.holding[span]),
				waiters: resource.waiters.open(index).map((span) => resource.waiting[span]),
				index: resource.index
			}));
		return this.#resources;
	}

	/** The jobs queued or running, in the order of submission. */
	get jobs(): readonly JobState[] {
		const { trace, index } = this;
		const all = jobs(trace);
		return all.spans.open(index).map((span) => {
			const job = all.jobs[span];
			const i = job.submitted;
			const isRunning = job.started <= index;
			const hold = job.holds[bisectRight(job.holds, index) - 1];
			return {
				id: job.id,
				label: trace.strings[trace.b[i]],
				pool: trace.strings[trace.c[i]],
				task: trace.task[i],
				state: isRunning ? 'running' : 'queued',
				worker: isRunning ? job.worker : 0,
				hold:
					hold === undefined
						? null
						: {
								hold: HOLDS[trace.b[hold]],
								label: trace.strings[trace.c[hold]],
								seconds: trace.x[hold]
							},
				index: i
			};
		});
	}

	/** The workers that have taken a job, in the order in which they first did. */
	get workers(): readonly WorkerState[] {
		return jobs(this.trace)
			.workers.filter((worker) => worker.jobs[0].started <= this.index)
			.map(({ id, name, jobs }) => {
				const job =
					jobs[
						bisectRight(
							jobs.map((job) => job.started),
							this.index
						) - 1
					];
				return { id, name, job: job.ended > this.index ? job.id : 0 };
			});
	}

	/** The place of a task in the line of a resource, 1 = first; 0 = it does not stand there. */
	#placeOf(resource: number, task: number): number {
		let places = this.#places.get(resource);
		if (!places) {
			const waiters = this.resources.find(({ id }) => id === resource)?.waiters ?? [];
			places = new Map(waiters.map((waiter, place) => [waiter, place + 1]));
			this.#places.set(resource, places);
		}
		return places.get(task) ?? 0;
	}
}
