import { bisectRight } from './bisect';
import { KIND } from '../kinds';
import { perTrace } from './per-trace';
import { SpanWriter, Spans } from './spans';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	'resource.create': RESOURCE_CREATE,
	'resource.wait': RESOURCE_WAIT,
	'resource.take': RESOURCE_TAKE,
	'resource.leave': RESOURCE_LEAVE,
	'resource.give': RESOURCE_GIVE,
	'task.step': TASK_STEP
} = KIND;

/** One semaphore, lock, event, condition, queue or barrier, over the whole trace. */
export interface Resource {
	readonly id: number;
	readonly index: number; // event that made it
	readonly name: string;
	readonly size: number;
	readonly moves: readonly number[]; // its resource.take and resource.give events
	readonly waiters: Spans; // from resource.wait until the task goes on
	readonly waiting: readonly number[]; // by span of waiters: the task
	readonly holders: Spans;
	readonly holding: readonly number[]; // by span of holders: the task
}

/** While the events are read. */
class Moves {
	readonly moves: number[] = [];
	readonly line = new SpanWriter();
	readonly waiting: number[] = [];
	readonly hold = new SpanWriter();
	readonly holding: number[] = [];
	readonly #held = new Map<number, number>(); // open holds by key, the oldest first: the task
	readonly #keys = new Map<number, number[]>(); // by task: its open holds
	#canBeHeld = true;

	constructor(readonly index: number) {}

	wait(task: number, i: number): void {
		this.line.finish(task, i);
		this.line.begin(task, i);
		this.waiting.push(task);
	}

	take(task: number, i: number): void {
		this.moves.push(i);
		if (!this.#canBeHeld) return;
		const key = this.holding.length;
		this.hold.begin(key, i);
		this.holding.push(task);
		this.#held.set(key, task);
		const keys = this.#keys.get(task);
		if (keys) keys.push(key);
		else this.#keys.set(task, [key]);
	}

	give(task: number, i: number): void {
		// What is given before it was ever taken (an item, an event that is set) has no holder.
		if (this.moves.length === 0) this.#canBeHeld = false;
		this.moves.push(i);
		// A permit can be given back by another task than took it: then the oldest is over.
		const [oldest] = this.#held.keys();
		const key = this.#keys.get(task)?.[0] ?? oldest;
		if (key === undefined) return;
		this.#keys.get(this.#held.get(key) ?? 0)?.shift();
		this.#held.delete(key);
		this.hold.finish(key, i);
	}
}

/** Every resource of the trace in the order in which they were made. */
export const resources: (trace: Trace) => readonly Resource[] = perTrace((trace) => {
	const byId = new Map<number, Moves>();
	const inLine = new Map<number, Moves>(); // by task: where it stands in line
	for (let i = 0; i < trace.length; i++) {
		const id = trace.a[i];
		const task = trace.task[i];
		switch (trace.kind[i]) {
			case RESOURCE_CREATE:
				byId.set(id, new Moves(i));
				break;
			case RESOURCE_WAIT: {
				const moves = byId.get(id);
				if (!moves) break;
				moves.wait(task, i);
				inLine.set(task, moves);
				break;
			}
			case RESOURCE_TAKE:
				byId.get(id)?.line.finish(task, i);
				byId.get(id)?.take(task, i);
				break;
			case RESOURCE_LEAVE:
				byId.get(id)?.line.finish(task, i);
				break;
			case RESOURCE_GIVE:
				byId.get(id)?.give(task, i);
				break;
			case TASK_STEP: // whoever runs stands in no line
				inLine.get(task)?.line.finish(task, i);
				inLine.delete(task);
				break;
		}
	}
	return Array.from(byId, ([id, moves]) => {
		moves.line.close([], trace.length);
		moves.hold.close([], trace.length);
		return {
			id,
			index: moves.index,
			name: trace.strings[trace.b[moves.index]],
			size: trace.c[moves.index],
			moves: moves.moves,
			waiters: spansOf(moves.line),
			waiting: moves.waiting,
			holders: spansOf(moves.hold),
			holding: moves.holding
		};
	});
});

/** The resources of a trace by number. */
export const resourceById = perTrace(
	(trace) => new Map(resources(trace).map((resource) => [resource.id, resource]))
);

/** Permits, places or items left after event `index`. */
export function leftOf(trace: Trace, resource: Resource, index: number): number {
	const known = bisectRight(resource.moves, index);
	if (known > 0) return trace.b[resource.moves[known - 1]];
	// Untouched: all permits are there, but a queue, into which is put first, is empty.
	const first = resource.moves[0];
	return first !== undefined && trace.kind[first] === RESOURCE_GIVE ? 0 : resource.size;
}

function spansOf(writer: SpanWriter): Spans {
	return new Spans(Int32Array.from(writer.start), Int32Array.from(writer.end));
}
