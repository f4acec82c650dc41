import type { Advice } from '../advice/advise';
import type { Trace } from '../trace/trace';
import type { AdviceAnswer, AdviceRequest } from './advice-request';
import { startWorker } from './start-worker';

/** What to look at: the text and the entry of a run, and its trace. */
export interface Subject {
	readonly source: string;
	readonly entry: number | undefined;
	readonly trace: Trace;
}

/** Events that mends may cost while nobody has asked for them: some 50 ms. */
export const UNASKED = 100_000;
/** And once somebody reads the advice. */
export const ASKED = 5_000_000;
/** A look may take so long, in seconds. */
const PATIENCE = 30;

/**
 * Looks for what may be mended in a program, in a worker of its own, since mends are weighed by running them. Only
 * the last that is asked for matters: an older look under way is given up, and its worker with it.
 */
export class Adviser {
	#found = $state.raw<{ trace: Trace; events: number; advice: Advice } | null>(null);
	#pending = $state.raw<{ trace: Trace; events: number } | null>(null);
	#worker: Worker | null = null;
	#id = 0;
	#deadline: ReturnType<typeof setTimeout> | undefined;

	/** What is known about a run; null: nothing yet. */
	on(trace: Trace | null): Advice | null {
		return trace !== null && this.#found?.trace === trace ? this.#found.advice : null;
	}

	/** Whether a look is under way. */
	get isLooking(): boolean {
		return this.#pending !== null;
	}

	/** Looks into a run, unless it is known, or being found out, as well as `events` allow. */
	look({ source, entry, trace }: Subject, events: number): void {
		const known = this.#found?.trace === trace ? this.#found : null;
		if (known && (known.advice.isComplete || known.events >= events)) return;
		if (this.#pending?.trace === trace && this.#pending.events >= events) return;
		this.stop();
		this.#pending = { trace, events };
		this.#worker ??= this.#start();
		this.#deadline = setTimeout(() => this.stop(), PATIENCE * 1000);
		const request: AdviceRequest = { id: ++this.#id, source, entry, advise: events };
		this.#worker.postMessage(request);
	}

	/** Gives up the look that is under way, if there is one. */
	stop(): void {
		clearTimeout(this.#deadline);
		if (!this.#pending) return;
		this.#pending = null;
		this.#worker?.terminate();
		this.#worker = null;
	}

	#start(): Worker {
		const worker = startWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<AdviceAnswer>) => {
			if (data.id === this.#id && this.#pending) this.#take(data.advice);
		});
		worker.addEventListener('error', () => this.stop());
		return worker;
	}

	#take(advice: Advice): void {
		clearTimeout(this.#deadline);
		this.#found = { ...this.#pending!, advice };
		this.#pending = null;
	}
}
