import { activities } from './derived/activities';
import { handles, queues, type Queues } from './derived/handles';
import { jobs } from './derived/jobs';
import { lives, type Lives } from './derived/lives';
import { resources } from './derived/resources';
import { stateChanges, type StateChanges } from './derived/state-counts';
import { taskEvents, type TaskEvents } from './derived/task-events';
import { lanes, makeIntervals } from './intervals';
import { STEP_SIZES, stopsOf, type StepSize } from './navigate';
import { totals, type Totals } from './totals';
import type { Trace } from './trace';

/** What reading a trace needs and takes long to find, as plain columns that cross from a worker without a copy. */
export interface Prepared {
	readonly lives: Lives;
	readonly queues: Queues;
	readonly taskEvents: TaskEvents;
	readonly stateChanges: StateChanges;
	readonly totals: Totals;
	readonly stops: readonly (readonly [StepSize, Int32Array])[];
}

/** Reads a whole trace. */
export function prepare(trace: Trace): Prepared {
	return {
		lives: lives(trace),
		queues: queues(trace),
		taskEvents: taskEvents(trace),
		stateChanges: stateChanges(trace),
		totals: totals(trace),
		stops: STEP_SIZES.map((by) => [by, stopsOf[by](trace)] as const)
	};
}

/** Lets this thread know what another has prepared of the trace. */
export function takePrepared(trace: Trace, prepared: Prepared): void {
	lives.take(trace, prepared.lives);
	queues.take(trace, prepared.queues);
	taskEvents.take(trace, prepared.taskEvents);
	stateChanges.take(trace, prepared.stateChanges);
	totals.take(trace, prepared.totals);
	for (const [by, stops] of prepared.stops) stopsOf[by].take(trace, stops);
}

/** More intervals than this are made in several pieces. */
const PIECE = 10_000;

/** Finds what is left of a prepared trace and cannot cross between threads; between two pieces it yields. */
export function* findRest(trace: Trace): Generator<void> {
	for (const find of [handles, jobs, resources, lanes, activities]) {
		find(trace);
		yield;
	}
	const { first } = lives(trace);
	for (const lane of lanes(trace)) {
		const isLong = lane.kind !== 'task' || first[lane.id + 1] - first[lane.id] > PIECE;
		while (isLong && makeIntervals(lane, PIECE)) yield;
	}
}
