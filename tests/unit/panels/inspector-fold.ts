import {
	CAUSES,
	HOLDS,
	KIND_NAMES,
	OUTCOMES,
	RESOURCES,
	WAITS,
	type Kind
} from '../../../src/lib/trace/kinds';
import { STATE_OF_WAIT } from '../../../src/lib/trace/life-cycle';
import type { Trace } from '../../../src/lib/trace/trace';

interface FoldedTask {
	name: string;
	coroutine: string;
	parent: number;
	state: string;
	since: number;
	sinceIndex: number;
	line: number;
	wait: { on: string; target: number; label: string; until: number } | null;
	outcome: string | null;
	value: string;
	isWoken: boolean;
	cancel: { by: number; message: string } | null;
}
interface FoldedResource {
	id: number;
	name: string;
	type: string;
	size: number;
	left: number;
	holders: number[];
	waiters: number[];
	index: number;
	isGivenFirst: boolean;
}
interface FoldedFuture {
	id: number;
	type: string;
	label: string;
	outcome: string | null;
	index: number;
	endIndex: number;
}

const remove = <T>(from: T[], what: T | undefined): void => {
	if (what !== undefined && from.includes(what)) from.splice(from.indexOf(what), 1);
};

/** All that the inspector shows, by going through the events one after another: slow, and easy to believe. */
export class InspectorFold {
	tasks: FoldedTask[] = [];
	ready: {
		handle: number;
		task: number;
		label: string;
		cause: string;
		ref: number;
		index: number;
	}[] = [];
	timers: { handle: number; task: number; label: string; when: number; index: number }[] = [];
	resources: FoldedResource[] = [];
	futures: FoldedFuture[] = [];
	jobs: {
		id: number;
		label: string;
		pool: string;
		task: number;
		worker: number;
		hold: { hold: string; label: string; seconds: number } | null;
		index: number;
	}[] = [];
	workers: { id: number; name: string; job: number }[] = [];
	#needs: { of: number; task: number; inner: number }[] = [];
	#steps: number[] = [];
	#heldUntil: number | null = null;
	/** futures that at some time wait for something that is known */
	readonly #composed = new Set<number>();

	constructor(readonly trace: Trace) {
		for (let i = 0; i < trace.length; i++)
			if (KIND_NAMES[trace.kind[i]] === 'future.depends') this.#composed.add(trace.a[i]);
	}

	get running(): number {
		return this.#steps.at(-1) ?? 0;
	}

	apply(i: number): void {
		const { trace } = this;
		const kind = KIND_NAMES[trace.kind[i]];
		const id = trace.task[i];
		const task = this.tasks[id - 1];
		const enter = (who: FoldedTask | undefined, state: string) =>
			who && Object.assign(who, { state, since: trace.time[i], sinceIndex: i, wait: null });
		if (this.#heldUntil !== null && this.#isHoldOver(i, kind)) {
			this.#heldUntil = null;
			enter(this.tasks[this.running - 1], 'running');
		}
		this.#applyToTask(i, kind, task, (state) => enter(task, state));
		this.#applyToQueues(i, kind);
		if (kind.startsWith('resource.')) this.#applyToResource(i, kind);
		if (kind.startsWith('future.')) this.#applyToFuture(i, kind);
		if (kind.startsWith('job.')) this.#applyToJob(i, kind);
	}

