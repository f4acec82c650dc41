import type { Advice } from '../advice/advise';

/** Asks the worker for advice on a program. */
export interface AdviceRequest {
	readonly id: number;
	readonly source: string;
	readonly entry: number | undefined;
	/** How many events may be simulated to weigh mends. */
	readonly advise: number;
}
export interface AdviceAnswer {
	readonly id: number;
	readonly advice: Advice;
}

/** A worker that answers {@link AdviceRequest}; it is the simulator's, which is loaded already. */
export function startAdviceWorker(): Worker {
	return new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
}
