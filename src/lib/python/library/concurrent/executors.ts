import { CORES } from '../../../trace/computing';
import { KIND } from '../../../trace/kinds';
import type { Interpreter } from '../../run/interpreter';
import { error, runtimeError, valueError, type PyException } from '../../values/exceptions';
import { callableName } from '../callable-name';
import { PyObject, type Keywords, type PyType, type Value } from '../../values/object';
import { processPoolExecutorType, threadPoolExecutorType } from './executor-types';
import { ConcurrentFuture, waitUntil } from './future';

declare module '../../run/interpreter' {
	interface Interpreter {
		/** What is counted over all pools of this run. */
		pools: Pools;
	}
}

/** The numbers of the jobs, workers and pools of one run. */
export class Pools {
	jobs = 0;
	workers = 0;
	threadPools = 0;
	processes = 0;
}

interface Job {
	readonly future: ConcurrentFuture;
	readonly callable: Value;
	readonly args: Value[];
	readonly keywords: Keywords | null;
	readonly context: unknown;
}

interface Worker {
	readonly number: number;
	readonly name: string;
	isBusy: boolean;
}

/** A pool of workers: a job waits in the queue for a free one (CPython: concurrent.futures.Executor). */
export abstract class Executor extends PyObject {
	readonly #workers: Worker[] = [];
	readonly #queue: Job[] = [];
	#isAssigning = false;
	#isShutDown = false;
	#whenIdle: (() => void)[] = [];

	protected abstract readonly isProcesses: boolean;

	/** @throws PyException ValueError for less than one worker */
	constructor(
		protected readonly vm: Interpreter,
		private readonly size: number
	) {
		super();
		if (size <= 0) throw error(valueError, 'max_workers must be greater than 0');
	}

	protected abstract nameOf(worker: number): string;
	protected abstract readonly label: string;

	/**
	 * The job's code runs in `context`, in a fresh one if there is none.
	 * @throws PyException RuntimeError after shutdown
	 */
	submit(
		callable: Value,
		args: Value[],
		keywords: Keywords | null,
		context: unknown = null
	): ConcurrentFuture {
		if (this.#isShutDown) throw error(runtimeError, 'cannot schedule new futures after shutdown');
		const { recorder, pools } = this.vm;
		const label = callableName(callable);
		const future = new ConcurrentFuture(this.vm, ++pools.jobs, label);
		recorder.add(
			KIND['job.submit'],
			undefined,
			future.job,
			recorder.string(label),
			recorder.string(this.label)
		);
		this.#queue.push({ future, callable, args, keywords, context });
		this.#assign();
		return future;
	}

	/** Takes no more jobs; with `cancel` those that wait are cancelled. */
	shutdown(cancel: boolean): void {
		this.#isShutDown = true;
		if (cancel) for (const job of this.#queue.splice(0)) job.future.cancel();
	}

	/** Holds the main thread until all jobs are done. */
	join(): void {
		waitUntil(this.vm, () => this.#isIdle, null, 'shutdown');
	}

	/** Calls `told` when no job is left, at once if there is none. */
	whenIdle(told: () => void): void {
		if (this.#isIdle) told();
		else this.#whenIdle.push(told);
	}

	get #isIdle(): boolean {
		return this.#queue.length === 0 && this.#workers.every((worker) => !worker.isBusy);
	}

	/** Gives the jobs that wait to the workers that are free. A job may end before this returns. */
	#assign(): void {
		if (this.#isAssigning) return;
		this.#isAssigning = true;
		try {
			while (this.#queue.length > 0) {
				if (this.#queue[0]!.future.isCancelled) {
					this.#queue.shift();
					continue;
				}
				const worker = this.#freeWorker();
				if (!worker) break;
				this.#start(worker, this.#queue.shift()!);
			}
		} finally {
			this.#isAssigning = false;
		}
		if (this.#isIdle) for (const told of this.#whenIdle.splice(0)) told();
	}

	#freeWorker(): Worker | undefined {
		const idle = this.#workers.find((worker) => !worker.isBusy);
		if (idle || this.#workers.length >= this.size) return idle;
		const worker = {
			number: ++this.vm.pools.workers,
			name: this.nameOf(this.#workers.length),
			isBusy: false
		};
		this.#workers.push(worker);
		return worker;
	}

	#start(worker: Worker, { future, callable, args, keywords, context }: Job): void {
		const { recorder, threads } = this.vm;
		worker.isBusy = true;
		future.state = 'running';
		recorder.add(KIND['job.start'], 0, future.job, worker.number, recorder.string(worker.name));
		const end = (value: Value, thrown: PyException | null) => {
			future.finish(value, thrown);
			worker.isBusy = false;
			this.#assign();
		};
		threads.start(future.job, this.isProcesses, callable, args, keywords, end, context);
	}
}

export class ThreadPoolExecutor extends Executor {
	override get cls(): PyType {
		return threadPoolExecutorType;
	}
	protected override readonly isProcesses = false;
	protected override readonly label: string;

	constructor(vm: Interpreter, size = Math.min(32, CORES + 4), prefix = '') {
		super(vm, size);
		this.label = prefix || `ThreadPoolExecutor-${vm.pools.threadPools++}`;
	}

	protected override nameOf(worker: number): string {
		return `${this.label}_${worker}`;
	}
}

export class ProcessPoolExecutor extends Executor {
	override get cls(): PyType {
		return processPoolExecutorType;
	}
	protected override readonly isProcesses = true;
	protected override readonly label = 'ProcessPoolExecutor';

	constructor(vm: Interpreter, size = CORES) {
		super(vm, size);
	}

	protected override nameOf(): string {
		return `ForkServerProcess-${++this.vm.pools.processes}`;
	}
}
