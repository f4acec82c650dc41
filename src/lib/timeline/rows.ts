import type { Lane } from '../trace/intervals';
import type { Group } from './choice';
import { isOfProgram } from './lane-title';

/** A lane in its place among the others. */
export interface Row {
	readonly lane: Lane;
	/** How deep in the tree of tasks, 0 = at its root. */
	readonly depth: number;
	/** The last child of its parent: its guide ends here. */
	readonly isLast: boolean;
	/** Bit d is set: the guide of level d passes on to a row below. */
	readonly guides: number;
	/** The row stands for all of these; its own lane is the first of them. */
	readonly group?: Group;
}

/** Deeper tasks are drawn at this depth: names need room too. */
export const DEEPEST = 5;

/**
 * The lanes from the top: the loop, each task followed by those it created, the workers. The tasks with
 * which asyncio.run tidies up have none: their steps are on the loop's lane.
 */
export function rows(lanes: readonly Lane[]): readonly Row[] {
	let found = known.get(lanes);
	if (!found) known.set(lanes, (found = arrange(lanes)));
	return found;
}
const known = new WeakMap<readonly Lane[], readonly Row[]>();

/** How many tasks the rows show, those of closed groups among them. */
export function taskCount(rows: readonly Row[]): number {
	let count = 0;
	// An open group is followed by its lanes.
	for (const { lane, group } of rows) {
		if (lane.kind === 'task') count += !group ? 1 : group.isOpen ? 0 : group.lanes.length;
	}
	return count;
}

/** A task of its own, not one that stands for a group. */
export function isTask({ lane, group }: Row): boolean {
	return lane.kind === 'task' && !group;
}

/** The row of a task, or of the closed group in which it is; -1 if there is none. */
export function rowOf(rows: readonly Row[], task: number): number {
	if (task === 0) return -1;
	const own = rows.findIndex((row) => isTask(row) && row.lane.id === task);
	if (own >= 0) return own;
	return rows.findIndex(({ group }) => group?.lanes.some(({ id }) => id === task));
}

/** Number of the task nearest to a row, above it or below it; 0 if there is none. */
export function nextTask(rows: readonly Row[], row: number, by: 1 | -1): number {
	for (let i = row + by; i >= 0 && i < rows.length; i += by) {
		if (isTask(rows[i])) return rows[i].lane.id;
	}
	return 0;
}

function arrange(lanes: readonly Lane[]): Row[] {
	const children = new Map<number, Lane[]>();
	const tasks = lanes.filter((lane) => lane.kind === 'task' && isOfProgram(lane));
	const known = new Set(tasks.map((lane) => lane.id));
	for (const lane of tasks) {
		const parent = known.has(lane.parent) ? lane.parent : 0;
		const siblings = children.get(parent);
		if (siblings) siblings.push(lane);
		else children.set(parent, [lane]);
	}
	const plain = (lane: Lane): Row => ({ lane, depth: 0, isLast: false, guides: 0 });
	const found = lanes.filter((lane) => lane.kind === 'loop').map(plain);

	// Its own stack: a program may nest tasks deeper than calls may nest.
	const stack = (children.get(0) ?? []).map(plain).reverse();
	for (let row = stack.pop(); row; row = stack.pop()) {
		found.push(row);
		const below = children.get(row.lane.id) ?? [];
		for (let i = below.length - 1; i >= 0; i--) {
			stack.push(child(row, below[i], i === below.length - 1));
		}
	}
	for (const lane of lanes) if (lane.kind === 'worker') found.push(plain(lane));
	return found;
}

function child(parent: Row, lane: Lane, isLast: boolean): Row {
	const depth = Math.min(DEEPEST, parent.depth + 1);
	const above = parent.guides & ((1 << depth) - 1);
	return { lane, depth, isLast, guides: isLast ? above : above | (1 << depth) };
}
