import type { Prediction } from '../trace/prediction';

/** A prediction that was asked, and the place of the answer that the class gave. */
export interface Given {
	readonly asked: Prediction;
	readonly chosen: number;
}
