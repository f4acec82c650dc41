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
