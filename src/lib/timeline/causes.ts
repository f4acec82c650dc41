import { chainTo, type Segment } from '../trace/chain';
import { wakeAt, wakesOf, type Wake } from '../trace/causes';
import { activities } from '../trace/derived/activities';
import { handsOver, passedAt, putOf } from '../trace/items';
import { KIND } from '../trace/kinds';
import type { Trace } from '../trace/trace';
import type { Arrow } from './marks';

/** A lane, as rows name it: a task or a worker by number, or the loop. */
export interface Place {
	readonly kind: 'loop' | 'task' | 'worker';
	readonly id: number;
}

/** From what somebody did to the task that it made ready, or from an item's put to its get. */
export interface Link {
	readonly kind: Arrow['kind'];
	readonly from: Place;
	readonly fromIndex: number;
	readonly to: Place;
	readonly toIndex: number;
}

/** A part of a lane that stays lit while all else is faded, between two events. */
export interface Stretch {
	readonly place: Place;
	readonly startIndex: number;
	readonly endIndex: number;
}

/** What the lanes show of causes: arrows between them and, of a chain of causes, what is lit. Both in order. */
export interface Causes {
	readonly links: readonly Link[];
	/** null: nothing is faded */
	readonly lit: readonly Stretch[] | null;
}

export const NO_CAUSES: Causes = { links: [], lit: null };

/** Hand-overs from the selected task, and items, are drawn up to this many each: more would be slow to lay out. */
const MOST_GIVEN = 10_000;

/** The arrows of one task: who created it, what woke it, to whom it handed a permit or an item. */
export function causesOfTask(trace: Trace, task: number): Causes {
	const wakes = [...wakesOf(trace, task), ...handOvers(trace, task)];
	const links = [...wakes.flatMap((wake) => linkOf(trace, wake)), ...items(trace, task)];
	return { links: links.sort((p, q) => p.toIndex - q.toIndex), lit: null };
}

/** The chain of causes that led to the end of a task, or with task 0 to that of the program. */
export function chainOf(trace: Trace, task: number): readonly Segment[] {
	return chainTo(trace, trace.length - 1, task);
}

/** A chain, lit through all lanes, with its arrows from one to the next. */
export function causesOfChain(trace: Trace, chain: readonly Segment[]): Causes {
	const links: Link[] = [];
	const lit: Stretch[] = [];
	let called = -1; // the first of the callbacks between two tasks, which are lit as part of the next
	for (const segment of chain) {
		const { happens, task, worker, by, startIndex, endIndex, from, to } = segment;
		if (happens === 'ready') links.push(...linkOf(trace, wakeAt(trace, startIndex)));
		const since = called < 0 ? startIndex : called;
		if (task > 0) lit.push({ place: { kind: 'task', id: task }, startIndex: since, endIndex });
		else if (to > from) lit.push({ place: { kind: 'loop', id: 0 }, startIndex, endIndex });
		// Whoever held the thread meanwhile is the reason.
		if (by > 0) lit.push({ place: { kind: 'task', id: by }, startIndex, endIndex });
		if (worker > 0) lit.push({ place: { kind: 'worker', id: worker }, startIndex, endIndex });
		called = task === 0 && to === from ? since : -1;
	}
	return { links, lit };
}

/** The wake-ups by which a task served others that stood in the line of a resource. */
function handOvers(trace: Trace, task: number): Wake[] {
	const { start } = activities(trace);
	const found: Wake[] = [];
	for (let i = 0; i < trace.length && found.length < MOST_GIVEN; i++) {
		const isOther = trace.kind[i] === KIND['handle.ready'] && trace.task[i] > 0;
		if (!isOther || trace.task[i] === task || trace.task[start[i]] !== task) continue;
		const wake = wakeAt(trace, i);
		if (wake?.kind === 'resource' && wake.giver === task) found.push(wake);
	}
	return found;
}

/** The arrow of a wake-up; none if the task woke itself or set the timer that woke it. */
function linkOf(trace: Trace, wake: Wake | null): Link[] {
	if (!wake || (wake.worker === 0 && wake.giver === wake.task)) return [];
	const { giver, worker, task } = wake;
	const isWorker = giver === 0 && worker > 0;
	const woken = handsOver(trace, wake) ? 'hands-over' : 'wakes';
	return [
		{
			kind: wake.kind === 'created' ? 'creates' : woken,
			from: isWorker ? { kind: 'worker', id: worker } : placeOf(giver),
			fromIndex: wake.giverIndex,
			to: placeOf(task),
			toIndex: wake.index
		}
	];
}

/** The items that the task put into a queue for others, or took out. */
function items(trace: Trace, task: number): Link[] {
	const found: Link[] = [];
	for (let i = 0; i < trace.length && found.length < MOST_GIVEN; i++) {
		if (trace.task[i] !== task && trace.task[putOf(trace, i)] !== task) continue;
		const passed = passedAt(trace, i);
		if (!passed) continue;
		const { giver, taker, putIndex, takeIndex } = passed;
		found.push({
			kind: 'hands-over',
			from: placeOf(giver),
			fromIndex: putIndex,
			to: placeOf(taker),
			toIndex: takeIndex
		});
	}
	return found;
}

/** The lane of a task, or with 0 that of the loop. */
function placeOf(task: number): Place {
	return { kind: task > 0 ? 'task' : 'loop', id: task };
}
