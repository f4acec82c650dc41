import { handles } from '../../trace/derived/handles';
import { lives } from '../../trace/derived/lives';
import type { State } from '../../trace/state';
import type { TaskFacts } from './task-facts';

/** What a step did to a thing. */
export type Change = 'new' | 'changed' | null;

/** Parts of the facts about a task that change for themselves. */
const TASK_PARTS = [
	'state',
	'wait',
	'queued',
	'line',
	'holds',
	'awaitedBy',
	'cancellation'
] as const;
export type TaskPart = (typeof TASK_PARTS)[number];

/** One part, such that equal parts are the same text. */
export function partOf(facts: TaskFacts, part: TaskPart): string {
	const { task, queued, ahead, holders, holds, awaitedBy, cancellation } = facts;
	switch (part) {
		case 'state':
			return `${task.state} ${task.sinceIndex}`;
		case 'line':
			return `${task.line}`;
		case 'wait':
			return JSON.stringify([task.wait, ahead, holders, facts.awaited]);
		case 'queued':
			return JSON.stringify(queued);
		case 'holds':
			return JSON.stringify(holds.map(({ resource, count }) => [resource.id, count]));
		case 'awaitedBy':
			return JSON.stringify(awaitedBy);
		case 'cancellation':
			return JSON.stringify(cancellation);
	}
}

/** The parts in which the facts about one task differ; all of them of a task that was not there. */
export function changedParts(now: TaskFacts, before: TaskFacts | null): ReadonlySet<TaskPart> {
	return new Set(
		TASK_PARTS.filter((part) => !before || partOf(now, part) !== partOf(before, part))
	);
}

/** What was in the ready queue, or a timer, and is not any more; the first `limit` of those that were there. */
export interface Gone {
	readonly handle: number;
	readonly task: number;
	readonly label: string;
}

/** The handles that a step took from a queue, of the first `limit` that stood in it before. */
export function goneFrom(
	queue: 'ready' | 'timers',
	now: State,
	before: State,
	limit: number
): Gone[] {
	const { trace } = now;
	const spans = handles(trace)[queue];
	return spans
		.open(before.index, limit)
		.filter((span) => spans.end[span] <= now.index)
		.map((span) => {
			const i = spans.start[span];
			return { handle: trace.a[i], task: trace.task[i], label: trace.strings[trace.b[i]] };
		});
}

/** The tasks whose state a step changed, or that it cancels, in their order; at most `limit`. */
export function changedTasks(now: State, before: State, limit: number): number[] {
	const { trace } = now;
	const { created } = lives(trace);
	const found = new Set<number>();
	for (let i = before.index + 1; i <= now.index && found.size < limit; i++) {
		const task = trace.task[i];
		if (task > 0 && created[task] <= now.index && !found.has(task)) {
			const was = before.task(task);
			const is = now.task(task);
			const isSame =
				was?.sinceIndex === is?.sinceIndex && was?.cancelRequested === is?.cancelRequested;
			if (!isSame) found.add(task);
		}
	}
	return [...found].sort((a, b) => a - b);
}
