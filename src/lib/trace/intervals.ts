import type { Outcome, Wait } from './kinds';
import type { TaskStateName } from './life-cycle';
import type { Trace } from './trace';

/**
 * What the loop's thread does: the module's own code, a handle (of `task`, 0 = a plain callback), held
 * by a blocking call, waiting for a timer or a thread, or turning (its own work between handles).
 */
export type LoopStateName = 'outside' | 'running' | 'blocking' | 'idle' | 'turning';
/** What a worker does; `running` = its job between two holds, which takes no time. */
export type WorkerStateName = 'idle' | 'running' | 'blocking' | 'computing';

/** A stretch of a lane: after event `startIndex` and until event `endIndex` it is in `state`. */
export interface Interval {
	readonly state: TaskStateName | LoopStateName | WorkerStateName;
	readonly startIndex: number;
	readonly endIndex: number; // the event that ends it; trace.length if none does
	readonly start: number; // seconds
	readonly end: number; // seconds
	readonly label: string; // what it waits for or what holds it
	readonly line: number; // 0 = none
	readonly task: number; // the lane's task; of the loop: whom it runs; of a worker: who submitted
	readonly on: Wait | null; // of a task that waits
	readonly target: number; // what it waits for, see WAITS; of a worker: the job
	readonly until: number; // deadline in seconds, NaN if none
	readonly place: number; // when it joined a resource's line, 1 = first; else 0
	readonly starving: boolean; // ready, but the thread was held meanwhile
}

export interface Lane {
	readonly kind: 'loop' | 'task' | 'worker';
	readonly id: number; // task or worker; 0 of the loop
	readonly name: string; // '' of the loop
	readonly parent: number; // of a task; else 0
	readonly coroutine: string; // of a task; else ''
	readonly createdIndex: number;
	readonly endIndex: number; // task.end; trace.length if it never ended
	readonly start: number; // seconds
	readonly end: number; // seconds
	readonly outcome: Outcome | null; // of a task that ended
	readonly value: string; // repr of its result or exception
	/** In order, without gap or overlap, from createdIndex to endIndex. Made when first asked for. */
	readonly intervals: readonly Interval[];
}

/** The lanes from the top: the loop, the tasks in order of creation, the workers. */
export function lanes(_trace: Trace): Lane[] {
	throw new Error('not built yet');
}
