import type { Ask, Prediction } from '../trace/prediction';

/** A prediction that was asked, and the place of the answer that the class gave. */
export interface Given {
	readonly asked: Prediction;
	readonly chosen: number;
}

/** Predictions about one program, as the windows of a presentation tell it each other. */
export interface Round {
	readonly ask: Ask;
	/** The text of the program; that of another one is another round. */
	readonly about: string;
	readonly answers: readonly Given[];
	/** The answer that was given last stays, though the playhead moves, until somebody goes on. */
	readonly shows: 'question' | 'answer' | 'summary';
}

/** A round in which nobody has answered yet. */
export function newRound(ask: Ask = 'task', about = ''): Round {
	return { ask, about, answers: [], shows: 'question' };
}
