import { CAUSES, KIND_NAMES, OUTCOMES, WAITS } from '../../../src/lib/trace/kinds';
import { STATE_OF_WAIT } from '../../../src/lib/trace/life-cycle';
import type { Trace } from '../../../src/lib/trace/trace';

interface NaiveTask {
	name: string;
	state: string;
	line: number;
	since: number;
	wait: { on: string; target: number } | null;
	outcome: string | null;
	value: string;
	cancelRequested: boolean;
}

/** The state as a plain fold over the events, one after another: slow, and easy to believe. */
export class NaiveState {
	#tasks: NaiveTask[] = [];
	#ready: number[] = [];
	#timers: { handle: number; when: number }[] = [];
	#resources: { left: number; holders: number[]; waiters: number[]; givenFirst: boolean | null }[] =
		[];
	#jobs: { id: number; worker: number }[] = [];
	#printed = 0;
	#running = 0;
	#time = 0;
	#held = 0; // the task that holds the thread

	constructor(readonly trace: Trace) {
		// An untouched resource into which is put first is empty: only the future tells.
		const { kind, a, c } = trace;
		for (let i = 0; i < trace.length; i++) {
			if (KIND_NAMES[kind[i]] !== 'resource.create') continue;
			const first = kind.findIndex(
				(k, j) =>
					/take|give/.test(KIND_NAMES[k]) && KIND_NAMES[k].startsWith('resource') && a[j] === a[i]
			);
			const givenFirst = first >= 0 && KIND_NAMES[kind[first]] === 'resource.give';
			this.#unmade.push({ left: givenFirst ? 0 : c[i], holders: [], waiters: [], givenFirst });
		}
	}
	#unmade: { left: number; holders: number[]; waiters: number[]; givenFirst: boolean }[] = [];

	apply(i: number): void {
		const { trace } = this;
		const [a, b, x, id] = [trace.a[i], trace.b[i], trace.x[i], trace.task[i]];
		const kind = KIND_NAMES[trace.kind[i]];
		const task = this.#tasks[id - 1];
		const now = trace.time[i];
		const enter = (who: NaiveTask, state: string): void => {
			Object.assign(who, { state, since: now, wait: null });
		};
		const remove = <T>(from: T[], what: T | undefined): void => {
			if (what !== undefined && from.includes(what)) from.splice(from.indexOf(what), 1);
		};
		this.#time = now;
		const isWorkers = kind.startsWith('job.') && kind !== 'job.submit';
		const isFromThread = kind === 'handle.ready' && CAUSES[trace.c[i]] === 'thread';
		if (this.#held > 0 && !isWorkers && !isFromThread) {
			enter(this.#tasks[this.#held - 1], 'running');
			this.#held = 0;
		}
		const resource = kind.startsWith('resource') ? this.#resources[a - 1] : undefined;
		switch (kind) {
			case 'task.create':
				this.#tasks.push({
					name: trace.strings[b],
					state: 'created',
					line: 0,
					since: now,
					wait: null,
					outcome: null,
					value: '',
					cancelRequested: false
				});
				break;
			case 'handle.ready':
				this.#ready.push(a);
				if (task && task.state !== 'ready') enter(task, 'ready');
				break;
			case 'handle.run':
			case 'handle.cancel':
				remove(this.#ready, a);
				break;
			case 'timer.set':
				this.#timers.push({ handle: a, when: x });
				this.#timers.sort((p, q) => p.when - q.when); // stable
				break;
			case 'timer.due':
			case 'timer.cancel':
				remove(
					this.#timers,
					this.#timers.find(({ handle }) => handle === a)
				);
				break;
			case 'loop.stop':
				this.#ready = [];
				this.#timers = [];
				break;
			case 'task.step':
				enter(task, 'running');
				this.#running = id;
				if (a === 1) task.cancelRequested = false;
				for (const { waiters } of this.#resources) remove(waiters, id);
				break;
			case 'thread.block':
				enter(task, 'blocking');
				this.#held = id;
				break;
			case 'task.suspend':
				enter(task, STATE_OF_WAIT[WAITS[a]]);
				task.wait = { on: WAITS[a], target: b };
				this.#running = 0;
				break;
			case 'task.cancel':
				task.cancelRequested = true;
				break;
			case 'task.end':
				enter(task, OUTCOMES[a]);
				task.outcome = OUTCOMES[a];
				task.value = trace.strings[b];
				this.#running = 0;
				break;
			case 'resource.create':
				this.#resources.push(this.#unmade[this.#resources.length]);
				break;
			case 'resource.wait':
				resource?.waiters.push(id);
				break;
			case 'resource.leave':
				remove(resource?.waiters ?? [], id);
				break;
			case 'resource.take':
				if (!resource) break;
				remove(resource.waiters, id);
				resource.left = b;
				if (!resource.givenFirst) resource.holders.push(id);
				break;
			case 'resource.give':
				if (!resource) break;
				resource.left = b;
				remove(resource.holders, resource.holders.includes(id) ? id : resource.holders[0]);
				break;
			case 'job.submit':
				this.#jobs.push({ id: a, worker: 0 });
				break;
			case 'job.start':
				this.#jobs.forEach((job) => job.id === a && (job.worker = b));
				break;
			case 'job.end':
				this.#jobs = this.#jobs.filter((job) => job.id !== a);
				break;
			case 'print':
				this.#printed++;
				break;
		}
		const standsHere = kind === 'line' || kind === 'task.suspend' || kind === 'task.end';
		if (task && standsHere && trace.line[i] > 0) task.line = trace.line[i];
	}

	shown() {
		return {
			time: this.#time,
			running: this.#running,
			tasks: this.#tasks.map(({ wait, ...task }) => ({
				...task,
				place:
					wait?.on === 'resource'
						? this.#resources[wait.target - 1].waiters.indexOf(
								this.#tasks.indexOf(this.#tasks.find((other) => other.wait === wait) as NaiveTask) +
									1
							) + 1
						: 0
			})),
			ready: [...this.#ready],
			readyCount: this.#ready.length,
			timers: this.#timers.map(({ handle }) => handle),
			timerCount: this.#timers.length,
			resources: this.#resources.map(({ left, holders, waiters }) => ({
				left,
				holders: [...holders],
				waiters: [...waiters]
			})),
			jobs: this.#jobs.map((job) => ({ ...job })),
			printed: this.#printed
		};
	}
}
