import type { Deadlock, Group } from '../trace/deadlock';
import type { Cause, Ending, Hold, Kind, Outcome, Wait } from '../trace/kinds';

/** What a task was doing before it resumed. */
export interface Resumed {
	readonly on: Wait;
	readonly label: string;
	/** Name of the task that was waited for, empty if it was none. */
	readonly target: string;
}

/**
 * What the sentence of each kind of event is made of: names as the program gives them (or empty), times in
 * seconds. The catalogue has one function for each.
 */
export interface EventFacts {
	'loop.start': object;
	'loop.iteration': { ready: number };
	'loop.wait': { reason: 'timer' | 'thread'; until: number; whom: Group };
	'loop.stop': object;
	/** `wakes`: whom the callback of a timer wakes. */
	'handle.ready': { task: string; label: string; wakes: string; cause: Cause; from: string };
	'handle.run': { task: string; label: string; wakes: string };
	'handle.cancel': { task: string; label: string };
	'timer.set': { task: string; label: string; when: number };
	'timer.due': { task: string; label: string };
	'timer.cancel': { task: string; label: string };
	'task.create': { task: string; coroutine: string; parent: string };
	'task.step': {
		task: string;
		isThrow: boolean;
		/** None on the first step. */
		resumed: Resumed | null;
		time: number;
		/** Tasks that are ready too. */
		others: Group;
	};
	'task.suspend': { task: string; on: Wait; label: string; target: string; until: number };
	'task.cancel': { task: string; by: string; message: string };
	'task.end': { task: string; outcome: Outcome; value: string };
	'future.create': { type: string; label: string };
	'future.depends': { label: string; on: string };
	'future.end': { label: string; outcome: Outcome };
	'thread.block': { task: string; hold: Hold; label: string; seconds: number };
	line: { task: string; line: number; source: string };
	print: { task: string; text: string };
	'resource.create': { resource: string; size: number };
	'resource.wait': { task: string; resource: string; place: number };
	'resource.leave': { task: string; resource: string };
	'resource.take': { task: string; resource: string; left: number };
	'resource.give': { task: string; resource: string; left: number };
	'job.submit': { task: string; label: string; pool: string };
	'job.start': { label: string; worker: string };
	'job.hold': { label: string; hold: Hold; seconds: number };
	'job.end': { label: string; outcome: Outcome };
	notice: { code: string; subject: string; line: number };
	/** `deadlock`: who waits for whom, where that is how it ended. */
	'program.end': { outcome: Ending; value: string; deadlock: Deadlock | null };
}

/** One sentence for each kind of event. Names and code stand between backticks. */
export type EventSentences = { readonly [K in Kind]: (facts: EventFacts[K]) => string };
