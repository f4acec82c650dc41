import type { Measured } from '../../experiments/measure';

/** Asks the worker when a program ends. */
export interface PointRequest {
	readonly id: number;
	/** The program. */
	readonly measure: string;
	readonly entry: number | undefined;
}
export interface PointAnswer {
	readonly id: number;
	readonly measured: Measured;
}
