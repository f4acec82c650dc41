import type { Interval } from '../trace/intervals';
import { drawnAs, type LaneState } from './lane-state';
import { DEEPEST, type Row } from './rows';

export const FOLDS = ['none', 'parent', 'coroutine'] as const;
export type Fold = (typeof FOLDS)[number];

/** Which lanes somebody wants to see, and how they are put together. */
export interface Choice {
	/** Part of the task's or the coroutine's name, in any case; '' = all. */
	readonly text: string;
	/** Tasks that are in this state at some time; '' = all. */
	readonly state: LaneState | '';
	/** Tasks with a wait longer than this, in seconds; 0 = all. */
	readonly longer: number;
	readonly fold: Fold;
	/** Names of tasks that stay at the top, whatever else is chosen. */
	readonly pinned: ReadonlySet<string>;
	/** Keys of groups that are folded and yet open. */
	readonly opened: ReadonlySet<string>;
}

export const EVERYTHING: Choice = {
	text: '',
	state: '',
	longer: 0,
	fold: 'none',
	pinned: new Set(),
	opened: new Set()
};

/** Lanes that are drawn as one: how many of them are in each state. */
export interface Group {
	readonly key: string;
	readonly lanes: readonly Row['lane'][];
	/** What all of them run; '' if they differ. */
	readonly coroutine: string;
	readonly isOpen: boolean;
}

/** The set with the item put in or, if it was there, taken out. */
export function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
	const other = new Set(set);
	if (!other.delete(item)) other.add(item);
	return other;
}

/** The rows that remain of all, in their order: the loop, what is pinned, tasks and groups of tasks, the workers. */
export function chosen(all: readonly Row[], choice: Choice): readonly Row[] {
	if (choice === EVERYTHING) return all;
	const isTask = ({ lane }: Row) => lane.kind === 'task';
	const pinned = all.filter((row) => isTask(row) && choice.pinned.has(row.lane.name)).map(alone);
	let tasks = all.filter((row) => isTask(row) && !choice.pinned.has(row.lane.name));
	if (isFiltering(choice)) tasks = tasks.filter(({ lane }) => matches(lane, choice)).map(alone);
	// A guide leads to the parent, which may now be elsewhere.
	else if (pinned.length > 0) tasks = tasks.map(alone);
	return [
		...all.filter(({ lane }) => lane.kind === 'loop'),
		...pinned,
		...folded(tasks, choice),
		...all.filter(({ lane }) => lane.kind === 'worker')
	];
}

/** Whether some tasks may be left out. */
export function isFiltering({ text, state, longer }: Choice): boolean {
	return text !== '' || state !== '' || longer > 0;
}

const alone = ({ lane }: Pick<Row, 'lane'>): Row => ({ lane, depth: 0, isLast: false, guides: 0 });

function matches(lane: Row['lane'], { text, state, longer }: Choice): boolean {
	const wanted = text.toLowerCase();
	const isNamed = [lane.name, lane.coroutine].some((name) => name.toLowerCase().includes(wanted));
	if (!isNamed) return false;
	if (state !== '' && lane.outcome !== state) {
		if (!lane.intervals.some((interval) => drawnAs(lane.kind, interval.state) === state)) {
			return false;
		}
	}
	return longer <= 0 || lane.intervals.some((interval) => isWait(interval, longer));
}

/** Whether a task does nothing for longer than so many seconds. */
function isWait({ state, start, end }: Interval, longer: number): boolean {
	return state !== 'running' && state !== 'blocking' && end - start > longer;
}

/** The rows with groups in place of their members. */
function folded(tasks: readonly Row[], { fold, opened }: Choice): Row[] {
	if (fold === 'none') return [...tasks];
	const keys = fold === 'parent' ? parents(tasks, opened) : tasks.map(coroutineKey);
	const members = new Map<string, Row[]>();
	keys.forEach((key, i) => {
		const found = members.get(key);
		if (found) found.push(tasks[i]);
		else members.set(key, [tasks[i]]);
	});
	const rows: Row[] = [];
	const isEmitted = new Set<string>();
	/** How deep each task is drawn, which depends on the groups above it that are open. */
	const depths = new Map<number, number>();
	tasks.forEach(({ lane }, i) => {
		const key = keys[i];
		const together = members.get(key)!;
		const above = fold === 'parent' ? depths.get(lane.parent) : undefined;
		const own = above === undefined ? 0 : above + 1;
		const isAlone = together.length === 1;
		const depth = isAlone ? own : own + 1;
		depths.set(lane.id, depth);
		if (isAlone) return void rows.push(nested(lane, depth));
		if (!isEmitted.has(key)) {
			isEmitted.add(key);
			rows.push({ ...nested(lane, own), group: group(key, together, opened.has(key)) });
		}
		if (opened.has(key)) rows.push(nested(lane, depth));
	});
	return rows;
}

/** A row whose guide leads up to the name above it, which may be that of a group. */
const nested = (lane: Row['lane'], depth: number): Row => ({
	...alone({ lane }),
	depth: Math.min(DEEPEST, depth),
	isLast: true
});

const coroutineKey = ({ lane }: Row) => `c ${lane.coroutine}`;

/** For each row the outermost closed group in which it is: that of its parent, or of an ancestor's parent. */
function parents(tasks: readonly Row[], opened: ReadonlySet<string>): string[] {
	const keyOf = new Map<number, string>();
	return tasks.map(({ lane }) => {
		const above = keyOf.get(lane.parent);
		const own = `p ${lane.parent}`;
		const isInside = above !== undefined && above !== 'p 0' && !opened.has(above);
		const key = isInside ? above : own;
		keyOf.set(lane.id, key);
		return key;
	});
}

function group(key: string, members: readonly Row[], isOpen: boolean): Group {
	const coroutines = new Set(members.map(({ lane }) => lane.coroutine));
	const lanes = members.map(({ lane }) => lane);
	const coroutine = coroutines.size === 1 ? lanes[0].coroutine : '';
	return { key, lanes, coroutine, isOpen };
}
