import type { InspectOptions } from '../machine/inspection/inspect';
import type { Snapshot } from '../machine/inspection/snapshot';
import type { Trace } from '../trace/trace';
import { startWorker } from './start-worker';

/** Asks the worker to look into a program. */
export interface InspectRequest {
	readonly id: number;
	readonly source: string;
	/** events, ascending */
	readonly inspect: readonly number[];
	readonly options: InspectOptions;
}
export interface InspectAnswer {
	readonly id: number;
	readonly snapshots: readonly Snapshot[];
}

/** A look may take so long, in seconds. */
const PATIENCE = 8;
/** Looks that are kept for one trace. */
const MOST_KEPT = 200;

/** What was found; null: it took too long, or another look took its place. */
export type Looked = readonly Snapshot[] | null;

/**
 * Looks into programs in a worker of its own, since each look runs the program again. Only the last that is
 * asked for matters: an older one under way is given up, and its worker with it.
 */
export class Inspections {
	#worker: Worker | null = null;
	#id = 0;
	#settle: ((looked: Looked) => void) | null = null;
	#deadline: ReturnType<typeof setTimeout> | undefined;
	readonly #kept = new WeakMap<Trace, Map<string, readonly Snapshot[]>>();

	/** What is known already, without a look. */
	known(trace: Trace, indices: readonly number[], task: number): readonly Snapshot[] | undefined {
		return this.#kept.get(trace)?.get(keyOf(indices, task));
	}

	/** Looks into the program whose run `trace` is of, after events (ascending) and into one task (0 = none). */
	async look(
		trace: Trace,
		source: string,
		indices: readonly number[],
		options: InspectOptions & { readonly task: number }
	): Promise<Looked> {
		const known = this.known(trace, indices, options.task);
		if (known) return known;
		if (this.#settle) this.stop();
		const worker = (this.#worker ??= this.#start());
		const request: InspectRequest = { id: ++this.#id, source, inspect: indices, options };
		const looked = await new Promise<Looked>((resolve) => {
			this.#settle = resolve;
			this.#deadline = setTimeout(() => this.stop(), PATIENCE * 1000);
			worker.postMessage(request);
		});
		if (looked) this.#keep(trace, keyOf(indices, options.task), looked);
		return looked;
	}

	/** Ends the worker, and the look that is under way. */
	stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#finish(null);
	}

	#start(): Worker {
		const worker = startWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<InspectAnswer>) => {
			if (data.id === this.#id) this.#finish(data.snapshots);
		});
		worker.addEventListener('error', () => this.stop());
		return worker;
	}

	#finish(looked: Looked): void {
		clearTimeout(this.#deadline);
		const settle = this.#settle;
		this.#settle = null;
		settle?.(looked);
	}

	#keep(trace: Trace, key: string, looked: readonly Snapshot[]): void {
		let kept = this.#kept.get(trace);
		if (!kept) this.#kept.set(trace, (kept = new Map()));
		const [oldest] = kept.keys();
		if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
		kept.set(key, looked);
	}
}

const keyOf = (indices: readonly number[], task: number) => `${indices.join(' ')} ${task}`;
