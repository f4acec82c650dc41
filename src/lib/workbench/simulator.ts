import { takePicture, type PreparedPicture } from './prepared-picture';
import type { Run, SimulateOptions } from '../simulate';
import { startWorker } from './start-worker';

export interface Request {
	readonly id: number;
	readonly source: string;
	readonly options: SimulateOptions;
}
export interface Answer {
	readonly id: number;
	readonly run: Run;
	/** Of its trace; null if it has none. */
	readonly prepared: PreparedPicture | null;
}

/** How a simulation ended for the page. */
export type Simulated =
	| { readonly type: 'run'; readonly run: Run }
	/** A later request or the person took its place. */
	| { readonly type: 'cancelled' }
	/** It took longer than it may. */
	| { readonly type: 'too-long' }
	/** A fault of the simulator itself. */
	| { readonly type: 'crashed'; readonly message: string };

/**
 * Simulates in a worker, one program at a time, so that the page always answers. A simulation cannot be
 * interrupted from within, so cancelling ends the worker; the next request starts a fresh one. Inside a
 * sandbox that allows no worker, as an embedded player may be, it simulates on the page's own thread.
 */
export class Simulator {
	#worker: Worker | null = null;
	#id = 0;
	#settle: ((simulated: Simulated) => void) | null = null;
	#deadline: ReturnType<typeof setTimeout> | undefined;

	/** Runs the program for at most `seconds`; a run that is under way is cancelled. */
	simulate(source: string, options: SimulateOptions, seconds: number): Promise<Simulated> {
		this.cancel();
		const request: Request = { id: ++this.#id, source, options };
		return new Promise((resolve) => {
			this.#settle = resolve;
			this.#deadline = setTimeout(() => this.#stop({ type: 'too-long' }), seconds * 1000);
			// A sandboxed page has no origin; no worker's script is of the same one.
			if (globalThis.origin === 'null') void this.#simulateHere(request);
			else (this.#worker ??= this.#start()).postMessage(request);
		});
	}

	/** Gives up the run that is under way, if there is one. */
	cancel(): void {
		if (this.#settle) this.#stop({ type: 'cancelled' });
	}

	/** Ends its worker; a run that is under way is cancelled. */
	close(): void {
		this.#stop({ type: 'cancelled' });
	}

	#start(): Worker {
		const worker = startWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
			if (data.id === this.#id) void this.#take(data);
		});
		worker.addEventListener('error', ({ message }) => this.#stop({ type: 'crashed', message }));
		return worker;
	}

	async #simulateHere({ id, source, options }: Request): Promise<void> {
		try {
			const { simulateHere } = await import('./simulate-here');
			if (id !== this.#id || !this.#settle) return;
			this.#finish({ type: 'run', run: simulateHere(source, options) });
		} catch (error) {
			if (id === this.#id) this.#finish({ type: 'crashed', message: String(error) });
		}
	}

	/** A large trace is taken in pieces, between which the page answers. */
	async #take({ id, run, prepared }: Answer): Promise<void> {
		clearTimeout(this.#deadline);
		if (run.trace && prepared) await takePicture(run.trace, prepared);
		if (id === this.#id) this.#finish({ type: 'run', run });
	}

	#stop(simulated: Simulated): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#finish(simulated);
	}

	#finish(simulated: Simulated): void {
		clearTimeout(this.#deadline);
		const settle = this.#settle;
		this.#settle = null;
		settle?.(simulated);
	}
}
