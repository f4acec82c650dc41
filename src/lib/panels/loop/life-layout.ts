import { LIFE_CYCLE, TASK_STATES, type TaskStateName } from '../../trace/life-cycle';
import { edgePath, type Box, type EdgePath } from '../edge-path';

export interface StateBox extends Box {
	readonly state: TaskStateName;
}

/** An arrow of the diagram, and all ways between two states that it stands for. */
export interface LifeEdge extends EdgePath {
	readonly ways: readonly (readonly [from: TaskStateName, to: TaskStateName])[];
}

interface Layout {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly StateBox[];
	/** Frames around the states that have the same ways in or out. */
	readonly frames: readonly Box[];
	readonly edges: readonly LifeEdge[];
}

const STATE = { width: 84, height: 26 };
const PADDING = 6; // of a frame

/** Where the states stand, in groups; a group of several has a frame. */
const PLACES: readonly Readonly<Partial<Record<TaskStateName, readonly [x: number, y: number]>>>[] =
	[
		{ created: [46, 18] },
		{ ready: [46, 96] },
		{ running: [158, 60], blocking: [158, 108] },
		{ suspended: [49, 180], waiting: [160, 180], blocked: [271, 180] },
		{ done: [271, 28], failed: [271, 62], cancelled: [271, 96] }
	];

const groups = PLACES.map((places) =>
	Object.entries(places).map(([state, [x, y]]): StateBox => {
		return { state: state as TaskStateName, x, y, ...STATE };
	})
);
const boxes = groups.flat();
const boxOf = (state: TaskStateName): StateBox => boxes.find((box) => box.state === state)!;

function frameOf(group: readonly StateBox[]): Box {
	const xs = group.map(({ x }) => x);
	const ys = group.map(({ y }) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	return {
		x: (left + right) / 2,
		y: (top + bottom) / 2,
		width: right - left + STATE.width + 2 * PADDING,
		height: bottom - top + STATE.height + 2 * PADDING
	};
}

/** The life of a task drawn: the states by their places, the arrows from the table of the life cycle. */
export const lifeLayout: Layout = {
	width: 320,
	height: 202,
	boxes,
	frames: groups.filter((group) => group.length > 1).map(frameOf),
	edges: edgesOf()
};

function edgesOf(): LifeEdge[] {
	const left = new Set(
		TASK_STATES.flatMap((from) =>
			Object.keys(LIFE_CYCLE[from]).map((to) => `${from} ${to}`)
		).filter((way) => new Set(way.split(' ')).size > 1) // staying is no way
	);
	const edges: LifeEdge[] = [];
	const draw = (from: readonly StateBox[], to: readonly StateBox[]): void => {
		const ways = from.flatMap((a) => to.map((b) => [a.state, b.state] as const));
		if (!ways.every(([a, b]) => left.has(`${a} ${b}`))) return;
		for (const [a, b] of ways) left.delete(`${a} ${b}`);
		const isOne = from.length === 1 && to.length === 1;
		const hasBack = isOne && LIFE_CYCLE[to[0].state][from[0].state] !== undefined;
		edges.push({ ...pathOf(from, to, hasBack), ways });
	};
	// Whole groups first: what all their states can do is drawn once, from frame to frame.
	for (const from of groups) for (const to of groups) if (from !== to) draw(from, to);
	for (const from of groups) for (const to of groups) for (const a of from) draw([a], to);
	for (const way of [...left]) {
		const [from, to] = way.split(' ') as [TaskStateName, TaskStateName];
		draw([boxOf(from)], [boxOf(to)]);
	}
	return edges;
}

/** Frames lie far apart or on one another's axis: the arrow leaves by the nearest sides. */
function pathOf(from: readonly StateBox[], to: readonly StateBox[], hasBack: boolean): EdgePath {
	const [a, b] = [from, to].map((group) => (group.length > 1 ? frameOf(group) : group[0])) as [
		Box,
		Box
	];
	return edgePath(nearest(a, b), nearest(b, a), 0, hasBack ? 9 : 0);
}

/** The part of a wide or high box that faces the other, so that arrows between them are straight. */
function nearest(box: Box, other: Box): Box {
	const shrink = (middle: number, size: number, otherMiddle: number, otherSize: number) => {
		const least = Math.min(size, otherSize);
		const [low, high] = [middle - (size - least) / 2, middle + (size - least) / 2];
		return { middle: Math.min(Math.max(otherMiddle, low), high), size: least };
	};
	const x = shrink(box.x, box.width, other.x, other.width);
	const y = shrink(box.y, box.height, other.y, other.height);
	return { x: x.middle, y: y.middle, width: x.size, height: y.size };
}