	#isHoldOver(i: number, kind: Kind): boolean {
		const { trace, running } = this;
		if (kind.startsWith('job.') && kind !== 'job.submit') return false;
		if (kind === 'handle.ready') return CAUSES[trace.c[i]] !== 'thread';
		if (!['print', 'notice', 'job.submit'].includes(kind)) return true;
		return running ? trace.task[i] === running : trace.time[i] >= this.#heldUntil!;
	}

	#applyToTask(
		i: number,
		kind: Kind,
		task: FoldedTask | undefined,
		enter: (state: string) => void
	): void {
		const { trace } = this;
		const [a, b, c] = [trace.a[i], trace.b[i], trace.c[i]];
		if (kind === 'thread.block') {
			this.#heldUntil = trace.time[i] + trace.x[i];
			if (trace.task[i] === this.running) enter('blocking');
		}
		if (kind === 'loop.stop') this.#steps = [];
		if (kind === 'task.create')
			this.tasks.push({
				name: trace.strings[b],
				coroutine: trace.strings[c],
				parent: a,
				state: 'created',
				since: trace.time[i],
				sinceIndex: i,
				line: 0,
				wait: null,
				outcome: null,
				value: '',
				isWoken: false,
				cancel: null
			});
		if (!task) return;
		if (
			kind === 'handle.ready' &&
			['created', 'future', 'yielded', 'cancelled'].includes(CAUSES[c])
		) {
			if (task.state === 'running' || task.state === 'blocking') task.isWoken = true;
			else if (task.state !== 'ready') enter('ready');
		} else if (kind === 'task.step') {
			enter('running');
			this.#steps.push(trace.task[i]);
			if (a === 1) task.cancel = null;
		} else if (kind === 'task.suspend') {
			enter(task.isWoken ? 'ready' : STATE_OF_WAIT[WAITS[a]]);
			task.isWoken = false;
			task.wait = { on: WAITS[a], target: b, label: trace.strings[c], until: trace.x[i] };
			this.#steps.pop();
		} else if (kind === 'task.end') {
			enter(OUTCOMES[a]);
			task.outcome = OUTCOMES[a];
			task.value = trace.strings[b];
			task.cancel = null;
			this.#steps.pop();
		} else if (kind === 'task.cancel') {
			task.cancel = { by: a, message: trace.strings[b] };
		}
		if (['line', 'task.suspend', 'task.end'].includes(kind) && trace.line[i])
			task.line = trace.line[i];
	}

	#applyToQueues(i: number, kind: Kind): void {
		const { trace } = this;
		const handle = trace.a[i];
		const [task, label] = [trace.task[i], trace.strings[trace.b[i]]];
		if (kind === 'handle.ready')
			this.ready.push({
				handle,
				task,
				label,
				cause: CAUSES[trace.c[i]],
				ref: trace.d[i],
				index: i
			});
		if (kind === 'handle.run' || kind === 'handle.cancel')
			this.ready = this.ready.filter((other) => other.handle !== handle);
		if (kind === 'timer.set') {
			this.timers.push({ handle, task, label, when: trace.x[i], index: i });
			this.timers.sort((p, q) => p.when - q.when); // stable
		}
		if (kind === 'timer.due' || kind === 'timer.cancel')
			this.timers = this.timers.filter((other) => other.handle !== handle);
		if (kind === 'loop.stop') this.ready = this.timers = [];
		if (kind === 'task.step')
			for (const { waiters } of this.resources) remove(waiters, trace.task[i]);
	}

	#applyToResource(i: number, kind: Kind): void {
		const { trace } = this;
		const [id, b, task] = [trace.a[i], trace.b[i], trace.task[i]];
		if (kind === 'resource.create') {
			const first = Array.from(trace.kind).findIndex(
				(k, j) => ['resource.take', 'resource.give'].includes(KIND_NAMES[k]) && trace.a[j] === id
			);
			// An untouched resource into which is put first is empty: only the future tells.
			const isGivenFirst = first >= 0 && KIND_NAMES[trace.kind[first]] === 'resource.give';
			const size = trace.c[i];
			this.resources.push({
				id,
				name: trace.strings[b],
				type: RESOURCES[trace.d[i]],
				size,
				left: isGivenFirst ? 0 : size,
				holders: [],
				waiters: [],
				index: i,
				isGivenFirst
			});
			return;
		}
		const resource = this.resources.find((other) => other.id === id)!;
		const { holders, waiters } = resource;
		if (kind === 'resource.wait') {
			remove(waiters, task);
			waiters.push(task);
		} else if (kind === 'resource.leave') remove(waiters, task);
		else {
			resource.left = b;
			if (kind === 'resource.take') {
				remove(waiters, task);
				if (!resource.isGivenFirst) holders.push(task);
			} else remove(holders, holders.includes(task) ? task : holders[0]);
		}
	}

	#applyToFuture(i: number, kind: Kind): void {
		const { trace } = this;
		const [id, b, c] = [trace.a[i], trace.b[i], trace.c[i]];
		if (kind === 'future.create')
			this.futures.push({
				id,
				type: trace.strings[b],
				label: trace.strings[c],
				outcome: null,
				index: i,
				endIndex: -1
			});
		if (kind === 'future.depends') this.#needs.push({ of: id, task: b, inner: c });
		if (kind === 'future.end')
			for (const future of this.futures)
				if (future.id === id) Object.assign(future, { outcome: OUTCOMES[b], endIndex: i });
	}

	#applyToJob(i: number, kind: Kind): void {
		const { trace } = this;
		const [id, b, c] = [trace.a[i], trace.b[i], trace.c[i]];
		const job = this.jobs.find((other) => other.id === id);
		if (kind === 'job.submit')
			this.jobs.push({
				id,
				label: trace.strings[b],
				pool: trace.strings[c],
				task: trace.task[i],
				worker: 0,
				hold: null,
				index: i
			});
		if (kind === 'job.start' && job) {
			job.worker = b;
			const worker = this.workers.find((other) => other.id === b);
			if (worker) worker.job = id;
			else this.workers.push({ id: b, name: trace.strings[c], job: id });
		}
		if (kind === 'job.hold' && job)
			job.hold = { hold: HOLDS[b], label: trace.strings[c], seconds: trace.x[i] };
		if (kind === 'job.end') {
			this.jobs = this.jobs.filter((other) => other.id !== id);
			for (const worker of this.workers) if (worker.job === id) worker.job = 0;
		}
	}

	/** What somebody who waits for a future really waits for. */
	over(target: number): { tasks: number[]; futures: number[] } {
		const tasks: number[] = [];
		const futures: number[] = [];
		const reached = [target];
		for (const future of reached) {
			if (!this.#composed.has(future)) futures.push(future);
			for (const { task, inner } of this.#needs.filter(({ of }) => of === future)) {
				const isOpen = task > 0 && this.tasks[task - 1]?.outcome === null;
				if (isOpen && !tasks.includes(task)) tasks.push(task);
				const isPending = this.futures.every(({ id, outcome }) => id !== inner || outcome === null);
				if (inner > 0 && isPending && !reached.includes(inner)) reached.push(inner);
			}
		}
		return { tasks, futures };
	}
}
